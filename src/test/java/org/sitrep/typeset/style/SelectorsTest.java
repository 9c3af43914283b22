package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Sheet;

/** Which elements a rule is for, and which of two rules wins. */
class SelectorsTest {

    private static final String PAGE = """
            <div id="a" class="x"><p id="b" class="x y">1</p><ul id="c"><li id="d">2</li><li id="e" class="y">3</li>
            <li id="f">4</li></ul><div id="g" title="t"><p id="h" lang="fr">5</p></div></div>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    p                      | b h
                    p, #f                  | b f h
                    .y                     | b e
                    .x.y                   | b
                    p.x                    | b
                    #g                     | g
                    div p                  | b h
                    div > p                | b h
                    #a > p                 | b
                    .x p                   | b h
                    #g p                   | h
                    body > div > div > p   | h
                    body > p               |
                    div div p              | h
                    ul *                   | d e f
                    [title]                | g
                    [lang=fr]              | h
                    p[lang="fr"]           | h
                    li:first-child         | d
                    div:first-child        | a
                    """)
    void aSelectorIsForTheElementsThatItDescribes(String selector, String ids) {
        Styled page = Styled.of(selector + " { widows: 7 }  * { widows: 2 }", PAGE);
        assertThat(page.ids(Property.WIDOWS, 7)).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    p { orphans: 3 } p { orphans: 4 }                 | 4
                    .x { orphans: 3 } p { orphans: 4 }                | 3
                    #b { orphans: 3 } p.x.y { orphans: 4 }            | 3
                    div p { orphans: 3 } p { orphans: 4 }             | 3
                    p:first-child { orphans: 3 } div p { orphans: 4 } | 3
                    p { orphans: 3 } * { orphans: 4 }                 | 3
                    p { orphans: 3; orphans: 4 }                      | 4
                    """)
    void theMoreSpecificRuleWinsAndThenTheLater(String css, int orphans) {
        assertThat(Styled.of(css, PAGE).style("b", Property.ORPHANS)).isEqualTo(orphans);
    }

    @Test
    void theStylesOfThePageFollowTheSheetAndTellTheirPlacesInThePage() {
        String html = "<html lang='en'><head><title>T</title>\n<style> p { orphans: 6 }\n  %s </style>"
                + "</head><body><p id='p'>x</p></body></html>";
        assertThat(Styled.html("p { orphans: 5 }", html.formatted("")).style("p", Property.ORPHANS))
                .isEqualTo(6);
        assertThat(Styled.html("", html.formatted("p { top: 1mm }")).found())
                .singleElement()
                .asString()
                .startsWith("3:7 unknown-property");
    }

    @Test
    void aSheetFollowedByAnotherGivesWayAmongEquals() {
        Sheet first =
                Sheet.parse("a.css", "p { orphans: 5; widows: 5 }").value().orElseThrow();
        Sheet second = Sheet.parse("b.css", "p { orphans: 6 }").value().orElseThrow();
        String html = "<html lang='en'><head><title>T</title></head><body><p id='p'>x</p></body></html>";
        Styled page = new Styled(Styling.of("page.html", html, first.and(second)));
        assertThat(page.style("p", Property.ORPHANS)).isEqualTo(6);
        assertThat(page.style("p", Property.WIDOWS)).isEqualTo(5);
    }
}
