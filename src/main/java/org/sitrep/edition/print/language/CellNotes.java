package org.sitrep.edition.print.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;

/** Prints what is to know of the cells of a table below it: what is the same of several is said once, in one line. */
public final class CellNotes {

    private CellNotes() {}

    /**
     * What is to know.
     *
     * @param words what
     * @param value the value that they are about, where it is not the one in the cell; or empty
     * @param notes what they rest on
     */
    public record Aside(Wording words, String value, Citation notes) {

        /** Returns what rests on no more than the cell does. */
        public static Aside of(Wording words) {
            return new Aside(words, "", Citation.NONE);
        }
    }

    /** What is to know of the cell in a row and a column, each by its head. */
    public record Told(String row, String column, Aside aside) {

        private String of(Printer printer) {
            return aside.value.isEmpty() ? row : printer.bracketed(row, aside.value);
        }
    }

    /** Returns a line for all cells of which the same is to know, beside how many columns there are. */
    public static List<Cited> of(Printer printer, int columns, List<Told> all) {
        Map<Wording, Map<String, List<String>>> told = new LinkedHashMap<>();
        Map<Wording, Citation> notes = new HashMap<>();
        for (Told each : all) {
            told.computeIfAbsent(each.aside.words, words -> new LinkedHashMap<>())
                    .computeIfAbsent(each.column, column -> new ArrayList<>())
                    .add(each.of(printer));
            notes.merge(each.aside.words, each.aside.notes, Citation::and);
        }
        List<Cited> lines = new ArrayList<>();
        told.forEach((words, cells) -> {
            Map<List<String>, List<String>> alike = new LinkedHashMap<>();
            cells.forEach((column, rows) ->
                    alike.computeIfAbsent(rows, same -> new ArrayList<>()).add(column));
            String what = printer.semicolons(alike.entrySet().stream()
                    .map(some -> printer.beside(Stream.of(
                            printer.commas(some.getKey()),
                            some.getValue().size() == columns ? "" : printer.commas(some.getValue()))))
                    .toList());
            String line = printer.say("table.note", Map.of("what", what, "text", words.text()));
            lines.add(new Cited(words.reading(line), notes.getOrDefault(words, Citation.NONE)));
        });
        return lines;
    }
}
