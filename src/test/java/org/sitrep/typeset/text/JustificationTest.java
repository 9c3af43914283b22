package org.sitrep.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.text.Texts.NASKH;
import static org.sitrep.typeset.text.Texts.SANS;
import static org.sitrep.typeset.text.Texts.arabic;
import static org.sitrep.typeset.text.Texts.bold;
import static org.sitrep.typeset.text.Texts.english;
import static org.sitrep.typeset.text.Texts.runsOf;
import static org.sitrep.typeset.text.Texts.type;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.item.Span;

class JustificationTest {

    private static final Offset<Double> NEARLY = Offset.offset(1e-6);
    private static final double ROOM = 120;

    @Test
    void theSpacesOfALineShareWhatIsMissing() {
        Paragraph paragraph = english("Water reaches half of the district again");
        Line line = paragraph.line(0, ROOM);
        Run run = runsOf(paragraph.justified(line, ROOM)).get(0);

        long spaces = run.clusters().stream().filter(Cluster::isSpace).count();
        assertThat(spaces).isEqualTo(4);
        assertThat(run.wordSpacing()).isEqualTo((ROOM - line.width()) / spaces, NEARLY);
        assertThat(run.width()).isEqualTo(ROOM, NEARLY);
        assertThat(run.clusters()).isEqualTo(runsOf(line).get(0).clusters());
    }

    @Test
    void aLineOfSeveralRunsEndsWhereTheRoomEnds() {
        Paragraph paragraph = Texts.of(
                true,
                List.of("قالت OCHA ", "إن الماء", " يصل إلى نصف المنطقة"),
                type("ar", SANS, NASKH),
                bold("ar", SANS, NASKH),
                type("ar", SANS, NASKH));
        Line line = paragraph.justified(paragraph.line(0, ROOM), ROOM);
        double x = 0;
        for (Piece piece : line.pieces()) {
            assertThat(piece.x()).isEqualTo(x, NEARLY);
            x = piece.x() + piece.width();
        }
        assertThat(x).isEqualTo(ROOM, NEARLY);
        assertThat(line.width()).isEqualTo(ROOM);
    }

    @Test
    void aNoBreakSpaceStretchesAndAnAtomDoesNot() {
        String text = "on\u00a025 \ufffc September again";
        Span span = new Span(0, text.length(), type("en", SANS), true);
        Paragraph paragraph = Paragraph.of(text, List.of(span), List.of(new Atom(6, 30)), false, TestFonts.all());
        Line line = paragraph.line(0, ROOM);
        Line justified = paragraph.justified(line, ROOM);

        double space = (ROOM - line.width()) / 3;
        assertThat(justified.pieces().get(0).width() - line.pieces().get(0).width())
                .isEqualTo(2 * space, NEARLY);
        assertThat(justified.pieces().get(1).width()).isEqualTo(30);
        assertThat(justified.pieces().get(1).x() - line.pieces().get(1).x()).isEqualTo(2 * space, NEARLY);
    }

    @Test
    void theLastLineIsLeftAsItIs() {
        Paragraph paragraph = english("Water reaches half");
        Line line = paragraph.line(0, ROOM);
        assertThat(paragraph.justified(line, ROOM)).isSameAs(line);
    }

    @Test
    void aLineThatAForcedBreakEndsIsLeftAsItIs() {
        Paragraph paragraph = english("Water reaches\u2028half");
        Line line = paragraph.line(0, ROOM);
        assertThat(paragraph.justified(line, ROOM)).isSameAs(line);
    }

    @Test
    void aLineWithoutSpacesIsLeftAsItIsEvenInArabic() {
        Paragraph paragraph = arabic("المستشفى بلا");
        Line line = paragraph.line(0, 45);
        assertThat(line.ends()).isFalse();
        assertThat(paragraph.justified(line, 60)).isSameAs(line);
    }
}
