package org.sitrep.intake.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Puts words into the texts of a file of YAML or JSON, where they stand: every other character stays as it is. A text of one
 * language becomes a map in the style around it, and keeps what stands behind it in its line.
 */
public final class YamlEditor {

    private static final int STEP = 2;
    /** Where a line of a folded text may end; what follows is no single word. */
    private static final Pattern FOLD = Pattern.compile("(\\S.{60,98}\\S) (?=\\S.{20})");
    /** What a text in a block can say, without quotes. */
    private static final Pattern PLAIN_LINES =
            Pattern.compile("\\S(?:[^\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029\\ufeff]|\\n)*");

    private static final Pattern BLOCK_HEAD = Pattern.compile("[>|][+-]?([1-9]?)[+-]?");

    /**
     * Words for a text.
     *
     * @param text the text as it stands in the file: one scalar, or a map from languages to scalars
     * @param language the language of the words, which are added, or replace those that the text has in it
     * @param words the words
     */
    public record Words(org.sitrep.intake.yaml.Node text, String language, String words) {}

    private record Change(int from, int to, String text) {}

    private final String text;
    private final int[] points;
    private final String first;
    private final boolean json;
    private final String lineBreak;

    private YamlEditor(String text, String name, String first) {
        this.text = text;
        this.points = text.codePoints().toArray();
        this.first = first;
        this.json = name.toLowerCase(Locale.ROOT).endsWith("json");
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * Edits a file.
     *
     * @param text what stands in it
     * @param name how findings call it
     * @param first the language of texts that name none
     * @param words the words for texts of this file, at most one for each
     * @return what is to stand in it: read again, it says what it said before, and the words; an error for each text of which
     *     that cannot be had
     */
    public static Checked<String> edit(String text, String name, String first, List<Words> words) {
        String marked =
                text.substring(0, text.length() - TextFile.withoutMark(text).length());
        YamlEditor editor = new YamlEditor(text.substring(marked.length()), name, first);
        try {
            String edited = editor.with(words);
            if (editor.says(edited, words, name)) {
                return Checked.ok(marked + edited);
            }
            List<Words> wrong = words.stream()
                    .filter(one -> !editor.says(editor.with(List.of(one)), List.of(one), name))
                    .toList();
            return refused(wrong.isEmpty() ? words : wrong);
        } catch (YamlEngineException e) {
            return refused(words);
        }
    }

    private static Checked<String> refused(List<Words> all) {
        return Checked.failed(all.stream()
                .map(words -> YamlRule.NOT_TO_BE_EDITED.finding(
                        words.text().place(),
                        "no words in `" + words.language()
                                + "` can be written here without changing what stands around them",
                        "write them in by hand"))
                .toList());
    }

    private String with(List<Words> words) {
        LoadSettings settings = TreeReader.settings(text.length());
        Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                .getSingleNode()
                .orElseThrow();
        List<Change> changes = new ArrayList<>();
        words.forEach(one -> change(root, one, changes));
        changes.sort(Comparator.comparing(Change::from));
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Change change : changes) {
            if (change.from() < done) {
                throw new YamlEngineException("two words for one text");
            }
            edited.append(slice(done, change.from())).append(change.text());
            done = change.to();
        }
        return edited.append(slice(done, points.length)).toString();
    }

    /** Finds the text, and what holds it. */
    private void change(Node root, Words words, List<Change> changes) {
        Node at = root;
        Node key = root;
        CollectionNode<?> around = (CollectionNode<?>) root;
        boolean flow = false;
        for (Object step : words.text().spot().steps()) {
            around = (CollectionNode<?>) at;
            flow |= around.getFlowStyle() == FlowStyle.FLOW;
            if (at instanceof SequenceNode list) {
                at = list.getValue().get((Integer) step);
                key = at;
            } else {
                NodeTuple member = member((MappingNode) at, step.toString());
                key = member.getKeyNode();
                at = member.getValueNode();
            }
        }
        if (at instanceof MappingNode map) {
            changes.add(inMap(map, words, flow || map.getFlowStyle() == FlowStyle.FLOW));
        } else if (flow) {
            changes.add(new Change(
                    from(at),
                    to(at),
                    "{" + key(first, json) + ": " + slice(from(at), to(at)) + ", " + key(words.language(), json) + ": "
                            + quoted(words.words()) + "}"));
        } else {
            asMap((ScalarNode) at, key, around, words, changes);
        }
    }

    private static NodeTuple member(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElseThrow(() -> new YamlEngineException("the key is not where it was read"));
    }

    private Change inMap(MappingNode map, Words words, boolean flow) {
        for (NodeTuple member : map.getValue()) {
            if (((ScalarNode) member.getKeyNode()).getValue().equals(words.language())) {
                ScalarNode old = (ScalarNode) member.getValueNode();
                return new Change(
                        from(old), end(old), scalar(words.words(), isBlock(old), column(member.getKeyNode())));
            }
        }
        NodeTuple last = map.getValue().get(map.getValue().size() - 1);
        ScalarNode lastKey = (ScalarNode) last.getKeyNode();
        int column = column(lastKey);
        String key = key(words.language(), lastKey.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) + ": ";
        String line = lineBreak + " ".repeat(column) + key;
        int end = end((ScalarNode) last.getValueNode());
        if (flow) {
            boolean isOwnLine = slice(from(lastKey) - column, from(lastKey)).isBlank();
            return new Change(end, end, "," + (isOwnLine ? line : " " + key) + quoted(words.words()));
        }
        boolean block = isBlock((ScalarNode) map.getValue().get(0).getValueNode());
        return new Change(lineEnd(end), lineEnd(end), line + scalar(words.words(), block, column));
    }

    /** What stands behind the text in its line, such as a comment, stays behind it. */
    private void asMap(ScalarNode old, Node key, CollectionNode<?> around, Words words, List<Change> changes) {
        boolean isInPlace = around instanceof SequenceNode
                || mark(key).getLine() != mark(old).getLine();
        int column = isInPlace ? column(old) : column(key) + STEP;
        int from = from(old);
        while (!isInPlace && Character.isWhitespace(points[from - 1])) {
            from--;
        }
        String line = lineBreak + " ".repeat(column);
        changes.add(new Change(
                from,
                end(old),
                (isInPlace ? "" : line) + key(first, false) + ": " + further(old, column, column(around))));
        int end = lineEnd(end(old));
        changes.add(new Change(
                end, end, line + key(words.language(), false) + ": " + scalar(words.words(), isBlock(old), column)));
    }

    /** Returns what stands there, its further lines moved to the right as far as the new key needs. */
    private String further(ScalarNode old, int column, int outer) {
        String raw = slice(from(old), end(old));
        int indent = raw.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(column + STEP);
        Matcher head = BLOCK_HEAD.matcher(raw);
        boolean isCounted = isBlock(old) && head.lookingAt() && !head.group(1).isEmpty();
        int shift = isCounted ? column - outer : Math.max(0, column + STEP - indent);
        return raw.replaceAll("\n(?=[^\r\n])", "\n" + " ".repeat(shift));
    }

    private String scalar(String words, boolean block, int column) {
        if (!block || !PLAIN_LINES.matcher(words).matches() || !words.equals(words.strip())) {
            return quoted(words);
        }
        String line = lineBreak + " ".repeat(column + STEP);
        return words.contains("\n")
                ? "|-"
                        + words.lines()
                                .map(l -> l.isEmpty() ? lineBreak : line + l)
                                .collect(Collectors.joining())
                : ">-" + line + FOLD.matcher(words).replaceAll("$1" + line);
    }

    /** As JSON has it, which YAML reads too. */
    private static String quoted(String words) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(words)) + '"';
    }

    private static String key(String language, boolean quoted) {
        return quoted ? quoted(language) : language;
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL;
    }

    private String slice(int from, int to) {
        return new String(points, from, to - from);
    }

    private static Mark mark(Node node) {
        return node.getStartMark().orElseThrow();
    }

    private static int from(Node node) {
        return mark(node).getIndex();
    }

    private static int column(Node node) {
        return mark(node).getColumn();
    }

    private static int to(Node node) {
        return node.getEndMark().orElseThrow().getIndex();
    }

    /** A text in a block ends with its last line, unless empty ones after it are a part of it. */
    private int end(ScalarNode scalar) {
        String raw = slice(from(scalar), to(scalar));
        boolean keeps = isBlock(scalar) && raw.lines().findFirst().orElse("").contains("+");
        String kept = keeps ? raw.replaceFirst("\r?\n\\z", "") : raw.stripTrailing();
        return from(scalar) + kept.codePointCount(0, kept.length());
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < points.length && points[end] != '\r' && points[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Returns whether a file says what this one does, and the words. */
    private boolean says(String edited, List<Words> words, String name) {
        Map<List<Object>, String> expected = said(text, name);
        words.forEach(one -> {
            List<Object> at = one.text().spot().steps();
            String plain = expected.remove(at);
            if (plain != null) {
                expected.put(inner(at, first), plain);
            }
            expected.put(inner(at, one.language()), Scalar.Type.TEXT + one.words());
        });
        return expected.equals(said(edited, name));
    }

    private static Map<List<Object>, String> said(String text, String name) {
        Map<List<Object>, String> said = new HashMap<>();
        Tree tree = TreeReader.parse(text, name);
        tree.findings().stream().filter(Finding::isError).forEach(error -> said.put(List.of(error.message()), ""));
        tree.root().ifPresent(root -> said(root, List.of(), said));
        return said;
    }

    private static void said(org.sitrep.intake.yaml.Node node, List<Object> at, Map<List<Object>, String> said) {
        node.members().forEach(member -> said(member.value(), inner(at, member.key()), said));
        node.items().forEach(item -> said(item, item.spot().steps(), said));
        node.single().ifPresent(scalar -> said.put(at, scalar.type() + scalar.asWritten()));
    }

    private static List<Object> inner(List<Object> at, Object step) {
        List<Object> inner = new ArrayList<>(at);
        inner.add(step);
        return inner;
    }
}
