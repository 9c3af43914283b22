package org.sitrep.typeset.pdf.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SyntaxTest {

    private final Syntax out = new Syntax();

    @Test
    void numbersAreWrittenWithNoDigitTooMany() {
        out.number(12)
                .number(-0.5)
                .number(0.004)
                .number(-0.004)
                .number(1.999)
                .number(100.05)
                .number(-1234.5);

        assertThat(written()).isEqualTo("12 -.5 0 0 2 100.05 -1234.5");
    }

    @Test
    void colorsAndFactorsHaveDigitsOfTheirOwn() {
        out.share(1 / 3.0).share(1).factor(0.00125).factor(-1);

        assertThat(written()).isEqualTo(".333 1 .00125 -1");
    }

    @Test
    void whatIsDrawnToBeEnlargedIsWrittenFinely() {
        out.precision(1000 * Syntax.POINTS);
        out.number(0.12345).number(2);

        assertThat(written()).isEqualTo(".12345 2");
    }

    @Test
    void noBlankStandsWhereADelimiterDoes() {
        out.name("F0").number(9).operator("Tf").ascii("[(");
        out.stringByte('(');
        out.stringByte('\r');
        out.ascii(")").integer(-20).ascii("(a)]").operator("TJ");

        assertThat(written()).isEqualTo("/F0 9 Tf\n[(\\(\\r)-20(a)]TJ\n");
    }

    @Test
    void aLongContentKeepsAllItsBytes() {
        for (int i = 0; i < 50_000; i++) {
            out.operator("q");
        }

        assertThat(written()).isEqualTo("q\n".repeat(50_000));
    }

    private String written() {
        return new String(out.bytes(), 0, out.size(), StandardCharsets.ISO_8859_1);
    }
}
