package org.sitrep.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.Crisis;
import org.sitrep.fact.Moment;

/**
 * What to render.
 *
 * @param crisis the crisis folder
 * @param asOf the day, or minute, to report as of; the last known one on record if absent
 * @param knownBy the day up to which knowledge counts; the end of as-of if absent
 * @param since the day of the report to compare with; no comparison if absent
 * @param audience the id of the audience; the widest if absent
 * @param languages the languages; those of the crisis if empty
 * @param formats the formats
 * @param out the folder to write into
 * @param templates a folder of template sets; the program's own if absent
 */
public record RenderOrder(
        Path crisis,
        Optional<Moment> asOf,
        Optional<Moment> knownBy,
        Optional<Moment> since,
        Optional<String> audience,
        List<String> languages,
        Set<Format> formats,
        Path out,
        Optional<Path> templates) {

    public RenderOrder {
        languages = List.copyOf(languages);
        formats = Set.copyOf(formats);
    }

    /** Gives the languages to render in. */
    List<String> languagesOf(Crisis crisis) {
        return languages.isEmpty()
                ? crisis.languages()
                : languages.stream().distinct().toList();
    }

    /** Gives the same order for another crisis. */
    public RenderOrder ofCrisis(Path other) {
        return new RenderOrder(other, asOf, knownBy, since, audience, languages, formats, out, templates);
    }

    /** Gives the same order for an audience. */
    RenderOrder forAudience(String id) {
        return new RenderOrder(crisis, asOf, knownBy, since, Optional.of(id), languages, formats, out, templates);
    }
}
