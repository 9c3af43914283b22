package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.picture.Course;

/** Given these facts, what is drawn? Each brief is set on paper too: words that leave a picture are an error there. */
class PicturesTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisThatDrawsWater() {
        given = Given.in(folder.resolve("valley")).append("crisis.yaml", """
            charts:
              - {indicators: [without-water]}
              - {title: The dead, indicators: [killed]}
            timeline: truce
            """);
    }

    private ReportModel brief() {
        Editions onPaper = Editions.of(given.folder(), DAY, Optional.empty(), folder.resolve("out"));
        assertThat(onPaper.pdf()).isNotEmpty();
        return given.brief(DAY);
    }

    private String crisis() {
        try {
            return Files.readString(given.folder().resolve("crisis.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String water(String value, String date) {
        return "- {figure: without-water, value: " + value + ", date: " + date + ", place: north, source: un}\n";
    }

    @Test
    void noValueIsNoChart() {
        given.known(DAY, water("3", DAY));
        assertThat(Shown.in(brief()).charts()).hasSize(1);
        assertThat(Shown.in(brief()).course()).isEmpty();
    }

    @Test
    void oneValueIsDrawnAndSaid() {
        given.known(DAY, water("250000", DAY));

        ChartView chart = Shown.in(brief()).charts().get(0);

        assertThat(chart.panels())
                .singleElement()
                .satisfies(panel -> assertThat(panel.rows())
                        .extracting(row -> row.value().text())
                        .containsExactly("250,000"));
        assertThat(chart.alternative())
                .isEqualTo("People without water. 250,000: People without water, The north, 25 Sept (The UN)");
        assertThat(chart.basis()).isEqualTo("As of 25 September. Sources: The UN");
    }

    @Test
    void onlyUnknownsAreSaidAndNotDrawn() {
        given.known("2016-09-24", water("unknown", "2016-09-24"));
        given.known(DAY, water("no access", DAY));

        assertThat(Shown.in(brief()).charts().get(0).panels().get(0).rows())
                .extracting(row -> row.value().text())
                .containsExactly("unknown", "no access");
    }

    @Test
    void valuesAMillionApartAndTwoThousandOfThemAreSet() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> water(
                        i == 7 ? "1" : "1000" + i,
                        LocalDate.parse(DAY).minusDays(i).toString()))
                .collect(Collectors.joining());
        given.known(DAY, many);

        ChartView chart = Shown.in(brief()).charts().get(0);

        assertThat(chart.panels().get(0).rows()).hasSize(2_000);
        assertThat(chart.alternative()).hasSizeLessThan(2_000).endsWith("1,988 older figures");
    }

    @Test
    void conditionsThatHaveNoRoomInATimelineAreCounted() {
        given.known(
                DAY,
                "- {event: It began, date: " + DAY + ", tracks: [truce], source: un}\n"
                        + IntStream.range(1, 12)
                                .mapToObj(i -> "- {condition: siege, id: siege-" + i + ", since: "
                                        + LocalDate.parse(DAY).minusDays(i) + ", place: north, source: un}\n")
                                .collect(Collectors.joining()));

        CourseView course = Shown.in(brief()).course().orElseThrow();

        assertThat(course.wide().orElseThrow())
                .endsWith("Conditions drawn: " + course.stretches().size() + " of 11");
    }

    @Test
    void thirtyEventsInTwoDaysAreSet() {
        given.known(
                DAY,
                IntStream.range(0, 30)
                        .mapToObj(i -> "- {event: Thing " + i + ", id: thing-" + i + ", date: "
                                + (i < 15 ? "2016-09-24" : DAY) + ", tracks: [truce], source: un}\n")
                        .collect(Collectors.joining()));

        assertThat(Shown.in(brief()).course().orElseThrow().dates()).hasSize(30);
    }

    @Test
    void countsOfDifferentSourcesStandSideBySide() {
        given.known(DAY, """
            - {figure: killed, value: at least 3, period: 2016-09-24, place: north, source: un}
            - {figure: killed, value: 5, period: 2016-09-24, place: north, source: radio}
            """);

        assertThat(Shown.in(brief()).charts().get(0).panels().get(0).rows())
                .extracting(Plotted::source)
                .containsExactlyInAnyOrder("The UN", "The radio");
    }

    @Test
    void whatANarrowerAudienceKnowsIsInNoPicture() {
        given.known(DAY, water("100", "2016-09-01"));
        given.known(
                "2016-09-24",
                "- {figure: without-water, value: 777, date: 2016-09-10, place: north, source: un, sensitivity:"
                        + " internal}\n");

        assertThat(Shown.in(brief()).charts().toString()).doesNotContain("777");
        assertThat(Shown.in(brief()).cards().toString()).doesNotContain("777");
    }

    @Test
    void anotherBeginningIsABarOfItsOwn() {
        given.known("2016-09-01", """
            - condition: siege
              id: siege
              since: 2016-07-17
              place: north
              source: un
            - {event: A truce, date: 2016-09-01, tracks: [truce], source: un}
            """);
        given.known(DAY, "- {update: siege, state: confirmed, since: 2016-07-07, date: 2016-09-25, source: radio}\n");

        List<Course.Stretch> bars = Shown.in(brief()).course().orElseThrow().stretches();

        assertThat(bars)
                .extracting(Course.Stretch::from)
                .containsExactly(LocalDate.of(2016, 7, 17), LocalDate.of(2016, 7, 7));
        assertThat(bars.get(1).label()).isEqualTo("Siege, The north: since 7 July, according to The radio");
    }

    @Test
    void aStretchBetweenEventsGoesOnUntilTheSecondIsNamed() {
        given.append("crisis.yaml", "spans: [{label: The truce, from: begins}]\n");
        given.known("2016-09-20", "- {event: It begins, id: begins, date: 2016-09-12, tracks: [truce], source: un}\n");

        Course.Stretch before =
                Shown.in(given.brief(DAY)).course().orElseThrow().stretches().get(0);
        given.write("crisis.yaml", crisis().replace("from: begins}", "from: begins, to: ends}"));
        given.known(DAY, "- {event: It ends, id: ends, date: 2016-09-19, tracks: [truce], source: un}\n");
        Course.Stretch after =
                Shown.in(brief()).course().orElseThrow().stretches().get(0);

        assertThat(before.to()).isEmpty();
        assertThat(before.sure()).as("nothing says how long").isEqualTo(before.from());
        assertThat(after.to()).contains(LocalDate.of(2016, 9, 19));
    }

    @Test
    void anEmptyListOfChartsDrawsNoneAndWithoutTheListTheyComeByThemselves() {
        Given plain = Given.in(folder.resolve("plain"))
                .append("crisis.yaml", "key-figures: [{indicator: without-water, place: north}]\n");
        plain.known("2016-09-24", water("5", "2016-09-24"))
                .known(DAY, water("7", DAY) + "- {figure: killed, value: 2, period: 2016-09-24, source: un}\n");
        assertThat(Shown.in(plain.brief(DAY)).charts())
                .as("a single day of counts makes no chart of itself")
                .hasSize(1);
        plain.known("2016-09-23", "- {figure: killed, value: 3, period: 2016-09-22, source: un}\n");
        assertThat(Shown.in(plain.brief(DAY)).charts()).hasSize(2);

        plain.append("crisis.yaml", "charts: []\n");
        assertThat(Shown.in(plain.brief(DAY)).charts()).isEmpty();
    }

    @Test
    void levelsAndCountsShareNoChart() {
        given = Given.in(folder.resolve("mixed"))
                .append("crisis.yaml", "charts: [{indicators: [without-water, killed]}]\n");

        assertThat(given.findings()).extracting(finding -> finding.rule().id()).contains("mixed-chart");
    }

    @Test
    void threeLevelsOfOneSourceMakeATrend() {
        given.append("crisis.yaml", "key-figures: [{indicator: without-water, place: north}]\n");
        given.known("2016-09-10", water("5", "2016-09-10")).known("2016-09-20", water("6", "2016-09-20"));
        assertThat(Shown.in(given.brief(DAY)).cards().get(0).trend()).isEmpty();

        given.known(DAY, water("7", DAY));
        assertThat(Shown.in(brief()).cards().get(0).trend().orElseThrow().rows())
                .extracting(row -> row.value().text())
                .containsExactly("5", "6", "7");
    }

    @Test
    void theSourcesOfATrendHaveNumbersThatATemplateMayPrint() {
        given.append("crisis.yaml", "key-figures: [{indicator: without-water, place: north}]\n");
        given.known("2016-09-10", water("5, document: First", "2016-09-10"))
                .known("2016-09-20", water("6, document: Second", "2016-09-20"))
                .known(DAY, water("7, document: Third", DAY));

        ReportModel brief = brief();

        assertThat(Shown.in(brief).cards().get(0).trend().orElseThrow().rows())
                .allSatisfy(row -> assertThat(brief.numbers().of(row.notes())).hasSize(1));
    }

    @Test
    void aBarBetweenWhatIsNoEventIsAnError() {
        given.append("crisis.yaml", "spans: [{label: The truce, from: begin, to: level}]\n")
                .known(
                        DAY,
                        "- {event: Signed, id: begins, date: 2016-09-20, tracks: [truce], source: un}\n"
                                + water("3, id: level", DAY));

        assertThat(given.findings())
                .extracting(finding -> finding.message() + " / " + finding.hint())
                .containsExactly(
                        "unknown event `begin` / did you mean `begins`?", "unknown event `level` / known: `begins`");
    }
}
