package org.sitrep.typeset.layout.build;

import static org.sitrep.typeset.style.property.Property.BACKGROUND_COLOR;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Frame;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.TableBox;
import org.sitrep.typeset.layout.box.TableBox.Cell;
import org.sitrep.typeset.layout.box.TableBox.TableRow;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.layout.structure.Roles;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.StyleRule;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Length;

/** Makes the box of a table: which cell stands in which row and column. */
final class TableBuilder {

    /** More do not fit on any paper. */
    private static final int MOST_COLUMNS = 1000;

    private final BoxBuilder boxes;
    private final Job job;
    private final List<TableRow> head = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final List<TableRow> foot = new ArrayList<>();
    private final List<Length> columns = new ArrayList<>();
    private @Nullable Box caption;
    private int width;

    TableBuilder(BoxBuilder boxes, Job job) {
        this.boxes = boxes;
        this.job = job;
    }

    Box table(Element table, PartBuilder around, Kind kind) {
        PartBuilder part = Roles.block(table, around);
        Taken taken = new Taken();
        for (Node node : table.children()) {
            if (node instanceof Element child) {
                switch (child.name()) {
                    case "caption" -> caption = boxes.container(child, part, Kind.FLOW);
                    case "colgroup" -> columns(child);
                    case "thead" -> group(child, part, head);
                    case "tbody" -> group(child, part, rows);
                    case "tfoot" -> group(child, part, foot);
                    case "tr" -> row(child, child, part, taken, rows);
                    default ->
                        throw new IllegalStateException("the style room lets no " + child.name() + " in a table");
                }
            }
        }
        rows.addAll(foot);
        List<String> anchors = table.attribute("id").map(List::of).orElse(List.of());
        return new TableBox(
                job, table.style(), table.place(), Optional.ofNullable(caption), lengths(), head, rows, anchors, kind);
    }

    private List<Length> lengths() {
        while (columns.size() < width) {
            columns.add(Length.AUTO);
        }
        return columns;
    }

    private void columns(Element group) {
        List<Element> cols = new ArrayList<>();
        for (Node node : group.children()) {
            if (node instanceof Element col) {
                cols.add(col);
            }
        }
        for (Element col : cols.isEmpty() ? List.of(group) : cols) {
            for (int i = 0; i < number(col, "span") && columns.size() < MOST_COLUMNS; i++) {
                columns.add(col.style().get(WIDTH));
            }
        }
        width = Math.max(width, columns.size());
    }

    /** Rows of a group: what spans rows ends with the group. */
    private void group(Element group, PartBuilder table, List<TableRow> into) {
        PartBuilder part = Roles.block(group, table);
        Taken taken = new Taken();
        List<TableRow> own = new ArrayList<>();
        for (Node node : group.children()) {
            if (node instanceof Element row) {
                row(row, group, part, taken, own);
            }
        }
        Keep keep = Frame.keep(group.style(), false);
        Break within = keep.whole() ? Break.AVOID : Break.AUTO;
        for (int i = 0; i < own.size(); i++) {
            TableRow row = i == 0 ? own.get(0).led(group.attribute("id")) : own.get(i);
            into.add(row.between(i == 0 ? keep.before() : within, i == own.size() - 1 ? keep.after() : Break.AUTO));
        }
    }

    private void row(Element row, Element group, PartBuilder table, Taken taken, List<TableRow> into) {
        PartBuilder part = Roles.block(row, table);
        Keep keep = Frame.keep(row.style(), false);
        checkBreak(keep.before(), row, taken);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Node node : row.children()) {
            if (column >= MOST_COLUMNS) {
                job.tell(Finding.of(
                        LayoutRule.TOO_MANY_COLUMNS,
                        row.place(),
                        "the table has more than " + MOST_COLUMNS + " columns",
                        "make several tables of it"));
                break;
            }
            if (node instanceof Element cell) {
                int across = number(cell, "colspan");
                int down = number(cell, "rowspan");
                column = taken.next(column, across, down);
                cells.add(new Cell(boxes.container(cell, part, Kind.GUEST), cell.style(), column, across, down));
                column += across;
                width = Math.max(width, column);
            }
        }
        taken.endRow();
        checkBreak(keep.after(), row, taken);
        Color own = row.style().get(BACKGROUND_COLOR);
        Color background = own.isVisible() ? own : group.style().get(BACKGROUND_COLOR);
        List<String> anchors = row.attribute("id").map(List::of).orElse(List.of());
        into.add(new TableRow(cells, keep, background, anchors, row.place()));
    }

    private void checkBreak(Break asked, Element row, Taken taken) {
        if (asked == Break.PAGE && taken.isAny()) {
            job.tell(Finding.of(
                    StyleRule.NO_EFFECT,
                    row.place(),
                    "the sheet asks for a new page between rows that share a cell",
                    "end the cell with the page: change its `rowspan`"));
        }
    }

    private static int number(Element element, String attribute) {
        return element.attribute(attribute).map(Integer::parseInt).orElse(1);
    }

    /** Which columns are taken by cells of rows above. */
    private static final class Taken {

        private final List<Integer> rows = new ArrayList<>();

        /** Finds the next columns that are free, and takes them. */
        int next(int from, int across, int down) {
            int column = from;
            while (!isFree(column, across)) {
                column++;
            }
            for (int i = column; i < column + across; i++) {
                rows.set(i, down);
            }
            return column;
        }

        private boolean isFree(int column, int across) {
            while (rows.size() < column + across) {
                rows.add(0);
            }
            for (int i = column; i < column + across; i++) {
                if (rows.get(i) > 0) {
                    return false;
                }
            }
            return true;
        }

        boolean isAny() {
            return rows.stream().anyMatch(left -> left > 0);
        }

        void endRow() {
            rows.replaceAll(left -> Math.max(0, left - 1));
        }
    }
}
