package org.sitrep.app.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param kind what happened
 * @param languages the languages of its texts; at least one
 * @param title what it is called, in the first of them
 * @param country its country, as somebody would write it
 * @param zone the time zone, by its name in the tz database
 * @param office the office that reports
 * @param email the address of its reporting desk
 * @param day the first day on record
 */
public record NewCrisis(
        Kind kind,
        List<String> languages,
        String title,
        Optional<String> country,
        String zone,
        Optional<String> office,
        Optional<String> email,
        LocalDate day) {

    private static final int LONGEST_ID = 40;

    /** What happened is some days older than the first report of it. */
    private static final int DAYS_BEFORE = 2;

    /** What happened. */
    public enum Kind {
        CONFLICT,
        DISASTER,
        OUTBREAK,
        OTHER
    }

    public NewCrisis {
        languages = List.copyOf(languages);
    }

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
        Filling filling = new Filling(languages, given(folder));
        List<String> others =
                languages.stream().filter(tag -> !Filling.hasWordsIn(tag)).toList();
        return Checked.all(others.stream()
                        .map(tag -> PhraseSheet.of(tag, Optional.empty(), Optional.empty(), templates))
                        .toList())
                .then(sheets -> {
                    Map<String, byte[]> files = new LinkedHashMap<>();
                    files.put("facts/" + day + ".yaml", utf8(filling.fill("facts.yaml")));
                    for (int i = 0; i < others.size(); i++) {
                        files.put(
                                "phrases/" + others.get(i) + ".properties",
                                utf8(sheets.get(i).text()));
                    }
                    files.put("sources.yaml", utf8(filling.fill("sources.yaml")));
                    files.put("crisis.yaml", utf8(filling.fill("crisis.yaml")));
                    return NewFolder.write(folder, files);
                });
    }

    private Map<String, String> given(Path folder) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("id", Filling.quoted(id(folder)));
        given.put("kind", kind.name().toLowerCase(Locale.ROOT));
        given.put("languages", String.join(", ", languages));
        given.put(
                "fallback",
                languages.stream()
                        .filter(tag -> !Filling.hasWordsIn(tag))
                        .map(tag -> tag + ": en")
                        .collect(Collectors.joining(", ", "{", "}"))
                        .replaceAll("^\\{}$", ""));
        given.put("zone", zone);
        given.put("day", day.toString());
        given.put("start", day.minusDays(DAYS_BEFORE).toString());
        given.put("title", text(title));
        given.put("country", country.map(this::named).orElse(""));
        country.ifPresent(name -> given.put("whole-area", named(name)));
        office.ifPresent(name -> given.put("office", text(name)));
        given.put("email", email.map(Filling::quoted).orElse(""));
        return given;
    }

    /** Returns what the files of its reports begin with: the title, if it is in Latin letters, or else the folder's name. */
    private String id(Path folder) {
        String id = slug(title);
        String other = id.isEmpty()
                ? slug(String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                : id;
        return other.isEmpty() ? "crisis" : other;
    }

    private static String slug(String words) {
        String slug = Suggestion.plain(words).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(slug.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
    }

    /** Returns what somebody gave in the first language; the others have it in brackets, to be translated. */
    private String text(String words) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(tag -> texts.put(tag, tag.equals(languages.get(0)) ? words : "[" + words + "]"));
        return new Filling(languages, Map.of()).text(texts);
    }

    private String named(String name) {
        Optional<Names> names = CountryTables.named(name);
        if (names.isEmpty()) {
            return text(name);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(tag -> Optional.ofNullable(
                        names.get().byLanguage().get(Locale.forLanguageTag(tag).getLanguage()))
                .ifPresentOrElse(own -> texts.put(tag, own.get(0)), () -> texts.put(tag, "[" + name + "]")));
        return new Filling(languages, Map.of()).text(texts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
