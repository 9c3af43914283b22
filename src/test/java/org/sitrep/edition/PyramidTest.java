package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.picture.Label;
import org.sitrep.picture.Shape;

/** Counts by sex and age stand to both sides of the ages, of one place, source and time; what has no bar stands below in words. */
class PyramidTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisThatCountsBySexAndAge() {
        given = Given.in(folder.resolve("valley"));
        given.append(
                "crisis.yaml",
                """
                          - {id: ill, label: Ill, counts: people, measure: stock, topic: people}
                        """
                        + Stream.of("0 to 4", "5 to 14", "15 and over", "Age unknown")
                                .flatMap(age -> Stream.of("Women", "Men").map(sex -> part(sex, age)))
                                .collect(Collectors.joining()));
    }

    private static String part(String sex, String age) {
        return "  - {id: " + id(sex, age) + ", label: \"" + sex + ", " + age
                + "\", counts: people, measure: stock, topic: people, parts-of: ill, by: {sex: \"" + sex + "\", age: \""
                + age + "\"}}\n";
    }

    private static String id(String sex, String age) {
        return (sex + "-" + age).toLowerCase(java.util.Locale.ROOT).replace(" ", "-");
    }

    private static String ill(String sex, String age, String value) {
        return "- {figure: " + id(sex, age) + ", value: " + value + ", date: " + DAY + ", place: north, source: un}\n";
    }

    private static final String WOMEN =
            ill("Women", "0 to 4", "4") + ill("Women", "5 to 14", "fewer than 5") + ill("Women", "15 and over", "21");
    private static final String MEN =
            ill("Men", "0 to 4", "6") + ill("Men", "5 to 14", "8") + ill("Men", "15 and over", "unknown");

    private void charts(String by) {
        given.append("crisis.yaml", "charts:\n  - {title: Who is ill, " + by + "}\n");
    }

    private ChartView chart(String facts) {
        charts("indicators: [ill], by: [sex, age]");
        given.known(DAY, facts);
        return Shown.in(given.brief(DAY)).charts().get(0);
    }

    private static List<String> words(ChartView chart, Label.Style style) {
        return chart.picture().labels().stream()
                .filter(label -> label.style() == style)
                .map(Label::text)
                .toList();
    }

    private static long drawn(ChartView chart, String kind) {
        return chart.picture().shapes().stream()
                .map(Shape::kind)
                .filter(kind::equals)
                .count();
    }

    @Test
    void womenStandToTheLeftAndMenToTheRightEachWithItsNumberAsClaimed() {
        ChartView chart = chart(WOMEN + MEN);

        assertThat(words(chart, Label.Style.SMALL))
                .containsExactly("The north · 25 Sept · The UN", "Women", "0 to 4", "5 to 14", "15 and over", "Men");
        assertThat(words(chart, Label.Style.VALUE)).containsExactly("4", "fewer than 5", "21", "6", "8", "unknown");
        assertThat(drawn(chart, "bar"))
                .as("five are known, of which one is a bound")
                .isEqualTo(4);
        assertThat(drawn(chart, "upto")).isEqualTo(1);
        assertThat(chart.basis()).contains("Hollow, or arrow down: up to, fewer than, nearly");
    }

    @Test
    void anUnknownAgeStandsBelowInWords() {
        ChartView chart = chart(WOMEN + MEN + ill("Women", "Age unknown", "3"));

        assertThat(words(chart, Label.Style.SMALL)).doesNotContain("Age unknown");
        assertThat(chart.basis()).contains("Without a bar: Women, Age unknown · 3");
        assertThat(chart.alternative()).contains("3: Women, Age unknown");
        assertThat(chart.panels().get(0).rows()).hasSize(7);
    }

    @Test
    void whatIsOfAnotherDayOrSourceIsNotDrawnBesideTheOthers() {
        String older = ill("Men", "0 to 4", "6").replace("date: " + DAY, "date: 2016-09-20");
        String others = ill("Men", "5 to 14", "8").replace("source: un", "source: ngo");
        ChartView chart =
                chart(WOMEN + ill("Men", "15 and over", "7") + ill("Men", "Age unknown", "1") + older + others);

        assertThat(words(chart, Label.Style.VALUE)).contains("–").doesNotContain("6", "8");
        assertThat(chart.basis()).contains("Men, 0 to 4 · 6 · 20 Sept").contains("Men, 5 to 14 · 8 · ");
    }

    @Test
    void fewerThanHalfOfThePartsAreNoPyramid() {
        charts("indicators: [ill], by: [sex, age]");
        given.known(DAY, WOMEN);

        assertThat(Shown.in(given.brief(DAY)).charts()).isEmpty();
        assertThat(given.printing(DAY))
                .extracting(Finding::message)
                .contains("the chart “Who is ill” is empty: no source has more than half of the parts of `ill` at one"
                        + " place and time");
    }

    @Test
    void agesDeclaredFromTheOldestBeginWithTheYoungestBelow() {
        given.replace("crisis.yaml", "age: \"0 to 4\"", "age: \"60 and over\"")
                .replace("crisis.yaml", "age: \"5 to 14\"", "age: \"20 to 59\"")
                .replace("crisis.yaml", "age: \"15 and over\"", "age: \"0 to 19\"");

        List<Label> labels = chart(WOMEN + MEN).picture().labels();

        assertThat(labels.stream()
                        .filter(label -> label.text().equals("0 to 19"))
                        .findFirst()
                        .orElseThrow()
                        .y())
                .isGreaterThan(labels.stream()
                        .filter(label -> label.text().equals("60 and over"))
                        .findFirst()
                        .orElseThrow()
                        .y());
    }

    @Test
    void wordsThatTellNoPartsApartAreAnErrorAtTheirLine() {
        charts("indicators: [ill], by: [sex, status]");
        given.known(DAY, WOMEN);

        assertThat(given.findings())
                .extracting(Finding::message)
                .containsExactly("the chart names no one count whose parts are told apart by sex and status");
    }

    @Test
    void anOutbreakProposesIt() {
        given.known(DAY, WOMEN + MEN);
        assertThat(Shown.in(given.brief(DAY)).charts()).isEmpty();

        given.append("crisis.yaml", "kind: outbreak\n");
        assertThat(Shown.in(given.brief(DAY)).charts())
                .extracting(chart -> chart.title().text())
                .containsExactly("Ill");
    }
}
