package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.edition.Card;
import org.sitrep.edition.Chronology;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Citation;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** Page one of the brief has few marks of sources, and each of its figures and events leads to its source all the same. */
class MarksOfPageOneTest {

    private static boolean isMark(PDAnnotation annotation) {
        try {
            return annotation instanceof PDAnnotationLink link
                    && link.getDestination() instanceof PDNamedDestination to
                    && to.getNamedDestination().startsWith("source-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void itHasAtMostEighteen(String language, @TempDir Path folder) throws IOException {
        new Render(step -> {})
                .run(RenderOrder.of(Editions.ALEPPO, Set.of(Format.PDF), folder)
                        .on(Optional.of(Moment.parse("2016-09-25")), Optional.of(Moment.parse("2016-09-19")))
                        .in(language));
        Path file = folder.resolve("aleppo-2016-09-25-" + language + ".pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getPage(0).getAnnotations().stream().filter(MarksOfPageOneTest::isMark))
                    .hasSizeBetween(8, 18);
        }
    }

    private static ReportModel brief() {
        Ledger ledger = CrisisFolder.read(Editions.ALEPPO).value().orElseThrow();
        Moment day = Moment.parse("2016-09-25");
        return Given.model(
                Situation.of(Redaction.of(ledger, ledger.crisis().audiences().unmarked())
                        .at(day, day)
                        .ledger()),
                Optional.empty());
    }

    @Test
    void aCardWithoutAMarkStandsAgainWithOne() {
        ReportModel brief = brief();
        List<Citation> marks = brief.parts().stream().flatMap(Part::shown).toList();
        List<Card> cards = Shown.in(brief).cards();
        assertThat(cards).isNotEmpty().noneMatch(Card::marked);
        assertThat(cards)
                .allMatch(card -> marks.stream()
                        .anyMatch(mark -> mark.entries()
                                        .containsAll(card.notes().entries())
                                && mark.sources().containsAll(card.notes().sources())));
    }

    @Test
    void aCardOfAReportWithNothingElseKeepsItsMark() {
        assertThat(Shown.in(brief().only(Set.of("key-figures"))).cards())
                .isNotEmpty()
                .allMatch(Card::marked);
    }

    @Test
    void eachEventOfThePictureHasItsSourceOnce() {
        Part.MainTimeline timeline = brief().part(Part.MainTimeline.class).orElseThrow();
        List<Chronology.Row> rows = timeline.timeline().orElseThrow().rows();
        List<Chronology.Origin> origins = timeline.origins();
        assertThat(origins.stream().map(origin -> origin.notes().sources())).doesNotHaveDuplicates();
        assertThat(origins.stream()
                        .mapToInt(origin -> origin.events().split(", ", -1).length)
                        .sum())
                .isEqualTo(rows.size());
        origins.forEach(origin -> List.of(origin.events().split(", ", -1))
                .forEach(number -> assertThat(rows)
                        .filteredOn(row -> row.number().equals(Optional.of(number)))
                        .singleElement()
                        .satisfies(row -> assertThat(row.notes().sources())
                                .isEqualTo(origin.notes().sources()))));
    }
}
