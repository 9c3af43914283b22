package org.sitrep.situation.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.quantity.QuantityWriter;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.reach.Coverage;
import org.sitrep.situation.reach.Funding;

/** Rule 4: where an audience may not see a figure, the program does not work it out for them either. */
class StandInTest {

    private static final String DAY = "2016-03-01";

    @TempDir
    private Path folder;

    private Given crisis(String facts) {
        return Given.in(folder.resolve("land")).write("crisis.yaml", """
                id: land
                title: Land
                zone: UTC
                schedule: {every-days: 7}
                languages: [en]
                office: Office
                prepared-by: Officer
                cleared-by: Head
                contacts: [{name: Desk, email: desk@sitrep.example}]
                audiences: [{id: public}, {id: internal}]
                clusters: [{id: wash, label: Water}, {id: health, label: Health}]
                places:
                  - {id: land, name: Land, parts: [a, b, c]}
                  - {id: a, name: Upper}
                  - {id: b, name: Lower}
                  - {id: c, name: Middle}
                indicators:
                  - {id: shelter, label: In shelters, counts: people, measure: stock, fresh-for: 10}
                  - {id: deaths, label: Deaths, counts: people, measure: cumulative, start: 2016-02-01}
                  - {id: cases, label: Cases, counts: people, measure: cumulative, start: 2016-02-01}
                  - {id: fatality, label: Fatality, counts: "%", measure: cumulative, start: 2016-02-01,
                     ratio-of: {part: deaths, whole: cases}}
                  - {id: pop, label: Population, counts: people, measure: stock}
                  - {id: attack, label: Attack rate, counts: "cases per 10,000 people", measure: cumulative,
                     start: 2016-02-01, ratio-of: {part: cases, whole: pop, per: 10000, sources: any, dates: latest}}
                  - {id: new-cases, label: New cases, counts: people, measure: period}
                  - {id: recent, label: In 14 days, counts: people, measure: period, last: {days: 14, of: new-cases}}
                  - {id: target, label: Targeted, counts: people, measure: stock, role: target, cluster: wash}
                  - {id: reached, label: Reached, counts: people, measure: stock, role: reached, cluster: wash}
                  - {id: gap, label: To reach, counts: people, measure: stock, gap-of: {whole: target, part: reached}}
                  - {id: required, label: Required, counts: USD, measure: stock, role: required, topic: relief}
                  - {id: received, label: Received, counts: USD, measure: stock, role: received, topic: relief}
                  - {id: wash-req, label: For water, counts: USD, measure: stock, role: required, cluster: wash}
                  - {id: wash-rec, label: To water, counts: USD, measure: stock, role: received, cluster: wash}
                  - {id: health-req, label: For health, counts: USD, measure: stock, role: required, cluster: health}
                  - {id: health-rec, label: To health, counts: USD, measure: stock, role: received, cluster: health}
                """).known(DAY, facts);
    }

    /** A figure at a place of a day or period, by the UN; by whom else, and to whom it is closed, may follow. */
    private static String told(String indicator, String place, String value, String when, String... more) {
        return "- {figure: %s, id: %s, place: %s, value: %s, %s: %s, source: %s%s}%n"
                .formatted(
                        indicator,
                        String.join(".", indicator, place, when.replace('/', '-')),
                        place,
                        value,
                        when.contains("/") ? "period" : "date",
                        when.replace("/", "/2016-"),
                        more.length > 0 ? more[0] : "un",
                        more.length > 1 ? ", sensitivity: internal" : "");
    }

    private static String secret(String indicator, String place, String value, String when) {
        return told(indicator, place, value, when, "un", "internal");
    }

    private static Stream<String> computed(Situation situation, String indicator, String place) {
        Predicate<Optional<Location>> isThere =
                at -> at.filter(location -> location.id().equals(place)).isPresent();
        return Stream.concat(
                        situation.totals().stream()
                                .filter(sum -> sum.indicator().id().equals(indicator) && isThere.test(sum.place()))
                                .map(Total::value),
                        situation.ratios().stream()
                                .filter(ratio ->
                                        ratio.indicator().id().equals(indicator) && isThere.test(ratio.place()))
                                .map(ComputedRatio::value))
                .map(QuantityWriter::write);
    }

    /** What would be computed were it not withheld is not computed for those from whom it is. */
    private void staysOut(String indicator, String place, String value, String facts) {
        Given open = crisis(facts.replaceAll("(?m)^.*internal.*$\n", ""));
        assertThat(computed(open.asOf(DAY), indicator, place))
                .as("the test has something to find")
                .contains(value);
        Situation seen = crisis(facts).asOf(DAY);
        assertThat(computed(seen, indicator, place)).isEmpty();
        assertThat(seen.headlineFigure(indicator, Optional.of(place))).isEmpty();
    }

    private static final String SHELTERS = told("shelter", "a", "30", "2016-02-28")
            + told("shelter", "b", "23", "2016-02-29")
            + told("shelter", "c", "7", "2016-02-27");

    @Test
    void aSumOfPlacesOfSeveralDays() {
        staysOut("shelter", "land", "60", secret("shelter", "land", "60", "2016-02-29") + SHELTERS);
    }

    @Test
    void aSumOfWhichAnotherSourceHasTheWhole() {
        staysOut("shelter", "land", "60", told("shelter", "land", "61", "2016-02-26", "ngo", "internal") + SHELTERS);
    }

    @Test
    void aRatioAndARate() {
        staysOut(
                "fatality",
                "land",
                "10",
                secret("fatality", "land", "10%", "2016-02-29")
                        + told("cases", "land", "60", "2016-02-29")
                        + told("deaths", "land", "6", "2016-02-29"));
        staysOut(
                "attack",
                "c",
                "70",
                secret("attack", "c", "70", "2016-02-29")
                        + told("cases", "c", "7", "2016-02-29")
                        + told("pop", "c", "1000", "2016-02-20"));
    }

    @Test
    void aRatioOfSums() {
        staysOut(
                "attack",
                "land",
                "60",
                secret("attack", "land", "60", "2016-02-28")
                        + Stream.of("a", "b", "c")
                                .map(place -> told("cases", place, "6", "2016-02-29")
                                        + told("pop", place, "1000", "2016-02-20"))
                                .reduce("", String::concat));
    }

    @Test
    void theLastDaysOfWeeks() {
        staysOut(
                "recent",
                "a",
                "12",
                secret("recent", "a", "12", "2016-02-15/02-28")
                        + told("new-cases", "a", "5", "2016-02-16/02-22")
                        + told("new-cases", "a", "7", "2016-02-23/02-29"));
    }

    @Test
    void aGapWithItsShare() {
        String facts = secret("gap", "a", "70", "2016-02-29")
                + told("target", "a", "100", "2016-02-20")
                + told("reached", "a", "30", "2016-02-28");
        staysOut("gap", "a", "70", facts);
        Coverage.Row row =
                Coverage.of(crisis(facts).asOf(DAY)).orElseThrow().rows().get(0);
        assertThat(row.share()).isEmpty();
        assertThat(row.gap()).isEmpty();
    }

    @Test
    void whatClustersRequireAndReceive() {
        String clusters = told("wash-req", "land", "USD 1200", "2016-02-29")
                + told("health-req", "land", "USD 800", "2016-02-29")
                + told("wash-rec", "land", "USD 600", "2016-02-29")
                + told("health-rec", "land", "USD 200", "2016-02-29");
        assertThat(overall(clusters).share()).isPresent();
        Coverage.Row received = overall(clusters
                + secret("received", "land", "USD 800", "2016-02-27")
                + told("required", "land", "USD 2000", "2016-02-29"));
        assertThat(received.part()).isEmpty();
        assertThat(received.gap()).isEmpty();
        Coverage.Row required = overall(clusters
                + secret("required", "land", "USD 2000", "2016-02-27")
                + told("received", "land", "USD 800", "2016-02-29"));
        assertThat(required.whole()).isEmpty();
        assertThat(required.gap()).isEmpty();
    }

    private Coverage.Row overall(String facts) {
        return Funding.of(crisis(facts).asOf(DAY)).orElseThrow().table().rows().stream()
                .filter(Coverage.Row::isOverall)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsStaleOrReplacedInViewBarsNothing() {
        assertThat(computed(
                        crisis(secret("shelter", "land", "60", "2016-02-10") + SHELTERS)
                                .asOf(DAY),
                        "shelter",
                        "land"))
                .as("withheld longer ago than it is fresh")
                .containsExactly("60");
        assertThat(crisis(secret("fatality", "land", "9%", "2016-02-28")
                                + told("fatality", "land", "10%", "2016-02-29")
                                + told("cases", "land", "60", "2016-02-29")
                                + told("deaths", "land", "6", "2016-02-29"))
                        .asOf(DAY)
                        .headlineFigure("fatality", Optional.of("land"))
                        .map(HeadlineFigure::timing))
                .isPresent();
    }
}
