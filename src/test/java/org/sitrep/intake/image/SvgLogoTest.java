package org.sitrep.intake.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.html.Vocabulary;

/** Logos come out of drawing programs: their shapes are drawn, and nothing else of them is. */
class SvgLogoTest {

    private static final String NS = "xmlns=\"http://www.w3.org/2000/svg\"";

    @Test
    void whatADrawingProgramKeepsForItselfIsLeftOut() {
        String inkscape = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Created by Amal -->
            <svg %s xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="40mm" height="30mm"
                viewBox="0 0 40 30" inkscape:version="1.2">
              <title>Logo by Amal</title><metadata>Amal</metadata>
              <defs><linearGradient id="unused"/></defs>
              <inkscape:view><path d="M 0 0"/></inkscape:view>
              <g id="layer1" style="display:inline" inkscape:label="Amal">
                <path style="fill:#E30613;stroke-width:2px;-inkscape-x:Amal" d="M 0 0 h 10 v 10 z"/>
                <g style="display:none"><rect width="3" height="3"/></g>
              </g>
            </svg>
            """.formatted(NS);

        assertThat(taken(inkscape)).isEqualToIgnoringWhitespace("""
            <svg %s viewBox="0 0 40 30"><g><g><path d="M 0 0 h 10 v 10 z" fill="#e30613" stroke-width="2"></path></g></g></svg>
            """.formatted(NS));
    }

    @Test
    void theClassesOfAnotherAreWhatTheySay() {
        String illustrator = """
            <svg %s width="40px" height="30"><defs><style>.a, .b { fill: #00F } .b { stroke: none }</style></defs>
            <rect class="a" width="5" height="5"/><circle class="b" fill="#ffffff" r="3"/></svg>
            """.formatted(NS);

        assertThat(taken(illustrator))
                .contains("viewBox=\"0 0 40 30\"")
                .contains("<rect width=\"5\" height=\"5\" fill=\"#00f\">")
                .contains("<circle fill=\"#00f\" r=\"3\" stroke=\"none\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x</script>                              | `script`",
                "<defs><script>x</script></defs>                 | `script`",
                "<foreignObject/>                                | `foreignObject`",
                "<g onclick='x'/>                                | `onclick`",
                "<a href='https://example.org'><path/></a>       | `href`",
                "<image href='https://example.org/x.png'/>       | `href`",
                "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='other.svg#a'/> | `href`",
                "<use href='#a'/>                                | `use`",
                "<text>Relief</text>                             | `text`",
                "<animate/>                                      | `animate`",
                "<rect fill='url(#g)' width='1' height='1'/>     | `fill=\"url(#g)\"`",
                "<rect style='fill:url(https://example.org)'/>   | `fill=",
                "<rect fill='red'/>                              | one colour",
                "<path d='M 0 0\" onload=\"'/>                   | `d=",
                "<path d='M 0 0 nonsense'/>                      | `d=",
                "<path d='0 0 L 5 5'/>                           | `d=",
                "<path opacity='0.5'/>                           | `opacity: 0.5`",
                "<g style='clip-path:url(#c)'/>                  | `clip-path",
                "<style>path { fill: red }</style>               | more than classes",
                "<style>@import 'https://example.org';</style>   | more than classes"
            })
    void whatActsOrWouldLookOtherwiseIsRefusedWhereItStands(String held, String named) {
        Checked<String> read = SvgLogo.read("logo.svg", "<svg %s viewBox='0 0 9 9'>\n  %s</svg>".formatted(NS, held));

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).first().satisfies(finding -> {
            assertThat(finding.message()).contains(named);
            assertThat(finding.place().file()).isEqualTo("logo.svg");
            assertThat(finding.place().line()).isEqualTo(2);
            assertThat(finding.rule().id()).isEqualTo("logo-not-plain");
            assertThat(finding.hint()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<html/>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>",
                "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\" [ ]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0"
                        + " 1 1'/>",
                "<"
            })
    void whatIsNoLogoIsOneFinding(String text) {
        assertThat(SvgLogo.read("logo.svg", text).findings()).hasSize(1);
    }

    /** The page is read once more where it is made: what is taken here is known there. */
    @Test
    void whatIsTakenIsWhatThePageMayHold() {
        SvgLogo.SHAPES.forEach((shape, own) -> {
            assertThat(Vocabulary.allowsIn("g", "svg", shape)).as(shape).isTrue();
            assertThat(Stream.concat(own.stream(), SvgLogo.PAINT.stream()))
                    .as(shape)
                    .allMatch(attribute -> Vocabulary.allows(shape, attribute));
        });
    }

    @Test
    void aLogoOfManyGradientsIsRefusedInFewWords() {
        String shapes = "<rect fill='url(#a)'/>".repeat(900) + "<text/>".repeat(900);

        assertThat(SvgLogo.read("logo.svg", "<svg " + NS + " viewBox='0 0 9 9'>" + shapes + "</svg>")
                        .findings())
                .hasSize(2);
    }

    /** Of the same length, these would take hours, or all of the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"spaces", "types", "classes", "dashes"})
    void whatGrowsOrTakesLongIsEndedSoon(String attack) {
        String svg = "<svg " + NS + " viewBox='0 0 9 9'>";
        String text = switch (attack) {
            case "spaces" -> svg + "<style>" + " ".repeat(290_000) + "x</style></svg>";
            case "types" -> "<!DOCTYPE".repeat(30_000) + svg + "</svg>";
            case "classes" ->
                svg + "<style>.a{" + "x:y;".repeat(30_000) + "}</style>" + "<g class='a'/>".repeat(10_000);
            default ->
                svg + "<style>.a{stroke-dasharray:" + "1 ".repeat(60_000) + "}</style>"
                        + "<g class='a'/>".repeat(10_000) + "</svg>";
        };

        assertThat(SvgLogo.read("logo.svg", text).findings()).hasSize(1);
    }

    @Test
    void damagedOnesAreAFindingAndNeverAFault() {
        String sound = "<svg " + NS
                + " viewBox='0 0 9 9'><style>.a{fill:#fff}</style><g><path class='a' d='M0 0h9z'/></g></svg>";
        Random random = new Random(20260802);
        for (int i = 0; i < 500; i++) {
            StringBuilder damaged = new StringBuilder(sound);
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged.setCharAt(
                        random.nextInt(damaged.length()), (char) (random.nextBoolean() ? random.nextInt(128) : '<'));
            }
            Checked<String> read = SvgLogo.read("logo.svg", damaged.toString());
            assertThat(read.value().isEmpty()).isEqualTo(!read.findings().isEmpty());
            read.value().ifPresent(svg -> assertThat(svg).startsWith("<svg ").endsWith("></svg>"));
        }
    }

    private static String taken(String text) {
        Checked<String> read = SvgLogo.read("logo.svg", text);
        assertThat(read.findings()).extracting(Finding::message).isEmpty();
        return read.value().orElseThrow();
    }
}
