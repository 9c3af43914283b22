package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;

/** An end that was stated beforehand is printed as stated, and is no end on record. */
class StatedEndsTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).known("2016-09-03", """
                - {condition: siege, id: truce, since: 2016-09-03, until: 2016-09-05, place: valley, source: un}
                """);
    }

    private ClockView clock(String day) {
        return Shown.in(given.brief(day)).clocks().get(0);
    }

    private List<String> lines(String day) {
        return clock(day).lines().stream().map(line -> line.text().text()).toList();
    }

    @Test
    void untilItsDayItIsOngoing() {
        assertThat(lines("2016-09-05")).contains("Stated to last until 5 September");
        assertThat(clock("2016-09-05").status()).isEqualTo("Ongoing");
        assertThat(given.checked("2016-09-05")).doesNotContain("stated-end-passed");
    }

    @Test
    void pastItsDayItsDaysAreCountedOnAndTheLineSaysSo() {
        assertThat(lines("2016-09-07")).contains("Was stated to end on 5 September; no end is on record");
        assertThat(clock("2016-09-07").status()).isEqualTo("No end on record");
        assertThat(clock("2016-09-07").days()).contains("4");
        assertThat(given.checked("2016-09-07")).contains("stated-end-passed");
        assertThat(Shown.in(given.brief("2016-09-07")).highlights()).isEmpty();
    }

    @Test
    void newsFromThatDayOnAnswerForIt() {
        given.known("2016-09-06", "- {update: truce, state: ended, date: 2016-09-05, source: un}");
        assertThat(lines("2016-09-07")).noneMatch(line -> line.contains("tated"));
        assertThat(given.checked("2016-09-07")).doesNotContain("stated-end-passed");
    }

    @Test
    void itIsExtended() {
        given.known("2016-09-05", "- {update: truce, state: confirmed, until: 2016-09-08, source: un}");
        assertThat(lines("2016-09-07")).contains("Stated to last until 8 September");
        assertThat(given.checked("2016-09-07")).doesNotContain("stated-end-passed");
        assertThat(given.checked("2016-09-09")).contains("stated-end-passed");
    }

    @Test
    void anEndThatWasWithdrawnIsTold() {
        given.known("2016-09-05", "- {update: truce, id: end, state: ended, source: un}");
        given.known("2016-09-06", "- {withdraw: end, cause: our-error, reason: It goes on}");
        assertThat(lines("2016-09-06")).contains("The end reported for 5 September was withdrawn");
    }

    @Test
    void anEventOverSeveralDaysHasThemAll() {
        given.known("2016-09-10", """
                - {update: truce, state: ended, source: un}
                - {event: A count of heads, date: 2016-09-03, until: 2016-09-05, source: un}
                - {event: A round of vaccinations, id: round, date: 2016-09-10, until: 2016-09-12, source: un}
                """);
        assertThat(rows("2016-09-10"))
                .containsExactly(
                        "3 – 5 Sept | A count of heads",
                        "10 Sept | From 10 September, stated to last until 12 September: A round of vaccinations");
        assertThat(given.checked("2016-09-13")).contains("stated-end-passed");
        given.known("2016-09-13", """
                - {correct: round, set: {until: 2016-09-13}, cause: source-revised, reason: A day more, source: un}
                """);
        assertThat(rows("2016-09-13")).last().isEqualTo("10 – 13 Sept | A round of vaccinations");
        assertThat(given.checked("2016-09-14")).doesNotContain("stated-end-passed");
    }

    private List<String> rows(String day) {
        return Shown.in(given.brief(day)).timeline().orElseThrow().rows().stream()
                .map(row -> row.date().text().replaceAll("\\h", " ") + " | "
                        + row.text().text())
                .toList();
    }

    @Test
    void anEndBeforeTheBeginningIsAnError() {
        given.known("2016-09-10", """
                - {event: A round, date: 2016-09-05, until: 2016-09-03, source: un}
                - {condition: siege, since: 2016-09-05, until: 2016-09-03, place: north, source: un}
                """);
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("ends-before-start", "ends-before-start");
    }
}
