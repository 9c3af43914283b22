package org.sitrep.intake.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.prose.Directions;

/** Finds what is wrong with the letters of a file's texts: lost, misread, or turning what stands after them. */
final class Damage {

    /** The most damaged words of one text that are named one by one. */
    private static final int MOST = 5;

    /** U+FFFD, and how it looks when it is misread in turn. */
    private static final Pattern LOST = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:(?!ï¿½)[\\p{L}\\p{M}])*+(?<sign>\\uFFFD|ï¿½)(?:¿½|[\\p{L}\\p{M}\\uFFFD])*");

    private static final String ANEW = "write it anew; the text was read or saved in another encoding than its own";

    private final String file;
    private final int[] lines;
    private final Map<Integer, Pattern> written = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Damage(String file) {
        this.file = file;
        this.lines = IntStream.rangeClosed(0, file.length())
                .filter(i -> i == 0 || file.charAt(i - 1) == '\n')
                .toArray();
    }

    /**
     * Returns a warning for each place.
     *
     * @param file what stands in the file
     * @param root what was read from it
     */
    static List<Finding> in(String file, Node root) {
        Damage damage = new Damage(file);
        damage.look(root);
        return damage.findings;
    }

    private void look(Node node) {
        node.members().forEach(member -> look(member.value()));
        node.items().forEach(this::look);
        node.single()
                .filter(scalar -> scalar.text().chars().anyMatch(c -> c >= 0x80))
                .ifPresent(scalar -> {
                    lost(scalar);
                    misread(scalar);
                    open(scalar);
                });
    }

    private void lost(Scalar scalar) {
        Map<String, MatchResult> words = new LinkedHashMap<>();
        LOST.matcher(scalar.text()).results().forEach(found -> words.putIfAbsent(found.group(), found));
        named(
                words.values(),
                (found, more) -> YamlRule.DAMAGED_LETTER
                        .finding(
                                place(scalar, found.start(1)),
                                Shown.of(found.group()) + " is damaged: a letter was lost, and "
                                        + (found.group(1).length() > 1 ? "`ï¿½`" : "U+FFFD") + " stands in its place"
                                        + more,
                                ANEW)
                        .about(found.group()));
    }

    /** Finds the first of what is wrong with a text; the last of these says how many more there are. */
    private <T> void named(Collection<T> all, BiFunction<T, String, Finding> naming) {
        int more = all.size() - MOST;
        int number = 0;
        for (T one : all.stream().limit(MOST).toList()) {
            number++;
            findings.add(naming.apply(one, number == MOST && more > 0 ? "; and " + more + " more in this text" : ""));
        }
    }

    private void misread(Scalar scalar) {
        String[] words = scalar.text().split("[ \\n]", -1);
        Misread.meant(scalar.text())
                .map(meant -> List.of(meant.split("[ \\n]", -1)))
                .map(meant -> IntStream.range(0, words.length)
                        .filter(i -> !words[i].equals(meant.get(i)))
                        .boxed()
                        .collect(Collectors.toMap(i -> words[i], meant::get, (a, b) -> a, LinkedHashMap::new)))
                .map(meant -> YamlRule.ENCODED_TWICE.finding(
                        place(scalar, Misread.first(scalar.text())),
                        "UTF-8 that was read as another encoding: " + some(meant.keySet()),
                        meant.values().stream().allMatch(Misread::isWhole)
                                ? "if that is so, write " + some(meant.values())
                                : ANEW))
                .ifPresent(findings::add);
    }

    private static String some(Collection<String> words) {
        return Suggestion.some(words.stream().map(Shown::of).toList(), MOST);
    }

    private void open(Scalar scalar) {
        String text = scalar.text();
        boolean turned = text.chars().anyMatch(Directions::isOverride);
        List<Integer> open = Directions.open(text).stream()
                .filter(at -> !turned || text.charAt(at) != Directions.POP)
                .toList();
        named(open, (at, more) -> {
            char control = text.charAt(at);
            String name = String.format(Locale.ROOT, "U+%04X", (int) control);
            Finding finding = YamlRule.OPEN_DIRECTION
                    .finding(
                            place(scalar, at),
                            "a direction control, " + name + ", that would turn "
                                    + (Directions.isOverride(control) ? "digits round" : "what stands after the text")
                                    + more,
                            (Directions.isOverride(control)
                                            ? "take it out, and the U+202C that ends it"
                                            : "take it out, or end it within the text")
                                    + "; it cannot be seen in most editors, and is not printed")
                    .about(name);
            int number = open.indexOf(at) + 1;
            return number == 1 ? finding : finding.about(Integer.toString(number));
        });
    }

    /** Returns where a character of a value stands in the file; the place of the value where it is written otherwise. */
    private Place place(Scalar scalar, int at) {
        Spot spot = scalar.spot();
        int start = Math.min(lines[Math.min(spot.line(), lines.length) - 1] + spot.column() - 1, file.length());
        int index = start;
        for (int c : scalar.text().substring(0, at + 1).codePoints().toArray()) {
            if (c < 0x80) {
                continue;
            }
            Matcher next = written.computeIfAbsent(c, Damage::written).matcher(file);
            if (!next.find(index)) {
                return scalar.place();
            }
            start = next.start();
            index = next.end();
        }
        int line = Math.abs(Arrays.binarySearch(lines, start) + 1);
        return spot.place(line, start - lines[line - 1] + 1);
    }

    private static Pattern written(int letter) {
        String word = Character.toString(letter);
        String escapes = word.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "\\\\u%04x", c))
                .collect(Collectors.joining());
        return Pattern.compile(word + "|(?i:" + escapes + ")");
    }
}
