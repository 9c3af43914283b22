package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sitrep.typeset.text.Texts.NASKH;
import static org.sitrep.typeset.text.Texts.SANS;
import static org.sitrep.typeset.text.Texts.arabic;
import static org.sitrep.typeset.text.Texts.bold;
import static org.sitrep.typeset.text.Texts.english;
import static org.sitrep.typeset.text.Texts.glyphs;
import static org.sitrep.typeset.text.Texts.oneLine;
import static org.sitrep.typeset.text.Texts.runs;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.typeset.Specimens;
import org.sitrep.typeset.Specimens.Specimen;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Glyph;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

class ShapingTest {

    @TestFactory
    Stream<DynamicTest> glyphsStandWhereHarfBuzzPutsThemWhenItShapesTheWholeSentence() {
        return Specimens.all().stream()
                .map(specimen -> DynamicTest.dynamicTest(specimen.lang(), () -> {
                    Line line = oneLine(paragraph(specimen));
                    Face face = runsOf(line).get(0).face();
                    assertThat(face.family()).isEqualTo(specimen.family());
                    assertThat(placed(line)).isEqualTo(HarfBuzzItself.shape(specimen, face));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theWholeSentenceCopiesOut() {
        return Specimens.all().stream()
                .map(specimen -> DynamicTest.dynamicTest(specimen.lang(), () -> {
                    Paragraph paragraph = paragraph(specimen);
                    assertThat(paragraph.missing()).isEmpty();
                    assertThat(String.join("", runs(oneLine(paragraph)))).isEqualTo(specimen.text());
                }));
    }

    @TestFactory
    Stream<DynamicTest> brokenIntoLinesTheSentenceStillHasAllItsWords() {
        return Specimens.all().stream()
                .map(specimen -> DynamicTest.dynamicTest(specimen.lang(), () -> {
                    List<Line> lines =
                            Texts.lines(paragraph(specimen), specimen.text().length(), 90);
                    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= 90.001);
                    assertThat(String.join(" ", Texts.texts(lines)).replace(" ", ""))
                            .isEqualTo(specimen.text().replace(" ", ""));
                }));
    }

    @Test
    void lettersOfOneWordJoinAcrossASpan() {
        String word = "تعليمية";
        for (int cut = 1; cut < word.length(); cut++) {
            Line line = oneLine(Texts.of(
                    true,
                    List.of(word.substring(0, cut), word.substring(cut)),
                    type("ar", NASKH),
                    new Type(List.of(NASKH), 11, 400, false, "ar")));
            assertThat(runsOf(line)).hasSize(2);
            assertThat(glyphs(line)).as("cut at %d", cut).isEqualTo(glyphs(oneLine(arabic(word))));
        }
    }

    @Test
    void aLigatureIsOneClusterOfAllItsLetters() {
        assertThat(clusters(oneLine(english("office")))).containsExactly("o", "ffi", "c", "e");
    }

    @Test
    void aBaseAndItsMarksAreOneCluster() {
        assertThat(clusters(oneLine(english("e\u0323\u0301a")))).containsExactly("e\u0323\u0301", "a");
        assertThat(clusters(oneLine(arabic("بَت")))).containsExactly("ت", "بَ");
    }

    @Test
    void aClusterOfSeveralGlyphsStatesWhereEachStands() {
        Cluster dotted = runsOf(oneLine(arabic("ب"))).get(0).clusters().get(0);

        assertThat(dotted.glyphs()).hasSize(2);
        assertThat(dotted.glyphs().get(0).x()).isBetween(1, dotted.advance());
        assertThat(dotted.glyphs().get(0).y()).isNegative();
    }

    @Test
    void kerningMovesTheNextCluster() {
        double together = oneLine(english("AV")).width();
        double apart = oneLine(english("A")).width() + oneLine(english("V")).width();
        assertThat(together).isLessThan(apart - 0.1);
    }

    @Test
    void aLanguageGetsItsOwnForms() {
        assertThat(glyphs(oneLine(Texts.of("\u06f4\u06f6", true, type("ur", NASKH)))))
                .isNotEqualTo(glyphs(oneLine(Texts.of("\u06f4\u06f6", true, type("fa", NASKH)))));
    }

    @Test
    void aNonJoinerPartsLettersAndIsCopiedOutWithTheOneBeforeIt() {
        Line line = oneLine(Texts.of("می\u200cخواهم", true, type("fa", NASKH)));

        assertThat(clusters(line)).contains("ی\u200c").doesNotContain("\u200c");
        assertThat(glyphs(line)).isNotEqualTo(glyphs(oneLine(Texts.of("میخواهم", true, type("fa", NASKH)))));
    }

    @Test
    void whatIsNotSeenHasNoGlyphAndIsNotCopied() {
        Line plain = oneLine(english("cooperation"));
        for (String unseen : List.of("\u00ad", "\u200b", "\u2060", "\u200e", "\ufeff")) {
            Line line = oneLine(english("co" + unseen + "operation"));
            assertThat(String.join("", runs(line))).isEqualTo("cooperation");
            assertThat(glyphs(line)).isEqualTo(glyphs(plain));
            assertThat(line.width()).isEqualTo(plain.width());
        }
    }

    @Test
    void aLigatureSpansASoftHyphen() {
        assertThat(clusters(oneLine(english("of\u00adfice")))).containsExactly("o", "ffi", "c", "e");
    }

    @Test
    void aSpanBorderInsideACharacterGivesWayToTheCharacter() {
        Line line = oneLine(Texts.of(false, List.of("cafe", "\u0301s"), type("fr", SANS), bold("fr", SANS)));
        assertThat(runs(line)).containsExactly("cafe\u0301", "s");
    }

    @Test
    void theSpansOfAParagraphCoverItsTextAndItsAtomsTheirPlaces() {
        Type type = type("en", SANS);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Paragraph.of("water", List.of(new Span(1, 5, type, true)), List.of(), false, TestFonts.all()));
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.of("a\ufffcb", false, type));
    }

    private static Paragraph paragraph(Specimen specimen) {
        return Texts.of(specimen.text(), specimen.rtl(), type(specimen.lang(), specimen.family()));
    }

    private static List<String> clusters(Line line) {
        return runsOf(line).stream()
                .flatMap(run -> run.clusters().stream())
                .map(Cluster::text)
                .toList();
    }

    private static List<Glyph> placed(Line line) {
        List<Glyph> glyphs = new ArrayList<>();
        int pen = 0;
        for (Run run : runsOf(line)) {
            for (Cluster cluster : run.clusters()) {
                for (Glyph glyph : cluster.glyphs()) {
                    glyphs.add(new Glyph(glyph.id(), pen + glyph.x(), glyph.y()));
                }
                pen += cluster.advance();
            }
        }
        return glyphs;
    }
}
