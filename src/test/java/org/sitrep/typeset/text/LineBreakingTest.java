package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.text.Texts.ENDLESS;
import static org.sitrep.typeset.text.Texts.NASKH;
import static org.sitrep.typeset.text.Texts.SANS;
import static org.sitrep.typeset.text.Texts.arabic;
import static org.sitrep.typeset.text.Texts.english;
import static org.sitrep.typeset.text.Texts.oneLine;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.texts;
import static org.sitrep.typeset.text.Texts.type;
import static org.sitrep.typeset.text.Texts.wrapped;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

class LineBreakingTest {

    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    @Test
    void aLineTakesTheWordsThereIsRoomFor() {
        double room = width("Water reaches half");
        assertThat(wrapped("Water reaches half of it", room)).containsExactly("Water reaches half", "of it");
        assertThat(wrapped("Water reaches half of it", room - 0.01)).containsExactly("Water reaches", "half of it");
    }

    @Test
    void theSpaceAtALinesEndHangs() {
        Paragraph paragraph = english("Water reaches half");
        Line line = paragraph.line(0, width("Water"));

        assertThat(line.end()).isEqualTo(6);
        assertThat(line.width()).isEqualTo(width("Water"), NEARLY);
        assertThat(paragraph.line(0, width("Water") - 0.01).width()).isLessThan(width("Water"));
    }

    @Test
    void theSpaceAtTheEndOfALineFromRightToLeftHangsToo() {
        Line line = arabic("ماء نظيف").line(0, width(arabic("ماء")));
        assertThat(texts(List.of(line))).containsExactly("ماء");
        assertThat(line.pieces().get(0).x()).isZero();
    }

    @Test
    void noBreakSpacesHoldWordsTogether() {
        assertThat(wrapped("the 25\u00a0September", width("the 25"))).startsWith("the");
        assertThat(wrapped("plus 1\u202f750 personnes", width("plus 1"))).startsWith("plus");
    }

    @Test
    void aDateMayBreak() {
        assertThat(wrapped("on 25 September 2016", width("on 25"))).startsWith("on 25");
    }

    @Test
    void aForcedBreakEndsTheLine() {
        Paragraph paragraph = english("Water\u2028reaches half");
        Line first = paragraph.line(0, ENDLESS);

        assertThat(first.end()).isEqualTo(6);
    }

    @Test
    void twoForcedBreaksMakeAnEmptyLine() {
        Line empty = english("a\u2028\u2028b").line(2, ENDLESS);
        assertThat(empty.end()).isEqualTo(3);
        assertThat(empty.pieces()).isEmpty();
        assertThat(empty.width()).isZero();
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        Line line = english("").line(0, 100);
        assertThat(line).isEqualTo(new Line(0, 0, 0, List.of()));
        assertThat(english("").widest()).isZero();
        assertThat(english("").narrowest()).isZero();
    }

    @Test
    void aSoftHyphenShowsWhereItBreaksALineAndNowhereElse() {
        Paragraph paragraph = english("co\u00adoperation");
        Line line = paragraph.line(0, width("co-") + 1);
        List<Cluster> clusters = runsOf(line).get(0).clusters();

        assertThat(line.end()).isEqualTo(3);
        assertThat(clusters).hasSize(3);
        assertThat(clusters.get(2).text()).isEmpty();
        assertThat(clusters.get(2).glyphs()).hasSize(1);
        assertThat(line.width()).isEqualTo(width("co\u2010"), NEARLY);
        assertThat(wrapped("co\u00adoperation", ENDLESS)).containsExactly("cooperation");
    }

    @Test
    void aSoftHyphenNeedsRoomForItsHyphen() {
        double room = width("of co") + 0.01;
        assertThat(wrapped("of co\u00adoperation", room)).startsWith("of");
    }

    @Test
    void aWordThatFitsWholeIsNotBrokenThoughItsHyphenWouldNotFit() {
        assertThat(wrapped("coop\u00ads", width("coops"))).containsExactly("coops");
    }

    @Test
    void aLigatureIsUndoneWhereASoftHyphenBreaksIt() {
        String text = "of\u00adfice";
        List<Line> lines = Texts.lines(english(text), text.length(), width("of\u2010"));

        assertThat(runsOf(lines.get(0)).get(0).clusters().stream().map(Cluster::text))
                .containsExactly("o", "f", "");
        assertThat(runsOf(lines.get(1)).get(0).clusters().stream().map(Cluster::text))
                .startsWith("fi");
        assertThat(lines).allMatch(line -> line.width() <= width("of\u2010") + 1e-6 || line.start() > 0);
    }

    @Test
    void aLongAddressIsBrokenAfterASlashOrAnotherGoodEnd() {
        String address = "example.org/areports?query=situation_report&daynumber=25";
        for (String line : wrapped(address, 80).subList(0, 2)) {
            assertThat(line).matches(".*[/?&=._-]");
        }
        assertThat(String.join("", wrapped(address, 80))).isEqualTo(address);
    }

    @Test
    void aWordWithoutAnyGoodEndIsBrokenWhereTheRoomEnds() {
        String word = "w".repeat(50);
        List<String> lines = wrapped(word, width("wwww") + 1);

        assertThat(lines.subList(0, 12)).containsOnly("wwww");
        assertThat(String.join("", lines)).isEqualTo(word);
    }

    @Test
    void aWordThatIsBrokenEndsInAHyphenAndLeavesNoLetterAlone() {
        Line line = english("telecommunications").line(0, width("telecomm\u2010") + 0.01);
        assertThat(line.end()).isEqualTo(8);
        assertThat(line.width()).isEqualTo(width("telecomm\u2010"), NEARLY);
        assertThat(wrapped("humanitarianism", width("humanitarianis") + 1)).containsExactly("humanitariani", "sm");
        assertThat(wrapped("телекоммуникации", width("телеком\u2010") + 0.01)).startsWith("телеком");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@sitrepexample", "SDN07003004005", "sitrepexample/situationreports", "中国北部山谷登记流离失所"})
    void anAddressACodeAndAScriptWithoutHyphensAreBrokenWithoutOne(String text) {
        Line line = english(text).line(0, width("wwww"));
        assertThat(line.end()).isLessThan(text.length());
        assertThat(line.width())
                .isEqualTo(
                        english(text.substring(0, line.end())).line(0, ENDLESS).width(), NEARLY);
    }

    @Test
    void aLongWordBeginsOnALineOfItsOwn() {
        assertThat(wrapped("to wwwwwwwwwwwww", width("to wwww"))).startsWith("to", "wwwww");
    }

    @Test
    void oneClusterAtLeastIsSetHoweverLittleRoomThereIs() {
        assertThat(wrapped("office", 0)).containsExactly("o", "ffi", "c", "e");
        assertThat(wrapped("a b", -5)).containsExactly("a", "b");
    }

    @Test
    void aJoinedWordBrokenAsALastResortKeepsTheFormsOfItsLetters() {
        String word = "تعليمية";
        Paragraph paragraph = arabic(word);
        double room = oneLine(paragraph).width() * 0.6;

        List<Line> lines = Texts.lines(paragraph, word.length(), room);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= room + 1e-6);
        assertThat(String.join("", texts(lines))).isEqualTo(word);
        List<Integer> whole = Texts.glyphs(oneLine(paragraph));
        List<Integer> first = Texts.glyphs(lines.get(0));
        assertThat(whole.subList(whole.size() - first.size(), whole.size())).isEqualTo(first);
    }

    @Test
    void burmeseBreaksBetweenWords() {
        assertThat(narrow("မြို့နယ်ထက်ဝက်တွင်", type("my", "Noto Sans Myanmar")))
                .containsExactly("မြို့နယ်", "ထက်ဝက်", "တွင်");
    }

    @Test
    void thaiBreaksBetweenWordsWhateverTheFontHas() {
        assertThat(narrow("น้ำสะอาด", type("th", SANS))).containsExactly("น้ำ", "สะอาด");
    }

    @Test
    void chineseBreaksBetweenCharactersButNotBeforeAFullStop() {
        assertThat(narrow("水到达该区。", type("zh", "Noto Sans SC"))).containsExactly("水到", "达该", "区。");
    }

    @Test
    void whatDoesNotWrapStaysTogether() {
        String text = "call 00 963 11 today";
        Type type = type("en", SANS);
        List<Span> spans =
                List.of(new Span(0, 5, type, true), new Span(5, 14, type, false), new Span(14, 20, type, true));
        Paragraph paragraph = Paragraph.of(text, spans, List.of(), false, TestFonts.all());

        assertThat(texts(Texts.lines(paragraph, text.length(), width("call 00 963"))))
                .containsExactly("call", "00 963 11", "today");
        assertThat(paragraph.narrowest()).isEqualTo(width("00 963 11"), NEARLY);
    }

    @Test
    void aForcedBreakBreaksWhatDoesNotWrap() {
        Span span = new Span(0, 5, type("en", SANS), false);
        Paragraph paragraph = Paragraph.of("a b\u2028c", List.of(span), List.of(), false, TestFonts.all());
        assertThat(texts(Texts.lines(paragraph, 5, 100))).containsExactly("a b", "c");
    }

    @Test
    void noLineBeginsWithTheCommaAfterAnAtom() {
        String text = "see \ufffc, then";
        Span span = new Span(0, text.length(), type("en", SANS), true);
        Paragraph paragraph = Paragraph.of(text, List.of(span), List.of(new Atom(4, 40)), false, TestFonts.all());

        assertThat(texts(Texts.lines(paragraph, text.length(), width("see ") + 40.5)))
                .containsExactly("see", "#,", "then");
    }

    @Test
    void theWidestLineIsThatOfForcedBreaksAndTheNarrowestThatOfTheLongestWord() {
        Paragraph paragraph = english("Water reaches\u2028half of the district ");
        assertThat(paragraph.widest()).isEqualTo(width("half of the district"), NEARLY);
        assertThat(paragraph.narrowest()).isEqualTo(width("reaches"), NEARLY);
    }

    @Test
    void theNarrowestPieceHasRoomForItsHyphen() {
        assertThat(english("cooper\u00adate").narrowest()).isEqualTo(width("cooper\u2010"), NEARLY);
    }

    @Test
    void inItsNarrowestWidthNoWordIsBroken() {
        String text = "الماء يصل إلى نصف المنطقة منذ أسبوع";
        Paragraph paragraph = arabic(text);
        assertThat(texts(Texts.lines(paragraph, text.length(), paragraph.narrowest())))
                .allMatch(line -> List.of(text.split(" ")).containsAll(List.of(line.split(" "))));
    }

    @Test
    void inItsWidestWidthAParagraphIsOneLine() {
        String text = "الماء يصل (OCHA) إلى 18 منطقة";
        Paragraph paragraph = arabic(text);
        assertThat(paragraph.line(0, paragraph.widest()).end()).isEqualTo(text.length());
        assertThat(oneLine(paragraph).width()).isEqualTo(paragraph.widest(), NEARLY);
    }

    @Test
    void aBreakIsTheSameWhateverWasAskedBefore() {
        String text = "تعليمية تعليمية";
        Paragraph asked = arabic(text);
        Line fresh = arabic(text).line(4, 20);
        for (double room = 1; room < 90; room += 7) {
            asked.line(2, room);
        }
        assertThat(asked.line(4, 20)).isEqualTo(fresh);
    }

    @Test
    void oneTextInTwoTypesBreaksBetweenThemAsInOne() {
        Paragraph paragraph =
                Texts.of(false, List.of("half of the dis", "trict"), type("en", SANS), Texts.bold("en", SANS));
        assertThat(texts(Texts.lines(paragraph, 20, width("half of the dist"))))
                .containsExactly("half of the", "district");
    }

    @Test
    void anArabicParagraphMayMixFaces() {
        String text = "قالت OCHA إن الماء يصل";
        List<Line> lines = Texts.lines(Texts.of(text, true, type("ar", SANS, NASKH)), text.length(), 60);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= 60 + 1e-6);
    }

    /** The lines of a text that has only as much room as its widest piece. */
    private static List<String> narrow(String text, Type type) {
        Paragraph paragraph = Texts.of(text, false, type);
        return texts(Texts.lines(paragraph, text.length(), paragraph.narrowest()));
    }

    private static double width(String text) {
        return width(english(text));
    }

    private static double width(Paragraph paragraph) {
        return oneLine(paragraph).width();
    }
}
