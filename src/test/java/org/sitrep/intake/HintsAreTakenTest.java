package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;

/** What a hint says to write in place of what was refused is itself taken: it is written so, in the same quotes, and read again. */
class HintsAreTakenTest {

    private static final Pattern WRITTEN = Pattern.compile("`([^`]+)`");
    private static final Pattern NUMBERS = Pattern.compile("(?<=write )([\\d.,]*\\d)(?: or ([\\d.,]*\\d))?");

    @TempDir
    private Path folder;

    private Checked<Ledger> read(String text, String old, String other) {
        return new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS.replace(old, other))
                .with("facts/a.yaml", text.replace(old, other))
                .read();
    }

    /** Reads what is refused once, and then each of what its hint says to write. */
    private void isLedOn(String text, String old, String bad) {
        List<Finding> refused = read(text, old, bad).findings();
        assertThat(refused)
                .as(bad)
                .hasSize(1)
                .allMatch(finding -> !finding.hint().isEmpty());
        String hint = refused.get(0).hint();
        List<String> offered = hint.startsWith("`date:`")
                ? List.of(hint.replaceAll(".*`(period: .*)`", "$1"))
                : (hint.contains("`") ? WRITTEN : NUMBERS)
                        .matcher(hint)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(words -> List.of(words.replace("`", "").split(" or ")).stream())
                        .toList();
        assertThat(offered).as(bad + ": " + hint).isNotEmpty();
        String key = old.replaceFirst("[^ ]*$", "");
        String quote = old.endsWith("\"") ? "\"" : "";
        for (String word : offered) {
            String line = word.startsWith("period: ") ? word : key + quote + word + quote;
            assertThat(read(text, old, line).findings())
                    .as(bad + ", then " + line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etc/GMT-3",
                "Etc/GMT+5",
                "GMT+3",
                "UTC+3",
                "UTC+03",
                "\"UTC +3\"",
                "\"+03:00\"",
                "\"+3\"",
                "\"3\"",
                "+05:30",
                "+05:45",
                "-03:00",
                "-03:30",
                "+14:00",
                "GMT",
                "GMT0",
                "Z",
                "utc",
                "UCT",
                "Etc/UTC",
                "Zulu",
                "EST",
                "MST",
                "HST",
                "EAT",
                "CAT",
                "MSK",
                "WAT",
                "Kiev",
                "Europe/Kyivv",
                "kyiv",
                "Europe/Damascus",
                "Asia/Rangon",
                "Asia/Kabool",
                "Arab Standard Time",
                "nowhere"
            })
    void aZone(String zone) {
        isLedOn("known: 2016-09-25\nfacts: []\n", "zone: Asia/Damascus", "zone: " + zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20160925",
                "\"20160925\"",
                "2016/09/25",
                "2016.9.5",
                "2016-9-5",
                "25/09/2016",
                "09/25/2016",
                "05/06/2016",
                "25.09.2016",
                "25-9-2016",
                "25 September 2016",
                "\"September 25, 2016\"",
                "25th of Sept 2016",
                "25 septembre 2016",
                "1er août 2016",
                "25 de septiembre de 2016",
                "25 сентября 2016 г.",
                "25 вересня 2016",
                "٢٥/٠٩/٢٠١٦",
                "25 أيلول 2016",
                "25 سبتمبر 2016",
                "2016年9月25日",
                "2016-09-25T10:00",
                "2016-09-25 10:00:00",
                "\" 2016-09-25 \"",
                "today"
            })
    void aDay(String date) {
        isLedOn("""
            known: 2017-01-01
            facts:
              - {figure: thirsty, value: 3, place: east, date: 2016-09-25, source: ocha}
            """, "date: 2016-09-25", "date: " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-09", "2016", "2016-W38", "September 2016", "09/2016", "2016-09-19 to 2016-09-25"})
    void aLongerTimeWhereADayIsAsked(String date) {
        isLedOn("""
            known: 2017-01-01
            facts:
              - {figure: killed, value: 3, place: east, date: 2016-09-25, source: ocha}
            """, "date: 2016-09-25", "date: " + date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20160925",
                "25/09/2016",
                "05/06/2016",
                "25 September 2016",
                "2016-09-25T9:05",
                "25.09.2016 17:40",
                "2016-09-25T17:40:00",
                "yesterday"
            })
    void whenItWasKnown(String known) {
        isLedOn("known: 2016-09-25\nfacts: []\n", "known: 2016-09-25", "known: " + known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016",
                "\"2016\"",
                "201609",
                "09/2016",
                "September 2016",
                "sept. 2016",
                "septiembre de 2016",
                "2016年9月",
                "week 38 2016",
                "semaine 38 2016",
                "W38/2016",
                "2016-w38",
                "2016-09-19 - 2016-09-25",
                "2016-09-19 to 2016-09-25",
                "2016-09-19..2016-09-25",
                "2016-09-19–2016-09-25",
                "19/09/2016 - 25/09/2016",
                "1 Sept 2016 to 25 Sept 2016",
                "August 2016 - September 2016",
                "last week"
            })
    void aPeriod(String period) {
        isLedOn("""
            known: 2017-01-01
            facts:
              - {figure: killed, value: 3, place: east, period: 2016-09-19/2016-09-25, source: ocha}
            """, "period: 2016-09-19/2016-09-25", "period: " + period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234.567",
                "1.234",
                "1.230",
                "1.200",
                "10.000.000",
                "1.234,5",
                "12.345,67",
                "1.234.567,8",
                "1 234,5",
                "3 000",
                "3\u00a0000,5",
                "3\u202f000",
                "1'234",
                "1,5",
                "12,34",
                "007",
                "~1,200",
                "≈ 3 000",
                "1200+",
                ">= 12",
                "10-20",
                "between 10 and 20",
                "1.2m",
                "3k",
                "2 dozen",
                "1,5 million",
                "3 lakh",
                "n/a",
                "none",
                "3000 people",
                "1.2 to 1.5 millions",
                "5 to 7 thousands"
            })
    void aValue(String value) {
        isLedOn("""
            known: 2016-09-25
            facts:
              - {figure: thirsty, value: "231", place: east, date: 2016-09-25, source: ocha}
            """, "value: \"231\"", "value: \"" + value + "\"");
    }
}
