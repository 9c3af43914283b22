package org.sitrep.edition.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.picture.Picture;

/**
 * Figures side by side: a row each for places, a column each for what is counted; or one figure by its parts.
 *
 * @param head what the heads of rows are of, such as places
 * @param caption what the table is of
 * @param columns the heads of the columns beside the heads of rows
 * @param rows the rows, each with a cell for each of these columns
 */
public record Grid(String head, String caption, List<Column> columns, List<Row> rows) {

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Returns what its cells rest on, row by row. */
    public Stream<Citation> shown() {
        return rows.stream().flatMap(row -> row.cells().stream()).map(Cell::notes);
    }

    /**
     * The head of a column.
     *
     * @param label what its cells say
     * @param unit what they count, where neither label nor cells say it
     * @param change whether it is the change of the figures in the column before
     */
    public record Column(Wording label, Optional<String> unit, boolean change) {}

    /**
     * A row.
     *
     * @param kind what it is of
     * @param label its head
     * @param cells what stands in it, column by column
     */
    public record Row(Kind kind, Wording label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row is of. */
    public enum Kind {
        PLACE,
        /** What some parts of a figure share, such as women. */
        VALUE,
        /** The places that have no row of their own. */
        REST,
        /** What the rows add up to, computed. */
        SUM,
        /** The whole, as its source states it. */
        WHOLE
    }

    /**
     * One value.
     *
     * @param value a figure; absent where there is none, or where the cell holds words
     * @param words the words of a cell without a figure
     * @param marked whether a note below says more of it
     * @param notes what it rests on; the marks of its sources stand below
     * @param bar its share, drawn beside the number; absent where it is none
     */
    public record Cell(
            Optional<QuantityText> value, String words, boolean marked, Citation notes, Optional<Picture> bar) {

        /** A cell without a bar. */
        public Cell(Optional<QuantityText> value, String words, boolean marked, Citation notes) {
            this(value, words, marked, notes, Optional.empty());
        }

        /** Returns what stands in it, without its mark. */
        public String text() {
            return value.map(QuantityText::text).orElse(words);
        }
    }
}
