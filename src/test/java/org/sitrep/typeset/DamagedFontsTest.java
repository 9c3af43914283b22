package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.Counts;
import org.sitrep.diagnostic.Finding;

/** A font that somebody brings may be damaged in any way: the page is set, or the font is named. */
class DamagedFontsTest {

    @Test
    void aDamageIsNamedAtItsFontAndNeverFailsTheProgram() {
        assertThat(IntStream.range(0, Counts.of(68, 1_020))
                        .mapToObj(DamagedFonts::wrong)
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void aGlyphMadeOfItselfIsFoundBeforeAnyoneDrawsIt() {
        assertThat(messages(DamagedFonts.turningInCircles()))
                .first()
                .asString()
                .startsWith("unusable-font: this font cannot be used: it is damaged: glyph ")
                .contains(" is made of glyphs that are made of it ");
    }

    @Test
    void aLetterChangedSomewhereIsAWarning() {
        byte[] font = TestFonts.files().getOrDefault("Myanmar", new byte[0]).clone();
        assertThat(messages(font)).isEmpty();
        font[font.length / 2] ^= 1;
        assertThat(messages(font)).singleElement().asString().startsWith("altered-font: this font is not as its maker");
    }

    @Test
    void aTableOfLettersOverwrittenIsAnError() {
        for (String table : List.of("GSUB", "GPOS")) {
            assertThat(messages(DamagedFonts.overwritten(table)))
                    .first()
                    .asString()
                    .startsWith("unusable-font: ")
                    .contains("its table " + table);
        }
    }

    private static List<String> messages(byte[] font) {
        return DamagedFonts.findings(font).stream()
                .map((Finding finding) -> finding.rule().id() + ": " + finding.message())
                .toList();
    }
}
