package org.sitrep.typeset.layout.box;

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
import org.sitrep.typeset.layout.slab.Column;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.layout.slab.Slab.Row;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Length;

/** A table: rows of cells under a caption, its columns counted from the side where the text begins. */
public final class TableBox implements Box {

    /** Two rows that take more than this part of a page together need not stand together. */
    private static final double HIGH = 15;

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
     * @param cells those that stand in it
     * @param keep where a page may end around it
     */
    public record TableRow(List<Cell> cells, Keep keep, Place place) {

        /** Returns the same row, with what is asked for before it and after it where it asks for less itself. */
        public TableRow between(Break before, Break after) {
            Keep both = new Keep(
                    stronger(keep.before(), before), stronger(keep.after(), after), keep.whole(), keep.forces());
            return new TableRow(cells, both, place);
        }
    }

    /**
     * A cell.
     *
     * @param column where it begins, from 0
     * @param across how many columns it covers
     */
    public record Cell(Box box, Style style, int column, int across) {}

    private Columns measured() {
        Columns known = measured;
        if (known == null) {
            known = new Columns(columns);
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
        return measured().extent().or(new Extent(words, words));
    }

    @Override
    public Slab set(double room, boolean rtl) {
        Frame.Fit fit = Frame.fit(style, room, rtl, kind, left -> content(room, left));
        double content = fit.content();
        double[] widths = isFixed()
                ? Columns.fixed(columns, head.isEmpty() ? rows : head, content)
                : measured().share(content);
        Slab grid = grid(widths, content, fit.inner());
        Column column = new Column(0, 0, fit.margin().top(), true);
        caption.ifPresent(box -> column.add(withTable(box.set(fit.width(), style.get(RTL)))));
        column.add(grid);
        return fit.slab(column.end(), anchors, place, Stack.of(column.slabs()))
                .between(column.above(), fit.margin().bottom())
                .kept(new Keep(
                        before(), style.get(BREAK_AFTER), style.get(BREAK_INSIDE) == Break.AVOID, column.forces()));
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
        List<Slab> top = new ArrayList<>();
        List<Slab> below = new ArrayList<>();
        double y = stack(setter.all(head, job.pageHeight()), inner.left(), inner.top(), top);
        double end = stack(setter.all(rows, job.pageHeight() - y), inner.left(), y, below);
        List<Slab> heads = new ArrayList<>();
        for (Slab slab : top) {
            heads.add(slab.kept(new Keep(slab.keep().before(), Break.AVOID, true, false)));
        }
        boolean forces = below.stream().skip(1).anyMatch(slab -> slab.keep().before() == Break.PAGE);
        Stack body = y <= job.pageHeight() / 3
                ? new Stack(heads, below, 0, Optional.empty(), 0, repeated(heads, inner.top()))
                : Stack.of(Stream.concat(heads.stream(), below.stream()).toList());
        return Slab.plain(content + inner.across(), end + inner.bottom(), place, body)
                .painted(Paint.of(style))
                .kept(new Keep(Break.AUTO, Break.AUTO, false, forces));
    }

    private static List<Slab> repeated(List<Slab> heads, double top) {
        List<Slab> copies = new ArrayList<>(heads.size());
        for (Slab slab : heads) {
            copies.add(slab.at(slab.x(), slab.y() - top).asArtifact());
        }
        return copies;
    }

    private static double stack(List<Slab> set, double x, double from, List<Slab> into) {
        double y = from;
        for (Slab slab : set) {
            into.add(slab.at(x, y));
            y += slab.height();
        }
        return y;
    }

    /** Sets rows into columns. */
    private final class RowSetter {

        private final double[] widths;

        RowSetter(double[] widths) {
            this.widths = widths;
        }

        /** Sets rows of which those higher than a page has room for are going to be cut. */
        List<Slab> all(List<TableRow> rowsOfGroup, double max) {
            List<Slab> set = new ArrayList<>(rowsOfGroup.size());
            for (TableRow row : rowsOfGroup) {
                Slab slab = set(row, max);
                Break before = set.isEmpty() ? Break.AUTO : before(row, slab, set, rowsOfGroup.size());
                set.add(slab.kept(new Keep(before, row.keep().after(), true, false)));
            }
            return set;
        }

        /** Neither the first row nor the last stands alone on a page, but where two rows are high. */
        private Break before(TableRow row, Slab slab, List<Slab> above, int rows) {
            Break before = row.keep().before();
            boolean isHigh = slab.height() + above.get(above.size() - 1).height() > job.pageHeight() / HIGH;
            if (isHigh) {
                return before == Break.AVOID ? Break.RATHER_NOT : before;
            }
            return above.size() == 1 || above.size() == rows - 1 ? stronger(before, Break.AVOID) : before;
        }

        /** Puts cells into their row; in one that is going to be cut all begin at the top. */
        private Slab set(TableRow row, double max) {
            List<Slab> set = new ArrayList<>();
            double height = 0;
            for (Cell cell : row.cells()) {
                Slab slab = cell.box().set(width(cell.column(), cell.across()), style.get(RTL));
                set.add(slab);
                height = Math.max(height, slab.height());
            }
            double content = Arrays.stream(widths).sum();
            List<Slab> cells = new ArrayList<>();
            for (int i = 0; i < set.size(); i++) {
                Cell cell = row.cells().get(i);
                Slab slab = set.get(i);
                slab = height > max ? slab.high(height) : aligned(slab, cell.style(), height);
                double x = width(0, cell.column());
                double left = style.get(RTL) ? content - x - width(cell.column(), cell.across()) : x;
                cells.add(slab.at(left, 0));
            }
            return Slab.plain(content, height, row.place(), new Row(cells));
        }

        private double width(int column, int count) {
            return Arrays.stream(widths, column, column + count).sum();
        }

        private static Slab aligned(Slab slab, Style cell, double height) {
            double slack = height - slab.height();
            double shift = switch (cell.get(VERTICAL_ALIGN)) {
                case MIDDLE -> slack / 2;
                case BOTTOM -> slack;
                case TOP, BASELINE, SUPER -> 0;
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
