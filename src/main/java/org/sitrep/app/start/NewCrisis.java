package org.sitrep.app.start;

import static org.sitrep.app.start.NewFolder.utf8;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.app.Written;
import org.sitrep.app.report.PhraseSheet;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.edition.print.language.CountryPrinter;
import org.sitrep.fact.map.BaseMap.Names;
import org.sitrep.intake.geojson.CountryTables;

/**
 * A crisis to begin with: it renders at once, and what its office has to overwrite stands in square brackets or names an
 * example as its source.
 *
 * @param answers each of them an answer to its question; of country, office and email there may be none
 */
public record NewCrisis(Map<Question, String> answers) {

    private static final int LONGEST_ID = 40;

    /** What happened is some days older than the first report of it. */
    private static final int DAYS_BEFORE = 2;

    /** What no YAML file may hold, nor one line of it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{FEFF}]+");

    /** Returns the time zones that a country may mean, by their names in the tz database; none where it is not known. */
    public static List<String> zones(String country) {
        return CountryTables.named(country)
                .map(names -> CountryPrinter.zones(names.code()))
                .orElse(List.of());
    }

    /**
     * Writes it.
     *
     * @param folder a folder that is empty, or not there
     * @param templates where the program's templates lie; inside the program if absent
     * @return the files written; an error where something is in the way
     */
    public Checked<List<Written>> write(Path folder, Optional<Path> templates) {
        List<String> languages =
                Stream.of(answer(Question.LANGUAGES).split(",", -1)).distinct().toList();
        List<String> others =
                languages.stream().filter(tag -> !Template.hasWordsIn(tag)).toList();
        String country = answer(Question.COUNTRY);
        String day = answer(Question.DAY);
        Map<String, String> given = new TreeMap<>();
        answers.forEach((question, answer) -> given.put(question.name().toLowerCase(Locale.ROOT), answer));
        // of the last week that is over
        LocalDate monday = LocalDate.parse(day).plusDays(1).minusWeeks(1).with(DayOfWeek.MONDAY);
        boolean isByWeek = answer(Question.KIND).equals("outbreak");
        given.put(
                "start", (isByWeek ? monday.minusWeeks(2) : LocalDate.parse(day).minusDays(DAYS_BEFORE)).toString());
        given.put("weekone", week(monday.minusWeeks(2)));
        given.put("weektwo", week(monday.minusWeeks(1)));
        given.put("weekthree", week(monday));
        given.put("id", quoted(id(folder)));
        given.put("title", text(languages, answer(Question.TITLE), Map.of()));
        Optional<Names> names = CountryTables.named(country);
        given.put(
                "country", text(languages, country, names.map(Names::byLanguage).orElse(Map.of())));
        given.put("fallback", others.isEmpty() ? "" : "{" + String.join(": en, ", others) + ": en}");
        given.computeIfPresent("email", (key, words) -> words.isEmpty() ? words : quoted(words));
        given.put("languages", String.join(", ", languages));
        given.put("office", text(languages, answer(Question.OFFICE), Map.of()));
        Map<String, byte[]> files = new TreeMap<>();
        List.of("crisis", "sources", "facts")
                .forEach(name -> files.put(
                        name.equals("facts") ? "facts/" + day + ".yaml" : name + ".yaml",
                        utf8(Template.fill(NewFolder.text("/start/" + name + ".yaml"), languages, given))));
        others.forEach(tag -> PhraseSheet.of(tag, Optional.empty(), Optional.empty(), templates)
                .value()
                .ifPresent(sheet -> files.put("phrases/" + tag + ".properties", utf8(sheet.text()))));
        return NewFolder.write(folder, files);
    }

    private static String week(LocalDate monday) {
        return monday.format(DateTimeFormatter.ISO_WEEK_DATE).replaceAll("-\\d$", "");
    }

    private String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /** Returns whether a country is known by this name, in whatever language. */
    public static boolean isCountry(String name) {
        return CountryTables.named(name).isPresent();
    }

    /** Returns what the files of its reports begin with: the title, if it is in Latin letters; else the folder's name, and what is. */
    private String id(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String title = answer(Question.TITLE);
        boolean isLatin = title.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        return Stream.of(isLatin ? title : name + " " + title, name, "crisis")
                .map(words -> Suggestion.plain(words).replaceAll("[^a-z0-9]+", "-"))
                .map(id -> id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("^-+|-+$", ""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Returns a text as YAML: in each language its name there, or else the words, in brackets where they are to be translated. */
    private static String text(List<String> languages, String words, Map<String, List<String>> names) {
        List<String> texts = languages.stream()
                .map(tag -> Optional.ofNullable(
                                names.get(Locale.forLanguageTag(tag).getLanguage()))
                        .map(all -> all.get(0))
                        .orElse(tag.equals(languages.get(0)) ? words : "[" + words + "]"))
                .map(NewCrisis::quoted)
                .toList();
        if (words.isEmpty() || texts.size() == 1) {
            return words.isEmpty() ? "" : texts.get(0);
        }
        return IntStream.range(0, texts.size())
                .mapToObj(i -> languages.get(i) + ": " + texts.get(i))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String words) {
        String line = UNPRINTABLE.matcher(words).replaceAll(" ").strip();
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
