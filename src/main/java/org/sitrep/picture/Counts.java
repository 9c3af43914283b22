package org.sitrep.picture;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.fact.entry.Period;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/** Counts over periods, in panels of their own: bars one below the other, or columns from left to right. */
public final class Counts {

    /** How wide the picture is. */
    static final double WIDTH = 250;

    static final double LINE = 7.8;

    private static final double SIZE = 7;
    private static final double APART = 5;

    /** Two panels of columns each have the whole width; more of them stand in pairs. */
    private static final int MAX_WIDE = 2;

    private static final double GUTTER = 12;

    /** How wide the tone of a class is in the legend. */
    private static final double SWATCH = 8;

    private static final double GAP = 2.5;

    private final Sketch sketch;
    private final AxisWords axes;

    private Counts(Sketch sketch, AxisWords axes) {
        this.sketch = sketch;
        this.axes = axes;
    }

    /** How a panel is drawn. */
    public enum Form {
        /** One below the other. */
        BARS,
        /** From left to right, in the order of time. */
        COLUMNS
    }

    /**
     * A count.
     *
     * @param extent what is claimed
     * @param value the same in print
     * @param about where and when, so far as its panel does not say it
     * @param source who says so, so far as its panel does not say it
     * @param period the days counted
     * @param isWhole whether the period was over, and as long as the others
     * @param classes the number of each class that it is stacked of, from below; none where it is not
     */
    public record Count(
            Extent extent,
            String value,
            String about,
            String source,
            Period period,
            boolean isWhole,
            List<Double> classes) {

        public Count {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A panel.
     *
     * @param form how it is drawn
     * @param title what is counted; empty where the picture is called so, or a panel before says it
     * @param about what holds of each count; may be empty
     * @param counts the counts, one at least; columns from the oldest
     * @param over what its scale has room for
     * @param legend the names of the classes that its columns are stacked of, from below
     */
    public record Panel(
            Form form, String title, String about, List<Count> counts, List<Extent> over, List<String> legend) {

        public Panel {
            legend = List.copyOf(legend);
            counts = List.copyOf(counts);
            over = List.copyOf(over);
        }

        private boolean isColumns() {
            return form == Form.COLUMNS;
        }
    }

    /** Returns the picture of one or more panels. */
    public static Picture picture(List<Panel> panels, AxisWords axes, TextWidth letters) {
        return new Counts(new Sketch(letters, SIZE), axes).picture(panels);
    }

    private Picture picture(List<Panel> panels) {
        boolean pairs = panels.stream().filter(Panel::isColumns).count() > MAX_WIDE;
        double y = 0;
        for (int i = 0; i < panels.size(); ) {
            boolean half = pairs && panels.get(i).isColumns();
            int next = i + (half && i + 1 < panels.size() && panels.get(i + 1).isColumns() ? 2 : 1);
            y = row(panels.subList(i, next), y == 0 ? 0 : y + APART, half ? (WIDTH - GUTTER) / 2 : WIDTH);
            i = next;
        }
        return sketch.byStyle(WIDTH, y + 4.5);
    }

    /** Draws panels side by side, below their titles. */
    private double row(List<Panel> row, double top, double width) {
        double below = top;
        for (int i = 0; i < row.size(); i++) {
            below = Math.max(below, words(Style.TITLE, row.get(i).title(), left(i, width), top, width));
        }
        double end = below;
        for (int i = 0; i < row.size(); i++) {
            end = Math.max(end, panel(row.get(i), left(i, width), top, below, width));
        }
        return end;
    }

    private double left(int index, double width) {
        double before = index * (width + GUTTER);
        return axes.isFromRight() ? WIDTH - width - before : before;
    }

    private double panel(Panel panel, double left, double top, double below, double width) {
        double y = legend(panel.legend(), left, words(Style.SMALL, panel.about(), left, below, width), width);
        return panel.isColumns()
                ? new Columns(sketch, axes, left, width).draw(panel, y)
                : Bars.draw(sketch, panel, y + (y > top ? 3.5 : 0), axes.isFromRight());
    }

    /** Names the tones of classes, as many to a line as it has room for. */
    private double legend(List<String> names, double left, double top, double width) {
        boolean ends = axes.isFromRight();
        double y = top;
        double x = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = sketch.fitting(names.get(i), Style.SMALL, width - SWATCH - GAP);
            double wide = SWATCH + GAP + sketch.width(name, Style.SMALL);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += LINE;
            }
            double at = ends ? left + width - x : left + x;
            Columns.tone(sketch, i, ends ? at - SWATCH : at, y + LINE / 2 - 1.5, SWATCH, 5);
            sketch.beside(
                    Style.SMALL,
                    name,
                    ends ? at - SWATCH - GAP : at + SWATCH + GAP,
                    y + LINE / 2 + 1,
                    ends ? Held.RIGHT : Held.LEFT);
            x += wide + 3 * GAP;
        }
        return names.isEmpty() ? top : y + LINE + 1;
    }

    private double words(Style style, String words, double left, double top, double width) {
        double y = top;
        boolean ends = axes.isFromRight();
        for (String line : lines(sketch, style, words, "", width)) {
            sketch.label(style, line, ends ? left + width : left, y + 6.8, ends ? Held.RIGHT : Held.LEFT);
            y += LINE;
        }
        return y;
    }

    /**
     * Returns words as one line, or two where they need them. What there is no room for even so is cut from the first words.
     *
     * @param last who says so: cut last of all; may be empty
     */
    static List<String> lines(Sketch sketch, Style style, String words, String last, double room) {
        String all = joined(words, last);
        if (all.isEmpty() || fits(sketch, style, all, room)) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        List<String> two = wrapped(sketch, style, all, room);
        if (two.size() == 2 && fits(sketch, style, two.get(1), room)) {
            return two;
        }
        List<String> cut = words.isEmpty() ? List.of(last) : last.isEmpty() ? two : List.of(words, last);
        return cut.stream().map(line -> sketch.fitting(line, style, room)).toList();
    }

    static String joined(String words, String more) {
        return words.isEmpty() || more.isEmpty() ? words + more : words + " · " + more;
    }

    private static boolean fits(Sketch sketch, Style style, String words, double room) {
        return sketch.width(words, style) <= room - Sketch.EDGE;
    }

    /** Returns the words that fit into a line, and the others; words that are not parted by spaces stay one. */
    private static List<String> wrapped(Sketch sketch, Style style, String words, double room) {
        int end = -1;
        for (int space = words.indexOf(' ');
                space > 0 && fits(sketch, style, words.substring(0, space), room);
                space = words.indexOf(' ', space + 1)) {
            end = space;
        }
        if (end < 0) {
            return List.of(words);
        }
        List<String> lines = new ArrayList<>();
        for (String line : List.of(words.substring(0, end), words.substring(end + 1))) {
            lines.add(line.replaceAll("^· | ·$", ""));
        }
        return lines;
    }
}
