package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.app.report.MissingLetters;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Finding.Naming;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.text.font.FontRule;

/** What no font has is one finding for each script, whatever editions it stands in. */
class MissingLettersTest {

    private static final Finding OTHER = FontRule.NO_FONT.finding(Place.NOWHERE, "no font", "");

    @Test
    void theLettersOfAllEditionsAreOneFinding() {
        Finding english = MissingLetters.byScript(List.of(missing("က", 7), missing("ခ", 9)))
                .get(0);
        Finding french = MissingLetters.byScript(List.of(missing("ခ", 9), missing("ဂ", 5)))
                .get(0);

        assertThat(MissingLetters.byScript(List.of(english, OTHER, french)))
                .extracting(Finding::message, finding -> finding.place().line(), Finding::id)
                .containsExactly(
                        tuple(
                                "no font has 3 Burmese letters of this report: က (U+1000), ခ (U+1001), ဂ (U+1002)",
                                5,
                                "missing-glyph@U+1000"),
                        tuple("no font", OTHER.place().line(), OTHER.id()));
    }

    @Test
    void aSingleLetterIsNamedAsItWasFound() {
        assertThat(MissingLetters.byScript(List.of(missing("አ", 7))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("no font has the character");
                    assertThat(finding.hint()).contains("Noto Sans Ethiopic", "`fonts`");
                });
    }

    @Test
    void ofManyLettersSixAreShown() {
        List<Finding> many = "កខគឃងចឆជ"
                .codePoints()
                .mapToObj(letter -> missing(Character.toString(letter), 1))
                .toList();
        assertThat(MissingLetters.byScript(many))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("no font has 8 Khmer letters of this report: ")
                        .endsWith("ច (U+1785) and 2 more"));
    }

    private static Finding missing(String letter, int line) {
        return LayoutRule.MISSING_GLYPH
                .finding(new Place("facts.yaml", line, 1, ""), "no font has the character", "")
                .about(letter)
                .namedBy(Naming.CHARACTER);
    }
}
