package org.sitrep.app.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.exchange.Texts.Taken;
import org.sitrep.check.words.Leftovers;
import org.sitrep.check.words.Translations;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.Text;
import org.sitrep.intake.CrisisTexts.Filed;
import org.sitrep.intake.table.CsvTable;
import org.sitrep.intake.table.CsvTable.Row;
import org.sitrep.intake.yaml.YamlEditor.Words;
import org.sitrep.intake.yaml.YamlRule;

/** The table of texts that goes to a translator, a row for each; and what is in it when it comes back. */
final class TextsTable {

    private static final int FILE = 0;
    private static final int NAME = 1;
    private static final int ORIGINAL = 4;
    private static final int TRANSLATION = 6;

    private static final Pattern REFERENCE = Pattern.compile("\\{\\s*(literal:)?[^{}]*}");
    private static final Pattern LOST = Pattern.compile("\\uFFFD|\\?{3}|^[?\\s\\p{Punct}]*\\?[?\\s\\p{Punct}]*$");
    private static final Set<Rule> DAMAGE =
            Set.of(YamlRule.DAMAGED_LETTER, YamlRule.ENCODED_TWICE, YamlRule.OPEN_DIRECTION);
    /** So many words in other letters are no name that every language has. */
    private static final int NAMES = 4;

    private final String language;
    private final String first;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final Map<Place, Place> rows = new HashMap<>();
    private int replaced;
    private int same;
    private int empty;

    private TextsTable(String language, String first) {
        this.language = language;
        this.first = first;
    }

    static List<String> head(String language) {
        return List.of(
                "file",
                "place",
                "status",
                "language",
                "original",
                "earlier translation",
                "translation into " + language);
    }

    static List<String> row(Filed text, String file, String language, String first) {
        Text.Localised original = text.original(first);
        Optional<String> earlier = Optional.ofNullable(text.before().get(language));
        return List.of(
                file,
                text.name(),
                earlier.isPresent() ? "older than its original" : "untranslated",
                original.language(),
                original.words(),
                earlier.orElse(""),
                "");
    }

    /**
     * Reads a table that was filled in; what is wrong with a row is found, and the row left out.
     *
     * @param texts the texts of the crisis, by the first two cells of their rows
     */
    static TextsTable read(CsvTable csv, String language, Map<List<String>, Filed> texts, String first) {
        TextsTable table = new TextsTable(language, first);
        List<String> head = csv.rows().get(0).cells();
        List<String> ours = head(language);
        if (head.size() < ours.size() || !head.subList(0, ours.size()).equals(ours)) {
            table.refuse(
                    AppRule.NO_TABLE_OF_TEXTS,
                    csv.rows().get(0).places().get(0),
                    "expected the columns " + String.join(", ", ours));
        } else {
            csv.rows().stream().skip(1).forEach(row -> table.take(row, texts));
        }
        return table;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Words> words() {
        return List.copyOf(words);
    }

    Taken taken(List<Path> files) {
        return new Taken(files, words.size() - replaced, replaced, same, empty);
    }

    private void refuse(Rule rule, Place place, String message) {
        findings.add(rule.finding(place, message, rule.todo()));
    }

    private void take(Row row, Map<List<String>, Filed> texts) {
        List<String> cells = row.cells();
        Optional<Filed> text = cells.size() > TRANSLATION
                ? Optional.ofNullable(texts.get(cells.subList(FILE, NAME + 1)))
                : Optional.empty();
        if (text.isEmpty()) {
            refuse(
                    AppRule.UNKNOWN_TEXT,
                    row.places().get(Math.min(NAME, cells.size() - 1)),
                    "no text of the crisis is that of this row");
        } else if (cells.get(TRANSLATION).isBlank()) {
            empty++;
        } else {
            take(text.get(), cells, row.places());
        }
    }

    private void take(Filed text, List<String> cells, List<Place> places) {
        String translation = cells.get(TRANSLATION).strip();
        Place place = places.get(TRANSLATION);
        String now = text.original(first).words();
        if (!strip(now).equals(strip(cells.get(ORIGINAL)))) {
            refuse(
                    AppRule.ORIGINAL_CHANGED,
                    places.get(ORIGINAL),
                    "the text reads otherwise now, in " + text.node().place());
        } else if (translation.equals(strip(text.words().getOrDefault(language, "")))) {
            same++;
        } else if (isAsWell(text, now, translation, place, cells.get(FILE).startsWith("facts/"))) {
            replaced += text.words().containsKey(language) ? 1 : 0;
            words.add(new Words(text.node(), language, translation));
            findings.addAll(doubtful(text, now, translation, place));
            rows.put(text.node().place(), place);
        }
    }

    private boolean isAsWell(Filed text, String original, String translation, Place place, boolean isOfFact) {
        int before = findings.size();
        List<String> differ = Stream.concat(
                        beyond(original, translation).stream().map(lost -> "without " + lost),
                        beyond(translation, original).stream().map(added -> added + " is not in the original"))
                .toList();
        if (!differ.isEmpty()) {
            refuse(
                    AppRule.OTHER_REFERENCES,
                    place,
                    String.join("; ", differ) + ", in " + text.node().place());
        }
        if (LOST.matcher(translation).find() && !LOST.matcher(original).find()) {
            refuse(AppRule.DAMAGED_TRANSLATION, place, "question marks stand where letters were");
        } else if (isOtherwise(original, translation, isOfFact)) {
            refuse(AppRule.OTHER_LANGUAGE, place, "these are no words in `" + language + "`");
        }
        if (rows.containsKey(text.node().place())) {
            refuse(AppRule.UNKNOWN_TEXT, place, "a second row of one text");
        }
        return findings.size() == before;
    }

    /** Returns what `check` would warn of in a translation beside its original, numbers marked as literal among the typed. */
    private List<Finding> doubtful(Filed text, String original, String translation, Place place) {
        String name = "`" + text.name() + "`";
        Writing one =
                Writing.words(Writing.Kind.WORDS, name, text.original(first).language(), plain(original), () -> place);
        Writing other = Writing.words(Writing.Kind.WORDS, name, language, plain(translation), () -> place);
        boolean wasLeft = Leftovers.placeholders(one).findAny().isPresent();
        return Stream.concat(
                        Translations.differing(Stream.of(one, other), one.language()),
                        Leftovers.placeholders(other).filter(found -> !wasLeft))
                .toList();
    }

    private static String plain(String words) {
        return REFERENCE
                .matcher(words)
                .replaceAll(found -> found.group(1) == null
                        ? " "
                        : Matcher.quoteReplacement(found.group().replaceAll("^\\{\\s*literal:|}$", "")));
    }

    private static String strip(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    /** Returns the references of one text that the other lacks; a number that is none may be written in other digits. */
    private static List<String> beyond(String words, String others) {
        List<String> theirs =
                references(others).map(TextsTable::sought).collect(Collectors.toCollection(ArrayList::new));
        return references(words)
                .filter(reference -> !theirs.remove(sought(reference)))
                .toList();
    }

    private static Stream<String> references(String words) {
        return REFERENCE.matcher(words).results().map(found -> found.group(1) == null ? found.group() : "{literal:…}");
    }

    private static String sought(String reference) {
        return ProseReader.read(reference).prose().references().stream()
                .map(read -> read.sought().toString())
                .findFirst()
                .orElse(reference);
    }

    /** A name may stay in its own letters; a sentence is told by them, and in a fact any word. */
    private boolean isOtherwise(String original, String translation, boolean isOfFact) {
        String plain = REFERENCE.matcher(translation).replaceAll(" ");
        boolean isLong = isOfFact || plain.split("\\s+", -1).length >= NAMES;
        return isLong
                && plain.codePoints().anyMatch(Character::isLetter)
                && (translation.equals(strip(original))
                        || letters()
                                .filter(script -> plain.codePoints()
                                        .filter(Character::isLetter)
                                        .noneMatch(c -> Character.UnicodeScript.of(c) == script))
                                .isPresent());
    }

    /** The letters in which the language itself is called; none where Java does not know it. */
    private Optional<Character.UnicodeScript> letters() {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.codePoints()
                .filter(c -> language.startsWith("en") || !name.equals(locale.getDisplayLanguage(Locale.ENGLISH)))
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst();
    }

    /** Returns a finding on words of this table at their row; none on what stood there before. */
    Optional<Finding> atItsRow(Finding finding) {
        Place found = finding.place();
        return words.stream()
                .map(one -> one.text().place())
                .filter(text ->
                        text.file().equals(found.file()) && found.pointer().equals(text.pointer() + "/" + language))
                .findFirst()
                .map(text -> finding.at(rows.getOrDefault(text, text)))
                .map(at -> DAMAGE.contains(at.rule()) ? at.asError() : at)
                .or(() -> Optional.of(finding).filter(Finding::isError));
    }
}
