package org.sitrep.document.text;

import java.text.Bidi;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.document.Foreign;
import org.sitrep.document.text.Section.Line;
import org.sitrep.edition.Masthead;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.prose.Form;

/** Writes the lines of one section. */
final class SectionWriter {

    /** Between the parts of a line, as on the page. */
    static final String DOT = " · ";

    private final NumberFormat digits;
    private final List<Line> lines = new ArrayList<>();
    private final Numbers numbers;

    /** Writes with the digits of a language, and with the numbers that sources have in this output. */
    SectionWriter(Locale numbering, Numbers numbers) {
        this.digits = NumberFormat.getIntegerInstance(numbering);
        digits.setGroupingUsed(false);
        this.numbers = numbers;
    }

    List<Line> lines() {
        return lines;
    }

    SectionWriter line(int depth, String text) {
        lines.add(new Line(depth, text));
        return this;
    }

    SectionWriter lines(int depth, Collection<Cited> cited) {
        cited.forEach(line -> line(depth, cited(line)));
        return this;
    }

    /** Writes prose: paragraphs, the items of lists, headings, and tables. */
    SectionWriter prose(int depth, String before, Passage passage, String colon) {
        String lead = before;
        for (Passage.Block block : passage.blocks()) {
            if (block.form().isPresent() && !lead.isEmpty()) {
                line(depth, lead.strip());
                lead = "";
            }
            List<String> set = columns(block);
            List<List<Passage.Span>> lines = set.isEmpty()
                    ? block.said(colon)
                    : block.form().orElseThrow().caption(block.lines());
            boolean isHeading = block.form().filter(form -> form.heading() > 0).isPresent();
            for (List<Passage.Span> line : lines) {
                line(isHeading ? 4 : block.list() && set.isEmpty() ? depth + 1 : depth, lead + spans(line));
                lead = "";
            }
            set.forEach(row -> line(3, row));
            more(Foreign.sign(block.lang()));
        }
        if (!passage.blocks().isEmpty()) {
            more(cite(passage.notes()) + Foreign.sign(passage.lang()));
        }
        return this;
    }

    /** Returns the rows of a table in columns; none where they are too wide, or would have to be mirrored. */
    private List<String> columns(Passage.Block table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(this::spans).toList())
                .toList();
        int[] widths = new int[table.form().map(Form::columns).orElse(0)];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], Columns.width(row.get(i)) + 2)));
        char[] all = rows.toString().toCharArray();
        boolean isTooWide = IntStream.of(widths).sum() > Columns.WIDTH;
        return isTooWide || Bidi.requiresBidi(all, 0, all.length)
                ? List.of()
                : rows.stream().map(row -> row(row, widths)).toList();
    }

    private static String row(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - Columns.width(cells.get(i))))
                .collect(Collectors.joining())
                .stripTrailing();
    }

    private void more(String text) {
        Line last = lines.remove(lines.size() - 1);
        line(last.depth(), last.text() + text);
    }

    private String spans(List<Passage.Span> spans) {
        return spans.stream()
                .map(span -> span.text() + Foreign.sign(span.lang()) + cite(span.notes()))
                .collect(Collectors.joining());
    }

    /** Returns a line with the numbers of its notes, and after them what we say ourselves. */
    String cited(Cited line) {
        String asides =
                line.asides().stream().map(aside -> " (" + say(aside) + ")").collect(Collectors.joining());
        return say(line.text()) + cite(line.notes()) + asides;
    }

    /** Returns the numbers of notes in brackets, which no line ends within. */
    String cite(Citation cited) {
        return cited.sources().isEmpty()
                ? ""
                : numbers.of(cited).stream().map(this::number).collect(Collectors.joining(",\u00a0", "[", "]"));
    }

    /** Returns a number in the digits of the edition. */
    String number(int number) {
        return digits.format(number);
    }

    /** Returns words of the ledger; those in another language than the edition's say so. */
    static String say(Wording wording) {
        return wording.text() + Foreign.sign(wording.lang());
    }

    /** Returns words of the ledger likewise; nothing where there are none. */
    static String said(Optional<Wording> wording) {
        return wording.map(SectionWriter::say).orElse("");
    }

    /** Returns what a report is marked with: draft or number, and for whom it is. */
    static String marks(Masthead masthead) {
        return parts(
                masthead.marks().draft() ? masthead.marks().mark() : "",
                say(masthead.marks().audience()),
                masthead.marks().audienceMark().orElse(""));
    }

    /** Joins the parts of a line that are not empty. */
    static String parts(String... parts) {
        return parts(List.of(), parts);
    }

    /** Joins the parts of a line that are not empty, and further words after them. */
    static String parts(List<Wording> details, String... parts) {
        return Stream.concat(Stream.of(parts), details.stream().map(SectionWriter::say))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(DOT));
    }
}
