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
     * Returns what was made, with one finding for each script whose letters no font has, where the first is written, and each
     * on words that are shortened where they are declared; where they are written nowhere, as it was.
     */
    <T> Checked<T> placed(Checked<T> made) {
        List<Finding> findings = made.findings().stream().map(this::placed).toList();
        return new Checked<>(made.value(), MissingLetters.byScript(findings));
    }

    private Finding placed(Finding finding) {
        Optional<Place> place = PdfRule.isShortened(finding)
                ? Checks.declared(ledger.crisis(), finding.about().get(0))
                : Optional.of(finding)
                        .filter(PdfRule::isMissingGlyph)
                        .flatMap(missing -> place(missing.about().get(0)));
        return place.map(finding::at).orElse(finding);
    }

    private Optional<Place> place(String character) {
        Stream<Place> facts = ledger.entries().stream()
                .filter(entry -> Checks.words(entry).anyMatch(words -> words.contains(character)))
                .map(entry -> entry.head().where().at())
                .map(place -> from(place, character).orElse(place));
        Stream<Place> declared = wording.stream().flatMap(file -> from(new Place(file, 1, 1, ""), character).stream());
        return Stream.concat(facts, declared).findFirst();
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
