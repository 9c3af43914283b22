package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Checked;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Cited;
import org.sitrep.situation.Situation;

/** What changed leads with what matters most; the rest stands in a table, and what it has no room for is counted. */
class WhatMattersFirstTest {

    private static final int PLACES = 15;

    @TempDir
    private Path folder;

    private Given given;

    /** Fifteen places that make up the valley. */
    @BeforeEach
    void places() {
        String ids = IntStream.range(0, PLACES).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
        String places = IntStream.range(0, PLACES)
                .mapToObj(i -> "  - {id: p" + i + ", name: Place " + i + "}\n")
                .collect(Collectors.joining());
        given = Given.in(folder).replace("crisis.yaml", "parts: [north, south]}\n", "parts: [" + ids + "]}\n" + places);
    }

    private static String figures(String indicator, String day, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> "- {figure: " + indicator + ", value: " + values[i] + ", date: " + day + ", place: p" + i
                        + ", source: un}\n")
                .collect(Collectors.joining());
    }

    /** Each of so many indicators is at every place on both days, and moves everywhere by its own step. */
    private void wall(int indicators) {
        String declared = IntStream.range(0, indicators)
                .mapToObj(i -> "  - {id: i" + i + ", label: Indicator " + i + ", counts: people, measure: stock}\n")
                .collect(Collectors.joining());
        given.append("crisis.yaml", declared);
        for (int day = 1; day <= 2; day++) {
            String date = "2016-09-0" + day;
            int moved = day - 1;
            given.known(
                    date,
                    IntStream.range(0, indicators)
                            .mapToObj(i -> figures(
                                    "i" + i,
                                    date,
                                    IntStream.range(0, PLACES)
                                            .map(p -> 100 + 7 * p + moved * (i + p - 5))
                                            .toArray()))
                            .collect(Collectors.joining()));
        }
    }

    private ReportModel brief() {
        return given.brief("2016-09-02", "2016-09-01");
    }

    private static ChangesView part(ReportModel model, String id) {
        return (ChangesView) model.part(id).orElseThrow();
    }

    private static List<String> lines(ChangesView part) {
        return part.groups().stream()
                .filter(ChangesView.Group::listed)
                .flatMap(group -> group.lines().stream().map(line -> group.label() + ": " + text(line)))
                .toList();
    }

    private static String text(Cited line) {
        return line.text().text().replaceAll("\\h", " ");
    }

    @Test
    void totalsGoFirstThenTheLargestForTheirSize() {
        given.known("2016-09-01", figures("displaced", "2016-09-01", 100, 100_000, 10, 500, 1))
                .known("2016-09-02", figures("displaced", "2016-09-02", 200, 100_200, 2, 450, 3));
        given.known("2016-08-31", figures("displaced", "2016-08-31", 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7));
        assertThat(lines(part(brief(), "changes")))
                .containsExactly(
                        "In total: Displaced people, The valley, as of 31 Aug – 2 Sept: 100,925 · up by 244"
                                + " since 31 Aug – 1 Sept",
                        "Up: Displaced people, Place 0, 2 Sept: 200 · up by 100 since 1 September",
                        "Up: Displaced people, Place 4, 2 Sept: 3 · up by 2 since 1 September",
                        "Down: Displaced people, Place 2, 2 Sept: 2 · down by 8 since 1 September",
                        "Down: Displaced people, Place 3, 2 Sept: 450 · down by 50 since 1 September");
    }

    /** The dead come before the displaced where page one has them so, however many more are displaced. */
    @Test
    void keyFiguresMoveInTheirOwnOrder() {
        given.append(
                        "crisis.yaml",
                        "key-figures: [{indicator: deaths, place: p0}, {indicator: displaced, place: p0}]\n")
                .known("2016-09-01", figures("displaced", "2016-09-01", 100, 5) + figures("deaths", "2016-09-01", 10))
                .known(
                        "2016-09-02",
                        figures("displaced", "2016-09-02", 900, 500) + figures("deaths", "2016-09-02", 12));
        assertThat(lines(part(brief(), "changes")))
                .containsExactly(
                        "Up: Deaths, Place 0, 2 Sept: 12 · up by 2 since 1 September",
                        "Up: Displaced people, Place 0, 2 Sept: 900 · up by 800 since 1 September",
                        "Up: Displaced people, Place 1, 2 Sept: 500 · up by 495 since 1 September");
    }

    @Test
    void whatMovedLeavesRoomForNews() {
        given.known("2016-09-01", """
            - {condition: siege, id: s, since: 2016-08-01, place: p1, by: army, source: un}
            - {demand: pause, ask: A pause, by: envoy, of: [parties], date: 2016-09-01, source: un}
            """ + figures("displaced", "2016-09-01", 100, 200, 300, 400, 500))
                .known("2016-09-02", """
                    - {update: pause, state: accepted, by: army, date: 2016-09-02, source: radio}
                    - {update: s, state: ended, date: 2016-09-02, source: radio}
                    - {condition: siege, id: s2, date: 2016-09-02, place: p2, source: un}
                    """ + figures("displaced", "2016-09-02", 110, 220, 330, 440, 550));
        assertThat(lines(part(brief(), "changes")).stream().map(line -> line.replaceAll(":.*", "")))
                .containsExactly("Up", "Up", "Up", "New conditions", "News of conditions");
        assertThat(part(brief(), "changes").furtherOn()).containsExactly("and 3 more, in “Further changes”");
        assertThat(lines(part(brief(), "changes-table")).stream().map(line -> line.replaceAll(":.*", "")))
                .containsExactly("Up", "Up", "Answered");
    }

    @Test
    void fiveChangesNeedNoTable() {
        given.known("2016-09-01", figures("displaced", "2016-09-01", 1, 2, 3, 4, 5))
                .known("2016-09-02", figures("displaced", "2016-09-02", 2, 3, 4, 5, 6));
        assertThat(lines(part(brief(), "changes"))).hasSize(5);
        assertThat(part(brief(), "changes").furtherOn()).isEmpty();
        assertThat(brief().part("changes-table")).isEmpty();
    }

    @Test
    void whatStandsAsItStoodIsCounted() {
        given.known("2016-09-01", figures("displaced", "2016-09-01", 10, 20, 30))
                .known("2016-09-02", figures("displaced", "2016-09-02", 10, 20, 31));
        ChangesView changes = part(brief(), "changes");
        assertThat(lines(changes)).singleElement().asString().startsWith("Up: Displaced people, Place 2");
        assertThat(changes.furtherOn()).containsExactly("Unchanged: 2");
        assertThat(changes.data().flatMap(notes -> notes.entries().stream())).hasSize(4);
    }

    @Test
    void aWallOfChangesIsFiveLinesATableAndACount() {
        wall(11);
        ReportModel model = brief();
        ChangesView first = part(model, "changes");
        ChangesView rest = part(model, "changes-table");
        assertThat(lines(first)).hasSize(5).allMatch(line -> line.startsWith("In total: "));
        assertThat(lines(rest)).hasSize(40);
        String left = rest.heading().more().orElseThrow().text();
        int unchanged = 6;
        int all = 11 + 11 * PLACES - unchanged;
        assertThat(first.furtherOn())
                .containsExactly("Unchanged: " + unchanged, "and " + (all - 5) + " more, in “Further changes”");
        assertThat(left).startsWith("More, in the data: " + (all - 5 - 40));
    }

    @Test
    void nothingOfAWallIsLost() {
        wall(4);
        Situation now = given.asOf("2016-09-02");
        Checked<Editor.Edited> edited = Given.edited(now, Optional.of(given.asOf("2016-09-01")));
        Editor.Edited report = edited.value().orElseThrow();
        assertThat(Account.of(now, report, edited.findings()).open()).isEmpty();
        assertThat(Stream.of(part(report.model(), "changes"), part(report.model(), "changes-table"))
                        .flatMap(part -> Stream.concat(part.shown(), part.data()))
                        .flatMap(notes -> notes.entries().stream())
                        .distinct())
                .hasSize(2 * 4 * PLACES);
    }

    @Test
    void ofTwoValuesOfOneDayNeitherIsCompared() {
        given.known("2016-09-01", figures("displaced", "2016-09-01", 100)).known("2016-09-02", """
            - {figure: displaced, id: one, value: 120, date: 2016-09-02, place: p0, source: un}
            - {figure: displaced, id: other, value: 150, date: 2016-09-02, place: p0, source: un}
            """);
        ReportModel model = Given.model(given.warnedAsOf("2016-09-02"), Optional.of(given.warnedAsOf("2016-09-01")));
        assertThat(lines(part(model, "changes")))
                .anyMatch(line -> line.startsWith("Not directly comparable: ")
                        && line.endsWith("was 100 on 1 September, its source gives two values for one time"))
                .noneMatch(line -> line.contains("up by"));
    }
}
