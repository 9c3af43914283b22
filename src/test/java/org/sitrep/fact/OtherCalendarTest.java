package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.calendar.OtherCalendar;

/** Dates whose year no report can mean, and the days of the Gregorian calendar that they may be. */
class OtherCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1402-12-19, 2024-03-09, 1402-12-19, Solar Hijri",
        "1402-12-20T17:40, 2024-03-10T17:40, 1402-12-20T17:40, Solar Hijri",
        "1403-12-30, 2025-03-20, 1403-12-30, Solar Hijri",
        "1403-01-01/1403-01-07, 2024-03-20/2024-03-26, 1403-01-01, Solar Hijri",
        "1402-02, 2023-04-21/2023-05-21, 1402-02, Solar Hijri",
        "1402-02-31, 2023-05-21, 1402-02-31, Solar Hijri",
        "1445-08-28, 2024-03-09, 1445-08-28, Hijri",
        "2567-03-09, 2024-03-09, 2567-03-09, Buddhist",
        "2016-09-19/2559-09-25, 2016-09-19/2016-09-25, 2559-09-25, Buddhist"
    })
    void aDateOfAnotherCalendarIsWrittenInOurs(String typed, String written, String part, String calendar) {
        assertThat(OtherCalendar.hint(typed))
                .contains("write `" + written + "`, if `" + part + "` is of the " + calendar + " calendar");
        assertThat(OtherCalendar.hint(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2080-11-26, Vikram Samvat",
        "1402-12-30, Solar Hijri",
        "1402-W12, Solar Hijri",
        "1204-03-09, correct the year",
        "5784-01-01, correct the year",
        "1789-07-14, correct the year"
    })
    void whatCannotBeConvertedIsNamedAllTheSame(String typed, String said) {
        assertThat(OtherCalendar.hint(typed).orElseThrow()).contains(said).doesNotContain("write `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1948-05-14", "1923-10-29/2016-09-25", "1800-01-01", "2069-12-31", "2016-W38", "soon", ""})
    void aYearThatAReportCanBeAboutIsNone(String typed) {
        assertThat(OtherCalendar.hint(typed)).isEmpty();
    }

    @Test
    void everyDayIsThatOfIcu() {
        Calendar solar = icu("persian");
        Calendar hijri = icu("islamic-umalqura");
        Calendar buddhist = icu("buddhist");
        for (long day = LocalDate.of(1951, 1, 1).toEpochDay();
                day < LocalDate.of(2038, 1, 1).toEpochDay();
                day++) {
            assertSame(OtherCalendar.SOLAR_HIJRI, solar, day);
            assertSame(OtherCalendar.BUDDHIST, buddhist, day);
            if (day % 7 == 0) {
                assertSame(OtherCalendar.HIJRI, hijri, day);
            }
        }
    }

    private static Calendar icu(String calendar) {
        return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + calendar));
    }

    private static void assertSame(OtherCalendar calendar, Calendar icu, long day) {
        icu.setTimeInMillis(TimeUnit.DAYS.toMillis(day));
        LocalDate ours =
                calendar.day(icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DAY_OF_MONTH));
        assertThat(ours.toEpochDay()).as(calendar + " " + icu.getTime()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"1402, 12, 30", "1402, 7, 31", "1402, 13, 1", "1402, 0, 1", "1402, 1, 0"})
    void aDayThatTheSolarHijriCalendarHasNotIsRefused(int year, int month, int day) {
        assertThatThrownBy(() -> OtherCalendar.SOLAR_HIJRI.day(year, month, day))
                .isInstanceOf(DateTimeException.class);
    }
}
