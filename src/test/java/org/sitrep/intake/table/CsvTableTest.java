package org.sitrep.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.diagnostic.Checked;

/** Tables as spreadsheets save them. */
class CsvTableTest {

    @TempDir
    private Path folder;

    private Checked<CsvTable> read(byte[] bytes) throws IOException {
        return CsvTable.read(Files.write(folder.resolve("t.csv"), bytes), "t.csv");
    }

    private Checked<CsvTable> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Checked<CsvTable> table) {
        return table.value().orElseThrow().rows().stream()
                .map(CsvTable.Row::cells)
                .toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<List<String>> rows = List.of(
                List.of("plain", "a, b; c", "say \"so\"", "two\nlines", ""),
                List.of("=1+1", "+1", "-1", "@x", "'=1"),
                List.of("'quoted'", "''-", " =1", "😀 حلب", "last"));
        assertThat(cells(read(CsvTable.write(rows)))).isEqualTo(rows);
    }

    @Test
    void noCellIsAFormula() {
        String written =
                new String(CsvTable.write(List.of(List.of("=HYPERLINK(1)", "-2", "a=b"))), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo("\ufeff'=HYPERLINK(1),'-2,a=b\r\n");
    }

    @Test
    void semicolonsAndTabsSetCellsApartToo() throws IOException {
        assertThat(cells(read("a;b\r\n1,5;\"x;\r\ny\"\r\n")))
                .containsExactly(List.of("a", "b"), List.of("1,5", "x;\ny"));
        assertThat(cells(read("a\tb\n1\t2"))).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void everyCellKnowsWhereItBegins() throws IOException {
        CsvTable table = read("a,b\r\n\"one\r\ntwo, three\",\"x\"\r\n\r\ny,z\r\n")
                .value()
                .orElseThrow();
        assertThat(table.rows().get(1).places())
                .extracting(Object::toString)
                .containsExactly("t.csv:2:1", "t.csv:3:13");
        assertThat(table.rows().get(2).places()).extracting(Object::toString).containsExactly("t.csv:5:1", "t.csv:5:3");
    }

    @Test
    void aTableThatEndsWithinACellIsRefused() throws IOException {
        assertThat(read("a,b\n1,2\n3,\"4\n").findings())
                .extracting(finding -> finding.place() + " " + finding.rule().id())
                .containsExactly("t.csv:2:4 broken-table");
    }

    @Test
    void anotherEncodingIsRefusedAtItsFirstByte() throws IOException {
        assertThat(read("a,é\n".getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(finding -> finding.place() + " " + finding.rule().id())
                .containsExactly("t.csv:1:3 not-utf-8");
    }
}
