package org.sitrep.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A finding shows its line and points at its column. */
@Tag("anywhere")
class ExcerptTest {

    @Test
    void theCaretStandsBelowTheColumn() {
        assertThat(Excerpt.of("place: eastern-alepo", 12, 8))
                .isEqualTo("""
                        12 | place: eastern-alepo
                           |        ^
                    """.indent(0).replaceAll("(?m)^ {4}", "    "));
    }

    @Test
    void aLongLineIsCutToThePartAroundTheCaret() {
        String line = "x".repeat(500) + "HERE" + "y".repeat(500);
        List<String> shown = Excerpt.of(line, 1, 501).lines().toList();
        assertThat(shown.get(0)).hasSizeLessThan(120).contains("HERE").contains("…");
        assertThat(shown.get(0).charAt(shown.get(1).indexOf('^'))).isEqualTo('H');
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        assertThat(Excerpt.of("a\u001b[31mb", 1, 1)).doesNotContain("\u001b");
        assertThat(Excerpt.of("\ufeffa\u200f\u202eb\ud800", 1, 5)).isEqualTo("     1 |  a  b\n       |     ^\n");
    }

    @Test
    void theCaretGoesByCharactersBeyondTheFirstPlaneToo() {
        assertThat(Excerpt.of("\ud83d\ude00\ud83d\ude00HERE", 1, 3))
                .isEqualTo("     1 | \ud83d\ude00\ud83d\ude00HERE\n       |   ^\n");
    }

    @Test
    void whatOthersWroteNeitherTurnsNorHidesNorEndsTheLineOfAMessage() {
        Finding finding = Finding.of(
                SharedRule.DUPLICATE_ID, Place.of("a"), "`\u202ex\u0000\u200f`\r\n  b\ud83d", "write `\u2066`\n");
        assertThat(finding.message()).isEqualTo("`\\u202ex\\u0000\\u200f` b\\ud83d");
        assertThat(finding.hint()).isEqualTo("write `\\u2066` ");
        assertThat(Printable.line("سوریه\u200cها \ud83d\ude00 é")).isEqualTo("سوریه\u200cها \ud83d\ude00 é");
        assertThat(Printable.line("`نحو \u206840\u2069`")).isEqualTo("`نحو 40`");
        assertThat(Printable.line("\u206840 \u202e1\u2069 \u20687")).isEqualTo("\\u206840 \\u202e1\\u2069 \\u20687");
    }

    @Test
    void theNearestWordIsSuggested() {
        assertThat(Suggestion.hint("eastern-alepo", List.of("eastern-aleppo", "western-aleppo")))
                .isEqualTo("did you mean `eastern-aleppo`?");
        assertThat(Suggestion.hint("valeu", List.of("value", "via"))).isEqualTo("did you mean `value`?");
        assertThat(Suggestion.hint("zzz", List.of("b", "a"))).isEqualTo("known: `a`, `b`");
        assertThat(Suggestion.hint("zzz", List.of())).isEmpty();
    }
}
