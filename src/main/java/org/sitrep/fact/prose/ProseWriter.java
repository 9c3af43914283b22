package org.sitrep.fact.prose;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.fact.prose.Prose.Block;
import org.sitrep.fact.prose.Prose.Inline;

/** Writes prose as the ledger has it, so that {@link ProseReader} reads the same prose. */
public final class ProseWriter {

    private ProseWriter() {}

    /** Writes prose; an empty line stands between two blocks. */
    public static String write(Prose prose) {
        return prose.blocks().stream().map(ProseWriter::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        List<String> lines = block.lines().stream().map(ProseWriter::line).toList();
        String mark = block.form().map(form -> "#".repeat(form.heading()) + " ").orElse(block.list() ? "- " : "");
        return block.form()
                .filter(form -> form.columns() > 0)
                .map(form -> TableReader.write(form, lines))
                .orElseGet(() -> lines.stream().map(line -> mark + line).collect(Collectors.joining("\n")));
    }

    private static String line(List<Inline> line) {
        return line.stream().map(ProseWriter::piece).collect(Collectors.joining());
    }

    private static String piece(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return words.text();
        }
        if (piece instanceof Inline.Literal literal) {
            return "{literal:" + literal.text() + "}";
        }
        if (piece instanceof Inline.Marked marked) {
            String stars = marked.strong() ? "**" : "*";
            return stars + line(marked.content()) + stars;
        }
        return ((Inline.Refers) piece).to().toString();
    }
}
