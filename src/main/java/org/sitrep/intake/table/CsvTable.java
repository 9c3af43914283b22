package org.sitrep.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.intake.yaml.TextFile;
import org.sitrep.intake.yaml.YamlRule;

/**
 * A table of cells, as spreadsheets read and save it: CSV in UTF-8 with the mark that Excel asks for. A cell that a
 * spreadsheet would take for a formula has an apostrophe before it, which is taken off again.
 *
 * @param rows the rows that are not empty, the head among them
 */
public record CsvTable(List<Row> rows) {

    private static final char BYTE_ORDER_MARK = (char) 0xFEFF;
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    /**
     * A row.
     *
     * @param cells what stands in it
     * @param places where each of them begins
     */
    public record Row(List<String> cells, List<Place> places) {

        public Row {
            cells = List.copyOf(cells);
            places = List.copyOf(places);
        }
    }

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /** Writes rows of cells. */
    public static byte[] write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows.forEach(row -> writer.writeRecord(row.stream()
                    .map(cell -> FORMULA.matcher(cell).matches() ? "'" + cell : cell)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a table; its cells are set apart by commas, semicolons or tabs, whichever its first line has most of.
     *
     * @param path the file
     * @param name how findings call it
     * @return the table; an error where it is none, or not in UTF-8
     */
    public static Checked<CsvTable> read(Path path, String name) {
        return TextFile.read(path, name).then(text -> parse(text, name));
    }

    private static Checked<CsvTable> parse(String text, String name) {
        String head = text.lines().findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparing(
                        c -> head.chars().filter(found -> found == c).count()))
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        Walk walk = new Walk(text, name);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord found : records) {
                rows.add(new Row(
                        found.getFields().stream().map(CsvTable::plain).toList(), walk.cells(found, separator)));
            }
            return Checked.ok(new CsvTable(rows));
        } catch (CsvParseException | IOException e) {
            return Checked.failed(YamlRule.BROKEN_TABLE.finding(
                    walk.place(),
                    "from here on this is no table: " + (e.getCause() == null ? e : e.getCause()).getMessage(),
                    "look for a quotation mark that does not end, and save it again as CSV"));
        }
    }

    private static String plain(String cell) {
        boolean isGuarded = cell.startsWith("'") && FORMULA.matcher(cell).matches();
        return (isGuarded ? cell.substring(1) : cell).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Follows the text from record to record, to say where their cells begin; the cells themselves are read by the library. */
    private static final class Walk {

        private final String text;
        private final String name;
        private int at;
        private int line = 1;
        private int begin;

        Walk(String text, String name) {
            this.text = text;
            this.name = name;
        }

        private Place place() {
            return new Place(name, line, at - begin + 1, "");
        }

        private boolean isAt(String characters) {
            return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
        }

        private void step() {
            boolean ends = isAt("\n");
            at++;
            line += ends ? 1 : 0;
            begin = ends ? at : begin;
        }

        List<Place> cells(CsvRecord found, char separator) {
            while (isAt("\r\n")) {
                step();
            }
            List<Place> places = new ArrayList<>(List.of(place()));
            boolean quoted = false;
            while (at < text.length() && (quoted || !isAt("\r\n"))) {
                quoted ^= isAt("\"");
                boolean isNext = !quoted && text.charAt(at) == separator;
                step();
                if (isNext) {
                    places.add(place());
                }
            }
            while (places.size() < found.getFieldCount()) {
                places.add(places.get(places.size() - 1));
            }
            return places;
        }
    }
}
