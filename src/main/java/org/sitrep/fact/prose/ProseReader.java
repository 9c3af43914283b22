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

/** Reads prose: limited Markdown with references. What only looks like a heading or a table is words. */
public final class ProseReader {

    private static final Pattern PIECE =
            Pattern.compile("\\{([^{}]*)}|\\*\\*(.+?)\\*\\*|\\*([^*\\s](?:[^*]*[^*\\s])?)\\*|([{}])");
    private static final Pattern REFERENCE = Pattern.compile(
            "(figure|days|duration|date|period|source):(\\S+)|total:(\\S+)@(\\S+)|latest:([^\\s@]+)(?:@(\\S+))?"
                    + "|change:(\\S+?)\\.\\.(\\S+)");
    private static final String HINT =
            "write {figure:ID}, {latest:INDICATOR@PLACE}, {total:INDICATOR@PLACE}, {change:FROM..TO}, {days:ID},"
                    + " {duration:ID}, {date:ID}, {period:ID}, {source:ID} or {literal:48}";

    /** A heading, or what was meant as one. */
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");

    /** A table whose lines were folded into one. */
    private static final Pattern FOLDED = Pattern.compile("\\|\\s*:?-{3,}:?\\s*\\|");

    private static final int LONGEST_HEADING = 120;
    private static final String UNFOLDED =
            "begin a line for each; after the key write `|`, not `>`, which joins the lines of a text";

    private final List<Problem> problems = new ArrayList<>();

    /** Whether a heading can stand below another: no level is left out. */
    private boolean isDeep;

    private ProseReader() {}

    /**
     * What is wrong with prose.
     *
     * @param line the number of its line, counted from 0; negative where it concerns the text as a whole
     * @param message what is wrong
     * @param hint what to write instead
     */
    public record Problem(int line, String message, String hint) {}

    /**
     * What came of reading prose.
     *
     * @param prose the prose, as far as it could be read
     * @param problems what is wrong with it; empty where it is right
     */
    public record Reading(Prose prose, List<Problem> problems) {}

    /** Reads prose. Lines of one paragraph are joined; an empty line ends it, and so does a heading or a table. */
    public static Reading read(String text) {
        return new ProseReader().reading(text, false);
    }

    /** Reads prose as it was read while headings and tables were words. */
    static Prose plain(String text) {
        return new ProseReader().reading(text, true).prose();
    }

    private Reading reading(String text, boolean isPlain) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Directions.closed(text).lines().map(String::strip).toList();
        for (int from = 0, to; from < lines.size(); from = to + 1) {
            to = from;
            while (to < lines.size() && !lines.get(to).isEmpty()) {
                to++;
            }
            blocks.addAll(isPlain ? plain(lines.subList(from, to)) : blocks(lines.subList(from, to), from));
        }
        boolean isFormed = blocks.stream().anyMatch(block -> block.form().isPresent());
        ProseReader again = new ProseReader();
        List<List<Inline>> raw = isFormed ? lines.stream().map(again::inline).toList() : List.of();
        return new Reading(new Prose(blocks, raw), List.copyOf(problems));
    }

    private void problem(int line, String message, String hint) {
        problems.add(new Problem(line, message, hint));
    }

    private List<Block> blocks(List<String> lines, int first) {
        List<Block> blocks = new ArrayList<>();
        int begun = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches() && isHeading(heading, begun == i, first + i)) {
                blocks.addAll(plain(lines.subList(begun, i)));
                isDeep |= heading.group(1).length() == 2;
                Form form = new Form(isDeep ? heading.group(1).length() : 2, 0, false, List.of());
                blocks.add(new Block(false, List.of(inline(heading.group(2))), Optional.of(form)));
                begun = i + 1;
            } else if (i + 1 < lines.size() && TableReader.begins(lines.get(i), lines.get(i + 1))) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).matches("##+\\s.*")) {
                    end++;
                }
                List<List<String>> rows = new TableReader(lines.subList(i, end), first + i, problems).rows();
                if (!rows.isEmpty()) {
                    blocks.addAll(table(lines.subList(begun, i), rows));
                    begun = end;
                }
                i = end - 1;
            }
        }
        List<String> rest = lines.subList(begun, lines.size());
        if (rest.stream().anyMatch(line -> FOLDED.matcher(line).find() && !TableReader.isRule(line))) {
            problem(first + begun, "a table in one line", UNFOLDED);
        }
        blocks.addAll(plain(rest));
        return blocks;
    }

    /** Two signs or three make one; one, or more than three, at the beginning of a paragraph were meant so. */
    private boolean isHeading(Matcher heading, boolean begins, int line) {
        String signs = heading.group(1);
        String words = heading.group(2);
        boolean isOne = signs.length() == 2 || signs.length() == 3;
        boolean isLong = words.length() > LONGEST_HEADING;
        if (isOne && isLong) {
            problem(
                    line,
                    "a heading of " + words.length() + " characters: expected at most " + LONGEST_HEADING,
                    UNFOLDED);
        } else if (!isOne && begins) {
            problem(
                    line,
                    "a heading of level " + signs.length() + ": below the part's own, a text has levels 2 and 3",
                    "write `" + (signs.length() == 1 ? "## " : "### ") + words + "`; or, where it is none, `{literal:"
                            + signs + "} " + words + "`");
        }
        return isOne && !isLong;
    }

    /** What stands right above a table is its caption; a list above it is a list. */
    private List<Block> table(List<String> above, List<List<String>> rows) {
        List<Block> blocks = new ArrayList<>(plain(above));
        boolean isCaptioned = blocks.size() == 1 && blocks.get(0).isParagraph();
        List<List<Inline>> lines =
                new ArrayList<>(isCaptioned ? blocks.remove(0).lines() : List.of());
        rows.stream().flatMap(List::stream).map(this::inline).forEach(lines::add);
        Form form = new Form(0, rows.get(0).size(), isCaptioned, TableReader.numbers(rows));
        blocks.add(new Block(true, lines, Optional.of(form)));
        return blocks;
    }

    private List<Block> plain(List<String> lines) {
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
            blocks.add(new Block(false, List.of(inline(paragraph.toString())), Optional.empty()));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block(true, items.stream().map(this::inline).toList(), Optional.empty()));
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
        problem(-1, "a brace `" + matcher.group(4) + "` without its partner", HINT);
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
                    problem(-1, "`{" + inside + "}` is no reference", HINT);
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
