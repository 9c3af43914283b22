package org.sitrep.typeset.text.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Texts;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;

/** Which letters are set in fonts that somebody brings, and which in the program's own. */
class BroughtFontsTest {

    private static final Type REGULAR = Texts.type("en", Texts.SANS, Texts.NASKH);
    private static final Type BOLD = Texts.bold("en", Texts.SANS, Texts.NASKH);
    private static final Type ITALIC = new Type(REGULAR.families(), REGULAR.size(), 400, true, "en");

    @Test
    void urduIsSetInNastaliqThoughTheStyleNamesNaskh() {
        Fonts fonts = with("NotoNastaliqUrdu-Subset");
        assertThat(faces("Water سیلاب 21", REGULAR, fonts))
                .containsExactlyInAnyOrder("NotoSans-Regular", "NotoNastaliqUrdu-Regular");
        assertThat(faces("ماء", REGULAR, fonts)).as("hamza is not in it").contains("NotoNaskhArabic-Regular");
    }

    @Test
    void aFurtherScriptStaysInItsFontWhereThatHasNoBold() {
        Fonts fonts = with("NotoNastaliqUrdu-Subset");
        assertThat(faces("سیلاب", BOLD, fonts)).containsExactly("NotoNastaliqUrdu-Regular");
    }

    @Test
    void aTypefaceOfTheHouseSetsWhatItHasInItsWeightsAndOursTheRest() {
        Fonts fonts = with("OpenSans-Regular-Subset");
        assertThat(faces("Water 25", REGULAR, fonts)).containsExactly("OpenSans-Regular");
        assertThat(faces("Water 25", BOLD, fonts)).containsExactly("NotoSans-Bold");
        assertThat(faces("Water 25", ITALIC, fonts)).containsExactly("NotoSans-Italic");
        assertThat(faces("Вода", REGULAR, fonts)).containsExactly("NotoSans-Regular");
        assertThat(faces("Water 25", BOLD, with("OpenSans-Regular-Subset", "OpenSans-Bold-Subset")))
                .containsExactly("OpenSans-Bold");
    }

    @Test
    void aFontForAFurtherScriptLeavesLatinLettersToTheOthers() {
        assertThat(faces("Water ရေ 25", REGULAR, with("NotoSansMyanmar-Regular")))
                .containsExactlyInAnyOrder("NotoSans-Regular", "NotoSansMyanmar-Regular");
    }

    @Test
    void theOneMadeForTheScriptComesFirstWhateverItsName() {
        assertThat(faces("ক Water", REGULAR, with("NotoSansDevanagari-Regular", "OpenSans-Regular-Subset")))
                .contains("OpenSans-Regular");
        assertThat(faces("जल", REGULAR, with("NotoSansBengali-Regular", "NotoSansDevanagari-Regular")))
                .containsExactly("NotoSansDevanagari-Regular");
    }

    private static Fonts with(String... brought) {
        return Fonts.of(TestFonts.shipped(), TestFonts.brought(brought), Map::of)
                .value()
                .orElseThrow();
    }

    private static List<String> faces(String text, Type type, Fonts fonts) {
        List<Span> spans = List.of(new Span(0, text.length(), type, true));
        List<String> faces = new ArrayList<>();
        Texts.runsOf(Texts.oneLine(Paragraph.of(text, spans, List.of(), false, fonts)))
                .forEach(run -> faces.add(run.face().postScriptName()));
        return faces.stream().distinct().toList();
    }
}
