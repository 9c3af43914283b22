package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.print.language.CellNotes;
import org.sitrep.edition.print.language.Context;
import org.sitrep.edition.print.language.TableCells;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Grid;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/** Given a table of many rows, how often is each of its cells read? */
class CellsOfManyRowsTest {

    private static final int ROWS = 500;

    @TempDir
    private Path folder;

    @Test
    void whatIsToKnowOfACellIsReadNoOftenerTheMoreRowsThereAre() {
        AtomicInteger read = new AtomicInteger();
        Context context = Context.of(
                Given.in(folder)
                        .known(
                                "2016-09-25",
                                "- {figure: displaced, value: 1, date: 2016-09-25, place: north, source: un}")
                        .asOf("2016-09-25"),
                Optional.empty(),
                new Edition(Given.english(), Edition.Basis.GIVEN, SampleReport.CANVAS));
        TableCells cells = new TableCells(context, "Place", "Rows");
        CellNotes.Aside aside = CellNotes.Aside.of(context.printer().own("Incomplete"));
        List<CellNotes.Aside> asides = new AbstractList<>() {
            @Override
            public CellNotes.Aside get(int at) {
                read.incrementAndGet();
                return aside;
            }

            @Override
            public int size() {
                return 1;
            }
        };
        TableCells.Column column = TableCells.Column.of(context.words().indicator("displaced"), false);
        QuantityText value = context.quantities()
                .bare(column.counted())
                .print(new Quantity.Amount(Qualifier.EXACTLY, BigDecimal.ONE, Magnitude.ONE));
        for (int row = 0; row < ROWS; row++) {
            cells.add(new TableCells.Filled(
                    new TableCells.Row(
                            Grid.Kind.PLACE, "p" + row, context.printer().own("P" + row)),
                    column,
                    new Grid.Cell(Optional.of(value), "", false, Citation.NONE),
                    Optional.of("The UN, 25 Sept"),
                    asides));
        }
        Part.Table table = (Part.Table)
                cells.table(new Heading("t", "table", "T", 1, Heading.Area.PAGE), counted -> Optional.empty())
                        .orElseThrow();
        assertThat(table.notes()).extracting(note -> note.text().text()).contains("Incomplete");
        assertThat(read.get()).isLessThan(ROWS * 10);
    }
}
