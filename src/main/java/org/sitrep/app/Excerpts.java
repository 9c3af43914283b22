package org.sitrep.app;

import java.util.Optional;
import org.sitrep.diagnostic.Excerpt;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.html.Templates;
import org.sitrep.intake.SourceLines;

/** Shows the line that a finding points at. */
public final class Excerpts {

    private final SourceLines lines = new SourceLines();

    /**
     * Returns the excerpt of a finding.
     *
     * @return the line with a caret below; nothing where the finding points at no line that can be read
     */
    public Optional<String> of(Finding finding) {
        Place place = finding.place();
        return place.line() == 0
                ? Optional.empty()
                : lines.line(place.file(), place.line())
                        .or(() -> builtIn(place))
                        .map(line -> Excerpt.of(line, place.line(), place.column()));
    }

    /** The program's own templates may lie in its archive. */
    private static Optional<String> builtIn(Place place) {
        return Templates.builtIn().value().flatMap(templates -> templates.line(place));
    }
}
