package org.sitrep.app.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.pdf.PdfRule;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.SourceLines;

/** Finds where words were written that a page cannot show as they are, which is where to correct them. */
final class WrittenPlaces {

    private final Ledger ledger;
    private final List<String> wording;
    private final SourceLines lines = new SourceLines();

    /**
     * Takes where words may come from.
     *
     * @param ledger the facts
     * @param wording the further files, where no fact has the character
     */
    WrittenPlaces(Ledger ledger, List<String> wording) {
        this.ledger = ledger;
        this.wording = wording;
    }

    /**
     * Returns what was made, each finding on a character that no font has at all its places, and each on words that are
     * shortened where they are declared; where they are written nowhere, as it was.
     */
    <T> Checked<T> placed(Checked<T> made) {
        List<Finding> findings = made.findings().stream().flatMap(this::placed).toList();
        return new Checked<>(made.value(), findings);
    }

    private Stream<Finding> placed(Finding finding) {
        if (PdfRule.isShortened(finding)) {
            return Stream.of(Checks.declared(ledger.crisis(), finding.about().get(0))
                    .map(finding::at)
                    .orElse(finding));
        }
        if (!PdfRule.isMissingGlyph(finding)) {
            return Stream.of(finding);
        }
        List<Place> places = places(finding.about().get(0));
        return places.isEmpty() ? Stream.of(finding) : places.stream().map(finding::at);
    }

    private List<Place> places(String character) {
        List<Place> facts = ledger.entries().stream()
                .filter(entry -> Checks.words(entry).anyMatch(words -> words.contains(character)))
                .map(entry -> entry.head().where().at())
                .map(place -> from(place, character).orElse(place))
                .toList();
        return !facts.isEmpty()
                ? facts
                : wording.stream()
                        .flatMap(file -> from(new Place(file, 1, 1, ""), character).stream())
                        .toList();
    }

    /** Returns the first place of a character from a line on; none where it is written as its number. */
    private Optional<Place> from(Place place, String character) {
        int number = place.line();
        Optional<String> line = lines.line(place.file(), number);
        while (line.filter(text -> !text.contains(character)).isPresent()) {
            line = lines.line(place.file(), ++number);
        }
        int found = number;
        return line.map(text -> new Place(place.file(), found, 1 + text.indexOf(character), ""));
    }
}
