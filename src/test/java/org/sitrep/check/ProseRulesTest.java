package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** What an editing hand leaves behind. */
class ProseRulesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private List<Finding> note(String rule, String text) {
        given.known("2016-09-01", "- note: overview\n  text: |\n" + text.indent(4));
        return Found.by(rule, given, "2016-09-01");
    }

    @Test
    void whatWasToBeFilledInIsAWarning() {
        for (String left : List.of("TODO", "XXX", "TBC", "[…]", "[...]", "[insert figure]", "Lorem ipsum", "???")) {
            assertThat(note("placeholder", "Nothing " + left + " is known."))
                    .as(left)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        }
    }

    @Test
    void wordsThatOnlyLookLikeItAreNone() {
        assertThat(note("placeholder", "Todo el mundo; the truce [of Geneva] stands. Really? Yes."))
                .isEmpty();
    }

    @Test
    void eachLeftoverHasAnIdOfItsOwn() {
        assertThat(note("placeholder", "TODO this and TBC that and TODO more."))
                .extracting(Finding::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void leftoversAreFoundInFactsAndReasonsToo() {
        given.known("2016-09-01", """
            - {event: TODO who, id: a, date: 2016-09-01, source: un, remark: TODO when}
            - {demand: pause, ask: TODO what, by: envoy, date: 2016-09-01, source: un}
            - {statement: TODO says, speaker: speaker, date: 2016-09-01, quote: "TODO, he said"}
            - {event: It ended, id: b, date: 2016-09-01, source: un}
            - {withdraw: b, cause: our-error, reason: TODO why}
            """);
        assertThat(Found.by("placeholder", given, "2016-09-01")).hasSize(5);
    }

    @Test
    void aWordTwiceIsAWarning() {
        assertThat(note("doubled-word", "It is in the the north."))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("the the");
        assertThat(note("doubled-word", "The\nthe road is closed."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).doesNotContain("accept"));
    }

    @Test
    void whatALanguageSaysTwiceByRightIsNone() {
        assertThat(note("doubled-word", "They had had that that could be had. Bethe the 2nd."))
                .isEmpty();
        given.known(
                "2016-09-01", "- {note: overview, text: {fr: Nous nous y rendons., tr: Su yavaş yavaş çekiliyor.}}\n");
        assertThat(Found.by("doubled-word", given, "2016-09-01")).isEmpty();
    }

    @Test
    void aReferenceBetweenTwoWordsPartsThem() {
        given.known("2016-09-01", """
            - {event: It began, id: a, date: 2016-09-01, source: un}
            - {note: overview, text: "It began on {date:a} on a hill."}
            """);
        assertThat(Found.by("doubled-word", given, "2016-09-01")).isEmpty();
    }

    @Test
    void aParagraphThatBreaksOffIsAWarning() {
        assertThat(note("sentence-without-end", "All is well.\n\nTeams have reached the north, where the"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("north, where the");
    }

    @Test
    void listItemsAndWhatLeadsOverToThemNeedNoStop() {
        assertThat(note("sentence-without-end", "Needed are:\n- water\n- food")).isEmpty();
        assertThat(note("sentence-without-end", "He said “no.” (All agreed.)")).isEmpty();
        assertThat(note("sentence-without-end", "هل انتهى؟\n\nيہ ختم ہوا۔\n\nসব শেষ।"))
                .isEmpty();
    }

    @Test
    void aTypedNumberInAHighlightIsAWarningToo() {
        given.append("crisis.yaml", "highlights: [Some 900 people fled]\n")
                .known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        assertThat(Found.by("typed-number", given, "2016-09-01"))
                .extracting(finding -> finding.place().file())
                .containsExactly(folder + "/crisis.yaml");
    }

    @Test
    void aHighlightIsMeasuredAsItIsPrinted() {
        String fits = "x".repeat(150) + " on {date:a}";
        String tooLong = "y".repeat(170) + " on {date:a}";
        given.append("crisis.yaml", "highlights:\n  - \"" + fits + "\"\n  - \"" + tooLong + "\"\n")
                .known("2016-09-01", "- {event: It began, id: a, date: 2016-09-01, source: un}\n");
        assertThat(Found.by("long-highlight", given, "2016-09-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.place().pointer()).isEqualTo("/highlights/1");
                    assertThat(finding.message()).contains("185 characters");
                });
    }

    @Test
    void aTextThatLacksALanguageOfTheCrisisIsAWarningForAnIssue() {
        given.known("2016-09-01", "- {note: overview, text: {fr: Tout va bien.}}\n");
        assertThat(Found.by("untranslated", given, "2016-09-01")).hasSize(1);
        assertThat(given.checked("2016-09-01")).doesNotContain("untranslated");
        given.known("2016-09-01", "- {note: overview, text: {fr: Tout va bien., en: All is well.}}\n");
        assertThat(Found.by("untranslated", given, "2016-09-01")).isEmpty();
    }

    @Test
    void severalOfOneFileAreOneThatCountsThemForEachLanguage() {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, fr, ar]")
                .known("2016-09-01", """
                    - {note: overview, text: All is well.}
                    - {event: A bridge fell, id: a, date: 2016-09-01, source: un, remark: Seen}
                    - {event: {en: A wall fell, fr: Un mur tombe}, id: b, date: 2016-09-01, source: un}
                    """)
                .known(
                        "2016-08-31",
                        IntStream.range(0, 200).mapToObj("""
                            - {event: {en: Rain, fr: Pluie, ar: مطر}, id: r%d, date: 2016-08-31, source: un}
                            """::formatted).collect(Collectors.joining()));

        assertThat(Found.by("untranslated", given, "2016-09-01"))
                .extracting(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .startsWith("3 texts have no words in `fr`")
                                .contains("(line 3)", "(line 4)"),
                        message -> assertThat(message)
                                .startsWith("4 texts have no words in `ar`")
                                .endsWith(", …"));

        assertThat(Checks.ofLanguage(given.asOf("2016-09-01"), "ar", false))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("untranslated-edition");
                    assertThat(finding.message()).contains("have no words in `ar`");
                });
    }

    @Test
    void aQuotationThatAHighlightOrAnEventSaysAgainIsNamed() {
        given.known("2016-09-01", """
            - {statement: The end is near, id: s, speaker: speaker, date: 2016-09-01, quote: "very, very near the end"}
            - {event: "The speaker said it was “very, very near the end”", id: e, date: 2016-09-01, source: un}
            - {note: highlight, id: h, text: "The end is “very, very near the end” as they say"}
            - {note: overview, id: o, text: "The end is very near."}
            """);
        assertThat(Found.by("quoted-twice", given, "2016-09-01")).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message()).endsWith("says word for word what the quote of `s` says");
        });
    }

    @Test
    void aWordThatIsQuotedMayStandElsewhere() {
        given.known("2016-09-01", """
            - {statement: The end is near, id: s, speaker: speaker, date: 2016-09-01, quote: "a ceasefire"}
            - {event: A ceasefire is asked for, id: e, date: 2016-09-01, source: un}
            - {note: overview, id: o, text: "There is a ceasefire."}
            """);
        assertThat(Found.by("quoted-twice", given, "2016-09-01")).isEmpty();
    }
}
