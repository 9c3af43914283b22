package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.fact.entry.Moment;

/** Days and times that were not, in the zone of the crisis. */
class ZoneTimesTest {

    private static final String CORRECT_IT = " / correct it, or the `zone:` of crisis.yaml";

    @TempDir
    private Path folder;

    private SampleCrisis in(String zone) {
        return new SampleCrisis(folder).with("crisis.yaml", SampleCrisis.CRISIS.replace("Asia/Damascus", zone));
    }

    @Test
    void timeThatWasNot() {
        SampleCrisis crisis = in("Europe/Kyiv")
                .with("facts/a.yaml", "known: 2024-03-31T03:30\nfacts: []\n")
                .with("facts/b.yaml", "known: 2024-03-31T04:10\nfacts: []\n");

        assertThat(crisis.findings())
                .containsExactly(
                        "facts/a.yaml:1:8: `2024-03-31T03:30` was not: clocks in Europe/Kyiv went from 03:00 to"
                                + " 04:00" + CORRECT_IT);
    }

    @Test
    void timeThatWasThereTwice() {
        SampleCrisis crisis = in("Europe/Kyiv").with("facts/a.yaml", "known: 2024-10-27 03:30\nfacts: []\n");

        assertThat(crisis.findings())
                .containsExactly("facts/a.yaml:1:8: `2024-10-27 03:30` was there twice: clocks in Europe/Kyiv went back"
                        + " from 04:00 to 03:00 / where the order of two entries matters, give a time outside that"
                        + " hour");
        assertThat(crisis.read().value()).isPresent();
        assertThat(crisis.read().findings())
                .extracting(found -> found.rule().id())
                .containsExactly("time-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "'known: 2011-12-30', 'event: Hit, date: 2011-12-29', 1:8",
        "'known: 2012-01-02', 'event: Hit, date: 2011-12-30', 3:24",
        "'known: 2012-01-02', 'condition: siege, since: 2011-12-30', 3:31",
        "'known: 2012-01-02', 'figure: killed, value: 3, period: 2011-12-28/2011-12-30', 3:40"
    })
    void daysThatTheZoneWentPast(String known, String entry, String place) {
        SampleCrisis crisis =
                in("Pacific/Apia").with("facts/a.yaml", known + "\nfacts:\n  - {" + entry + ", source: ocha}\n");

        assertThat(crisis.findings())
                .contains("facts/a.yaml:" + place + ": `2011-12-30` was not: Pacific/Apia had no such day, its calendar"
                        + " went from 2011-12-29 to 2011-12-31" + CORRECT_IT);
    }

    @Test
    void theDayOfTheNextReportIsADayToo() {
        SampleCrisis crisis = in("Pacific/Apia\nschedule: {next: 2011-12-30}");

        assertThat(crisis.findings())
                .anyMatch(found -> found.startsWith("crisis.yaml:4:18: `2011-12-30` was not: Pacific/Apia"));
    }

    @Test
    void aDayThatBeginsAnHourLateIsADay() {
        SampleCrisis crisis = in("Asia/Amman").facts("2013-03-29", "  []\n");

        assertThat(crisis.findings()).isEmpty();
    }

    @Test
    void optionsOfACommandAreMomentsToo() {
        Optional<Moment> skipped = Optional.of(Moment.parse("2024-03-31T03:30"));
        Optional<Moment> fine = Optional.of(Moment.parse("2024-03-31"));
        ZoneTimes times = new ZoneTimes(ZoneId.of("Europe/Kyiv"));

        assertThat(times.options(skipped, skipped, skipped))
                .extracting(found -> found.rule().id() + ": " + found.message())
                .containsExactly(
                        "no-such-time: `--as-of 2024-03-31T03:30` was not: clocks in Europe/Kyiv went from 03:00 to"
                                + " 04:00",
                        "no-such-time: `--known-by 2024-03-31T03:30` was not: clocks in Europe/Kyiv went from 03:00 to"
                                + " 04:00",
                        "no-such-time: `--since 2024-03-31T03:30` was not: clocks in Europe/Kyiv went from 03:00 to"
                                + " 04:00");
        assertThat(times.options(fine, fine, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01", "0016-09-25", "0999-12-31"})
    void aYearHasFourDigits(String day) {
        SampleCrisis crisis = in("UTC").facts("2016-09-25", "  - {event: Hit, date: " + day + ", source: ocha}\n");

        assertThat(crisis.findings())
                .containsExactly("facts/2016-09-25.yaml:3:24: `" + day
                        + "` does not exist: a year has four digits, from 1000 on");
    }
}
