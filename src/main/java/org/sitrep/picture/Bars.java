package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sitrep.picture.Counts.Count;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/**
 * Counts drawn as bars from zero, one below the other, on one scale. They are not stacked: nothing adds up.
 *
 * @param scale the scale
 * @param bars one for each count, in its order
 */
public record Bars(Scale scale, List<Bar> bars) {

    private static final double HEIGHT = 6;
    private static final double APART = 3;

    /** What a number needs beside its bar. */
    private static final double GAP = 3;

    /** How long an open end is drawn: it says that there may be more, or less, not how much. */
    private static final double OPEN = 9;

    private static final double HEAD = 2.4;

    /** The most that words take of the picture's width beside bars. */
    private static final double COLUMN = 116;

    /** The least room for the longest bar; where words leave less, they stand above. */
    private static final double SHORTEST = 45;

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

        /** Draws it. */
        public void draw(Sketch sketch, double breadth, Turn turn) {
            claim(sketch, extent, from, to, OPEN, breadth, turn);
        }
    }

    /** Says where a place lies that is so far along a bar from its foot, and so far across it. */
    public interface Turn {
        Point at(double along, double across);
    }

    /**
     * Draws a claim from its foot outwards.
     *
     * @param from where the sure part of a range ends
     * @param to where the claim ends
     * @param open how long an open end is drawn
     * @param breadth how broad it is
     */
    public static void claim(
            Sketch sketch, Extent extent, double from, double to, double open, double breadth, Turn turn) {
        switch (extent.kind()) {
            case EXACT, OPEN_ABOVE -> sketch.shape("bar", area(turn, 0, to, breadth));
            case RANGE -> {
                sketch.shape("bar", area(turn, 0, from, breadth));
                sketch.shape("range", area(turn, from, to, breadth));
            }
            case OPEN_BELOW -> {
                sketch.shape("upto", area(turn, 0, to, breadth));
                sketch.shape("cap", run(turn, to, -1, to, breadth + 1));
            }
            case OPEN_BOTH -> {
                sketch.shape("about", run(turn, to, 0, 0, 0, 0, breadth, to, breadth));
                arrow(sketch, to, -Math.min(open, to), breadth, turn);
            }
            case NONE -> {}
        }
        if (extent.isOpenAbove()) {
            arrow(sketch, to, open, breadth, turn);
        }
    }

    /** An open end says that there may be more, or less, not how much. */
    private static void arrow(Sketch sketch, double from, double length, double breadth, Turn turn) {
        double middle = breadth / 2;
        double half = Math.min(2, middle);
        double neck = from + length - Math.copySign(Math.min(HEAD, breadth), length);
        sketch.shape(
                "open",
                run(turn, from, middle, from + length, middle),
                run(turn, neck, middle - half, from + length, middle, neck, middle + half));
    }

    private static Outline run(Turn turn, double... places) {
        return new Outline(
                Outline.line(places).points().stream()
                        .map(place -> turn.at(place.x(), place.y()))
                        .toList(),
                false);
    }

    static Outline area(Turn turn, double from, double to, double breadth) {
        return new Outline(run(turn, from, 0, to, 0, to, breadth, from, breadth).points(), true);
    }

    /** Draws a panel from its top, each bar beside words about it or else below them; returns where it ends. */
    static double draw(Sketch sketch, Counts.Panel panel, double top, boolean fromRight) {
        List<Count> counts = panel.counts();
        double values = widest(counts, count -> sketch.width(count.value(), Style.VALUE));
        double needed =
                widest(counts, count -> sketch.width(Counts.joined(count.about(), count.source()), Style.SMALL));
        double column = Math.min(COLUMN, needed + 2 * Sketch.EDGE);
        double zero = needed == 0 ? 0 : column + GAP;
        boolean isBeside = Counts.WIDTH - zero - values - GAP - OPEN >= SHORTEST
                && counts.stream().allMatch(count -> isWhole(sketch, count, column));
        double left = isBeside ? zero : 0;
        List<Bar> bars = of(
                        counts.stream().map(Count::extent).toList(),
                        counts.stream().map(count -> values).toList(),
                        Counts.WIDTH - left)
                .bars();
        double y = top;
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            List<String> lines =
                    Counts.lines(sketch, Style.SMALL, count.about(), count.source(), isBeside ? column : Counts.WIDTH);
            double high = lines.size() * Counts.LINE;
            double middle = isBeside ? y + Math.max(HEIGHT, high) / 2 : y + high + 1 + HEIGHT / 2;
            boolean ends = fromRight && isBeside;
            double line = (isBeside ? middle - high / 2 : y) + Counts.LINE / 2;
            for (String text : lines) {
                sketch.beside(Style.SMALL, text, ends ? column : 0, line, ends ? Held.RIGHT : Held.LEFT);
                line += Counts.LINE;
            }
            Bar bar = bars.get(i);
            double above = middle - HEIGHT / 2;
            bar.draw(sketch, HEIGHT, (along, across) -> new Point(left + along, above + across));
            sketch.beside(Style.VALUE, count.value(), left + Math.max(GAP, bar.label()), middle, Held.LEFT);
            y = middle + Math.max(HEIGHT, isBeside ? high : 0) / 2 + APART;
        }
        double foot = y - APART + 1;
        if (isBeside) {
            sketch.shape("axis", line(left, top - 1, left, foot));
        }
        return foot;
    }

    /** Words that a column would cut have more room above their bar. */
    private static boolean isWhole(Sketch sketch, Count count, double room) {
        return Counts.lines(sketch, Style.SMALL, count.about(), count.source(), room).stream()
                .noneMatch(line -> line.endsWith(Sketch.ELLIPSIS));
    }

    private static double widest(List<Count> counts, ToDoubleFunction<Count> width) {
        return counts.stream().mapToDouble(width).max().orElse(0);
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
        double open = count.isOpenAbove() ? OPEN : 0;
        return new Bar(count, scale.at(count.from()), to, open, count.isDrawn() ? to + open + GAP : 0);
    }
}
