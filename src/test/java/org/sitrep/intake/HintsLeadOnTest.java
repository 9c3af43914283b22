package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.diagnostic.Finding;

/** A hint says what to do next, and what it says is then taken. */
class HintsLeadOnTest {

    @TempDir
    private Path folder;

    @Test
    void theFolderOfFactsNamedInPlaceOfTheCrisis() {
        SampleCrisis crisis = new SampleCrisis(folder).facts("2016-09-25", "  []\n");

        assertThat(CrisisFolder.read(crisis.folder().resolve("facts")).findings())
                .filteredOn(found -> found.rule().id().equals("missing-file"))
                .hasSize(2)
                .allMatch(found -> found.hint().equals("the crisis is the folder above: `" + folder + "`"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 3,000 | people | the value is in `USD`, but `lost` counts people | write how many, or record it under an indicator with `counts: \"USD\"`",
                "12.5% | people | the value is in `%`, but `lost` counts people | write how many, or record it under an indicator with `counts: \"%\"`",
                "EUR 3,000 | US dollars | the value is in `EUR`, but `lost` counts USD | write it in `USD`, or record it under an indicator with `counts: \"EUR\"`",
                "12.5% | per 10,000 people | the value is in `%`, but `lost` counts per 10,000 | write it in `per 10,000`, or record it under an indicator with `counts: \"%\"`"
            })
    void aValueInWhatItsIndicatorDoesNotCount(String value, String counts, String message, String hint) {
        String indicator = "  - {id: lost, label: Lost, measure: stock, counts: \"%s\"}%n";
        SampleCrisis crisis = new SampleCrisis(folder)
                .with(
                        "crisis.yaml",
                        SampleCrisis.CRISIS.replace("indicators:\n", "indicators:\n" + indicator.formatted(counts)))
                .facts("2016-09-25", "  - {figure: lost, value: \"" + value + "\", date: 2016-09-25, source: ocha}\n");
        String asked = hint.replaceAll(".*`counts: \"(.*)\"`", "$1");

        assertThat(crisis.findings()).containsExactly("facts/2016-09-25.yaml:3:27: " + message + " / " + hint);
        assertThat(crisis.with(
                                "crisis.yaml",
                                SampleCrisis.CRISIS.replace(
                                        "indicators:\n", "indicators:\n" + indicator.formatted(asked)))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fact", "fcats", "Facts"})
    void theFolderOfFactsMisspelt(String name) throws IOException {
        SampleCrisis crisis = new SampleCrisis(folder);
        Files.createDirectories(folder.resolve(name));

        assertThat(crisis.findings())
                .containsExactly("facts: there is no such folder: the ledger is empty / there is a folder `" + name
                        + "`: call it `facts`");
    }

    @Test
    void anOfficeThatIsMissing() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-25", "  []\n")
                .with("crisis.yaml", SampleCrisis.CRISIS.replace("office: {en: Office}\n", ""));

        assertThat(crisis.findings())
                .containsExactly(
                        "crisis.yaml:1:1: missing key `office` / The office that publishes. For example `office:"
                                + " Example desk`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "map: [{file: a.geojson}] | {layers: [{file: camps.geojson, kind: camp, source: ocha, date: 2016-09-25}]}",
                "charts: [{indicators: [a, b, c, d, e, f, g, h, i]}] | [without-running-water, without-electricity]",
                "map: {layers: [{file: a.geojson, source: The UN}]} | ocha"
            })
    void anExampleFitsWhereItStands(String line, String example) {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-25", "  []\n")
                .with("crisis.yaml", SampleCrisis.CRISIS + line + "\n");

        assertThat(crisis.read().findings())
                .extracting(Finding::hint)
                .contains("for example `" + example + "`")
                .noneMatch(hint -> hint.contains("eastern-aleppo"));
    }

    @ParameterizedTest
    @CsvSource({
        "Nairobi, Africa/Nairobi",
        "nairobi, Africa/Nairobi",
        "Asia/Nairobi, Africa/Nairobi",
        "Asia/Damaskus, Asia/Damascus",
        "Port au Prince, America/Port-au-Prince",
        "Khartum, Africa/Khartoum"
    })
    void aZoneByTheNameOfItsCity(String written, String meant) {
        SampleCrisis crisis = new SampleCrisis(folder)
                .facts("2016-09-25", "  []\n")
                .with("crisis.yaml", SampleCrisis.CRISIS.replace("zone: Asia/Damascus", "zone: " + written));

        assertThat(crisis.read().findings()).extracting(Finding::hint).contains("did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource({
        "event, '{event: \"Of {figure:killed} people\", date: 2016-09-25, source: ocha}', 3:13",
        "event, '{event: {en: \"Day {days:siege}\"}, date: 2016-09-25, source: ocha}', 3:18",
        "statement, '{statement: \"{total:killed@aleppo}\", speaker: envoy, date: 2016-09-25}', 3:17",
        "ask, '{demand: open, ask: \"{date:x}\", by: gov, date: 2016-09-25, source: ocha}', 3:25"
    })
    void aReferenceWhereNoneIsRead(String kind, String entry, String place) {
        SampleCrisis crisis = new SampleCrisis(folder).facts("2016-09-25", "  - " + entry + "\n");

        assertThat(crisis.read().value()).as(kind).isPresent();
        assertThat(crisis.read().findings()).singleElement().satisfies(found -> {
            assertThat(found.rule().id()).isEqualTo("raw-reference");
            assertThat(found.place().toString()).endsWith("2016-09-25.yaml:" + place);
            assertThat(found.message()).endsWith("references are read in notes and highlights alone");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "crisis.yaml, `id:`",
        "sources.yaml, `sources:`",
        "facts/a.yaml, '`known:`, `facts:`'",
        "map/a.geojson, '`type:`, `features:`'"
    })
    void anEmptyFileIsSaidToBeSoAtItsBeginning(String name, String needed) {
        for (String nothing :
                new String[] {"", " \n\n", "# nothing yet\n", "\uFEFF", "---\n", "---\n# soon\n", "~\n"}) {
            SampleCrisis crisis =
                    new SampleCrisis(folder).facts("2016-09-25", "  []\n").with(name, nothing);

            if (!name.endsWith("json") || nothing.isBlank()) {
                assertThat(crisis.findings())
                        .as("%s: [%s]", name, nothing)
                        .singleElement()
                        .asString()
                        .startsWith(name + ":1:1: the file ")
                        .contains(" / it needs " + needed);
            }
        }
    }
}
