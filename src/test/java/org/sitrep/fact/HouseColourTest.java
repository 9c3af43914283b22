package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.fact.crisis.HouseColour;

/** A house names one colour; all that is made of it can be read, by day and by night. */
class HouseColourTest {

    private static final String WHITE = "#ffffff";

    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#777777, 4.478", "#0b5269, 8.66", "#ffff00, 1.074"})
    void contrastIsThatOfTheGuidelines(String colour, double ratio) {
        assertThat(HouseColour.of(colour).onWhite()).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"#777777, #767676", "#0b5269, #0b5269", "#000000, #000000"})
    void oneThatCannotBeReadOnWhiteBecomesTheNearestDarkerOne(String colour, String darker) {
        assertThat(HouseColour.of(colour).readable().hex()).isEqualTo(darker);
    }

    @Test
    void whatIsOfferedInsteadCanBeReadAndIsOfTheSameHue() {
        HouseColour yellow = HouseColour.of("#ffd400").readable();

        assertThat(yellow.onWhite()).isBetween(4.5, 4.7);
        assertThat(yellow.rgb() >> 16).isGreaterThan(yellow.rgb() >> 8 & 0xff);
        assertThat(yellow.rgb() & 0xff).isZero();
    }

    @Test
    void wordsAndLinesOfAnyReadableColourCanBeReadOnTheirGrounds() {
        new Random(20260731)
                .ints(500, 0, 1 << 24)
                .mapToObj(rgb -> new HouseColour(rgb).readable())
                .forEach(HouseColourTest::isReadable);
        List.of("#0b5269", "#000000", "#767676", "#0000ff", "#b00000").forEach(hex -> isReadable(HouseColour.of(hex)));
    }

    private static void isReadable(HouseColour colour) {
        Map<String, String> words = colour.words();
        String ink = words.get("accent-ink");
        assertThat(contrast(ink, WHITE)).as(colour.hex()).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(ink, words.get("accent-tint"))).as(colour.hex()).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(words.get("accent-pale"), ink)).as(colour.hex()).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(words.get("accent-pale"), words.get("accent-dusk")))
                .as(colour.hex())
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(words.get("accent-night"), "#11191d"))
                .as(colour.hex())
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(words.get("accent-night"), "#1b282e"))
                .as(colour.hex())
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(words.get("accent-line"), "#11191d"))
                .as(colour.hex())
                .isGreaterThanOrEqualTo(3);
        assertThat(contrast(words.get("accent-haze"), "#11191d"))
                .as(colour.hex())
                .isGreaterThanOrEqualTo(3);
    }

    /** The names of places stand on them, and a grey printer leaves the tones apart. */
    @Test
    void tonesOfAMapAreToldApartInGreyAndNamesAreReadOnEach() {
        new Random(20260801).ints(300, 0, 1 << 24).mapToObj(HouseColour::new).forEach(colour -> {
            tones(colour, "accent-", WHITE, "#1f2a30");
            tones(colour, "accent-dim", "#11191d", "#dbe3e6");
        });
    }

    private static void tones(HouseColour colour, String begin, String ground, String name) {
        String before = ground;
        for (String step : List.of("one", "two", "three", "four", "five")) {
            String tone = colour.words().get(begin + step);
            assertThat(contrast(tone, name)).as(colour.hex()).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(tone, before)).as(colour.hex()).isGreaterThan(1.13);
            before = tone;
        }
    }

    /** As the guidelines have it, written a second time. */
    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String hex) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double share = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
