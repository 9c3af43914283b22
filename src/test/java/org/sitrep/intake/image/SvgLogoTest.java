package org.sitrep.intake.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.Typesetter;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.sheet.Sheet;

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
                "<path d='M 0 0 L 5'/>                           | `d=",
                "<path d='M 0 0 A 5 5 0 2 9 7 7'/>               | `d=",
                "<path d='M 0 0 H 1e30'/>                        | `d=",
                "<polygon points='1,2 3'/>                       | `points=",
                "<g transform='matrix(1 2)'/>                    | `transform=",
                "<g transform='translate(1e30)'/>                | `transform=",
                "<g transform='turn(3)'/>                        | `transform=",
                "<rect width='-4' height='2'/>                   | `width=",
                "<rect width='4' x='left'/>                      | `x=",
                "<g fill-rule='round'/>                          | `fill-rule=",
                "<g stroke-width='-1'/>                          | `stroke-width=",
                "<g stroke-dasharray='1 x'/>                     | `stroke-dasharray=",
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
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g/><path/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'><circle r='1'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 999999999999 1'><circle r='1'/></svg>",
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

    /** What is said may be broken in any way: it is refused here, or the page can draw it. */
    @Test
    void whatIsTakenIsWhatTheTypesetterDraws() {
        List<String> sound = List.of(
                "<path d='M0 0-1-.5.5.1l1e1 2,3 4H5 6v-7c1 2 3 4 5 6S7 8 9 1q1 2 3 4T5 6a1 2 3 0150 6z m1,1 2 2Z'/>",
                "<polygon points='1,2 3-4 , 5 6'/>",
                "<g transform='translate(1) rotate(3,4 5), matrix(1 0 0 1 2 3) skewX(-4)scale (2 3)'><circle"
                        + " r='2'/></g>",
                "<line x1='-1' y2='.5' stroke='#123' stroke-width='1.5' stroke-dasharray='1,2 .5'"
                        + " stroke-linecap='round'/>",
                "<rect x='1' width='2.5' height='3' rx='1' fill='none' fill-rule='evenodd'/>");
        Typesetter typesetter = Typesetter.of(TestFonts.files()).value().orElseThrow();
        Sheet sheet = Sheet.parse("plain.css", "").value().orElseThrow();
        Random random = new Random(20260803);
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " lang=\"en\"><head><title>Logo</title></head><body>%s</body></html>";
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            String shape = sound.get(i % sound.size());
            StringBuilder changed = new StringBuilder(shape);
            for (int flips = i < sound.size() ? 0 : 1 + random.nextInt(2); flips > 0; flips--) {
                int at = random.nextInt(changed.length());
                changed.replace(at, at + random.nextInt(2), "" + "019-+., eMzLaAh()px".charAt(random.nextInt(19)));
            }
            String svg = "<svg " + NS + " viewBox='0 0 9 9'>" + changed + "</svg>";
            Optional<String> read = SvgLogo.read("logo.svg", svg).value();
            assertThat(read.isPresent() || i >= sound.size()).as(svg).isTrue();
            taken += read.isPresent() ? 1 : 0;
            read.ifPresent(drawn -> assertThat(typesetter
                            .pages(
                                    new Typesetter.Copy(
                                            "page.xhtml",
                                            page.formatted(drawn.replaceFirst(">", " aria-label=\"Logo\">"))),
                                    sheet)
                            .findings())
                    .as(drawn)
                    .isEmpty());
        }
        assertThat(taken).isGreaterThan(150);
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
    @ValueSource(strings = {"spaces", "types", "classes", "dashes", "path", "turns"})
    void whatGrowsOrTakesLongIsEndedSoon(String attack) {
        String svg = "<svg " + NS + " viewBox='0 0 9 9'>";
        String text = switch (attack) {
            case "spaces" -> svg + "<style>" + " ".repeat(290_000) + "x</style></svg>";
            case "types" -> "<!DOCTYPE".repeat(30_000) + svg + "</svg>";
            case "path" -> svg + "<path d='M0 0" + "l1 1".repeat(70_000) + "x'/></svg>";
            case "turns" -> svg + "<g transform='" + "scale(1)".repeat(35_000) + "x'/></svg>";
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
