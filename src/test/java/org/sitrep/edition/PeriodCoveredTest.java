package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;

/** The days that a report says it covers. */
class PeriodCoveredTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aSiegeAndRain() {
        given = Given.in(folder)
                .known("2016-09-05", "- {condition: siege, since: 2012-07-17, place: north, by: army, source: un}")
                .known("2016-09-07", "- {event: Rain, date: 2016-09-07, source: un}");
    }

    private static String from(ReportModel brief) {
        return brief.masthead().times().period().from().toString();
    }

    @Test
    void aFirstReportBeginsWithItsFirstEntryAndNotWithTheOldestCondition() {
        assertThat(from(given.brief("2016-09-07"))).isEqualTo("2016-09-05");
    }

    @Test
    void aFirstReportOfAWeekCoversTheWeek() {
        given.replace("crisis.yaml", "every-days: 1", "every-days: 7");
        assertThat(from(given.brief("2016-09-07"))).isEqualTo("2016-09-01");
    }

    @Test
    void aLaterOneBeginsAfterTheLast() {
        assertThat(from(given.brief("2016-09-07", "2016-09-05"))).isEqualTo("2016-09-06");
    }

    @Test
    void theCrisisMaySayWhereItBegins() {
        given.append("crisis.yaml", "covers: {from: 2016-08-30}\n");
        assertThat(from(given.brief("2016-09-07", "2016-09-05"))).isEqualTo("2016-08-30");
        assertThat(given.checked("2016-09-07")).doesNotContain("covers-later");
    }

    @Test
    void itBeginsNoLaterThanTheDayThatItIsOf() {
        given.append("crisis.yaml", "covers: {from: 2016-09-08}\n");
        assertThat(given.checked("2016-09-07")).contains("covers-later");
    }
}
