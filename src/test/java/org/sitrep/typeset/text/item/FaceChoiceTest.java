package org.sitrep.typeset.text.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.text.Texts.NASKH;
import static org.sitrep.typeset.text.Texts.SANS;
import static org.sitrep.typeset.text.Texts.oneLine;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.text.Line;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.Texts;
import org.sitrep.typeset.text.font.Type;

/** Which face each character is set in. */
class FaceChoiceTest {

    private static final String MYANMAR = "Noto Sans Myanmar";

    @Test
    void aLetterIsSetInTheFirstFamilyThatHasIt() {
        assertThat(faces("water ماء", type("en", SANS, NASKH)))
                .containsExactly(Map.entry(SANS, "water "), Map.entry(NASKH, "ماء"));
        assertThat(faces("water ماء", type("en", NASKH, SANS))).containsExactly(Map.entry(NASKH, "water ماء"));
    }

    @Test
    void whatNoNamedFamilyHasIsSetInAnyOther() {
        assertThat(faces("ရေ", type("my", SANS))).containsExactly(Map.entry(MYANMAR, "ရေ"));
        assertThat(faces("water", type("en", "No Such Family"))).containsExactly(Map.entry(SANS, "water"));
    }

    @Test
    void aSpaceAndAPunctuationMarkLookLikeTheLettersAroundThem() {
        assertThat(faces("ماء. ماء (ماء)", type("ar", SANS, NASKH)))
                .containsExactly(Map.entry(NASKH, "ماء. ماء (ماء)"));
        assertThat(faces("«ماء»", type("ar", SANS, NASKH))).containsExactly(Map.entry(NASKH, "«ماء»"));
    }

    @Test
    void bothBracketsOfAPairLookAlike() {
        assertThat(faces("ماء (water) ماء", type("ar", SANS, NASKH)))
                .containsExactly(Map.entry(NASKH, "ماء (|) ماء"), Map.entry(SANS, "water"));
    }

    @Test
    void aNumberLooksTheSameInArabicTextAndAlone() {
        Type type = type("ar", SANS, NASKH);
        assertThat(faces("ماء 1.75 ماء", type)).containsExactly(Map.entry(NASKH, "ماء | ماء"), Map.entry(SANS, "1.75"));
        assertThat(faces("1.75", type)).containsExactly(Map.entry(SANS, "1.75"));
    }

    @Test
    void aNumberInLatinTextLooksLikeItsLetters() {
        assertThat(faces("PM 2.5 ရေ", type("my", MYANMAR, SANS))).containsExactly(Map.entry(MYANMAR, "PM 2.5 ရေ"));
        assertThat(faces("Дом 25", type("ru", MYANMAR, SANS))).containsExactly(Map.entry(SANS, "Дом 25"));
    }

    @Test
    void theDigitsOfAnotherScriptAreSetLikeLetters() {
        assertThat(faces("ماء ١٢", type("ar", SANS, NASKH))).containsExactly(Map.entry(NASKH, "ماء ١٢"));
    }

    @Test
    void aBaseAndItsMarkStayInOneFace() {
        assertThat(faces("a\u0995\u0951", type("bn", SANS)))
                .containsExactly(Map.entry(SANS, "a"), Map.entry("Noto Sans Bengali", "\u0995\u0951"));
        assertThat(faces("e\u0301", type("en", "Noto Sans Ethiopic", SANS))).hasSize(1);
    }

    @Test
    void aBoldWordTakesTheBoldFaceOfEachFamily() {
        Line line = oneLine(Texts.of("water ماء", false, Texts.bold("en", SANS, NASKH)));
        assertThat(runsOf(line).stream().map(run -> run.face().postScriptName()))
                .containsExactly("NotoSans-Bold", "NotoNaskhArabic-Bold");
    }

    @Test
    void whatNoFaceHasIsMissingAndSetAsABox() {
        Paragraph paragraph = Texts.english("a\u16a0b \ud83d\ude00");
        assertThat(paragraph.missing()).containsExactly(1, 4);
        assertThat(Texts.glyphs(oneLine(paragraph)).get(1)).isZero();
        assertThat(String.join("", Texts.runs(oneLine(paragraph)))).isEqualTo("a\u16a0b \ud83d\ude00");
    }

    @Test
    void whatIsNotSeenIsNeverMissing() {
        assertThat(Texts.english("a\u200d\u200c\ufe0f\u00ad\u2060\u200b\u2066b\u2069\u2028\u200e")
                        .missing())
                .isEmpty();
    }

    @Test
    void anAccentMayBePartOfTheLetterInTheFont() {
        assertThat(Texts.of("ব\u09cbঢ়", false, type("bn", "Noto Sans Bengali")).missing())
                .isEmpty();
        assertThat(Texts.of("u\u0308", false, type("my", MYANMAR)).missing()).isEmpty();
    }

    /** What is set in each family, in the order of the text; stretches that do not touch are parted by a stroke. */
    private static Map<String, String> faces(String text, Type type) {
        Map<String, String> faces = new LinkedHashMap<>();
        int[] end = {0};
        List<Run> runs = runsOf(oneLine(Texts.of(text, false, type)));
        runs.stream().sorted((a, b) -> Integer.compare(a.start(), b.start())).forEach(run -> {
            boolean touches = end[0] == run.start()
                    && faces.getOrDefault(run.face().family(), "").endsWith(before(text, run));
            String more = Texts.text(run);
            faces.merge(run.face().family(), more, (known, added) -> known + (touches ? "" : "|") + added);
            end[0] = run.start() + more.length();
        });
        return faces;
    }

    private static String before(String text, Run run) {
        return run.start() == 0 ? "" : text.substring(run.start() - 1, run.start());
    }
}
