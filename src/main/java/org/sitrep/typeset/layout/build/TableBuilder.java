package org.sitrep.typeset.layout.build;

import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Length;

/** Makes the box of a table: which cell stands in which row and column. */
final class TableBuilder {

    /** More do not fit on any paper. */
    private static final int MAX_COLUMNS = 1000;

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
        for (Element child : table.elements()) {
            switch (child.name()) {
                case "caption" -> caption = boxes.container(child, part, Kind.FLOW);
                case "colgroup" -> columns(child);
                case "thead" -> group(child, part, head);
                case "tbody" -> group(child, part, rows);
                case "tfoot" -> group(child, part, foot);
                case "tr" -> rows.add(row(child, part));
                default -> throw new IllegalStateException("the style room lets no " + child.name() + " in a table");
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
        List<Element> cols = group.elements();
        for (Element col : cols.isEmpty() ? List.of(group) : cols) {
            for (int i = 0; i < number(col, "span") && columns.size() < MAX_COLUMNS; i++) {
                columns.add(col.style().get(WIDTH));
            }
        }
        width = Math.max(width, columns.size());
    }

    private void group(Element group, PartBuilder table, List<TableRow> into) {
        PartBuilder part = Roles.block(group, table);
        List<TableRow> own = new ArrayList<>();
        group.elements().forEach(row -> own.add(row(row, part)));
        Keep keep = Frame.keep(group.style(), false);
        for (int i = 0; i < own.size(); i++) {
            Break after = i == own.size() - 1 ? keep.after() : Break.AUTO;
            into.add(own.get(i).between(i == 0 ? keep.before() : within(keep, i, own.size()), after));
        }
    }

    /** Of a group that is to be whole, two rows at least stand together where it has to be cut. */
    private static Break within(Keep keep, int row, int rows) {
        Break edge = row == 1 || row == rows - 1 ? Break.AVOID : Break.RATHER_NOT;
        return keep.whole() ? edge : Break.AUTO;
    }

    private TableRow row(Element row, PartBuilder table) {
        PartBuilder part = Roles.block(row, table);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : row.elements()) {
            if (column >= MAX_COLUMNS) {
                job.report(LayoutRule.TOO_MANY_COLUMNS.finding(
                        row.place(),
                        "the table has more than " + MAX_COLUMNS + " columns",
                        "make several tables of it"));
                break;
            }
            int across = number(cell, "colspan");
            cells.add(new Cell(boxes.container(cell, part, Kind.GUEST), cell.style(), column, across));
            column += across;
            width = Math.max(width, column);
        }
        return new TableRow(cells, Frame.keep(row.style(), false), row.place());
    }

    private static int number(Element element, String attribute) {
        return element.attribute(attribute).map(Integer::parseInt).orElse(1);
    }
}
