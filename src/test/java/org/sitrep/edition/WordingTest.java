package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/** Given facts, how does the brief word them? */
@Tag("anywhere")
class WordingTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    @Test
    void aQuantityPrintsAsItWasClaimed() {
        Map<String, String> claims = Map.of(
                "231", "231",
                "at least 12345", "at least 12,345",
                "over 60", "more than 60",
                "1.5 million", "1.5 million",
                "1,500,000", "1,500,000",
                "1.2 to 1.5 million", "1.2 to 1.5 million",
                "250,000 to 1 million", "250,000 to 1 million",
                "no access", "no access",
                "dozens", "dozens",
                "12.5", "12.5");
        claims.forEach((claim, printed) -> assertThat(print(claim)).isEqualTo(printed));
    }

    private String print(String claim) {
        given.known(
                "2016-09-01",
                "- {figure: without-water, value: \"" + claim + "\", date: 2016-09-01, place: north, source: un}\n");
        return Shown.in(given.brief("2016-09-01"))
                .figures()
                .get(0)
                .rows()
                .get(0)
                .value()
                .orElseThrow()
                .text();
    }

    @Test
    void theNumberAndItsQualifierCanBeSetApart() {
        given.known(
                "2016-09-01",
                "- {figure: without-water, value: at least 231, date: 2016-09-01, place: north, source: un}\n");
        assertThat(Shown.in(given.brief("2016-09-01"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .value())
                .contains(new QuantityText("at least 231", "at least", "231", "")
                        .of(new Quantity.Amount(Qualifier.AT_LEAST, BigDecimal.valueOf(231), Magnitude.ONE)));
    }

    @Test
    void theYearIsPrintedWhereItIsNotTheBriefs() {
        given.known("2016-09-01", "- {condition: siege, since: 2015-12-30, place: north, source: un}\n");
        assertThat(Shown.in(given.brief("2016-09-01")).clocks().get(0).caption())
                .isEqualTo("days since 30 December 2015");
    }

    @Test
    void proseIsWithheldWhereItRefersToWhatIsNotInView() {
        given.known("2016-09-01", """
                        - {figure: without-water, id: w, value: 5, date: 2016-09-01, place: north, source: un, sensitivity: internal}
                        - {note: overview, text: "Of {figure:w} people."}
                        """);
        Checked<ReportModel> brief = Editor.report(
                given.asOf("2016-09-01"),
                Optional.empty(),
                new Edition(Given.english(), Edition.Basis.GIVEN, SampleReport.CANVAS));
        assertThat(Shown.in(brief.value().orElseThrow()).overview()).isEmpty();
        assertThat(brief.findings()).extracting(finding -> finding.rule().id()).containsExactly("note-withheld");
        assertThat(brief.findings().get(0).message())
                .isEqualTo("the note `overview.2016-09-01` is withheld: not in view: what this audience may not see");
        assertThat(brief.findings().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void theNewestNoteOfASectionAndClusterIsPrinted() {
        given.known("2016-09-01", "- {note: needs, cluster: wash, text: Old}\n")
                .known("2016-09-02", "- {note: needs, cluster: wash, text: New}\n");
        assertThat(needs("2016-09-01")).isEqualTo("Old");
        assertThat(needs("2016-09-02")).isEqualTo("New");
    }

    private String needs(String day) {
        return Shown.in(given.brief(day))
                .clusters()
                .get(0)
                .needs()
                .orElseThrow()
                .blocks()
                .get(0)
                .lines()
                .get(0)
                .get(0)
                .text();
    }

    @Test
    void withoutHighlightsOfItsOwnTheBriefFindsThreeLines() {
        given.known("2016-09-01", """
                - {condition: siege, since: 2016-08-01, place: north, source: un}
                - {event: A bridge was destroyed, date: 2016-09-01, source: radio}
                - {event: A truce was agreed, date: 2016-08-30, source: radio}
                - {event: Talks began, date: 2016-08-20, source: radio}
                """);
        assertThat(Shown.in(given.brief("2016-09-01")).highlights())
                .extracting(h -> h.blocks().get(0).lines().get(0).get(0).text())
                .containsExactly(
                        "Siege, The north: 31 days since 1 August.",
                        "1 September: A bridge was destroyed.",
                        "30 August: A truce was agreed.");
    }

    @Test
    void sourcesAreNumberedInTheOrderInWhichTheBriefNamesThem() {
        given.known("2016-09-01", """
                - {note: overview, source: radio, text: Overview}
                - {figure: without-water, value: 5, date: 2016-09-01, place: north, source: un, via: radio, document: Page 3}
                """);
        assertThat(given.brief("2016-09-01").sources())
                .extracting(s -> s.number() + " " + s.source().text() + " " + s.via() + " " + s.document())
                .startsWith("1 The UN Optional[cited in The radio, Page 3] Optional.empty")
                .contains("2 The radio Optional.empty Optional.empty");
    }

    @Test
    void whatIsNotRecordedIsAbsentAndNeverInvented() {
        given.known("2016-09-01", """
                - {event: It began, date: 2016-09-01, source: un}
                - {note: needs, cluster: wash, text: Water}
                """);
        ReportModel brief = given.brief("2016-09-01");
        assertThat(Shown.in(brief).overview()).isEmpty();
        assertThat(Shown.in(brief).responseCapacity()).isEmpty();
        assertThat(Shown.in(brief).demands()).isEmpty();
        assertThat(Shown.in(brief).casualties()).isEmpty();
        assertThat(Shown.in(brief).clusters().get(0).response()).isEmpty();
        assertThat(Shown.in(brief).timeline().orElseThrow().rows()).hasSize(1);
    }

    @Test
    void nothingRecordedIsSaidOfTheTimelineOnlyWhereNoTimelinePrintsAnEvent() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        assertThat(Shown.in(given.brief("2016-09-01")).silent())
                .singleElement()
                .asString()
                .doesNotContain("Timeline");
        assertThat(Shown.in(given.brief("2016-08-31")).silent())
                .singleElement()
                .asString()
                .contains("Timeline");
    }

    @Test
    void aMissingOrBrokenPhraseIsAnErrorThatNamesIt() {
        given.known("2016-09-01", "- {condition: siege, since: 2016-08-01, place: north, source: un}\n");
        Map<String, String> patterns = new HashMap<>(Given.english().patterns());
        patterns.remove("clock.begun");
        patterns.put("clock.days-since", "{days, plural, one {day}}");
        Phrases phrases = new Phrases("en", "phrases/en.properties", patterns);
        Checked<ReportModel> brief = Editor.report(
                given.asOf("2016-09-01"),
                Optional.empty(),
                new Edition(phrases, Edition.Basis.GIVEN, SampleReport.CANVAS));
        assertThat(brief.value()).isEmpty();
        assertThat(brief.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("missing-phrase", "broken-phrase");
        assertThat(brief.findings())
                .extracting(Finding::message)
                .first()
                .isEqualTo("the phrase `clock.begun` is missing");
    }

    @Test
    void aTextMissingInTheEditionsLanguageIsMarkedWithItsOwn() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        Phrases french = new Phrases("fr", "phrases/fr.properties", withLocale("fr"));
        ReportModel brief = Editor.report(
                        given.asOf("2016-09-01"),
                        Optional.empty(),
                        new Edition(french, Edition.Basis.GIVEN, SampleReport.CANVAS))
                .value()
                .orElseThrow();
        assertThat(Shown.in(brief).timeline().orElseThrow().rows().get(0).text())
                .isEqualTo(new Wording("It began", Optional.of("en")));
        assertThat(brief.masthead().times().asOf().text()).isEqualTo("1 septembre 2016");
    }

    @Test
    void anArabicEditionRunsFromRightToLeftWithItsNumberingPinned() {
        given.known(
                "2016-09-01", "- {figure: without-water, value: 12345, date: 2016-09-01, place: north, source: un}\n");
        Phrases arabic = new Phrases("ar", "phrases/ar.properties", withLocale("ar-SY"));
        ReportModel brief = Editor.report(
                        given.asOf("2016-09-01"),
                        Optional.empty(),
                        new Edition(arabic, Edition.Basis.GIVEN, SampleReport.CANVAS))
                .value()
                .orElseThrow();
        assertThat(brief.masthead().page().dir()).isEqualTo("rtl");
        assertThat(Shown.in(brief)
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .value()
                        .orElseThrow()
                        .text())
                .matches("12.345");
    }

    private static Map<String, String> withLocale(String locale) {
        Map<String, String> patterns = new HashMap<>(Given.english().patterns());
        patterns.put("locale", locale);
        return patterns;
    }

    @Test
    void positionsAreGroupedByTheirOccasionAndQuotesAreMarked() {
        given.known(
                "2016-09-01",
                "- {statement: Wants peace, speaker: speaker, quote: peace now, occasion: The council,"
                        + " date: 2016-09-01, via: radio}\n");
        assertThat(Shown.in(given.brief("2016-09-01")).meetings())
                .singleElement()
                .satisfies(meeting -> {
                    assertThat(meeting.occasion().orElseThrow().text()).isEqualTo("The council");
                    assertThat(meeting.positions().get(0).quote().orElseThrow().text())
                            .isEqualTo("“peace now”");
                    assertThat(meeting.positions().get(0).role().text()).isEqualTo("Ambassador");
                });
        assertThat(given.brief("2016-09-01").sources())
                .extracting(s -> s.source().text())
                .isEqualTo(List.of("The speaker"));
    }

    @Test
    void wordsWrittenAroundAFigureAreWithheldOnceACorrectionHasRecastIt() {
        given.known("2016-09-19", """
                        - {figure: killed, id: k, value: 20, period: 2016-09-19, place: north, source: un}
                        - {note: overview, text: "An initial report says that {figure:k} people were killed."}
                        """).known("2016-09-20", """
                        - correct: k
                          set: {value: about 20}
                          add: [{place: south, value: 1}]
                          cause: source-revised
                          reason: Revised
                          source: un
                        """);
        assertThat(Shown.in(given.brief("2016-09-19")).overview().orElseThrow().toString())
                .contains("An initial report");
        assertThat(Shown.in(given.brief("2016-09-20")).overview()).isEmpty();
    }

    @Test
    void ourOwnRemarkOnACallStandsAfterTheNumbersOfItsSources() {
        given.known("2016-09-01", """
                - {demand: pauses, ask: Pauses, by: envoy, date: 2016-08-01, source: un}
                - {update: pauses, state: repeated, date: 2016-08-20, source: un, remark: No pause is on record}
                """);
        Cited call = Shown.in(given.brief("2016-09-01"))
                .demands()
                .get(0)
                .turns()
                .get(0)
                .said()
                .get(1);
        assertThat(call.text().text()).isEqualTo("20 August: repeated");
        assertThat(call.asides()).extracting(Wording::text).containsExactly("No pause is on record");
    }

    @Test
    void theDocumentIsWhereItWasRead() {
        given.known(
                "2016-09-01", "- {event: It began, date: 2016-09-01, source: un, via: radio, document: Bulletin 3}\n");
        SourceNote note = given.brief("2016-09-01").sources().get(0);
        assertThat(note.document()).isEmpty();
        assertThat(note.via()).contains("cited in The radio, Bulletin 3");
    }

    @Test
    void aFigureThatItsSourceHasOvertakenIsNoHighlight() {
        given.known("2016-09-02", """
                - {figure: without-water, id: old, value: 100, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, id: new, value: 120, date: 2016-09-02, place: north, source: un}
                """);
        given.append("crisis.yaml", "highlights: ['Old: {figure:old}.', 'New: {figure:new}.']\n");
        assertThat(Shown.in(given.brief("2016-09-02")).highlights().toString())
                .contains("New")
                .doesNotContain("Old");
    }

    @Test
    void aCorrectedFigureIsNotCalledNew() {
        given.known(
                        "2016-09-19",
                        "- {figure: killed, id: k, value: 20, period: 2016-09-19, place: north, source: un}\n")
                .known(
                        "2016-09-20",
                        "- {correct: k, set: {figure: cases, date: 2016-09-19, period: ~}, cause: our-error, reason:"
                                + " Misread}\n");
        assertThat(Shown.in(given.brief("2016-09-20", "2016-09-19"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .change())
                .contains("corrected");
    }
}
