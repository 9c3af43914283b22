package org.sitrep.typeset.layout.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;

/** What a picture becomes on paper. Pictures of 100 by 100 units in boxes of 100 by 100 points, unless said otherwise. */
class SvgDrawingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rect x='1' y='2' width='3' height='4'/>               | M1 2 L4 2 L4 6 L1 6 Z",
                "<rect width='40' height='20' rx='10'/> | M30 20 L10 20 C4.48 20 0 15.52 0 10 L0 10 C0 4.48 4.48 0 10"
                        + " 0 L30 0 C35.52 0 40 4.48 40 10 L40 10 C40 15.52 35.52 20 30 20 Z",
                "<rect width='4' height='4' rx='0' ry='2'/>             | M0 0 L4 0 L4 4 L0 4 Z",
                "<line x1='1' y1='2' x2='3' y2='4' stroke='black'/>     | M1 2 L3 4",
                "<polyline points='1,2 3,4 5 6'/>                       | M1 2 L3 4 L5 6",
                "<polygon points='1 2 3 4 5 6'/>                        | M1 2 L3 4 L5 6 Z",
                "<circle cx='10' cy='10' r='10'/> | M20 10 C20 15.52 15.52 20 10 20 C4.48 20 0 15.52 0 10 C0 4.48 4.48"
                        + " 0 10 0 C15.52 0 20 4.48 20 10 Z",
                "<ellipse cx='10' cy='5' rx='10' ry='5'/> | M20 5 C20 7.76 15.52 10 10 10 C4.48 10 0 7.76 0 5 C0 2.24"
                        + " 4.48 0 10 0 C15.52 0 20 2.24 20 5 Z",
            })
    void aShapeBecomesItsOutline(String shape, String outline) {
        assertThat(Drawn.of(shape).outlines()).containsExactly(outline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1 2L3 4Z                    | M1 2 L3 4 Z",
                "m1 2 2 2 1 0                 | M1 2 L3 4 L4 4",
                "M1,2 3,4 5,6                 | M1 2 L3 4 L5 6",
                "M1 1h2v3H0V0                 | M1 1 L3 1 L3 4 L0 4 L0 0",
                "M1.5.5-1-2e0                 | M1.5 0.5 L-1 -2",
                "M.5e1 5.E-1+3 1.0000000000000000 | M5 0.5 L3 1",
                "M0 0C1 2 3 4 5 6s3 3 4 4     | M0 0 C1 2 3 4 5 6 C7 8 8 9 9 10",
                "M5 5S3 3 4 4                 | M5 5 C5 5 3 3 4 4",
                "M0 0Q3 3 6 0T12 0            | M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0",
                "M0 0q3 3 6 0t6 0             | M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0",
                "M1 1T5 5                     | M1 1 C1 1 2.33 2.33 5 5",
                "M1 1h1zl5 5                  | M1 1 L2 1 Z M1 1 L6 6",
                "M1 1h1zM5 5                  | M1 1 L2 1 Z M5 5",
                "M10 0A10 10 0 0 1 0 10       | M10 0 C10 5.52 5.52 10 0 10",
                "M10 0a10,10 0 01-10,10       | M10 0 C10 5.52 5.52 10 0 10",
                "M0 0A5 5 0 0 0 10 0          | M0 0 C0 2.76 2.24 5 5 5 C7.76 5 10 2.76 10 0",
                "M0 0A1 1 0 0 0 10 0          | M0 0 C0 2.76 2.24 5 5 5 C7.76 5 10 2.76 10 0",
                "M0 0A0 5 0 0 0 10 0          | M0 0 L10 0",
            })
    void aPathBecomesItsOutline(String data, String outline) {
        assertThat(Drawn.of("<path d='" + data + "'/>").outlines()).containsExactly(outline);
    }

    @Test
    void anArcTakesTheLongWayOrTheShortOneAndTurnsWithItsAngle() {
        assertThat(Drawn.of("<path d='M10 0A10 10 0 1 0 0 10'/>").outlines())
                .containsExactly("M10 0 C10 -5.52 5.52 -10 0 -10 C-5.52 -10 -10 -5.52 -10 0 C-10 5.52 -5.52 10 0 10");
        assertThat(Drawn.of("<path d='M0 0A20 10 90 0 1 20 0'/>").outlines())
                .containsExactly("M0 0 C0 -11.05 4.48 -20 10 -20 C15.52 -20 20 -11.05 20 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "translate(5)                     | 15 20",
                "translate(5, 6)                  | 15 26",
                "scale(2)                         | 20 40",
                "scale(2 3)                       | 20 60",
                "scale(-1 1)                      | -10 20",
                "rotate(90)                       | -20 10",
                "rotate(90 10 10)                 | 0 10",
                "skewX(45)                        | 30 20",
                "skewY(45) translate(1)           | 11 31",
                "matrix(1 2 3 4 5 6)              | 75 106",
                "translate(5 6) scale(2)          | 25 46",
                "scale(2),translate(5 6)          | 30 52",
                "                                 | 10 20",
            })
    void aTransformationMovesAPoint(String transform, String point) {
        String shape = "<path fill='black' d='M10 20'/>";
        assertThat(Drawn.of("<g transform='" + (transform == null ? "" : transform) + "'>" + shape + "</g>")
                        .outlines())
                .containsExactly("M" + point);
    }

    @Test
    void transformationsAddUpOnTheWayIn() {
        assertThat(Drawn.of("<g transform='translate(10 0)'><g transform='rotate(90)'>"
                                + "<rect transform='scale(2)' x='1' y='1' width='1' height='1'/></g></g>")
                        .outlines())
                .containsExactly("M8 2 L8 4 L6 4 L6 2 Z");
    }

    @Test
    void aPictureFitsIntoTheMiddleOfItsBox() {
        String rect = "<rect width='100' height='100'/>";
        assertThat(Drawn.into(200, 100, "viewBox='0 0 100 100'", rect).outlines())
                .containsExactly("M50 0 L150 0 L150 100 L50 100 Z");
        assertThat(Drawn.into(50, 100, "viewBox='0 0 100 100'", rect).outlines())
                .containsExactly("M0 25 L50 25 L50 75 L0 75 Z");
        assertThat(Drawn.into(100, 100, "viewBox='50 50 100 100'", rect).outlines())
                .containsExactly("M-50 -50 L50 -50 L50 50 L-50 50 Z");
    }

    @Test
    void aPictureWithoutAViewBoxIsMeasuredInPixels() {
        assertThat(Drawn.into(300, 75, "width='400' height='100'", "<rect width='4' height='4'/>")
                        .outlines())
                .containsExactly("M0 0 L3 0 L3 3 L0 3 Z");
    }

    @Test
    void whatStandsOutsideTheBoxIsNotSeen() {
        Mark.Group all = (Mark.Group) Drawn.into(200, 100, "viewBox='0 0 50 50'", "<rect width='90' height='9'/>")
                .marks()
                .get(0);
        assertThat(all.matrix()).isEqualTo(Matrix.moving(50, 0));
        assertThat(all.clip()).containsExactly(-50.0, 0.0, 200.0, 100.0);
    }

    @Test
    void paintIsInheritedAndMeasuredInThePicturesUnits() {
        Mark.Shape shape = Drawn.into(
                        200,
                        200,
                        "viewBox='0 0 100 100'",
                        "<g fill='#336699' stroke='#ff0000' stroke-width='2' stroke-dasharray='3 1'"
                                + " fill-rule='evenodd' stroke-linecap='round' stroke-linejoin='bevel'>"
                                + "<rect width='9' height='9'/></g>")
                .shapes()
                .get(0);
        assertThat(shape.fill().rgb()).isEqualTo(0x336699);
        assertThat(shape.pen().color().rgb()).isEqualTo(0xff0000);
        assertThat(shape.pen().width()).isEqualTo(4);
        assertThat(shape.pen().dashes()).containsExactly(6.0, 2.0);
        assertThat(shape.evenOdd()).isTrue();
        assertThat(shape.pen().cap()).isEqualTo(1);
        assertThat(shape.pen().join()).isEqualTo(2);
    }

    @Test
    void dashesOfNothingMakeAnUnbrokenLine() {
        assertThat(Drawn.of("<path stroke='black' stroke-dasharray='0 0' d='M0 0h9'/>")
                        .shapes()
                        .get(0)
                        .pen()
                        .dashes())
                .isEmpty();
    }

    @Test
    void aLineIsNeverFilled() {
        assertThat(Drawn.of("<line x2='9' y2='9' fill='#ff0000' stroke='black'/>")
                        .shapes()
                        .get(0)
                        .fill()
                        .isVisible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect width='9' height='9' fill='none'/>",
                "<rect width='0' height='9'/>",
                "<circle r='0'/>",
                "<path d=''/>",
                "<polygon points=''/>",
                "<line x2='9'/>",
                "<rect width='9' height='9' fill='none' stroke='black' stroke-width='0'/>",
                "<g transform='scale(0)'><rect width='9' height='9'/></g>",
                "<title>Map</title><desc>Of the town</desc>",
                "<text> </text>",
            })
    void whatCannotBeSeenLeavesNoMark(String nothing) {
        assertThat(Drawn.of(nothing).marks()).isEmpty();
    }

    @Test
    void everyMarkBelongsToThePictureSPart() {
        Drawn drawn = Drawn.of("<g transform='rotate(9)'><rect width='9' height='9'/></g><text y='50'>Aleppo</text>");
        assertThat(drawn.group().part()).isEqualTo(Drawn.PART);
        assertThat(drawn.group().marks()).extracting(Mark::part).containsOnly(Drawn.PART);
        assertThat(drawn.shapes()).extracting(Mark::part).containsOnly(Drawn.PART);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<path d='M0 0 L5'/>           | `d` is `M0 0 L5`: expected a number at character 8, found its end",
                "<path d='L5 5'/>              | `d` is `L5 5`: expected the command M at character 1, found `L5 5`",
                "<path d='M0 0 K5 5'/>         | `d` is `M0 0 K5 5`: expected a command or a number at character 6,"
                        + " found `K5 5`",
                "<path d='M0 0 A5 5 0 2 0 1 1'/> | `d` is `M0 0 A5 5 0 2 0 1 1`: expected a flag, 0 or 1, at character"
                        + " 13, found `2 0 1 1`",
                "<path d='M0 0 L1e12 0'/>      | `d` is `M0 0 L1e12 0`: expected a number up to a billion at character"
                        + " 7, found `1e12 0`",
                "<rect x='5%'/>                | `x` is `5%`: expected nothing more at character 2, found `%`",
                "<rect width='-5'/>            | `width` is `-5`: expected a number that is not negative at character"
                        + " 1, found `-5`",
                "<circle r=''/>                | `r` is ``: expected a number at character 1, found its end",
                "<polygon points='1 2 3'/>     | `points` is `1 2 3`: expected a number at character 6, found its end",
                "<g transform='turn(5)'/>      | `transform` is `turn(5)`: there is no transformation `turn`",
                "<g transform='scale 5'/>      | `transform` is `scale 5`: expected a transformation with its numbers"
                        + " in brackets at character 7, found `5`",
                "<g transform='matrix(1 2)'/>  | `transform` is `matrix(1 2)`: expected a number at character 11,"
                        + " found `)`",
                "<text x='1 2 3' y='50'>a</text> | `x` is `1 2 3`: expected nothing more at character 3, found `2 3`",
            })
    void aValueWrittenWronglyIsReportedWithWhatWasExpected(String part, String message) {
        List<Finding> findings = Drawn.findings(part);
        assertThat(findings).extracting(Finding::message).containsExactly(message);
        assertThat(findings).extracting(finding -> finding.rule().id()).containsOnly("svg-value");
        assertThat(findings.get(0).hint()).isNotEmpty();
        assertThat(findings.get(0).place().line()).isEqualTo(Drawn.LINE);
    }

    @Test
    void allThatIsWrongIsReportedTogether() {
        assertThat(Drawn.findings("<rect x='a' y='b'/><g transform='?'><circle r='c'/></g>"))
                .extracting(Finding::message)
                .hasSize(4);
    }

    @Test
    void aPictureOfNoSizeIsReported() {
        assertThat(Drawn.findingsInto(0, 0, "", "<rect width='9' height='9'/>"))
                .extracting(finding -> finding.rule().id())
                .containsExactly("svg-size");
    }

    @Test
    void aViewBoxWrittenWronglyIsReportedOnce() {
        assertThat(Drawn.findingsInto(9, 9, "viewBox='0 0 0 0'", ""))
                .extracting(finding -> finding.rule().id())
                .containsExactly("svg-value");
    }

    @Test
    void groupsDoNotNestDeeperThanAPdfMay() {
        String deep = "<g transform='rotate(1)'>".repeat(19) + "<rect width='1' height='1'/>" + "</g>".repeat(19);
        assertThat(Drawn.of(deep).shapes()).hasSize(1);
        assertThat(Drawn.findings("<g>" + deep + "</g>"))
                .extracting(finding -> finding.rule().id())
                .containsExactly("svg-depth");
    }
}
