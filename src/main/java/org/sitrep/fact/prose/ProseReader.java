package org.sitrep.fact.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.fact.prose.Prose.Block;
import org.sitrep.fact.prose.Prose.Inline;

/** Reads prose: limited Markdown with references. */
public final class ProseReader {

    private static final Pattern PIECE =
            Pattern.compile("\\{([^{}]*)}|\\*\\*(.+?)\\*\\*|\\*([^*\\s](?:[^*]*[^*\\s])?)\\*|([{}])");
    private static final Pattern REFERENCE = Pattern.compile(
            "(figure|days|duration|date|period|source):(\\S+)|total:(\\S+)@(\\S+)|latest:([^\\s@]+)(?:@(\\S+))?"
                    + "|change:(\\S+?)\\.\\.(\\S+)");
    private static final String HINT =
            "write {figure:ID}, {latest:INDICATOR@PLACE}, {total:INDICATOR@PLACE}, {change:FROM..TO}, {days:ID},"
                    + " {duration:ID}, {date:ID}, {period:ID}, {source:ID} or {literal:48}";

    private final List<String> problems = new ArrayList<>();

    private ProseReader() {}

    /**
     * What came of reading prose.
     *
     * @param prose the prose, as far as it could be read
     * @param problems what is wrong with it, one message each; empty where it is right
     */
    public record Reading(Prose prose, List<String> problems) {

        /** Returns what to write instead. */
        public String hint() {
            return HINT;
        }
    }

    /** Reads prose. Lines of one paragraph are joined; an empty line ends it. */
    public static Reading read(String text) {
        ProseReader reader = new ProseReader();
        List<Block> blocks = new ArrayList<>();
        for (String block : Directions.closed(text).strip().split("\\n\\s*\\n", -1)) {
            blocks.addAll(reader.blocks(block.lines().map(String::strip).toList()));
        }
        return new Reading(new Prose(blocks), List.copyOf(reader.problems));
    }

    private List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2).strip());
            } else if (!items.isEmpty()) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + line);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(inline(paragraph.toString())));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items.stream().map(this::inline).toList()));
        }
        return blocks;
    }

    private List<Inline> inline(String text) {
        List<Inline> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            addWords(pieces, text.substring(done, matcher.start()));
            pieces.add(piece(matcher));
            done = matcher.end();
        }
        addWords(pieces, text.substring(done));
        return List.copyOf(pieces);
    }

    private static void addWords(List<Inline> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Inline.Words(words));
        }
    }

    private Inline piece(Matcher matcher) {
        if (matcher.group(1) != null) {
            return braces(matcher.group(1).strip());
        }
        if (matcher.group(2) != null) {
            return new Inline.Marked(true, inline(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return new Inline.Marked(false, inline(matcher.group(3)));
        }
        problems.add("a brace `" + matcher.group(4) + "` without its partner");
        return new Inline.Words(matcher.group(4));
    }

    private Inline braces(String inside) {
        if (inside.startsWith("literal:") && inside.length() > "literal:".length()) {
            return new Inline.Literal(inside.substring("literal:".length()).strip());
        }
        return reference(
                        inside.isEmpty()
                                ? inside
                                : inside.substring(0, 1).toLowerCase(Locale.ROOT) + inside.substring(1))
                .map(read -> read.capitalised(Character.isUpperCase(inside.codePointAt(0))))
                .<Inline>map(Inline.Refers::new)
                .orElseGet(() -> {
                    problems.add("`{" + inside + "}` is no reference");
                    return new Inline.Words(inside);
                });
    }

    private static Optional<Reference> reference(String words) {
        Matcher parts = REFERENCE.matcher(words);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(7) != null) {
            return Optional.of(Reference.change(parts.group(7), parts.group(8)));
        }
        Reference.Kind kind =
                Reference.Kind.valueOf(words.substring(0, words.indexOf(':')).toUpperCase(Locale.ROOT));
        String target = Stream.of(2, 3, 5)
                .map(parts::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Optional.of(new Reference(
                kind, target, Optional.ofNullable(parts.group(4)).or(() -> Optional.ofNullable(parts.group(6)))));
    }
}
