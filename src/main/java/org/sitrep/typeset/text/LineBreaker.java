package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.text.font.Characters;

/** Finds where the lines of a paragraph end: each takes as much as there is room for. */
final class LineBreaker {

    /** What rounding may add up to, in points. */
    private static final double TOLERANCE = 1e-6;
    /** How much narrower a stretch may become when it is shaped anew, in points, before a place for a break is missed. */
    private static final double SLACK = 10;
    /** After these a long address is broken rather than elsewhere. */
    private static final String GOOD_ENDS = "/?&=.-_";
    /** A better place for a break may leave so much of what fits, at the least. */
    private static final double MIN = 1 / 3.0;

    private final String text;
    private final int length;
    private final Breaks breaks;
    private final Measures measures;

    LineBreaker(String text, Breaks breaks, Measures measures) {
        this.text = text;
        this.length = text.length();
        this.breaks = breaks;
        this.measures = measures;
    }

    /** Returns the width of the widest line when only forced breaks break, in points. */
    double widest() {
        return widest(true);
    }

    /** Returns the width of the widest piece between breaks, in points. */
    double narrowest() {
        return widest(false);
    }

    private double widest(boolean forced) {
        double widest = 0;
        int start = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length || (forced ? breaks.forced(i) : breaks.at(i))) {
                widest = Math.max(widest, width(start, i));
                start = i;
            }
        }
        return widest;
    }

    /** How wide a line is, from one index to another: without what hangs, with the hyphen that ends it. */
    private double width(int from, int to) {
        double width = measures.width(from, breaks.trimmed(from, to));
        return breaks.hyphenated(to) ? width + Measures.width(measures.hyphen(to)) : width;
    }

    /** Returns where the line that begins at an index ends, with so much room, in points. */
    int end(int from, double room) {
        double max = room + TOLERANCE;
        int end = bestEnd(from, max);
        return end > from || length == 0 ? end : afterSpaces(lastResort(from, max));
    }

    private int bestEnd(int from, double max) {
        int end = from;
        double rough = max - measures.correction(from);
        for (int i = from + 1; i <= length; i++) {
            if (breaks.at(i) && isLine(from, i)) {
                boolean fits = width(from, i) <= max;
                end = fits ? i : end;
                if (breaks.forced(i) || !(fits || breaks.hyphenated(i))) {
                    return end;
                }
            }
            if (measures.roughly(from, i) > rough && !Characters.hangs(text.charAt(i - 1))) {
                return end;
            }
        }
        return end;
    }

    /** Returns whether something is seen between two indexes, or must be taken for a line all the same. */
    private boolean isLine(int from, int to) {
        return to == length || breaks.forced(to) || breaks.trimmed(from, to) > from;
    }

    /** Where a line ends in the middle of what cannot be broken: as late as it can, but rather at a space, or after a slash or a full stop. */
    private int lastResort(int from, double max) {
        List<Integer> ends = ends(from, max);
        int last = ends.size() - 1;
        while (last > 0 && width(from, ends.get(last)) > max) {
            last--;
        }
        for (int space = last; space >= 0; space--) {
            int end = ends.get(space);
            if (end < length && Characters.hangs(text.charAt(end)) && breaks.trimmed(from, end) > from) {
                return end;
            }
        }
        double min = MIN * measures.roughly(from, ends.get(last));
        for (int good = last; good >= 0 && measures.roughly(from, ends.get(good)) >= min; good--) {
            if (GOOD_ENDS.indexOf(text.charAt(ends.get(good) - 1)) >= 0) {
                return ends.get(good);
            }
        }
        boolean leavesOneLetter =
                last > 0 && !breaks.hyphenated(ends.get(last)) && breaks.hyphenated(ends.get(last - 1));
        return ends.get(leavesOneLetter ? last - 1 : last);
    }

    /** Where clusters end that may fit, the first of them however little room there is. */
    private List<Integer> ends(int from, double max) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from + 1; i <= length; i++) {
            if (measures.isBorder(i) && measures.roughly(from, i) > 0) {
                if (!ends.isEmpty() && measures.roughly(from, i) > max + SLACK) {
                    break;
                }
                ends.add(i);
            }
        }
        return ends.isEmpty() ? List.of(length) : ends;
    }

    private int afterSpaces(int index) {
        int end = index;
        while (end < length && Characters.hangs(text.charAt(end)) && text.charAt(end) != Characters.LINE_BREAK) {
            end++;
        }
        return end;
    }
}
