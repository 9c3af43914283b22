package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.intake.schema.EveryKey;
import org.sitrep.intake.schema.EveryKey.WrongFile;

/** Each key of each file, given a value of each other shape: no crash, and a message that names the key and the right shape. */
class WrongShapesTest {

    private static final String CRISIS = """
        {"id": "test", "title": "Test", "zone": "Asia/Damascus", "languages": ["en"], "office": "Office",
         "prepared-by": "Officer", "cleared-by": "Head of office", "contacts": [{"name": "Desk"}]}\
        """;
    private static final String LAYER = """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {"kind": "site", "source": "ocha", "date": "2016-09-25"},
         "geometry": {"type": "Point", "coordinates": [37.1, 36.2]}}]}\
        """;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private SampleCrisis crisis;

    @BeforeEach
    void sound() {
        crisis = new SampleCrisis(folder).with("facts/a.yaml", "known: 2016-09-25\nfacts: []\n");
    }

    @Test
    void indicatorsAsWords() {
        crisis.with("crisis.yaml", SampleCrisis.CRISIS.replaceAll("(?s)indicators:.*", "indicators:\n  - killed\n"));

        assertThat(crisis.findings())
                .containsExactly("crisis.yaml:18:5: `killed` in `indicators`: expected an indicator, found a text /"
                        + " for example `{id: without-running-water, label: {en: People without running"
                        + " water}, counts: {en: people}, measure: stock, fresh-for: 7}`");
    }

    @Test
    void aWordAmongIndicators() {
        crisis.with("crisis.yaml", SampleCrisis.CRISIS + "  - killed\n");

        assertThat(crisis.findings())
                .singleElement()
                .asString()
                .startsWith("crisis.yaml:20:5: `killed` in `indicators`: expected an indicator, found a text");
    }

    @Test
    void aWordInPlaceOfAList() {
        crisis.with("crisis.yaml", SampleCrisis.CRISIS.replaceAll("(?s)indicators:.*", "indicators: killed\n"));

        assertThat(crisis.findings())
                .containsExactly("crisis.yaml:17:13: `killed` in `indicators`: expected a list of indicators, found a"
                        + " text / for example `[{id: without-running-water, label: {en: People without running water},"
                        + " counts: {en: people}, measure: stock, fresh-for: 7}]`");
    }

    @Test
    void factsAsWords() {
        crisis.with("facts/a.yaml", "known: 2016-09-25\nfacts: [displaced]\n");

        assertThat(crisis.findings())
                .containsExactly(
                        "facts/a.yaml:2:9: `displaced` in `facts`: expected an entry, found a text / for example"
                                + " `{figure: displaced, value: \"about 1,500\", date: 2016-09-25, place: aleppo, source:"
                                + " ocha}`");
    }

    @Tag("slow")
    @Test
    void theCrisis() {
        check(EveryKey.wrong("crisis", "", CRISIS), "crisis.yaml");
    }

    @Tag("slow")
    @Test
    void theSources() {
        check(
                EveryKey.wrong(
                        "sources", "", "{\"sources\": [{\"id\": \"ocha\", \"name\": \"OCHA\", \"kind\": \"UN\"}]}"),
                "sources.yaml");
    }

    @Tag("slow")
    @Test
    void theFrameOfFacts() {
        check(
                EveryKey.wrong("facts", "", "{\"known\": \"2016-09-25\", \"facts\": []}")
                        .filter(wrong -> !wrong.pointer().matches("/facts/\\d+/.+")),
                "facts/a.yaml");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {"figure", "condition", "event", "demand", "statement", "note", "update", "correct", "withdraw"})
    void everyKindOfFact(String kind) {
        String sound = EveryKey.example("facts", "/$defs/" + kind);
        check(
                EveryKey.wrong("facts", "/$defs/" + kind, sound)
                        .map(wrong -> wrong.within("/facts/0", "{\"known\": \"2016-09-25\", \"facts\": [", "]}")),
                "facts/a.yaml");
    }

    @Tag("slow")
    @Test
    void thePropertiesOfAMapLayer() {
        // Map programs write null or an empty text for every attribute that a feature has not, and numbers for words:
        // that is no mistake.
        String before = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": ";
        String after = ", \"geometry\": {\"type\": \"Point\", \"coordinates\": [37.1, 36.2]}}]}";
        check(
                EveryKey.wrong("layers", "/$defs/properties", EveryKey.example("layers", "/$defs/properties"))
                        .filter(wrong ->
                                !wrong.value().equals("null") && !wrong.value().equals("\"\""))
                        .filter(wrong -> !(wrong.pointer().matches("/(id|name|document|p-code)")
                                && wrong.value().matches("[-.\\d]+")))
                        .map(wrong -> wrong.within("/features/0/properties", before, after)),
                "map/a.geojson");
    }

    @Tag("slow")
    @Test
    void theMapLayers() {
        check(EveryKey.wrong("layers", "", LAYER), "map/a.geojson");
    }

    private void check(Stream<WrongFile> files, String name) {
        List<String> faults = new ArrayList<>();
        files.forEach(wrong -> {
            crisis.with(name, wrong.file().toString());
            try {
                fault(wrong, crisis.read().findings()).forEach(faults::add);
            } catch (RuntimeException e) {
                faults.add(wrong + ": " + e);
            }
        });

        assertThat(faults).isEmpty();
    }

    private static Stream<String> fault(WrongFile wrong, List<Finding> findings) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.place().pointer().equals(wrong.pointer())
                        || finding.place().pointer().startsWith(wrong.pointer() + "/"))
                .toList();
        if (!wrong.isWrong()) {
            return Stream.empty();
        }
        if (own.isEmpty()) {
            return Stream.of(wrong + ": no finding, but " + findings);
        }
        return own.stream()
                .filter(finding -> finding.place().line() == 0 || (isOfValue(finding) && !names(finding, wrong)))
                .map(finding -> wrong + ": " + finding.message() + " / " + finding.hint());
    }

    private static boolean isOfValue(Finding finding) {
        return List.of("wrong-type", "no-value", "wrong-value", "out-of-bounds", "no-entry")
                .contains(finding.rule().id());
    }

    private static boolean names(Finding finding, WrongFile wrong) {
        return finding.message().contains(wrong.key()) && finding.message().contains(": expected ");
    }

    @Tag("slow")
    @Test
    void theRecipients() throws Exception {
        List<String> faults = new ArrayList<>();
        String sound = "{\"from\": {\"address\": \"desk@sitrep.example\"}, \"recipients\": [{\"address\":"
                + " \"a@office.example\", \"audience\": \"public\", \"language\": \"en\"}]}";
        for (WrongFile wrong : EveryKey.wrong("recipients", "", sound).toList()) {
            Path file = Files.writeString(
                    elsewhere.resolve("recipients.yaml"), wrong.file().toString());
            try {
                fault(wrong, RecipientsFile.read(file, folder).findings()).forEach(faults::add);
            } catch (RuntimeException e) {
                faults.add(wrong + ": " + e);
            }
        }

        assertThat(faults).isEmpty();
    }
}
