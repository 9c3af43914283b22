package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Editions;
import org.sitrep.Shown;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.Edition;
import org.sitrep.edition.print.Editor;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.picture.Label;
import org.sitrep.picture.Picture;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** The words in the pictures of the example, in every language: each in its picture, and none upon another. */
@Tag("anywhere")
class LabelsOfEveryEditionTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final Ledger LEDGER =
            CrisisFolder.read(Editions.ALEPPO).value().orElseThrow();
    private static final PdfRenderer PAPER = new PdfRenderer(Map.of());

    /** How high letters stand above their line. */
    private static final double HIGH = 4.8;

    static Stream<String> days() {
        return Stream.of("2016-08-11", "2016-09-19", "2016-09-25")
                .flatMap(day -> SET.languages().stream().map(language -> day + " " + language));
    }

    private static List<Picture> pictures(String day, String language) {
        Sensitivity audience = LEDGER.crisis().audiences().named("public").orElseThrow();
        Situation situation = Situation.of(Redaction.of(LEDGER, audience)
                .at(Moment.parse(day), Moment.parse(day))
                .ledger());
        Edition edition = new Edition(
                SET.phrases(language).value().orElseThrow(),
                Edition.Basis.GIVEN,
                new Edition.Canvas(PAPER.letters(language), SampleReport::atlas));
        Shown shown = Shown.in(
                Editor.report(situation, Optional.empty(), edition).value().orElseThrow());
        List<Picture> pictures = new ArrayList<>();
        shown.charts().stream().map(ChartView::picture).forEach(pictures::add);
        shown.course().map(CourseView::picture).ifPresent(pictures::add);
        shown.map().map(map -> map.picture().drawn()).ifPresent(pictures::add);
        return pictures;
    }

    @ParameterizedTest
    @MethodSource("days")
    void noWordLeavesItsPictureOrStandsUponAnother(String edition) {
        String[] dayAndLanguage = edition.split(" ", 2);
        List<Picture> pictures = pictures(dayAndLanguage[0], dayAndLanguage[1]);

        assertThat(pictures).hasSizeGreaterThan(2);
        for (Picture picture : pictures) {
            List<Label> labels = picture.labels();
            assertThat(labels).allMatch(label -> label.left() >= 0 && label.right() <= picture.width());
            assertThat(labels).allMatch(label -> label.y() >= HIGH && label.y() <= picture.height());
            for (int i = 0; i < labels.size(); i++) {
                Label label = labels.get(i);
                assertThat(labels.subList(0, i)).as(label.text()).noneMatch(other -> areUponEachOther(label, other));
            }
        }
    }

    private static boolean areUponEachOther(Label one, Label other) {
        return one.left() < other.right() && other.left() < one.right() && Math.abs(one.y() - other.y()) < HIGH;
    }
}
