package org.sitrep.fact.prose;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.fact.prose.Prose.Block;
import org.sitrep.fact.prose.Prose.Inline;

/** Writes prose as the ledger has it, so that {@link ProseReader} reads the same prose. */
public final class ProseWriter {

    private ProseWriter() {}

    /** Writes prose; an empty line stands between two blocks. With a heading or table, its lines are as they were. */
    public static String write(Prose prose) {
        return prose.lines().isEmpty()
                ? prose.blocks().stream().map(ProseWriter::block).collect(Collectors.joining("\n\n"))
                : prose.lines().stream().map(ProseWriter::line).collect(Collectors.joining("\n"));
    }

    /** Writes prose as it was written while headings and tables were words: what was issued keeps its digest. */
    public static String plain(Prose prose) {
        return prose.lines().isEmpty() ? write(prose) : write(ProseReader.plain(write(prose)));
    }

    private static String block(Block block) {
        String mark = block.list() ? "- " : "";
        return block.lines().stream().map(line -> mark + line(line)).collect(Collectors.joining("\n"));
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
