package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;

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

    @Test
    void aLongOneIsShortenedAtAWordAndKeepsItsNumberAndItsSource() {
        withSubject(
                        "{indicator: without-water, place: north, as: people who have had no safe water at all for many weeks now}")
                .known("2016-09-05", """
                        - {figure: without-water, value: about 1.5 million, date: 2016-09-05, place: north, source: un}
                        """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: about 1.5 million people who have had no… (The UN)")
                .hasSizeLessThanOrEqualTo(Notice.LONGEST_SUBJECT);
    }

    @Test
    void howeverLongItIsACountOverDaysSaysSinceWhen() {
        withSubject("{indicator: killed, place: north, as: people of all ages killed in the north of the valley}")
                .known("2016-09-05", """
                        - {figure: killed, value: at least 12, period: 2016-09-01/2016-09-05, place: north, source: un}
                        """);
        assertThat(subject("2016-09-05"))
                .isEqualTo("[The valley Draft] 5 Sept: at least 12 people of all… since 1 Sept (The UN)");
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
                .isEqualTo("The full brief is a PDF, attached or from desk@sitrep.example");
        given.append("crisis.yaml", "mail: {full-brief-at: 'https://reports.sitrep.example/valley'}\n");
        assertThat(given.brief("2016-09-05").notice().fullBrief())
                .isEqualTo("Full brief: https://reports.sitrep.example/valley");
    }

    @Test
    void contactsThatAreWithheldAreWithheldThere() {
        given.append("crisis.yaml", "audiences: [{id: public, withholds: [contacts]}]\n")
                .known("2016-09-05", "- {event: Rain, date: 2016-09-05, source: un}");
        assertThat(given.brief("2016-09-05").notice().fullBrief())
                .isEqualTo("The full brief is a PDF that went out by e-mail");
    }
}
