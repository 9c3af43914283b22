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
                    p { margin: 1mm 2mm 3 }     | 1:13 bad-value        | expected: one to four of: a length such as `2mm` or a percentage or `auto`
                    p { padding: -1mm }         | 1:14 bad-value        | expected: one to four of: a length such as `2mm` or a percentage
                    p { display: table-cell }   | 1:14 bad-value        | use a `table` in the page, or `display: flex`
                    p { display: grid }         | 1:14 bad-value        | use a `flex` row, or a table
                    p { float: left }           | 1:12 bad-value        | only `footnote`; to set boxes side by side, use a `flex` row, or a table
                    p { position: absolute }    | 1:15 bad-value        | boxes stand in the flow, or are `running(name)` in the margins of pages
                    p { color: #12345 }         | 1:12 bad-value        | expected: a colour that is seen, such as `#0b5269`
                    p { margin: 0 !important }  | 1:15 bad-value        | `!important` is not supported: let a more specific selector win
                    p { content: 'x' }          | 1:5 bad-value         | put the text into the page
                    p { margin 0 }              | 1:5 bad-syntax        | such as `margin: 0;`
                    p + p { margin: 0 }         | 1:3 unknown-selector  | use `:first-child`, `:nth-child()` or a class
                    p:hover { margin: 0 }       | 1:3 unknown-selector  | known: `first-child`, `last-child`, `nth-child`
                    p::first-line { margin: 0 } | 1:4 unknown-selector  | known: `after`, `before`, `footnote-call`, `footnote-marker`, `marker`
                    li:nth-child(x) { margin: 0 } | 1:4 unknown-selector | such as `odd`, `3` or `2n+1`
                    b { margin: 0 }             | 1:1 unknown-element   | use `strong`, or a `span` with a class
                    [data-x] { margin: 0 }      | 1:2 unknown-attribute | templates/README.md lists the attributes there are
                    @import 'x.css';            | 1:1 unknown-at-rule   | put all rules into one sheet; the typesetter reads no file
                    @media (max-width: 9cm) { } | 1:1 unknown-at-rule   | use `@media print` or `@media screen`
                    @page wide { margin: 0 }    | 1:7 unknown-selector  | use `@page` or `@page :first`
                    @page { margin: auto }      | 1:17 bad-value        | expected: one to four of: a length such as `2mm` or a percentage
                    @page { color: red }        | 1:9 unknown-property  | only elements have it; in the margins, a running element
                    @page { @top-left { width: 3mm } } | 1:21 unknown-property | only elements have it; in the margins, a running element
                    @page { @top-left { vertical-align: sub } } | 1:37 bad-value | expected: `bottom`, `middle`, `top`
                    p { color: rgba(0, 0, 0, 0) } | 1:12 bad-value      | expected: a colour that is seen, such as `#0b5269`
                    p { line-height: 0 }        | 1:18 bad-value        | expected: `normal` or a number or a length above 0
                    p { height: 50% }           | 1:13 bad-value        | pages decide how high things are: give a length
                    p { min-height: 50% }       | 1:17 bad-value        | pages decide how high things are: give a length
                    p { flex: none }            | 1:11 bad-value        | leave it out, and give a `width`
                    ul { list-style-type: square } | 1:23 bad-value     | use `disc`, or `content` of `::marker` with a sign that your fonts have
                    @page { @left-top { } }     | 1:9 unknown-at-rule   | known: `bottom-center`, `bottom-left`, `bottom-right`, `top-center`, `top-left`, `top-right`
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
                @media print {
                  h1 ~ h2 { margin: 2furlong }
                }
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
                    p { color: red margin: 0 }$h1 { margin: 0 }   | 1:15 `;` is missing before `margin`
                    p { color: red$  margin: 0$}                  | 1:15 `;` is missing before `margin`
                    p { color: red;$h1 { margin: 0 }$td { x: 0 }  | 2:1 `}` is missing before this rule, 3:6 unknown property `x`
                    p { color: red$h1, h2 { margin: 0 }           | 2:1 `}` is missing before this rule
                    @page { size: A4;$p { margin: 0 }             | 2:1 `}` is missing before this rule
                    p margin: 0; padding: 0 }$h1 { margin: 0 }    | 1:1 this rule has no `{` before its declarations
                    p { margin: 0 }$h1 { padding: 0               | 2:4 the declarations do not end
                    p { margin: 0 }}$h1 { margin: 0 }             | 1:16 this brace ends nothing
                    p { margin: ; x: 0 } /* a$h1 {                | 1:12 `margin` has no value, 1:15 unknown property `x`, 1:22 the comment does not end
                    """)
    void aMissingSignIsToldOnceWhereItBelongsAndTheRestIsRead(String css, String told) {
        assertThat(Sheet.parse("sheet.css", css.replace('$', '\n')).findings())
                .extracting(found -> found.place().line() + ":" + found.place().column() + " " + found.message())
                .containsExactly(told.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { margin: 0",
                "p { color: 'red",
                "@media print { p { margin: 0 }",
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
    void whatIsForScreensIsSkippedWhole() {
        assertThat(Styled.found("@media screen { p { display: grid } @media (x) { a {} } } p { margin: 0 }"))
                .isEmpty();
    }

    @Test
    void whatChangesNothingIsAccepted() {
        assertThat(
                        Styled.found(
                                "p { overflow-wrap: anywhere; word-wrap: break-word; hyphens: manual; text-transform: none }"
                                        + " table { border-collapse: separate } div { flex-direction: row; justify-content: start }"))
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
