package org.sitrep.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;

/**
 * Text that stands on one baseline without a gap.
 *
 * @param page its page, from 1
 * @param x its left end, in points
 * @param y its baseline, in points from the top
 * @param width in points
 * @param artifact whether it repeats or adorns
 * @param runs what it is made of, from left to right
 */
record DrawnLine(int page, double x, double y, double width, boolean artifact, List<Run> runs) {

    /** What stands nearer than this stands together. */
    private static final double TOUCHING = 0.02;
    /** Marks of direction, which are there for those who copy a line. */
    private static final String MARKS = "[\u200e\u2066\u2069]";
    /** No raised letter stands so far off its line. */
    private static final double RAISED = 9;

    /** Returns all text of a book, in the order in which it is drawn. */
    static List<DrawnLine> of(Book book) {
        List<DrawnLine> lines = new ArrayList<>();
        for (int i = 0; i < book.pages().size(); i++) {
            collect(i + 1, book.pages().get(i).marks(), lines);
        }
        return lines;
    }

    private static void collect(int page, List<Mark> marks, List<DrawnLine> lines) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words && words.run().width() > 0) { // no space for those who copy a line
                add(of(page, words), lines);
            } else if (mark instanceof Mark.Group group) {
                List<DrawnLine> inside = new ArrayList<>();
                collect(page, group.marks(), inside);
                inside.forEach(line -> lines.add(line.seen(group.matrix())));
            }
        }
    }

    /** Adds a line, or makes it one with what it touches of those before it on the same baseline. */
    private static void add(DrawnLine line, List<DrawnLine> lines) {
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).isBeside(line); i--) {
            if (lines.get(i).touches(line)) {
                add(lines.remove(i).and(line), lines);
                return;
            }
        }
        lines.add(line);
    }

    private static DrawnLine of(int page, Mark.Words words) {
        boolean artifact = words.part() == Mark.ARTIFACT;
        Run run = words.run();
        return new DrawnLine(page, words.x(), words.y(), run.width(), artifact, List.of(run));
    }

    /** Returns the same line where a transformation without rotation puts it. */
    private DrawnLine seen(Matrix matrix) {
        double left = matrix.a() * x + matrix.e();
        double baseline = matrix.d() * y + matrix.f();
        return new DrawnLine(page, left, baseline, width * matrix.a(), artifact, runs);
    }

    private boolean isBeside(DrawnLine next) {
        return page == next.page && artifact == next.artifact && Math.abs(y - next.y) < TOUCHING;
    }

    /** Says whether what is drawn next begins where this ends, or the other way round. */
    private boolean touches(DrawnLine next) {
        return Math.abs(right() - next.x) < TOUCHING || Math.abs(next.right() - x) < TOUCHING;
    }

    private DrawnLine and(DrawnLine next) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(next.runs);
        return new DrawnLine(page, Math.min(x, next.x), Math.max(y, next.y), width + next.width, artifact, all);
    }

    /** Joins what touches though its baselines differ, as raised letters do; the lowest counts. */
    static List<DrawnLine> joined(List<DrawnLine> lines) {
        List<DrawnLine> joined = new ArrayList<>();
        for (DrawnLine line : lines) {
            int last = joined.size() - 1;
            DrawnLine before = last < 0 ? line : joined.get(last);
            boolean touches = last >= 0 && before.page == line.page && before.touches(line);
            if (touches && Math.abs(before.y - line.y) < RAISED) {
                joined.set(last, before.and(line));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    double right() {
        return x + width;
    }

    /** Returns its text in the order in which it is read. */
    String text() {
        return runs.stream()
                .sorted(Comparator.comparingInt(Run::start))
                .map(DrawnLine::text)
                .collect(Collectors.joining());
    }

    private static String text(Run run) {
        StringBuilder text = new StringBuilder();
        for (Cluster cluster : run.clusters()) {
            String letters = cluster.text().isEmpty() ? "-" : cluster.text().replaceAll(MARKS, "");
            text.insert(run.rtl() ? 0 : text.length(), letters);
        }
        return text.toString();
    }

    /** Returns page, place and width in columns, and the text; an asterisk before what repeats or adorns. */
    @Override
    public String toString() {
        String sign = artifact ? "*" : " ";
        return String.format(Locale.ROOT, "%d %7.1f %7.1f %7.1f %s %s", page, x, y, width, sign, text());
    }
}
