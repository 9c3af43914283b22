package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.intake.facts.EntryJson;

/** A period may be a week (ISO 8601, Monday first) or a month; both ends count, and it is written again as its days. */
class PeriodsOfWeeksAndMonthsTest {

    @TempDir
    private Path folder;

    private Given figure(String timing) {
        return Given.in(folder)
                .known("2026-12-31", "- {figure: killed, id: it, value: 3, place: north, source: un, " + timing + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-W38, 2016-09-19/2016-09-25",
        "2015-W53, 2015-12-28/2016-01-03",
        "2016-W01, 2016-01-04/2016-01-10",
        "2021-W01, 2021-01-04/2021-01-10",
        "2020-W01, 2019-12-30/2020-01-05",
        "2016-09, 2016-09-01/2016-09-30",
        "2016-02, 2016-02-01/2016-02-29",
        "2016-W38/2016-W39, 2016-09-19/2016-10-02",
        "2016-08/2016-09, 2016-08-01/2016-09-30",
        "2016-09-19, 2016-09-19"
    })
    void eachIsItsDays(String written, String days) {
        Entry entry = figure("period: " + written).ledger().entry("it").orElseThrow();
        assertThat(new EntryJson().figure((Figure) entry).get("period").asString())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: 2016-W54 | no-such-day | does not exist: 2016 has 52 weeks",
                "period: 2016-W00 | no-such-day | does not exist: 2016 has 52 weeks",
                "period: 2016-W53 | no-such-day | does not exist: 2016 has 52 weeks",
                "period: 2016-13 | no-such-day | does not exist: there is no month 13",
                "period: 2016-09/2016-08 | reversed-period | the period ends before it begins",
                "period: 2016-W39/2016-09-20 | reversed-period | the period ends before it begins",
                "period: 2026-12/2027-01 | known-before-true | of 2027-01-31, after the day it became known"
            })
    void whatIsNoneIsRefused(String timing, String rule, String message) {
        assertThat(figure(timing).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
            assertThat(finding.hint()).doesNotContain("planned");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2016-9, 2016-09",
        "2016-W9, 2016-W09",
        "2016-w38, 2016-W38",
        "2016W38, 2016-W38",
        "W38 2016, 2016-W38",
        "week 38 2016, 2016-W38",
        "W38/2016, 2016-W38",
        "09/2016, 2016-09",
        "9.2016, 2016-09",
        "201609, 2016-09",
        "20160919, 2016-09-19",
        "2016/09/19, 2016-09-19"
    })
    void otherFormsAreToldTheRightOneWhichIsTaken(String written, String right) {
        assertThat(figure("period: " + written).findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .extracting(Finding::hint)
                .isEqualTo("write `" + right + "`");
        assertThat(figure("period: " + right).findings()).isEmpty();
    }

    @Test
    void aDateThatIsAWeekIsToldOfThePeriod() {
        assertThat(figure("date: 2016-W38").findings())
                .singleElement()
                .extracting(Finding::hint)
                .isEqualTo("`date:` is one day: write that day; only of a count within a longer time, `period:"
                        + " 2016-W38`");
    }

    @ParameterizedTest
    @CsvSource({
        "20160919, write `2016-09-19`",
        "\"20160919\", write `2016-09-19`",
        "today, for example `2016-09-25`",
        "240309, for example `2016-09-25`"
    })
    void noHintAsksForWhatIsRefusedNext(String date, String hint) {
        assertThat(figure("date: " + date).findings())
                .singleElement()
                .extracting(Finding::hint)
                .isEqualTo(hint);
    }

    @Test
    void anEventThatIsYetToComeIsToldTheLineToWriteWhichIsTaken() {
        String event = "- {event: It comes, WHEN: 2027-01-21, place: north, sensitivity: internal, source: un}";
        Given given = Given.in(folder).known("2026-12-31", event.replace("WHEN", "date"));
        assertThat(given.findings())
                .singleElement()
                .extracting(Finding::hint)
                .asString()
                .startsWith(
                        "if it is planned for that day, write `planned: 2027-01-21` in place of `date:`; otherwise");
        assertThat(given.known("2026-12-31", event.replace("WHEN", "planned")).findings())
                .isEmpty();
    }
}
