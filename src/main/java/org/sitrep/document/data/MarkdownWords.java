package org.sitrep.document.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.Foreign;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Numbers;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.prose.Form;

/** Writes the words of a report in Markdown, with the numbers of their sources. */
record MarkdownWords(Numbers numbers, String semicolon, String colon) {

    /** Returns words of the ledger; in another language than the report's, they say so. */
    String say(Wording wording) {
        return Markdown.words(wording.text()) + Foreign.sign(wording.lang());
    }

    /** Returns the numbers of source notes. */
    String cite(Citation cited) {
        return cited.sources().isEmpty()
                ? ""
                : " \\[" + numbers.of(cited).stream().map(n -> n.toString()).collect(Collectors.joining(", ")) + "\\]";
    }

    /** Returns a line with its sources and our remarks on it. */
    String line(Cited line) {
        return say(line.text())
                + cite(line.notes())
                + line.asides().stream().map(aside -> " (" + say(aside) + ")").collect(Collectors.joining());
    }

    /** Returns lines one after the other. */
    String lines(List<Cited> lines) {
        return lines.stream().map(this::line).collect(Collectors.joining(semicolon));
    }

    /** Returns what is there of several pieces, set apart. */
    static String joined(String... pieces) {
        return joined(Stream.of(pieces));
    }

    static String joined(Stream<String> pieces) {
        return pieces.filter(piece -> !piece.isBlank()).collect(Collectors.joining(" · "));
    }

    /**
     * Writes prose, block by block; a table as a list, which every reader of Markdown knows.
     *
     * @param level the level of the heading above it
     */
    void prose(Markdown page, int level, Passage passage) {
        List<Passage.Block> blocks = passage.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String end = Foreign.sign(blocks.get(i).lang())
                    + (i == blocks.size() - 1 ? cite(passage.notes()) + Foreign.sign(passage.lang()) : "");
            List<String> lines = new ArrayList<>(
                    blocks.get(i).said(colon).stream().map(this::spans).toList());
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + end);
            int heading = blocks.get(i).form().map(Form::heading).orElse(0);
            if (heading > 0) {
                page.heading(level + heading - 1, lines.get(0));
            } else if (blocks.get(i).list()) {
                page.items(lines);
            } else {
                page.paragraph(String.join(" ", lines));
            }
        }
    }

    /** Returns prose of one paragraph or more as one line, for a list. */
    String inLine(Passage passage) {
        return passage.blocks().stream()
                        .flatMap(block -> block.said(colon).stream())
                        .map(this::spans)
                        .collect(Collectors.joining(" "))
                + cite(passage.notes())
                + Foreign.sign(passage.lang());
    }

    private String spans(List<Span> spans) {
        return Markdown.unlinked(spans.stream().map(this::span).collect(Collectors.joining()));
    }

    private String span(Span span) {
        String words = Markdown.words(span.text());
        return styled(span.style(), words) + Foreign.sign(span.lang()) + cite(span.notes());
    }

    /** Signs count only between a letter and a blank: elsewhere the words stay as they are. */
    private static String styled(Style style, String words) {
        String core = words.strip();
        boolean marked = style == Style.STRONG || style == Style.EMPHASIS;
        if (!marked || core.isEmpty() || !isLetter(core, 0) || !isLetter(core, core.length() - 1)) {
            return words;
        }
        String signed = style == Style.STRONG ? Markdown.bold(core) : Markdown.stressed(core);
        return words.replace(core, signed);
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
