package org.sitrep.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts drawn as bars from zero, one below the other, on one scale. They are not stacked: nothing adds up.
 *
 * @param scale the scale
 * @param bars one for each count, in its order
 */
public record Bars(Scale scale, List<Bar> bars) {

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
    public record Bar(Extent extent, double from, double to, double open, double label) {}

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
