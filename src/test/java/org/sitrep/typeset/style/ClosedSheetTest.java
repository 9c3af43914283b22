package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.style.html.Vocabulary;
import org.sitrep.typeset.style.sheet.Sheet;

/** What is not in the closed list is an error at its place, with a hint. */
class ClosedSheetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        p { widht: 1mm }            | 1:5 unknown-property  | did you mean `width`?
        p { grid-template: none }   | 1:5 unknown-property  | use a `flex` row, or a table
        p { z-index: 1 }            | 1:5 unknown-property  | nothing overlaps
        p { font: 9pt Arial }       | 1:5 unknown-property  | use `font-family`, `font-size`, `font-weight` and `font-style`
        p { width: 3vw }            | 1:12 unknown-unit     | known: %, cm, em, in, mm, pt, px, rem
        p { width: calc(1mm * 2) }  | 1:12 bad-value        | write the length out
        p { color: var(--x) }       | 1:12 bad-value        | write the value out
        p { margin: 1mm 2mm 3 }     | 1:13 bad-value        | expected: one to four of: a length such as `2mm`
        p { padding: -1mm }         | 1:14 bad-value        | expected: one to four of: a length such as `2mm`
        p { display: table-cell }   | 1:14 bad-value        | use a `table` in the page, or `display: flex`
        p { display: grid }         | 1:14 bad-value        | use a `flex` row, or a table
        p { float: left }           | 1:5 unknown-property  | use a `flex` row, or a table
        p { position: absolute }    | 1:15 bad-value        | boxes stand in the flow, or are `running(name)` in the margins of pages
        p { color: #12345 }         | 1:12 bad-value        | expected: a colour that is seen, such as `#0b5269`
        p { margin: 0 !important }  | 1:15 bad-value        | `!important` is not supported: let a more specific selector win
        p { content: 'x' }          | 1:5 bad-value         | put the text into the page
        p { margin 0 }              | 1:5 bad-syntax        | such as `margin: 0;`
        p + p { margin: 0 }         | 1:3 unknown-selector  | use `:first-child`, or a class
        p:hover { margin: 0 }       | 1:3 unknown-selector  | use `:first-child`, or a class
        p::first-line { margin: 0 } | 1:4 unknown-selector  | known: `after`, `before`
        li:nth-child(2) { margin: 0 } | 1:4 unknown-selector | use `:first-child`, or a class
        b { margin: 0 }             | 1:1 unknown-element   | use `strong`, or a `span` with a class
        [data-x] { margin: 0 }      | 1:2 unknown-attribute | templates/README.md lists the attributes there are
        @import 'x.css';            | 1:1 unknown-at-rule   | put all rules into one sheet; the typesetter reads no file
        @media (max-width: 9cm) { } | 1:1 unknown-at-rule   | leave it out; each sheet of a template set is for one medium
        @page :left { margin: 0 }   | 1:7 unknown-selector  | use `@page`, or `@page` and a name
        @page { margin: auto }      | 1:17 bad-value        | expected: one to four of: a length such as `2mm`
        @page { color: #f00 }        | 1:9 unknown-property  | only elements have it; in the margins, a running element
        @page { @top-center { width: 3mm } } | 1:23 unknown-property | only elements have it; in the margins, a running element
        @page { @top-center { vertical-align: sub } } | 1:39 bad-value | expected: `bottom`, `middle`, `top`
        p { color: rgba(0, 0, 0, 0) } | 1:12 bad-value      | write colours as `#rrggbb`; nothing is half transparent
        p { line-height: 0 }        | 1:18 bad-value        | expected: `normal` or a number or a length above 0
        p { height: 50% }           | 1:13 bad-value        | pages decide how high things are: give a length
        p { min-height: 5mm }       | 1:5 unknown-property  | use `height`: a box grows with what it holds
        p { flex: none }            | 1:11 bad-value        | leave it out, and give a `width`
        ul { list-style: square }   | 1:18 bad-value        | lists have no markers: write what is to stand there
        @page { @left-top { } }     | 1:9 unknown-at-rule   | known: `bottom-center`, `top-center`
        """)
    void whatIsUnknownIsAnErrorWithAHint(String css, String where, String hint) {
        Finding finding = Sheet.parse("sheet.css", css).findings().get(0);
        assertThat(finding.place().line() + ":" + finding.place().column() + " "
                        + finding.rule().id())
                .isEqualTo(where);
        assertThat(finding.hint()).isEqualTo(hint);
        assertThat(Sheet.parse("sheet.css", css).value()).isEmpty();
    }

    @Test
    void allErrorsAreFoundAtOnceEachAtItsPlace() {
        String css = """
            /* a sheet
               of two lines */ p { widht: 1mm; color: blu }

              h1 ~ h2 { margin: 2furlong }

            q { top: 0 }
            """;
        assertThat(Styled.found(css))
                .extracting(found -> found.substring(0, found.indexOf(':', found.indexOf(' '))))
                .containsExactly(
                        "2:24 unknown-property",
                        "2:43 bad-value",
                        "4:6 unknown-selector",
                        "4:21 unknown-unit",
                        "6:1 unknown-element",
                        "6:5 unknown-property");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        p { color: #f00 margin: 0 }$h1 { margin: 0 }  | 1:16 `;` is missing before `margin`
        p { color: #f00$  margin: 0$}                 | 1:16 `;` is missing before `margin`
        p { color: #f00;$h1 { margin: 0 }$td { x: 0 }  | 2:1 `}` is missing before this rule, 3:6 unknown property `x`
        p { color: #f00$h1, h2 { margin: 0 }           | 2:1 `}` is missing before this rule
        @page { size: A4;$p { margin: 0 }             | 2:1 `}` is missing before this rule
        p margin: 0; padding: 0 }$h1 { margin: 0 }    | 1:1 this rule has no `{` before its declarations
        p { margin: 0 }$h1 { padding: 0               | 2:4 the declarations do not end
        p { margin: 0 }}$h1 { margin: 0 }             | 1:16 this brace ends nothing
        p { margin: ; x: 0 } /* a$h1 {                | 1:12 `margin` has no value, 1:15 unknown property `x`, 1:22 the comment does not end
        """)
    void aMissingSignIsReportedOnceWhereItBelongsAndTheRestIsRead(String css, String reported) {
        assertThat(Sheet.parse("sheet.css", css.replace('$', '\n')).findings())
                .extracting(found -> found.place().line() + ":" + found.place().column() + " " + found.message())
                .containsExactly(reported.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { margin: 0",
                "p { color: 'red",
                "@page { @top-center { content: none }",
                "@page { margin: 0",
                "/* no end",
                "p",
                "}",
                "{}",
                "p { ; } }"
            })
    void aSheetThatIsCutOffIsAnErrorAndReadToItsEnd(String css) {
        assertThat(Styled.found(css)).isNotEmpty();
    }

    @Test
    void whateverStandsInASheetNothingIsThrown() {
        String[] words = {
            "p",
            ".a",
            "#b",
            "{",
            "}",
            ";",
            ":",
            "::before",
            "margin",
            "color",
            "1mm",
            "-",
            "2n+1",
            "(",
            ")",
            "[",
            "]",
            "@page",
            "@media print",
            "@media",
            "@top-left",
            "content",
            "counter(",
            "'",
            "\"",
            "/*",
            "*/",
            ",",
            ">",
            "!",
            "\\",
            "é",
            "#",
            "rgb("
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder css = new StringBuilder();
            for (int j = random.nextInt(14); j > 0; j--) {
                css.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(Sheet.parse("sheet.css", css.toString()).findings()).doesNotContainNull();
        }
    }

    @Test
    void whatChangesNothingIsAccepted() {
        assertThat(Styled.found("p { word-wrap: break-word } ul { list-style: none }"
                        + " table { border-collapse: separate; border-spacing: 0 }"))
                .isEmpty();
    }

    @Test
    void theVocabularyCanBeAskedBeforeThereIsAPage() {
        assertThat(Vocabulary.element("section")).isTrue();
        assertThat(Vocabulary.element("script")).isFalse();
        assertThat(Vocabulary.attribute("aria-label")).isTrue();
        assertThat(Vocabulary.attribute("onclick")).isFalse();
    }
}
