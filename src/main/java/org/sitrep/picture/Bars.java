package org.sitrep.picture;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/**
 * Counts drawn as bars from zero, one below the other, on one scale. They are not stacked: nothing adds up.
 *
 * @param scale the scale
 * @param bars one for each count, in its order
 */
public record Bars(Scale scale, List<Bar> bars) {

    /** How wide the picture is. */
    private static final double WIDTH = 250;

    private static final double SIZE = 6.6;
    private static final double ROW = 16.5;
    private static final double HEIGHT = 6;

    /** The part of an uncertain bar that is drawn as sure. */
    private static final double SURE = 0.75;

    /** What a number needs beside its bar. */
    private static final double GAP = 3;

    /** How long an open end is drawn: it says that there may be more, not how much. */
    private static final double OPEN = 9;

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param extent what it stands for
     * @param from where what is sure of a range ends, and where the range begins; the whole length of other bars
     * @param to where it ends
     * @param open how far an open end reaches beyond; 0 where there is none
     * @param label where its number begins
     */
    public record Bar(Extent extent, double from, double to, double open, double label) {

        private void draw(Sketch sketch, double y) {
            switch (extent.kind()) {
                case EXACT, OPEN_ABOVE -> sketch.shape("bar", box(0, y, to, HEIGHT));
                case RANGE -> {
                    sketch.shape("bar", box(0, y, from, HEIGHT));
                    sketch.shape("range", box(from, y, to - from, HEIGHT));
                }
                case OPEN_BELOW -> {
                    sketch.shape("upto", box(0, y, to, HEIGHT));
                    sketch.shape("cap", line(to, y - 1, to, y + HEIGHT + 1));
                }
                case OPEN_BOTH -> {
                    sketch.shape("bar", box(0, y, to * SURE, HEIGHT));
                    sketch.shape("upto", box(to * SURE, y, to * (1 - SURE), HEIGHT));
                }
                case NONE -> {}
            }
            if (open > 0) {
                double end = to + open;
                double middle = y + HEIGHT / 2;
                sketch.shape(
                        "open",
                        line(to, middle, end, middle),
                        line(end - 2.4, middle - 2, end, middle, end - 2.4, middle + 2));
            }
        }
    }

    /**
     * A count.
     *
     * @param extent what is claimed
     * @param value the same in print
     * @param about when, what, where, and who says so
     */
    public record Count(Extent extent, String value, String about) {}

    /** Returns the picture of counts, each below words about it; words that are too long for it are cut. */
    public static Picture picture(List<Count> counts, TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE);
        List<Extent> extents = counts.stream().map(Count::extent).toList();
        List<Double> rooms = counts.stream()
                .map(count -> sketch.width(count.value(), Style.VALUE))
                .toList();
        List<Bar> bars = of(extents, rooms, WIDTH).bars();
        for (int i = 0; i < bars.size(); i++) {
            double y = i * ROW;
            String about = sketch.fitting(counts.get(i).about(), Style.SMALL, WIDTH);
            sketch.label(Style.SMALL, about, 0, y + 7, Held.LEFT);
            bars.get(i).draw(sketch, y + 9.5);
            sketch.label(Style.VALUE, counts.get(i).value(), bars.get(i).label(), y + 15, Held.LEFT);
        }
        return sketch.byStyle(WIDTH, counts.size() * ROW + 6.5);
    }

    /**
     * Returns the bars of counts.
     *
     * @param counts the counts
     * @param labels the room that the words of each take, in the same order
     * @param length the room for bars and their numbers
     */
    public static Bars of(List<Extent> counts, List<Double> labels, double length) {
        double widest = labels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Scale scale = Scale.over(counts, Math.max(length / 4, length - widest - GAP - OPEN), 4);
        List<Bar> bars = new ArrayList<>();
        counts.forEach(count -> bars.add(bar(count, scale)));
        return new Bars(scale, bars);
    }

    private static Bar bar(Extent count, Scale scale) {
        double to = scale.at(count.to());
        boolean above = count.kind() == Extent.Kind.OPEN_ABOVE || count.kind() == Extent.Kind.OPEN_BOTH;
        double open = above ? OPEN : 0;
        return new Bar(count, scale.at(count.from()), to, open, count.isDrawn() ? to + open + GAP : 0);
    }
}
