package org.sitrep.typeset.pdf.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.typeset.layout.mark.Mark;

/**
 * Puts the words of lines with letters from right to left into the order in which they stand, from left to right. Files are
 * written so: readers of text turn such lines round as a whole, and would turn round twice what came as it is
 * read. The structure keeps the order of reading, leaf by leaf.
 */
final class EyeOrder {

    /** Words whose baselines are nearer than this share of their size stand in one line: a raised number is one of them. */
    private static final double NEAR = 0.5;
    /** Nothing parts two runs of one line, but rounding, in points. */
    private static final double TOUCHING = 0.1;
    /** What takes no room stands before what begins where it does. */
    private static final Comparator<Mark.Words> FROM_THE_LEFT = Comparator.comparingDouble(Mark.Words::x)
            .thenComparingDouble(words -> words.run().width());

    private EyeOrder() {}

    /** Returns marks in the order in which they are to be written; the same list where nothing runs to the left. */
    static List<Mark> of(List<Mark> marks) {
        return marks.stream().anyMatch(EyeOrder::isRtl) ? ordered(marks) : marks;
    }

    private static boolean isRtl(Mark mark) {
        return mark instanceof Mark.Words words && words.run().rtl();
    }

    private static List<Mark> ordered(List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks.size());
        List<Mark.Words> line = new ArrayList<>();
        for (Mark mark : marks) {
            if (!line.isEmpty() && !(mark instanceof Mark.Words words && isNear(line.get(0), words))) {
                end(line, ordered);
            }
            if (mark instanceof Mark.Words words) {
                line.add(words);
            } else {
                ordered.add(mark);
            }
        }
        end(line, ordered);
        return ordered;
    }

    private static boolean isNear(Mark.Words first, Mark.Words words) {
        return Math.abs(first.y() - words.y()) < NEAR * first.run().size();
    }

    private static void end(List<Mark.Words> line, List<Mark> ordered) {
        if (line.size() > 1 && line.stream().anyMatch(EyeOrder::isRtl)) {
            stretches(line).forEach(ordered::addAll);
        } else {
            ordered.addAll(line);
        }
        line.clear();
    }

    /** Returns what touches in one line as a stretch, from left to right; of two cells of a row, the one that comes first. */
    private static List<List<Mark.Words>> stretches(List<Mark.Words> line) {
        List<Mark.Words> sorted = new ArrayList<>(line);
        sorted.sort(FROM_THE_LEFT);
        List<List<Mark.Words>> stretches = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Mark.Words words : sorted) {
            if (words.x() - end > TOUCHING) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(words);
            end = Math.max(end, words.x() + words.run().width());
        }
        stretches.sort(Comparator.comparingInt(
                stretch -> stretch.stream().mapToInt(line::indexOf).min().orElseThrow()));
        return stretches;
    }
}
