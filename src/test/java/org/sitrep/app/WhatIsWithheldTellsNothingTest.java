package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.app.report.Accounts;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.ReportModel;
import org.sitrep.register.Digest;
import org.sitrep.situation.redact.Redaction;

/**
 * What an audience may not see leaves no trace but the bare marks of rule 4: neither in what a crisis declares for it,
 * nor in the days that a page names.
 */
@Tag("slow")
class WhatIsWithheldTellsNothingTest {

    private static final String DAY = "2016-09-03";

    private static final String FACTS = """
        - {condition: siege, id: s, since: 2016-08-01, place: north, by: army, source: un}
        - {condition: siege, id: t, since: 2016-08-05, place: south, by: army, source: un}
        - {event: The road was cut, date: 2016-09-01, tracks: [truce], place: south, source: un}
        - {figure: without-water, id: w, value: 900, date: 2016-07-20, place: east, source: un}
        - {demand: pause, ask: A pause, by: envoy, of: [parties], date: 2016-08-28, source: un}
        - {note: needs, cluster: wash, text: Water is short.}
        """;

    @TempDir
    private Path folder;

    private Given crisis(String name) throws IOException {
        Given given = Given.in(folder.resolve(name));
        Path file = given.folder().resolve("crisis.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("name: The north}", "name: The north, at: [27.75, 85.3]}")
                        .replace("name: The south}\n", """
                            name: The south, at: [27.6, 85.35]}
                              - {id: east, name: The east, at: [27.7, 85.6]}
                              - {id: zebu-camp, name: Zebu camp, at: [27.9, 85.5]}
                            """)
                        .replace("actors:\n", "actors:\n  - {id: zebu-army, name: Zebu army}\n")
                        .replace("people:\n", "people:\n  - {id: zebu-envoy, name: Zebu Envoy, role: Envoy}\n")
                        .replace("label: Water}]", "label: Water}, {id: zebu-care, label: Zebu care}]")
                        .replace("label: The truce}]", "label: The truce}, {id: zebu-talks, label: Zebu talks}]")
                        .replace("fresh-for: 14}]", "fresh-for: 14}, {id: zebu-raid, label: Zebu raid}]")
                        .replace("indicators:\n", """
                            indicators:
                              - {id: zebu-cases, label: Zebu cases, counts: people, measure: stock, cluster: zebu-care}
                              - {id: zebu-deaths, label: Zebu deaths, counts: people, measure: period, topic: casualties}
                              - {id: zebu-trucks, label: Zebu lorries, counts: trucks, measure: stock, topic: relief}
                            """));
        given.append("sources.yaml", "  - {id: zebu-post, name: The Zebu Post, kind: media}\n");
        given.append("crisis.yaml", """
            key-figures: [{indicator: zebu-cases, place: zebu-camp}, {indicator: without-water, place: east}]
            timeline: truce
            meeting: zebu-talks
            charts: [{title: Zebu chart, indicators: [zebu-cases]}]
            mail: {subject: {indicator: zebu-cases, place: zebu-camp, as: with Zebu}}
            sections: [{id: zebu-watch, heading: Zebu watch}, {id: reach, heading: Reach, by: place}]
            """);
        return given.known("2016-09-01", FACTS);
    }

    /** The digest of every file of the public edition, as of the last day on record; an e-mail bears the time. */
    private Map<String, String> publicEdition(Given given) throws IOException {
        Path out = folder.resolve("out-" + given.folder().getFileName());
        Set<Format> formats = Format.ISSUED;
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(given.folder(), formats, out).in("en"));
        assertThat(rendered.findings()).noneMatch(Finding::isError);
        Map<String, String> files = new TreeMap<>();
        for (var written : rendered.value().orElseThrow().files()) {
            files.put(written.file().getFileName().toString(), Digest.of(Files.readAllBytes(written.file())));
        }
        return files;
    }

    private String publicAccount(Given given) {
        RenderOrder order = RenderOrder.of(given.folder(), Set.of(Format.TEXT), folder.resolve("account"))
                .in("en");
        return new Accounts()
                .run(order)
                .value()
                .orElseThrow()
                .toString()
                .replace(given.folder().toString(), "");
    }

    private static ReportModel brief(Given given) {
        return Given.model(given.asOf(DAY), Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a cluster, by a note  | {note: needs, cluster: zebu-care, text: Secret}",
                "a cluster, by figures | {figure: zebu-cases, value: 5, date: 2016-09-02, place: north, source: un}",
                "a place               | {figure: without-water, value: 5, date: 2016-09-02, place: zebu-camp, source:"
                        + " ngo}",
                "a source              | {figure: without-water, value: 5, date: 2016-09-02, place: north, source:"
                        + " zebu-post}",
                "an actor              | {condition: siege, since: 2016-08-02, place: zebu-camp, by: zebu-army,"
                        + " source: un}",
                "an actor blamed       | {event: Secret, date: 2016-09-02, attributed-to: [zebu-army], source: un}",
                "a person in office    | {statement: Secret, speaker: zebu-envoy, date: 2016-07-02, via: zebu-post}",
                "a track               | {event: Secret, date: 2016-07-02, tracks: [zebu-talks], place: zebu-camp,"
                        + " source: un}",
                "a kind of condition   | {condition: zebu-raid, since: 2016-07-02, place: zebu-camp, source: un}",
                "a count of casualties | {figure: zebu-deaths, value: 5, period: 2016-07-02, place: zebu-camp, source:"
                        + " un}",
                "an indicator          | {figure: zebu-trucks, value: 5, date: 2016-09-02, place: zebu-camp, source:"
                        + " un}",
                "what is planned       | {event: Secret, planned: 2016-09-09, tracks: [zebu-talks], place: zebu-camp,"
                        + " source: un}",
                "what was planned      | {event: Secret, planned: 2016-09-02, tracks: [truce], place: south, source:"
                        + " un}",
                "a demand              | {demand: zebu, ask: Secret, by: zebu-army, of: [zebu-army], date: 2016-07-02,"
                        + " source: un}",
            })
    void whatOnlyRestrictedFactsUseOfWhatIsDeclaredDoesNotShow(String what, String fact) throws IOException {
        Given without = crisis("without");
        Given with = crisis("with");
        with.known("2016-09-02", "- " + fact.replace("}", ", sensitivity: internal}") + "\n");
        Map<String, String> shown = publicEdition(without);
        assertThat(publicEdition(with)).isEqualTo(shown);
        assertThat(publicAccount(with)).isEqualTo(publicAccount(without));
        assertThat(brief(with).toString()).doesNotContainIgnoringCase("zebu");
        assertThat(Given.model(with.asOf(DAY, DAY, "internal"), Optional.empty()))
                .isNotEqualTo(brief(with));
    }

    /** What a limit leaves out is counted among what the audience may see; what no part prints is told of that alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{note: zebu-watch, text: Secret}",
                "{note: reach, place: zebu-camp, text: Secret}",
                "{event: Secret, date: 2016-09-02, tracks: [truce], place: zebu-camp, source: un}",
                "{demand: zebu, ask: Secret, by: zebu-army, of: [zebu-army], date: 2016-07-02, source: un}",
                "{condition: zebu-raid, since: 2016-07-02, place: zebu-camp, source: un}",
                "{statement: Secret, speaker: zebu-envoy, date: 2016-07-02, via: zebu-post}"
            })
    void norDoesItWhereTheCrisisListsItsParts(String fact) throws IOException {
        String list = """
            report:
              - {part: timeline, most: 1, when-empty: true}
              - {part: demands, most: 1, heading: What is asked}
              - {part: conditions, most: 1}
              - {section: zebu-watch}
              - {section: reach}
              - figures
            """;
        Given without = crisis("without").append("crisis.yaml", list);
        Given with = crisis("with").append("crisis.yaml", list);
        with.known("2016-09-02", "- " + fact.replace("}", ", sensitivity: internal}") + "\n");
        Map<String, String> shown = publicEdition(without);
        assertThat(publicEdition(with)).isEqualTo(shown);
        assertThat(publicAccount(with)).isEqualTo(publicAccount(without));
    }

    @Test
    void norDoALayerOfTheMapAndNewsOfWhatIsRestricted() throws IOException {
        Given without = crisis("without");
        Given with = crisis("with");
        with.write("map/lines.geojson", """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"kind": "front-line", "name": "Zebu line", "source": "zebu-post",
               "date": "2016-07-01", "sensitivity": "internal"},
              "geometry": {"type": "LineString", "coordinates": [[85.3, 27.7], [86.6, 27.8]]}}]}
            """)
                .known("2016-09-02", """
                    - {condition: siege, id: hidden, since: 2016-07-01, place: zebu-camp, source: un, sensitivity: internal}
                    - {figure: without-water, id: zebu, value: 5, date: 2016-09-02, place: north, source: ngo, sensitivity: internal}
                    """)
                .known("2016-09-03", """
                    - {update: hidden, id: news, state: ended, date: 2016-09-03, source: un}
                    - {correct: news, set: {state: eased}, cause: our-error, reason: Misread}
                    - {correct: zebu, set: {value: 6}, cause: our-error, reason: Misread}
                    """)
                .known("2016-09-04", "- {withdraw: zebu, cause: our-error, reason: Misread}\n");
        Map<String, String> shown = publicEdition(without);
        assertThat(publicEdition(with)).isEqualTo(shown);
    }

    /** The entries that are touched are marked, or gone; all else stays where it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{update: s, state: ended, date: 2016-08-30, source: un}",
                "{correct: s, set: {since: 2016-08-03}, cause: our-error, reason: Misread}",
                "{withdraw: s, cause: our-error, reason: Misread}",
                "{correct: w, set: {value: 5}, cause: our-error, reason: Misread}",
                "{update: pause, state: refused, date: 2016-08-30, source: un}",
                "{figure: without-water, value: 5, date: 2016-09-02, place: east, source: un}"
            })
    void noDayAndNoPlaceOfThePageMovesWithTheDayOfARestrictedEntry(String fact) throws IOException {
        Given given = crisis("valley");
        ReportModel before = brief(given);
        given.known("2016-09-02", "- " + fact.replaceFirst("}$", ", sensitivity: internal}") + "\n");
        ReportModel after = brief(given);
        assertThat(after).isNotEqualTo(before);
        assertThat(after.masthead()).isEqualTo(before.masthead());
        assertThat(Shown.in(after).map()).isEqualTo(Shown.in(before).map());
        assertThat(Redaction.of(
                                given.ledger(),
                                given.ledger().crisis().audiences().widest())
                        .lastKnown())
                .hasToString("Optional[2016-09-01]");
    }

    @Test
    void whatBecameOfAPlanIsNotToldNorCounted() throws IOException {
        Set<Object> shown = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        for (String news :
                List.of("held, date: 2016-08-29", "cancelled, date: 2016-08-31", "postponed, date: 2016-08-31")) {
            Given given = crisis(news.substring(0, 4))
                    .known("2016-08-28", """
                        - {event: Talks, id: plan, planned: 2016-08-29, tracks: [truce], source: un, sensitivity: public}
                        """)
                    .known("2016-08-31", "- {update: plan, state: " + news + ", source: un, sensitivity: internal}\n");
            accounts.add(publicAccount(given));
            shown.add(publicEdition(given));
        }
        assertThat(shown).hasSize(1);
        assertThat(accounts).hasSize(1);
    }

    @Test
    void whatIsUnderReviewStaysWhereItStood() throws IOException {
        Given given = crisis("valley").known("2016-09-01", """
            - {condition: siege, id: a, since: 2016-08-01, place: north, source: un}
            - {condition: siege, id: b, since: 2016-08-01, place: south, source: un}
            - {demand: pause, ask: A pause, by: envoy, of: [parties], date: 2016-08-28, source: un}
            - {demand: access, ask: Access, by: envoy, of: [parties], date: 2016-08-28, source: un}
            """).known("2016-09-02", """
                - {update: a, state: ended, date: 2016-08-30, source: un, sensitivity: internal}
                - {update: pause, state: refused, date: 2016-08-30, source: un, sensitivity: internal}
                """);
        assertThat(given.asOf(DAY).clocks())
                .extracting(clock -> clock.condition().id())
                .containsExactly("a", "b");
        assertThat(Shown.in(brief(given)).demands())
                .extracting(demand -> demand.ask().text())
                .containsExactly("A pause", "Access");
    }

    @Test
    void theDayOfACorrectionOutOfSightIsNoDayOnRecord() throws IOException {
        Given given = crisis("valley").known("2016-09-02", """
            - {correct: w, set: {value: 901, sensitivity: internal}, cause: our-error, reason: Not to be shown}
            """);
        assertThat(given.asOf(DAY).ledger().lastKnown()).hasToString("Optional[2016-09-01]");
    }

    @Test
    void theLastDayOnRecordIsThatOfAPublicCorrectionOfWhatIsUnderReview() throws IOException {
        Given given = crisis("valley")
                .known("2016-09-02", "- {correct: w, set: {value: 901}, cause: our-error, reason: Wrong}\n");
        assertThat(given.asOf(DAY).ledger().lastKnown()).hasToString("Optional[2016-09-02]");
        given.known("2016-09-01T10:00", """
            - {correct: w, set: {value: 800}, cause: our-error, reason: Hidden, sensitivity: internal}
            """);
        assertThat(given.asOf(DAY).ledger().lastKnown()).hasToString("Optional[2016-09-02]");
    }

    @Test
    void aClusterOfWhichNothingIsRecordedIsLeftOutAsOneOfWhichAllIsWithheld() throws IOException {
        Given given = crisis("valley");
        assertThat(Shown.in(brief(given)).clusters())
                .extracting(cluster -> cluster.name().text())
                .isEqualTo(List.of("Water"));
    }
}
