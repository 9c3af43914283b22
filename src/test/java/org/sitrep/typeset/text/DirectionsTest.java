package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.text.Texts.ENDLESS;
import static org.sitrep.typeset.text.Texts.NASKH;
import static org.sitrep.typeset.text.Texts.SANS;
import static org.sitrep.typeset.text.Texts.arabic;
import static org.sitrep.typeset.text.Texts.bold;
import static org.sitrep.typeset.text.Texts.english;
import static org.sitrep.typeset.text.Texts.oneLine;
import static org.sitrep.typeset.text.Texts.runs;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.item.Span;

/** What stands where in lines of both directions: the runs from left to right, each as one reads it. */
class DirectionsTest {

    private static final String FSI = "\u2068";
    private static final String LRI = "\u2066";
    private static final String RLI = "\u2067";
    private static final String PDI = "\u2069";

    @Test
    void aRunFromRightToLeftHasItsFirstLetterAtItsRight() {
        Line line = oneLine(arabic("ماء"));
        assertThat(runsOf(line).get(0).clusters().stream().map(Cluster::text)).containsExactly("ء", "ا", "م");
        assertThat(runsOf(line).get(0).rtl()).isTrue();
    }

    @Test
    void aForeignPhraseKeepsItsOwnOrder() {
        assertThat(visual(arabic("قال OCHA Syria اليوم"))).isEqualTo("' اليوم'|OCHA Syria|'قال '");
        assertThat(visual(english("the city of حلب today"))).isEqualTo("the city of |'حلب'| today");
    }

    @Test
    void aNumberReadsFromLeftToRight() {
        assertThat(visual(arabic("في 2016 عام"))).isEqualTo("' عام'|2016|'في '");
        assertThat(visual(arabic("نحو ١٢٫٥ مليون"))).isEqualTo("' مليون'|١٢٫٥|'نحو '");
    }

    @Test
    void aRangeIsKeptInOrderByAnIsolate() {
        assertThat(visual(arabic("بين 18–21 يوما"))).isEqualTo("' يوما'|21|'–'|18|'بين '");
        assertThat(visual(arabic("بين " + LRI + "18–21" + PDI + " يوما"))).isEqualTo("' يوما'|18–21|'بين '");
    }

    @Test
    void aFigureWithItsUnitIsKeptInOrderByAnIsolate() {
        String line = visual(arabic("نحو " + FSI + "1.75 M" + PDI + " شخص"));
        assertThat(line).isEqualTo("' شخص'|1.75 M|'نحو '");
    }

    @Test
    void anIsolateTakesTheDirectionOfItsFirstLetter() {
        assertThat(visual(english("by " + FSI + "حلب, Z" + PDI + ", today"))).isEqualTo("by Z|'حلب, '|, today");
        assertThat(visual(english("by " + LRI + "حلب, Z" + PDI + ", today"))).isEqualTo("by |'حلب'|, Z, today");
    }

    @Test
    void isolatesNest() {
        String inner = LRI + "A " + RLI + "ب ج" + PDI + " Z" + PDI;
        assertThat(visual(arabic("د " + inner + " ه"))).isEqualTo("' ه'|A |'ب ج'| Z|'د '");
    }

    @Test
    void levelsNestSixDeep() {
        String deep = "a" + RLI + "ب" + LRI + "c" + RLI + "د" + LRI + "e" + RLI + "و" + PDI + "f" + PDI + "ز" + PDI
                + "h" + PDI + "ط" + PDI + "j";
        assertThat(visual(english(deep))).isEqualTo("a|'ط'|c|'ز'|e|'و'|f|'د'|h|'ب'|j");
    }

    @Test
    void aBracketIsMirroredAndCopiesOutAsItself() {
        Line line = oneLine(arabic("(ماء)"));
        assertThat(runs(line)).containsExactly("(ماء)");

        List<Cluster> clusters = runsOf(line).get(0).clusters();
        Cluster leftmost = clusters.get(0);
        assertThat(leftmost.text()).isEqualTo(")");
        assertThat(leftmost.glyphs())
                .isEqualTo(runsOf(oneLine(Texts.of("(", false, type("en", NASKH))))
                        .get(0)
                        .clusters()
                        .get(0)
                        .glyphs());
    }

    @Test
    void bracketsAroundAForeignWordStandAroundIt() {
        assertThat(visual(arabic("المكتب (OCHA) 2016"))).isEqualTo("2016|') '|OCHA|'المكتب ('");
    }

    @Test
    void theFullStopOfAForeignSentenceStandsAtTheParagraphsEnd() {
        assertThat(visual(arabic("Aleppo."))).isEqualTo("'.'|Aleppo");
    }

    @Test
    void aForeignPhraseSplitByMarkupKeepsItsOrder() {
        Paragraph paragraph = Texts.of(
                true,
                List.of("قال World ", "Food", " Programme اليوم"),
                type("ar", NASKH, SANS),
                bold("ar", NASKH, SANS),
                type("ar", NASKH, SANS));
        assertThat(visual(paragraph)).isEqualTo("' اليوم'|World |Food| Programme|'قال '");
    }

    @Test
    void aLineThatWrapsInsideAForeignPhraseKeepsWhatComesFirstOnTheFirstLine() {
        String text = "قال World Food Programme اليوم";
        Paragraph paragraph = arabic(text);
        double room = oneLine(arabic("قال World Food")).width();

        Line first = paragraph.line(0, room);
        assertThat(visual(first)).isEqualTo("World Food|'قال '");
        assertThat(visual(paragraph.line(first.end(), ENDLESS))).isEqualTo("' اليوم'|Programme");
    }

    @Test
    void aLineThatWrapsInsideAnIsolateKeepsItsDirection() {
        String text = "by " + RLI + "الماء في حلب" + PDI + " today";
        double room = oneLine(english("by " + RLI + "الماء في")).width();

        Line first = english(text).line(0, room);
        assertThat(visual(first)).isEqualTo("by |'الماء في'");
        assertThat(visual(english(text).line(first.end(), ENDLESS))).isEqualTo("'حلب'| today");
    }

    @Test
    void anAtomTakesItsPlaceAmongTheWords() {
        String text = "قال \ufffc OCHA";
        Span span = new Span(0, text.length(), type("ar", NASKH, SANS), true);
        Paragraph paragraph = Paragraph.of(text, List.of(span), List.of(new Atom(4, 25)), true, TestFonts.all());

        Line line = oneLine(paragraph);
        assertThat(runs(line)).containsExactly("OCHA", " ", "#", "قال ");
        assertThat(line.pieces().get(2)).isInstanceOf(Placed.class);
        assertThat(line.pieces().get(2).width()).isEqualTo(25);
    }

    @Test
    void piecesStandSideBySideAndMakeUpTheLine() {
        Line line = oneLine(arabic("المكتب (OCHA) 2016، 18–21 يوما"));
        double x = 0;
        for (Piece piece : line.pieces()) {
            assertThat(piece.x()).isEqualTo(x);
            x += piece.width();
        }
        assertThat(line.width()).isEqualTo(x);
    }

    /** The runs of one line, from left to right; those that read from right to left are quoted. */
    private static String visual(Paragraph paragraph) {
        return visual(oneLine(paragraph));
    }

    /** Neighbours that read alike and differ in face alone are joined. */
    private static String visual(Line line) {
        StringBuilder shown = new StringBuilder();
        boolean before = false;
        String run = "";
        for (Run next : runsOf(line)) {
            boolean same = !run.isEmpty() && before == next.rtl() && sameBold(line, next);
            if (!same && !run.isEmpty()) {
                shown.append(quoted(run, before)).append('|');
            }
            run = same ? joined(run, Texts.text(next), next.rtl()) : Texts.text(next);
            before = next.rtl();
        }
        return shown.append(quoted(run, before)).toString();
    }

    private static boolean sameBold(Line line, Run run) {
        int at = runsOf(line).indexOf(run);
        return runsOf(line).get(at - 1).span() == run.span();
    }

    private static String joined(String left, String right, boolean rtl) {
        return rtl ? right + left : left + right;
    }

    private static String quoted(String run, boolean rtl) {
        return rtl ? "'" + run + "'" : run;
    }
}
