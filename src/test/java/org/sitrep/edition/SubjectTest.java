package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;

/** The subject of a message: a claim with its source, or none. */
class SubjectTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValley() {
        given = Given.in(folder);
    }

    private Given withSubject(String subject) {
        return given.append("crisis.yaml", "mail:\n  subject: " + subject + "\n");
    }

    private String subject(String day) {
        return given.brief(day).notice().subject();
    }

    @Test
    void itStatesTheFigureThatTheCrisisNamesInItsWords() {
        withSubject("{indicator: killed, place: north, as: people killed}").known("2016-09-05", """
                - {figure: killed, value: at least 12, period: 2016-09-01/2016-09-05, place: north, source: un}
                """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: at least 12 people killed since 1 Sept (The UN)");
    }

    @Test
    void withoutWordsOfItsOwnItNamesIndicatorAndPlace() {
        withSubject("{indicator: without-water, place: north}").known("2016-09-05", """
                - {figure: without-water, value: 8000, date: 2016-09-05, place: north, source: un}
                """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: 8,000 People without water, The north (The UN)");
    }

    @Test
    void aFigureOfAnotherDaySaysOfWhich() {
        withSubject("{indicator: without-water, place: north, as: people without water}")
                .known("2016-09-05", """
                - {figure: without-water, value: 8000, date: 2016-09-03, place: north, source: un}
                """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: 8,000 people without water, 3 Sept (The UN)");
    }

    @Test
    void whatHasGrownOldIsNoHeadline() {
        withSubject("{indicator: without-water, place: north}").known("2016-09-05", """
                - {figure: without-water, value: 8000, date: 2016-08-03, place: north, source: un}
                """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] Situation report, 5 Sept");
    }

    @Test
    void norIsWhatIsNotInView() {
        withSubject("{indicator: without-water, place: north}").known("2016-09-05", """
                - {figure: without-water, value: 8000, date: 2016-09-05, place: north, source: un, sensitivity: internal}
                - {event: Rain, date: 2016-09-05, source: un}
                """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] Situation report, 5 Sept");
    }

    @Test
    void norWhatIsUnderReview() {
        withSubject("{indicator: without-water, place: north}")
                .known("2016-09-04", """
                        - {figure: without-water, id: w, value: 8000, date: 2016-09-04, place: north, source: un}
                        """)
                .known("2016-09-05", """
                        - {correct: w, set: {value: 9100}, cause: our-error, reason: Typo, sensitivity: internal}
                        """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] Situation report, 5 Sept")
                .doesNotContain("8,000", "9,100");
    }

    private List<String> found(String day) {
        return given.printing(day).stream()
                .map(finding -> finding.idWithin(folder + "/"))
                .toList();
    }

    @Test
    void nothingIsFoundWhereItIsWhole() {
        itStatesTheFigureThatTheCrisisNamesInItsWords();
        assertThat(found("2016-09-05")).isEmpty();
    }

    @Test
    void whatIsAskedForAndNotPrintedIsFound() {
        withSubject("{indicator: without-water, place: north}").known("2016-09-05", """
                - {figure: without-water, value: 8000, date: 2016-08-03, place: north, source: un}
                - {event: Rain, date: 2016-09-05, source: un}
                """);
        assertThat(found("2016-09-05")).containsExactly("wish-not-printed@crisis.yaml#/mail/subject");
        assertThat(found("2016-08-02")).containsExactly("wish-not-printed@crisis.yaml#/mail/subject");
    }

    @Test
    void aFigureThatTellsNoNumberIsNoSubject() {
        withSubject("{indicator: without-water, place: north}").known("2016-09-05", """
                - {figure: without-water, value: no access, date: 2016-09-05, place: north, source: un}
                """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] Situation report, 5 Sept");
        assertThat(found("2016-09-05")).containsExactly("wish-not-printed@crisis.yaml#/mail/subject");
    }

    @Test
    void itsDaysGoFirst() {
        withSubject("{indicator: killed, place: north, as: people killed in the north}")
                .known("2016-09-05", """
                        - {figure: killed, value: at least 12, period: 2016-08-25/2016-09-03, place: north, source: un}
                        """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: at least 12 people killed in the north (The UN)");
        assertThat(found("2016-09-05")).containsExactly("subject-shortened@crisis.yaml#/mail/subject~en");
        assertThat(given.printing("2016-09-05"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("the subject is above 78 characters, and goes without: 25");
    }

    @Test
    void thenItsPlace() {
        given.replace("crisis.yaml", "name: The north", "name: The north of the valley and of what lies beside it");
        withSubject("{indicator: killed, place: north}").known("2016-09-05", """
                        - {figure: killed, value: at least 12, period: 2016-08-25/2016-09-03, place: north, source: un}
                        """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] 5 Sept: at least 12 People killed (The UN)");
    }

    @Test
    void thenWhoCitesItsSource() {
        given.append("sources.yaml", "  - {id: clinics, name: Health workers, kind: local}\n")
                .replace("sources.yaml", "name: The UN", "name: The office of the UN in the valley");
        withSubject("{indicator: killed, place: north, as: people killed}").known("2016-09-05", """
                - {figure: killed, value: 12, period: 2016-09-05, place: north, source: clinics, via: un}
                """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] 5 Sept: 12 people killed (Health workers)");
        given.replace("sources.yaml", "The office of the UN in the valley", "The UN");
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: 12 people killed (The UN, citing health workers)");
    }

    @Test
    void lastGoesTheEndOfTheTitleAtAWordAndEveryMarkStays() {
        given.replace("crisis.yaml", "title: The valley", "title: 'The valley, October 2016'");
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal, mark: 'TLP:AMBER'}]\n");
        withSubject("{indicator: killed, place: north, as: people killed}").known("2016-09-05", """
                - {figure: killed, value: 12, period: 2016-09-01/2016-09-05, place: north, source: clinics}
                """);
        given.append("sources.yaml", "  - {id: clinics, name: Local health sources, kind: local}\n");
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley, October… Draft] 5 Sept: 12 people killed (Local health sources)");
        assertThat(Given.model(given.asOf("2016-09-05", "2016-09-05", "internal"), Optional.empty())
                        .notice()
                        .subject())
                .isEqualTo("[The valley… Draft TLP:AMBER] 5 Sept: 12 people killed (Local health sources)");
    }

    @Test
    void aClaimIsNeverCutWithinItsWords() {
        withSubject(
                        "{indicator: without-water, place: north, as: people who have had no safe water at all for many weeks now}")
                .known("2016-09-05", """
                        - {figure: without-water, value: about 1.5 million, date: 2016-09-05, place: north, source: un}
                        """);
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] Situation report, 5 Sept");
        assertThat(given.printing("2016-09-05"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.idWithin(folder + "/"))
                        .isEqualTo("subject-not-fit@crisis.yaml#/mail/subject~en"))
                .satisfies(finding -> assertThat(finding.hint()).startsWith("say it in at most 2"));
    }

    @Test
    void whereNothingIsNamedItSaysWhatTheReportIs() {
        given.known("2016-09-05", "- {event: Rain, date: 2016-09-05, source: un}");
        assertThat(subject("2016-09-05")).isEqualTo("[The valley Draft] Situation report, 5 Sept");
    }

    @Test
    void whoeverMayNotPassItOnSeesSoBeforeOpeningIt() {
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal, mark: 'TLP:AMBER'}]\n")
                .known("2016-09-05", "- {event: Rain, date: 2016-09-05, source: un}");
        Notice notice = Given.model(given.asOf("2016-09-05", "2016-09-05", "internal"), Optional.empty())
                .notice();
        assertThat(notice.subject()).isEqualTo("[The valley Draft TLP:AMBER] Situation report, 5 Sept");
    }

    @Test
    void theFullBriefIsAtTheAddressOfTheCrisisOrWithWhoAnswersOrInTheMail() {
        given.known("2016-09-05", "- {event: Rain, date: 2016-09-05, source: un}");
        assertThat(given.brief("2016-09-05").notice().fullBrief())
                .isEqualTo("The full report is a PDF, attached or from desk@sitrep.example");
        given.append("crisis.yaml", "web: https://reports.sitrep.example/valley\n");
        assertThat(given.brief("2016-09-05").notice().fullBrief())
                .isEqualTo("Full report: https://reports.sitrep.example/valley");
    }

    @Test
    void contactsThatAreWithheldAreWithheldThere() {
        given.append("crisis.yaml", "audiences: [{id: public, withholds: [contacts]}]\n")
                .known("2016-09-05", "- {event: Rain, date: 2016-09-05, source: un}");
        assertThat(given.brief("2016-09-05").notice().fullBrief())
                .isEqualTo("The full report is a PDF that went out by e-mail");
    }
}
