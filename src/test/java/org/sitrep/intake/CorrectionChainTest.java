package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.QuantityReader;

/** Corrections replace single keys; each starts from what the one before it left. */
class CorrectionChainTest {

    @TempDir
    private Path folder;

    private SampleCrisis crisis;

    @BeforeEach
    void record() {
        crisis = new SampleCrisis(folder).facts("2016-09-20", """
                          - figure: killed
                            id: convoy
                            value: 12
                            period: 2016-09-19
                            place: east
                            source: sohr
                            via: ocha
                        """);
    }

    @Test
    void keepsIdAndPlacesAndTakesTheCorrectionsSource() {
        crisis.facts(
                "2016-09-21",
                "  - {correct: convoy, set: {value: about 20}, cause: source-revised, reason: New, source: ocha}\n");

        Correction correction = (Correction) crisis.entry("correction.convoy.2016-09-21");
        Figure now = (Figure) correction.now();
        assertThat(now.id()).isEqualTo("convoy");
        assertThat(now.value()).isEqualTo(quantity("about 20"));
        assertThat(now.head().sources())
                .map(Object::toString)
                .singleElement()
                .asString()
                .contains("ocha", "Optional.empty");
        assertThat(now.head().known()).hasToString("2016-09-21");
        assertThat(now.head().where().at("place")).asString().endsWith("facts/2016-09-20.yaml:7:12");
        assertThat(now.head().where().at("value")).asString().endsWith("facts/2016-09-21.yaml:3:36");
    }

    @Test
    void ourOwnErrorLeavesTheSourceAsItWas() {
        crisis.facts(
                "2016-09-21", "  - {correct: convoy, set: {value: 13, place: ~}, cause: our-error, reason: Typing}\n");

        Figure now = (Figure) ((Correction) crisis.entry("correction.convoy.2016-09-21")).now();
        assertThat(now.place()).isEmpty();
        assertThat(now.head().sources()).singleElement().satisfies(from -> {
            assertThat(from.source()).isEqualTo("sohr");
            assertThat(from.via()).contains("ocha");
        });
    }

    @Test
    void followOneAnotherInTheOrderInWhichTheyBecameKnown() {
        crisis.facts("2016-09-23", "  - {correct: convoy, set: {place: aleppo}, cause: our-error, reason: Second}\n")
                .with("facts/a-late-file.yaml", """
                        known: 2016-09-22
                        facts:
                          - {correct: convoy, set: {value: 20, place: ~}, cause: our-error, reason: First}
                        """);

        Figure second = (Figure) ((Correction) crisis.entry("correction.convoy.2016-09-23")).now();
        Figure first = (Figure) ((Correction) crisis.entry("correction.convoy.2016-09-22")).now();
        assertThat(first.place()).isEmpty();
        assertThat(second.place()).contains("aleppo");
        assertThat(second.value()).isEqualTo(quantity("20"));
    }

    @Test
    void splitOffFactsThatCanBeCorrectedInTheirTurn() {
        crisis.facts(
                        "2016-09-21",
                        "  - {correct: convoy, set: {value: 20}, add: [{figure: killed, id: drivers, value: 1}],"
                                + " cause: source-revised, reason: Split, source: ocha}\n")
                .facts("2016-09-22", "  - {correct: drivers, set: {value: 2}, cause: our-error, reason: Typing}\n");

        Correction split = (Correction) crisis.entry("correction.convoy.2016-09-21");
        assertThat(split.added()).singleElement().satisfies(added -> {
            assertThat(added.id()).isEqualTo("drivers");
            assertThat(((Figure) added).place()).contains("east");
        });
        assertThat(((Figure) ((Correction) crisis.entry("correction.drivers.2016-09-22")).now()).value())
                .isEqualTo(quantity("2"));
    }

    @Test
    void refuseWhatTheEntryCannotHave() {
        crisis.facts("2016-09-21", """
                  - {correct: convoy, set: {speaker: envoy, value: ~}, cause: our-error, reason: Typing}
                  - {correct: convoi, set: {value: 3}, cause: our-error, reason: Typing}
                  - {correct: convoy, set: {vale: 3}, cause: our-error, reason: Typing}
                """);

        assertThat(crisis.findings()).hasSize(4);
        assertThat(crisis.findings().get(0)).startsWith("facts/2016-09-21.yaml:3:28: missing key `value`");
        assertThat(crisis.findings().get(1)).startsWith("facts/2016-09-21.yaml:3:29: unknown key `speaker`");
        assertThat(crisis.findings().get(2))
                .isEqualTo("facts/2016-09-21.yaml:4:15: unknown fact `convoi` / did you mean `convoy`?");
        assertThat(crisis.findings().get(3))
                .isEqualTo("facts/2016-09-21.yaml:5:29: unknown key `vale` / did you mean `value`?");
    }

    private static Quantity quantity(String text) {
        return QuantityReader.read(text).quantity().orElseThrow();
    }
}
