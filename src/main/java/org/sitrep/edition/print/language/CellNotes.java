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

/** Prints what is to know of the cells of a table below it: what is the same of several is said once. */
public final class CellNotes {

    private CellNotes() {}

    /**
     * What is to know of a cell.
     *
     * @param row the head of its row
     * @param column the head of its column
     * @param words what is to know
     * @param value the value that they are about, where it is not the one in the cell; or empty
     * @param notes what they rest on
     */
    public record Told(String row, String column, Wording words, String value, Citation notes) {

        private String of(Printer printer) {
            return value.isEmpty() ? row : printer.say("detail.earlier-figure", Map.of("value", row, "date", value));
        }
    }

    /** Returns a line for all cells of which the same is to know, beside how many columns there are. */
    public static List<Cited> of(Printer printer, int columns, List<Told> all) {
        Map<Wording, Map<String, List<String>>> told = new LinkedHashMap<>();
        Map<Wording, Citation> notes = new HashMap<>();
        for (Told each : all) {
            told.computeIfAbsent(each.words, words -> new LinkedHashMap<>())
                    .computeIfAbsent(each.column, column -> new ArrayList<>())
                    .add(each.of(printer));
            notes.merge(each.words, each.notes, Citation::and);
        }
        List<Cited> lines = new ArrayList<>();
        told.forEach((words, cells) -> {
            Map<List<String>, List<String>> alike = new LinkedHashMap<>();
            cells.forEach((column, rows) ->
                    alike.computeIfAbsent(rows, same -> new ArrayList<>()).add(column));
            alike.forEach((rows, heads) -> {
                String which = heads.size() == columns ? "" : printer.commas(heads);
                String what = printer.beside(Stream.of(printer.commas(rows), which));
                String line = printer.say("table.note", Map.of("what", what, "text", words.text()));
                lines.add(new Cited(words.reading(line), notes.getOrDefault(words, Citation.NONE)));
            });
        });
        return lines;
    }
}
