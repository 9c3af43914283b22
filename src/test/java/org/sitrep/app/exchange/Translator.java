package org.sitrep.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sitrep.app.exchange.Texts.Listed;
import org.sitrep.app.exchange.Texts.Taken;
import org.sitrep.diagnostic.Checked;
import org.sitrep.intake.table.CsvTable;

/** Somebody who is given the texts of a crisis, and gives them back in another language. */
final class Translator {

    private static final int NAME = 1;
    private static final int ORIGINAL = 4;
    private static final int TRANSLATION = 6;

    private final Texts texts;
    private final Path table;
    private List<List<String>> rows = List.of();

    Translator(Path crisis, String language, Path desk) {
        this.texts = new Texts(crisis, language);
        this.table = desk.resolve("table.csv");
    }

    Path table() {
        return table;
    }

    /** Takes the table; what lay on the desk before is put away. */
    Listed given() {
        try {
            Files.deleteIfExists(table);
            Listed listed = texts.list(table).value().orElseThrow();
            rows = CsvTable.read(table, "table.csv").value().orElseThrow().rows().stream()
                    .map(CsvTable.Row::cells)
                    .toList();
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows below the head. */
    List<List<String>> rows() {
        return rows.subList(1, rows.size());
    }

    List<String> names() {
        return rows().stream().map(row -> row.get(NAME)).toList();
    }

    /** Returns the row of a text. */
    List<String> row(String name) {
        return rows().stream()
                .filter(row -> row.get(NAME).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Fills in some of the table, and gives it back. */
    Checked<Taken> gives(Map<String, String> byName) {
        assertThat(names()).containsAll(byName.keySet());
        return gives(row -> byName.getOrDefault(row.get(NAME), ""));
    }

    private Checked<Taken> gives(Function<List<String>, String> words) {
        return gives(words, row -> row);
    }

    /** Fills in all of the table, from the originals. */
    Checked<Taken> givesAll(UnaryOperator<String> words) {
        return gives(row -> words.apply(row.get(ORIGINAL)));
    }

    /** Fills in some of the table, and changes its rows. */
    Checked<Taken> gives(Function<List<String>, String> words, UnaryOperator<List<String>> otherwise) {
        List<List<String>> filled = new ArrayList<>(List.of(rows.get(0)));
        for (List<String> row : rows()) {
            List<String> cells = new ArrayList<>(row);
            cells.set(TRANSLATION, words.apply(row));
            filled.add(otherwise.apply(cells));
        }
        try {
            Files.write(table, CsvTable.write(filled));
            Checked<Taken> rehearsed = texts.take(table, true);
            Checked<Taken> taken = texts.take(table, false);
            assertThat(rehearsed).as("a rehearsal says what is then done").isEqualTo(taken);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
