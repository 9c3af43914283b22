package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of slip in an entry, with what the officer reads about it. */
@Tag("anywhere")
class BrokenEntriesTest {

    private static final String FIGURE = "  - {figure: killed, value: 3, period: 2016-09-19, source: ocha";
    private static final String NOTE = "  - {note: overview, text: Calm";
    private static final String UPDATE = "  - {update: siege-east, source: ocha, ";
    private static final String QUANTITIES = " / write a number such as 231, 275,000 or 1.5 million, alone or after"
            + " `at least`, `more than`, `fewer than`, `up to`, `nearly` or `about`; a range such as 250,000 to 275,000;"
            + " or several, dozens, hundreds, thousands, most, unknown, no access, not assessed, pending";

    @TempDir
    private Path folder;

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        "  - {figure: killed, valeu: 3, period: 2016-09-19, source: ocha}",
                        "3:22: unknown key `valeu` / did you mean `value`?"),
                slip(
                        FIGURE + ", colour: red}",
                        "3:66: unknown key `colour` / known: `address`, `attributed-to`, `date`, `document`, `id`,"
                                + " `incomplete`, `place`, `published`, `remark`, `revised`, `same-origin-as`,"
                                + " `sensitivity` and 3 more"),
                slip(FIGURE + ", known: 2016-01-01}", "3:66: unknown key `known` / a file states it once, at its top"),
                slip(
                        "  - {figure: killed, period: 2016-09-19, source: ocha}",
                        "3:5: missing key `value` / How much, as the source puts it: 231, at least 231, more than 60,"
                                + " fewer than 10, up to 275,000, nearly 2 million, about 1.5 million, 250,000 to 275,000;"
                                + " 12.5%, 1.5 per 10,000, USD 22.4 million; several, dozens, hundreds, thousands, most;"
                                + " unknown, no access, not assessed, pending."),
                slip(
                        "  - {figure: killed, value: 3, period: 2016-09-19}",
                        "3:5: missing key `source` or `sources` / Who says it: the id of a source of sources.yaml, or"
                                + " of a person of crisis.yaml."),
                slip(
                        FIGURE + ", date: 2016-09-19}",
                        "3:66: found `date` and `period`: expected one of them / keep the one that the source"
                                + " supports"),
                slip(
                        "  - {note: overview, text: Calm, via: ocha}",
                        "3:34: `via` without `source` / add `source:`, or remove `via:`"),
                slip(
                        "  - figure: killed\n    value:\n    period: 2016-09-19\n    source: ocha",
                        "4:11: no value in `value`: expected a quantity / write one, or remove the key"),
                slip(
                        "  - {figure: killed, value: lots, period: 2016-09-19, source: ocha}",
                        "3:29: `lots`: expected a quantity" + QUANTITIES),
                slip(
                        "  - {figure: killed, value: 250.000, period: 2016-09-19, source: ocha}",
                        "3:29: `250.000` can be read in two ways / for the whole number write 250,000 or 250000; for a"
                                + " decimal fraction write 250.0"),
                slip(
                        "  - {figure: thirsty, value: 3, date: 2016-09-31, source: ocha}",
                        "3:39: `2016-09-31` does not exist: September 2016 has 30 days"),
                slip(
                        "  - {figure: thirsty, value: 3, date: 2015-02-29, source: ocha}",
                        "3:39: `2015-02-29` does not exist: February 2015 has 28 days"),
                slip(
                        "  - {figure: thirsty, value: 3, date: 2016-13-01, source: ocha}",
                        "3:39: `2016-13-01` does not exist: there is no month 13"),
                slip(
                        "  - {figure: thirsty, value: 3, date: 25.9.2016, source: ocha}",
                        "3:39: `25.9.2016` in `date`: expected a date / write `2016-09-25`"),
                slip(
                        "  - {figure: killed, value: 3, period: 2016-09-25/2016-09-19, source: ocha}",
                        "3:40: `2016-09-25/2016-09-19`: the period ends before it begins / write the first day first"),
                slip(
                        FIGURE + ", verification: sure}",
                        "3:80: `sure` in `verification`: expected a degree of verification / known: `disputed`,"
                                + " `estimated`, `reported`, `verified`"),
                slip(FIGURE + ", sensitivity: pubic}", "3:79: unknown audience `pubic` / did you mean `public`?"),
                slip(
                        FIGURE + ", document: 2016}",
                        "3:76: `2016` in `document`: expected a text, found a whole number / put it in quotes"),
                slip(FIGURE + ", place: eastt}", "3:73: unknown place `eastt` / did you mean `east`?"),
                slip(
                        FIGURE + ", place: zzz}",
                        "3:73: unknown place `zzz` / known: `aleppo`, `east`; or declare a new one in `crisis.yaml`,"
                                + " under `places:`, as `- {id: north, name: {en: \"North\"}}`"),
                slip(
                        "  - {figure: killed, value: 3, period: 2016-09-19, source: osha}",
                        "3:60: unknown source `osha` / did you mean `ocha`?"),
                slip(
                        "  - {figur: killed, value: 3}",
                        "3:6: an entry without a kind: expected one of the keys figure, condition, event, demand,"
                                + " statement, note, activity, update, correct, withdraw / did you mean `figure`?"),
                slip(
                        FIGURE + ", event: Shelling}",
                        "3:66: an entry of two kinds: found `figure` and `event` / make an entry of each: begin the"
                                + " second with `- `"),
                slip(
                        "  - text",
                        "3:5: `text` in `facts`: expected an entry, found a text / for example `{figure: displaced,"
                                + " value: \"about 1,500\", date: 2016-09-25, place: aleppo, source: ocha}`"),
                slip(
                        "  - {event: {english: Shelling}, date: 2016-09-19, source: ocha}",
                        "3:14: `english`: expected a language tag / for example `en`"),
                slip(
                        "  - {event: \" \", date: 2016-09-19, source: ocha}",
                        "3:13: an empty text in `event`: expected a text, or one text per language / write one, or"
                                + " remove the key"),
                slip(
                        "  - {note: needs, text: Calm}",
                        "3:5: missing key `cluster` / The cluster it is written for: its id in crisis.yaml. For needs,"
                                + " response, gaps and sections of one's own that are `by: cluster`. For example `cluster:"
                                + " wash`"),
                slip(
                        NOTE + ", cluster: wash}",
                        "3:34: only notes of needs, response, gaps and of sections `by: cluster` take a `cluster:`"
                                + " / remove `cluster:`"),
                slip(
                        "  - {note: overview, text: \"Since {day:siege}\"}",
                        "3:28: `{day:siege}` is no reference / write {figure:ID}, {latest:INDICATOR@PLACE},"
                                + " {total:INDICATOR@PLACE}, {change:FROM..TO}, {days:ID}, {duration:ID}, {date:ID},"
                                + " {period:ID}, {source:ID} or {literal:48}"),
                slip(
                        "  - {statement: No, speaker: envoy, date: 2016-09-19, quote: " + "a ".repeat(26) + "}",
                        "3:62: a quotation of 26 words: expected at most 25 / quote the words that matter; say the rest"
                                + " in our own"),
                slip(
                        UPDATE + "state: confirmd}",
                        "3:47: `confirmd` in `state`: expected a state / did you mean `confirmed`?"),
                slip(
                        UPDATE + "state: eased, since: 2016-07-17}",
                        "3:54: only `state: confirmed` takes a `since:` / remove `since:`"),
                slip(
                        "  - {correct: x, cause: our-error, reason: Typing}",
                        "3:5: missing key `set` or `add` / The keys that read otherwise now; `~` removes an optional"
                                + " one."));
    }

    private static Arguments slip(String entry, String printed) {
        return Arguments.of(entry, printed);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void saysWhatIsWrongAndWhere(String entry, String printed) {
        SampleCrisis crisis = new SampleCrisis(folder).facts("2016-09-25", entry + "\n");

        assertThat(crisis.findings()).containsExactly("facts/2016-09-25.yaml:" + printed);
    }

    @Test
    void aTimeThatDoesNotExist() {
        SampleCrisis crisis = new SampleCrisis(folder).with("facts/a.yaml", "known: 2016-09-25T24:10\nfacts: []\n");

        assertThat(crisis.findings())
                .containsExactly("facts/a.yaml:1:8: `2016-09-25T24:10` does not exist: a day runs from 00:00 to 23:59");
    }

    @Test
    void everyErrorOfEveryFileIsReportedAtOnceInTheOrderOfTheFiles() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-25", FIGURE + ", place: nowhere-at-all}\n" + NOTE + ", colour: red, cluster: wash}\n")
                .facts("2016-09-24", "  - {update: killed, state: ended, source: ocha}\n  - {figur: killed}\n")
                .with("facts/2016-09-26.yaml", "known: 2016-09-26\nfacts: [\n");

        assertThat(crisis.findings())
                .map(printed -> printed.replaceAll("(:\\d+:\\d+): .*", "$1"))
                .containsExactly(
                        "facts/2016-09-24.yaml:4:6",
                        "facts/2016-09-25.yaml:3:73",
                        "facts/2016-09-25.yaml:4:34",
                        "facts/2016-09-25.yaml:4:47",
                        "facts/2016-09-26.yaml:3:1");
    }
}
