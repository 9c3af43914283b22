package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.text.Texts.ENDLESS;
import static org.sitrep.typeset.text.Texts.arabic;
import static org.sitrep.typeset.text.Texts.english;
import static org.sitrep.typeset.text.Texts.runs;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.text.font.Glyph;

/** What lines copy out as: those who read a file know neither the page's isolates nor what hung at a line's end. */
class WrittenLinesTest {

    private static final String FSI = "\u2068";
    private static final String PDI = "\u2069";

    @Test
    void theSpaceThatPartsTwoLinesIsWrittenAndTakesNoRoom() {
        Paragraph paragraph = english("Water reaches half");
        Line line = paragraph.line(0, 40);

        Line written = paragraph.written(line);
        assertThat(runs(written)).containsExactly("Water", " ");
        assertThat(written.width()).isEqualTo(line.width());
        assertThat(runsOf(written).get(1).width()).isZero();
    }

    @Test
    void aForcedBreakPartsWordsToo() {
        assertThat(written(english("Water\u2028reaches"), 0)).containsExactly("Water", " ");
    }

    @Test
    void aLineThatEndsWithinAWordHasNoSpace() {
        assertThat(written(english("hu\u00admanitarian"), 0, 30)).containsExactly("hu");
        assertThat(written(Texts.of("水供应到该区的一半", false, type("zh", "Noto Sans SC")), 0, 45))
                .containsExactly("水供应到");
    }

    @Test
    void theEndOfATextHasNoSpaceUnlessItRunsToTheLeftWhereTheNextCellWouldBeOneWordWithIt() {
        assertThat(written(english("Water"), 0)).containsExactly("Water");
        assertThat(written(arabic("ماء"), 0)).containsExactly(" ", "ماء");
    }

    @Test
    void whatIsIsolatedInALineFromRightToLeftIsMarked() {
        String text = "بين " + FSI + "18–21" + PDI + " يوما";
        assertThat(written(arabic(text), 0)).containsExactly(" ", " يوما", "\u200e18–21\u200e", "بين ");
    }

    @Test
    void atTheLeftEndItIsSetApartLestTheLineBeTakenForOneFromLeftToRight() {
        String text = "الرمز: " + FSI + "SY-02" + PDI;
        assertThat(written(arabic(text), 0)).containsExactly(" ", "\u2066SY-02\u2069", "الرمز: ");
    }

    @Test
    void aNumberNeedsNoMark() {
        assertThat(written(arabic("عام 2016"), 0)).containsExactly(" ", "2016", "عام ");
        assertThat(written(arabic("الساعة 14:30"), 0)).containsExactly(" ", "14:30", "الساعة ");
    }

    @Test
    void aFigureThatStandsAloneIsMarkedInACellFromRightToLeft() {
        assertThat(written(arabic(FSI + "+2.5%" + PDI), 0)).containsExactly(" ", "\u2066+2.5%\u2069");
    }

    @Test
    void aLineFromLeftToRightIsWrittenAsItIs() {
        Paragraph paragraph = english("the city of حلب today");
        Line line = paragraph.line(0, ENDLESS);
        assertThat(runs(paragraph.written(line))).isEqualTo(runs(line));
    }

    @Test
    void punctuationAfterAnIsolateLooksLikeTheTextAroundIt() {
        Line line = arabic("الرمز: " + FSI + "SY" + PDI + ".").line(0, ENDLESS);
        Line plain = arabic("الرمز.").line(0, ENDLESS);
        assertThat(leftmost(line)).isEqualTo(leftmost(plain));
    }

    @Test
    void aTextWithoutLettersHasTheScriptOfItsLanguage() {
        Line line = arabic("1.").line(0, ENDLESS);
        assertThat(leftmost(line)).isEqualTo(leftmost(arabic("الرمز.").line(0, ENDLESS)));
    }

    private static List<Glyph> leftmost(Line line) {
        return runsOf(line).get(0).clusters().get(0).glyphs();
    }

    private static List<String> written(Paragraph paragraph, int from) {
        return written(paragraph, from, ENDLESS);
    }

    private static List<String> written(Paragraph paragraph, int from, double room) {
        return runs(paragraph.written(paragraph.line(from, room)));
    }
}
