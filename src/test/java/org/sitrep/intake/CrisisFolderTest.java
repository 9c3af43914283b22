package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.prose.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What comes of a folder. */
@Tag("anywhere")
class CrisisFolderTest {

    private static final String FACTS = """
          - {figure: killed, value: at least 231, period: 2016-09-19/2016-09-25, place: east, source: sohr, via: ocha}
          - {condition: siege, since: 2016-07-17, place: east, by: gov, source: ocha}
          - {event: Convoy hit, date: 2016-09-19, tracks: [truce], place: east, source: ocha}
          - {demand: pauses, ask: {en: Pauses, fr: Des pauses}, by: gov, of: gov, date: 2016-08-11, source: ocha}
          - {statement: Near the end, speaker: envoy, quote: very near, date: 2016-09-25, via: ocha}
          - {note: needs, cluster: wash, text: {en: "{figure:killed.east.2016-09-25.sohr} killed"}, sensitivity: internal}
          - {update: siege.east.2016-07-17.ocha, state: confirmed, since: 2016-07-10, sources: [{source: sohr}]}
          - {correct: event.east.2016-09-19.ocha, set: {date: 2016-09-20}, cause: our-error, reason: Typing}
          - {withdraw: envoy.2016-09-25, cause: our-error, reason: Twice}
        """;

    @TempDir
    private Path folder;

    @Test
    void everyKindOfEntryGetsItsIdFromWhatItSays() {
        SampleCrisis crisis = new SampleCrisis(folder).facts("2016-09-25", FACTS);

        assertThat(crisis.entries())
                .map(Entry::id)
                .containsExactly(
                        "killed.east.2016-09-25.sohr",
                        "siege.east.2016-07-17.ocha",
                        "event.east.2016-09-19.ocha",
                        "pauses",
                        "envoy.2016-09-25",
                        "needs.wash.2016-09-25",
                        "siege.east.2016-07-17.ocha.confirmed.2016-09-25.sohr",
                        "correction.event.east.2016-09-19.ocha.2016-09-25",
                        "withdrawal.envoy.2016-09-25.2016-09-25");
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        SampleCrisis crisis = new SampleCrisis(folder).facts("2016-09-25", FACTS);

        Statement statement = (Statement) crisis.entry("envoy.2016-09-25");
        Note note = (Note) crisis.entry("needs.wash.2016-09-25");
        assertThat(statement.head().sources()).singleElement().satisfies(from -> {
            assertThat(from.source()).isEqualTo("envoy");
            assertThat(from.via()).contains("ocha");
        });
        assertThat(statement.head().sensitivity()).isEqualTo(new Sensitivity("public", 0));
        assertThat(statement.position()).isEqualTo(Text.of("en", "Near the end"));
        assertThat(note.head().sensitivity()).isEqualTo(new Sensitivity("internal", 2));
        assertThat(note.date()).isEqualTo("2016-09-25");
    }

    @Test
    void jsonGivesTheSameLedger(@TempDir Path other) throws IOException {
        SampleCrisis yaml = new SampleCrisis(folder).facts("2016-09-25", FACTS);
        SampleCrisis json = new SampleCrisis(other).without("crisis.yaml").without("sources.yaml");
        for (String name : new String[] {"crisis", "sources", "facts/2016-09-25"}) {
            JsonNode tree = new YAMLMapper().readTree(Files.readString(folder.resolve(name + ".yaml")));
            json.with(name + ".json", new JsonMapper().writeValueAsString(tree));
        }

        assertThat(json.entries())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\.where")
                .isEqualTo(yaml.entries());
        assertThat(json.read().value().orElseThrow().crisis())
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(yaml.read().value().orElseThrow().crisis());
    }

    @Test
    void placesAreNamedAsTheFolderWasGiven() {
        Path given = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        new SampleCrisis(folder).facts("2016-09-25", "  - {figur: killed}\n");

        String file = CrisisFolder.read(given).findings().get(0).place().file();
        assertThat(file).isEqualTo(given + "/facts/2016-09-25.yaml");
        assertThat(new SourceLines().line(file, 3)).contains("  - {figur: killed}");
        assertThat(new SourceLines().line(file, 4)).isEmpty();
        assertThat(new SourceLines().line(file + "x", 1)).isEmpty();
    }

    @Test
    void factsInTheOrderOfTheirFiles() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-25", "  - {event: B, id: b, date: 2016-09-19, source: ocha}\n")
                .facts("2016-09-24", "  - {event: A, id: a, date: 2016-09-19, source: ocha}\n");

        assertThat(crisis.entries()).map(Entry::head).map(Head::id).containsExactly("a", "b");
    }

    @Test
    void missingFilesAndFolders() {
        SampleCrisis crisis = new SampleCrisis(folder).without("crisis.yaml").without("sources.yaml");

        assertThat(crisis.findings())
                .containsExactly(
                        "crisis.yaml: this file is missing / a crisis cannot do without it",
                        "facts: there is no such folder: the ledger is empty / put a file into it for each day",
                        "sources.yaml: this file is missing / a crisis cannot do without it");
        assertThat(CrisisFolder.read(folder.resolve("no")).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("there is no such folder"));
    }

    @Test
    void aFileGivenAsTheFolder() {
        new SampleCrisis(folder);

        assertThat(CrisisFolder.read(folder.resolve("crisis.yaml")).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("expected the folder of a crisis, found a file"));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                declared("parts: [east]", "parts: [eest]", "10:46: unknown place `eest` / did you mean `east`?"),
                declared(
                        "at: [36.205, 37.25]",
                        "parts: [aleppo]",
                        "10:45: `aleppo` is a part of itself, or has more than 32 levels of parts / take one of the"
                                + " parts out of the circle"),
                declared("id: east,", "id: aleppo,", "10:46: unknown place `east` / did you mean `aleppo`?"),
                declared("sources: [ocha]", "sources: [osha]", "19:95: unknown source `osha` / did you mean `ocha`?"),
                declared(
                        "measure: period",
                        "measure: cumulative",
                        "18:5: missing key `start` / The day a cumulative count begins."),
                declared(
                        "measure: period",
                        "measure: period, start: 2016-01-01",
                        "18:78: only a cumulative indicator takes a `start:` / remove `start:`"),
                declared(
                        "languages: [en, fr]",
                        "languages: [en, en]",
                        "4:12: `languages`: expected a list of language tags in which nothing stands twice / for"
                                + " example `[en, ar]`"),
                declared("title: {en: Test}", "titel: {en: Test}", "2:1: unknown key `titel` / did you mean `title`?"),
                declared("id: test\n", "id: test\nhighlights: [\"{days:sieg} days\"]\n", "2:14: unknown fact `sieg`"),
                declared("id: test\n", "id: test\ntimeline: war\n", "2:11: unknown track `war` / known: `truce`"),
                declared(
                        "id: test\n",
                        "id: test\nkey-figures: [{indicator: thirst}]\n",
                        "2:27: unknown indicator `thirst` / did you mean `thirsty`?"));
    }

    private static Arguments declared(String from, String to, String printed) {
        return Arguments.of(from, to, printed);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void whatACrisisDeclaresMustHold(String from, String to, String printed) {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS.replace(from, to))
                .with("facts/a.yaml", "known: 2016-09-25\nfacts: []\n");

        assertThat(crisis.findings()).contains("crisis.yaml:" + printed);
    }
}
