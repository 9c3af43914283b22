package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.BORDER_SPACING_X;
import static org.sitrep.typeset.style.property.Property.BORDER_SPACING_Y;
import static org.sitrep.typeset.style.property.Property.BREAK_AFTER;
import static org.sitrep.typeset.style.property.Property.BREAK_BEFORE;
import static org.sitrep.typeset.style.property.Property.BREAK_INSIDE;
import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.TABLE_FIXED;
import static org.sitrep.typeset.style.property.Property.VERTICAL_ALIGN;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.mark.Paint;
import org.sitrep.typeset.layout.slab.Baseline;
import org.sitrep.typeset.layout.slab.Column;
import org.sitrep.typeset.layout.slab.Margin;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.layout.slab.Slab.Row;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Length;
import org.sitrep.typeset.style.value.VerticalAlign.Keyword;

/** A table: rows of cells under a caption, its columns counted from the side where the text begins. */
public final class TableBox implements Box {

    private final Job job;
    private final Style style;
    private final Place place;
    private final Optional<Box> caption;
    private final List<Length> columns;
    private final List<TableRow> head;
    private final List<TableRow> rows;
    private final List<String> anchors;
    private final Kind kind;
    private @Nullable Columns measured;

    public TableBox(
            Job job,
            Style style,
            Place place,
            Optional<Box> caption,
            List<Length> columns,
            List<TableRow> head,
            List<TableRow> rows,
            List<String> anchors,
            Kind kind) {
        this.job = job;
        this.style = style;
        this.place = place;
        this.caption = caption;
        this.columns = columns;
        this.head = head;
        this.rows = rows;
        this.anchors = anchors;
        this.kind = kind;
    }

    /**
     * A row.
     *
     * @param cells those that begin in it
     * @param keep where a page may end around it
     * @param background behind all of it
     */
    public record TableRow(List<Cell> cells, Keep keep, Color background, List<String> anchors, Place place) {

        /** Gives the same row, to which another name leads too, if there is one. */
        public TableRow led(Optional<String> name) {
            List<String> names = Stream.concat(anchors.stream(), name.stream()).toList();
            return new TableRow(cells, keep, background, names, place);
        }

        /** Gives the same row, with what is asked for before and after it where it asks for less itself. */
        public TableRow between(Break before, Break after) {
            Keep both = new Keep(
                    stronger(keep.before(), before), stronger(keep.after(), after), keep.whole(), keep.forces());
            return new TableRow(cells, both, background, anchors, place);
        }
    }

    /**
     * A cell.
     *
     * @param column where it begins, from 0
     * @param across how many columns it covers
     * @param down how many rows it covers
     */
    public record Cell(Box box, Style style, int column, int across, int down) {}

    private double spacing() {
        return style.get(BORDER_SPACING_X);
    }

    private double gaps() {
        return (columns.size() + 1) * spacing();
    }

    private Columns measured() {
        Columns known = measured;
        if (known == null) {
            known = new Columns(columns, spacing());
            head.forEach(known::add);
            rows.forEach(known::add);
            measured = known;
        }
        return known;
    }

    private boolean isFixed() {
        return style.get(TABLE_FIXED) && !style.get(WIDTH).isAuto();
    }

    @Override
    public Extent extent() {
        return Frame.extent(style, content());
    }

    /** A caption has its lines broken to the width of the rows, but not its words. */
    private Extent content() {
        double words = caption.map(box -> box.extent().narrowest()).orElse(0.0);
        return measured().extent().plus(gaps()).or(new Extent(words, words));
    }

    @Override
    public Slab set(double room, boolean rtl) {
        Frame.Fit fit = Frame.fit(style, room, rtl, kind, left -> content(room, left));
        double content = fit.content();
        double[] widths = isFixed()
                ? Columns.fixed(columns, head.isEmpty() ? rows : head, content - gaps())
                : measured().share(content - gaps());
        Slab grid = grid(widths, content, fit.inner());
        Column column = new Column(0, 0, Margin.of(fit.margin().top()), true);
        caption.ifPresent(box -> column.add(withTable(box.set(fit.width(), style.get(RTL)))));
        column.add(grid);
        return new Slab(
                fit.x(),
                0,
                fit.width(),
                column.end(),
                column.above(),
                Margin.of(fit.margin().bottom()),
                Paint.NONE,
                new Keep(before(), style.get(BREAK_AFTER), style.get(BREAK_INSIDE) == Break.AVOID, column.forces()),
                anchors,
                place,
                Stack.of(column.slabs()));
    }

    /** What is asked for before the first row holds before the table: neither caption nor head stays behind. */
    private Break before() {
        Break before = style.get(BREAK_BEFORE);
        return rows.isEmpty() ? before : stronger(before, rows.get(0).keep().before());
    }

    private static Break stronger(Break one, Break other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private double content(double room, double auto) {
        Extent extent = content();
        return Frame.content(style, room, Math.min(Math.max(0, auto), extent.fitting(auto)));
    }

    /** A caption stays with its table. */
    private static Slab withTable(Slab slab) {
        Keep keep = slab.keep();
        return slab.kept(new Keep(keep.before(), Break.AVOID, true, keep.forces()));
    }

    private Slab grid(double[] widths, double content, Edges inner) {
        RowSetter setter = new RowSetter(widths);
        double gap = style.get(BORDER_SPACING_Y);
        List<Slab> top = new ArrayList<>();
        List<Slab> below = new ArrayList<>();
        double y = stack(setter.bands(head, job.pageHeight()), inner.left(), inner.top() + gap, gap, top);
        double end = stack(setter.bands(rows, job.pageHeight() - y), inner.left(), y, gap, below);
        List<Slab> heads = new ArrayList<>();
        for (Slab slab : top) {
            heads.add(slab.kept(new Keep(slab.keep().before(), Break.AVOID, true, false)));
        }
        boolean forces = new Forced(below).isAnywhere();
        double height = end + inner.bottom();
        Stack body = y <= job.pageHeight() / 3
                ? new Stack(heads, below, 0, Optional.empty(), 0, repeated(heads, inner.top()))
                : Stack.of(Stream.concat(heads.stream(), below.stream()).toList());
        return new Slab(
                0,
                0,
                content + inner.across(),
                height,
                Margin.NONE,
                Margin.NONE,
                Paint.of(style),
                new Keep(Break.AUTO, Break.AUTO, false, forces),
                List.of(),
                place,
                body);
    }

    private record Forced(List<Slab> slabs) {
        boolean isAnywhere() {
            for (int i = 1; i < slabs.size(); i++) {
                if (slabs.get(i).keep().before() == Break.PAGE
                        || slabs.get(i - 1).keep().after() == Break.PAGE) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Slab> repeated(List<Slab> heads, double top) {
        List<Slab> copies = new ArrayList<>(heads.size());
        for (Slab slab : heads) {
            copies.add(Slab.asArtifact(slab.at(slab.x(), slab.y() - top)));
        }
        return copies;
    }

    private double stack(List<Slab> bands, double x, double from, double gap, List<Slab> into) {
        double y = from;
        for (Slab band : bands) {
            into.add(band.at(x, y));
            y += band.height() + gap;
        }
        return y;
    }

    /** Sets rows into columns. Rows that share a cell are set as one band. */
    private final class RowSetter {

        private final double[] widths;

        RowSetter(double[] widths) {
            this.widths = widths;
        }

        /** Sets rows of which those higher than a page has room for are going to be cut. */
        List<Slab> bands(List<TableRow> all, double most) {
            List<Slab> bands = new ArrayList<>(all.size());
            int from = 0;
            while (from < all.size()) {
                int to = from + 1;
                for (int i = from; i < to && to < all.size(); i++) {
                    for (Cell cell : all.get(i).cells()) {
                        to = Math.min(all.size(), Math.max(to, i + cell.down()));
                    }
                }
                Slab band = band(all.subList(from, to), most);
                Keep keep = band.keep();
                bands.add(from > 0 ? band : band.kept(new Keep(Break.AUTO, keep.after(), true, false)));
                from = to;
            }
            return bands;
        }

        private Slab band(List<TableRow> band, double most) {
            double gap = style.get(BORDER_SPACING_Y);
            List<List<Slab>> set = new ArrayList<>(band.size());
            double[] heights = new double[band.size()];
            for (int i = 0; i < band.size(); i++) {
                List<Slab> slabs = new ArrayList<>();
                for (Cell cell : band.get(i).cells()) {
                    Slab slab = cell.box().set(width(cell), style.get(RTL));
                    slabs.add(slab);
                    if (cell.down() == 1) {
                        heights[i] = Math.max(heights[i], slab.height());
                    }
                }
                heights[i] = Math.max(heights[i], deepest(band.get(i), slabs));
                set.add(slabs);
            }
            stretch(band, set, heights, gap);
            return placed(band, set, heights, gap, height(heights, 0, heights.length - 1, gap) > most);
        }

        private double width(Cell cell) {
            double width = (cell.across() - 1) * spacing();
            for (int i = cell.column(); i < cell.column() + cell.across(); i++) {
                width += widths[i];
            }
            return width;
        }

        /** A cell over several rows makes the last of them higher where it needs to. */
        private void stretch(List<TableRow> band, List<List<Slab>> set, double[] heights, double gap) {
            for (int i = 0; i < heights.length; i++) {
                for (int c = 0; c < set.get(i).size(); c++) {
                    int last = Math.min(
                                    heights.length,
                                    i + band.get(i).cells().get(c).down())
                            - 1;
                    double missing = set.get(i).get(c).height() - height(heights, i, last, gap);
                    heights[last] += Math.max(0, missing);
                }
            }
        }

        private static double height(double[] heights, int first, int last, double gap) {
            return Arrays.stream(heights, first, last + 1).sum() + (last - first) * gap;
        }

        /** Puts cells into their rows; in those that are going to be cut all begin at the top. */
        private Slab placed(List<TableRow> band, List<List<Slab>> set, double[] heights, double gap, boolean isCut) {
            double content = Arrays.stream(widths).sum() + gaps();
            List<Slab> cells = new ArrayList<>();
            double y = 0;
            for (int i = 0; i < band.size(); i++) {
                TableRow row = band.get(i);
                if (row.background().isVisible() || !row.anchors().isEmpty()) {
                    cells.add(ground(row, content - 2 * spacing(), heights[i]).at(spacing(), y));
                }
                double baseline = baseline(row, set.get(i));
                for (int c = 0; c < row.cells().size(); c++) {
                    Cell cell = row.cells().get(c);
                    int last = Math.min(heights.length, i + cell.down()) - 1;
                    double height = height(heights, i, last, gap);
                    Slab slab = set.get(i).get(c);
                    slab = isCut ? slab.high(height) : aligned(slab, cell.style(), height, baseline);
                    cells.add(slab.at(left(cell, content), y));
                }
                y += heights[i] + gap;
            }
            Keep first = band.get(0).keep();
            Keep keep =
                    new Keep(first.before(), band.get(band.size() - 1).keep().after(), true, false);
            Slab slab = Slab.plain(content, Math.max(0, y - gap), band.get(0).place(), new Row(cells));
            return slab.kept(keep);
        }

        private Slab ground(TableRow row, double content, double height) {
            Paint.Edge none = Paint.NONE.top();
            Paint paint =
                    row.background().isVisible() ? new Paint(row.background(), 0, none, none, none, none) : Paint.NONE;
            return new Slab(
                    0,
                    0,
                    content,
                    height,
                    Margin.NONE,
                    Margin.NONE,
                    paint,
                    Keep.ANYHOW,
                    row.anchors(),
                    row.place(),
                    Stack.of(List.of()));
        }

        private double left(Cell cell, double content) {
            double x = spacing();
            for (int i = 0; i < cell.column(); i++) {
                x += widths[i] + spacing();
            }
            return style.get(RTL) ? content - x - width(cell) : x;
        }

        /** Gives how far down the first baselines of a row stand, of those cells that are aligned by them. */
        private double baseline(TableRow row, List<Slab> slabs) {
            double baseline = 0;
            for (int i = 0; i < slabs.size(); i++) {
                if (row.cells().get(i).style().get(VERTICAL_ALIGN).place() == Keyword.BASELINE) {
                    baseline = Math.max(baseline, Baseline.first(slabs.get(i)).orElse(0));
                }
            }
            return baseline;
        }

        private double deepest(TableRow row, List<Slab> slabs) {
            double baseline = baseline(row, slabs);
            double deepest = 0;
            for (int i = 0; i < slabs.size(); i++) {
                Cell cell = row.cells().get(i);
                if (cell.down() == 1 && cell.style().get(VERTICAL_ALIGN).place() == Keyword.BASELINE) {
                    double shift = baseline - Baseline.first(slabs.get(i)).orElse(baseline);
                    deepest = Math.max(deepest, slabs.get(i).height() + shift);
                }
            }
            return deepest;
        }

        private Slab aligned(Slab slab, Style cell, double height, double baseline) {
            double slack = height - slab.height();
            double shift = switch (cell.get(VERTICAL_ALIGN).place()) {
                case MIDDLE -> slack / 2;
                case BOTTOM -> slack;
                case BASELINE -> baseline - Baseline.first(slab).orElse(baseline);
                case TOP, SUB, SUPER -> 0;
            };
            Slab high = slab.high(height);
            if (shift <= 0 || !(slab.body() instanceof Stack stack)) {
                return high;
            }
            List<Slab> moved = new ArrayList<>(stack.size());
            for (int i = 0; i < stack.size(); i++) {
                Slab child = stack.get(i);
                moved.add(child.at(child.x(), child.y() + shift));
            }
            return high.holding(Stack.of(moved));
        }
    }
}
