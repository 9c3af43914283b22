package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Prose.Block;
import org.sitrep.fact.prose.Prose.Inline;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.Reference;

/** Prose takes its numbers from the ledger. */
class ProseReaderTest {

    @Test
    void referencesAreFoundInTheirOrder() {
        Prose prose = read("From {date:siege} on, {days:siege} days; {figure:water} and **{total:water@city}**.");
        assertThat(prose.references())
                .containsExactly(
                        new Reference(Reference.Kind.DATE, "siege", Optional.empty()),
                        new Reference(Reference.Kind.DAYS, "siege", Optional.empty()),
                        new Reference(Reference.Kind.FIGURE, "water", Optional.empty()),
                        new Reference(Reference.Kind.TOTAL, "water", Optional.of("city")));
    }

    @Test
    void aLiteralIsAWord() {
        assertThat(read("a {literal:48}-hour pause").blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.lines().get(0)).contains(new Inline.Literal("48")));
    }

    @Test
    void anEmptyLineEndsAParagraphAndDashesMakeAList() {
        Prose prose = read("One\nparagraph.\n\nAnother:\n- first\n  goes on\n- second\n");
        assertThat(prose.blocks()).hasSize(3);
        assertThat(prose.blocks().get(0))
                .isEqualTo(new Block(false, List.of(List.of(new Inline.Words("One paragraph."))), Optional.empty()));
        assertThat(prose.blocks().get(2).lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{figure:}", "{total:water}", "{number:5}", "a { brace", "a } brace", "{literal:}", "{}"})
    void aReferenceThatIsNoneIsAProblem(String text) {
        assertThat(ProseReader.read(text).problems()).hasSize(1);
    }

    private static Prose read(String text) {
        ProseReader.Reading reading = ProseReader.read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.prose();
    }

    @Test
    void aNumberThatIsTypedIsFoundAndAMarkedOneIsNot() {
        assertThat(read("It has **900 people** and {literal:48}-hour pauses; {figure:x}.")
                        .typed())
                .containsExactly("900 people");
    }
}
