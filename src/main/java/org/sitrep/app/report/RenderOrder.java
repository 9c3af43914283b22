package org.sitrep.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Moment;

/**
 * What to render.
 *
 * @param crisis the crisis folder
 * @param asOf the day, or minute, to report as of; the last known one on record if absent
 * @param knownBy the day up to which knowledge counts; the end of as-of if absent
 * @param since the day of the report to compare with; the last issued one of an earlier day if absent
 * @param audiences the ids of the audiences; the widest if empty
 * @param languages the languages; those of the crisis if empty
 * @param strictLanguages whether a text that a language lacks stops the brief
 * @param formats the formats
 * @param out the folder to write into
 * @param templates a folder of template sets; the program's own if absent
 */
public record RenderOrder(
        Path crisis,
        Optional<Moment> asOf,
        Optional<Moment> knownBy,
        Optional<Moment> since,
        List<String> audiences,
        List<String> languages,
        boolean strictLanguages,
        Set<Format> formats,
        Path out,
        Optional<Path> templates) {

    /** Stands for every audience, or every language there is. */
    public static final String ALL = "all";

    public RenderOrder {
        audiences = List.copyOf(audiences);
        languages = List.copyOf(languages);
        formats = Set.copyOf(formats);
    }

    /** Returns an order for the brief as of the last day on record, for the widest audience, in the crisis's languages. */
    public static RenderOrder of(Path crisis, Set<Format> formats, Path out) {
        return new RenderOrder(
                crisis,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                formats,
                out,
                Optional.empty());
    }

    /** Returns the audience of an order for one; the widest if absent. */
    public Optional<String> audience() {
        return audiences.stream().findFirst();
    }

    /** Returns the audiences to render for. */
    public List<String> audiencesOf(Crisis crisis) {
        List<String> every = everyAudienceOf(crisis);
        return audiences.isEmpty() ? every.subList(0, 1) : every;
    }

    /** Returns the languages to render in. */
    public List<String> languagesOf(Crisis crisis, List<String> worded) {
        return languages.isEmpty() ? crisis.languages() : chosen(languages, worded);
    }

    /** Returns the audiences named; every one, where none is. */
    List<String> everyAudienceOf(Crisis crisis) {
        List<String> declared = crisis.audiences().ids();
        return audiences.isEmpty() ? declared : chosen(audiences, declared);
    }

    private static List<String> chosen(List<String> wanted, List<String> all) {
        return wanted.contains(ALL) ? all : wanted.stream().distinct().toList();
    }

    /** Returns the same order for another crisis. */
    public RenderOrder ofCrisis(Path other) {
        return new RenderOrder(
                other, asOf, knownBy, since, audiences, languages, strictLanguages, formats, out, templates);
    }

    /** Returns the same order as of a day, compared with another where one is given. */
    public RenderOrder on(Optional<Moment> day, Optional<Moment> before) {
        return new RenderOrder(
                crisis, day, knownBy, before, audiences, languages, strictLanguages, formats, out, templates);
    }

    /** Returns the same order in some languages. */
    public RenderOrder in(String... wanted) {
        return new RenderOrder(
                crisis, asOf, knownBy, since, audiences, List.of(wanted), strictLanguages, formats, out, templates);
    }

    /** Returns the same order by a folder of template sets. */
    public RenderOrder by(Path folder) {
        return new RenderOrder(
                crisis, asOf, knownBy, since, audiences, languages, strictLanguages, formats, out, Optional.of(folder));
    }

    /** Returns the same order for an audience. */
    public RenderOrder forAudience(String id) {
        return new RenderOrder(
                crisis, asOf, knownBy, since, List.of(id), languages, strictLanguages, formats, out, templates);
    }
}
