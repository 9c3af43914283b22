package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** One text in several languages says the same in each, as far as a program can tell. */
class TextsThatDifferTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).replace("crisis.yaml", "languages: [en]", "languages: [en, fr, ar]");
    }

    private List<Finding> found(String rule) {
        return Found.by(rule, given, "2016-09-25");
    }

    private List<Finding> event(String english, String language, String other) {
        given.known(
                "2016-09-25",
                "- {event: {en: \"" + english + "\", " + language + ": \"" + other
                        + "\"}, id: e, date: 2016-09-24, source: un}");
        return found("texts-differ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Closed for 48 hours                   | fr | Fermé pendant 84 heures                      | 48 | 84
        340 people left                       | ar | غادر ١٢٠ شخصا                                | 340 | 120
        340 people left                       | fr | Des personnes sont parties                   | 340 | en
        People left                           | fr | 340 personnes sont parties                   | 340 | fr
        2 killed                              | fr | 3 morts                                      | 2 | 3
        Some 1.5 million need help            | fr | 1,6 million de personnes ont besoin d’aide   | 1.5 | 1,6
        Some 1.5 million need help            | fr | 1,5 milliard                                 | 1.5 | 1,5
        Some 1,500 need help                  | de | Etwa 1,5 brauchen Hilfe                      | 1,500 | 1,5
        12.5% of homes                        | ru | 15,2 % домов                                 | 12.5 | 15,2
        250,000 left                          | zh-Hans | 24万人离开                              | 250,000 | 24
        Talks on 25 September                 | fr | Pourparlers le 25 août                       | September | August
        Talks on 25 September                 | ar | محادثات في 25 آب                             | September | August
        Talks on 2016-09-25                   | fr | Pourparlers le 26 septembre 2016             | 25 | 26
        They left                             | fr | Ils sont partis avant le 5 mai               | only | May
        They left on 5 May                    | ar | غادروا                                       | only | May
        Shelled at 19:00                      | fr | Bombardé à 18h00                             | 19:00 | 18h00
        1,400 displaced                       | fr | 2000 déplacés                                | 1,400 | 2000
        5 to 10 trucks                        | es | de 5 a 12 camiones                           | 10 | 12
        """)
    void numbersAndMonthsTypedDiffer(String english, String language, String other, String one, String two) {
        assertThat(event(english, language, other)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("the event of `e`", one, two);
            assertThat(finding.place().pointer()).isEqualTo("/facts/0/event/" + language);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Closed for 48 hours                   | fr | Fermé pendant deux jours
        2 killed, 120 hurt                    | fr | Deux morts, 120 blessés
        The first of 3 convoys                | ar | أولى القوافل الثلاث
        Some 1.5 million need help            | ru | Помощь нужна 1 500 000 человек
        Some 1,500,000 need help              | zh-Hans | 150万人需要帮助
        Some 1.5 million need help            | ar | يحتاج ١٫٥ مليون شخص إلى المساعدة
        Some 1.5 million need help            | fr | Un million et demi de personnes
        250,000 to 275,000 people             | zh-Hans | 25万至27.5万人
        Two billion dollars, 2 million people | es | Dos mil millones de dólares, 2 millones de personas
        1.2 billion                           | zh-Hans | 12亿
        22.4m dollars                         | fr | 22,4 millions de dollars
        1,234.5 tonnes                        | de | 1.234,5 Tonnen
        12,34,567 people                      | fr | 1 234 567 personnes
        At 19:00 on 9 May 2016                | fr | À 19h00, le 9 mai 2016
        At 7 p.m.                             | fr | À 19 h
        At 7:30 p.m.                          | ru | В 19.30
        The 21st day, the 2nd round           | fr | Le 21e jour, deuxième tour
        COVID-19, G20, an F-16                | fr | Le Covid-19, le G20, un avion F16
        COVID-19 spreads                      | zh-Hans | 新冠疫情蔓延
        The season 2015-16                    | fr | La saison 2015/2016
        25 September 2016                     | zh-Hans | 2016年9月25日
        2016-09-25                            | uk | 25 вересня 2016 року
        On 25 September 2016                  | fa-AF | به تاریخ ۴ میزان ۱۳۹۵
        Talks on 25 September                 | ar | محادثات في 25 أيلول/سبتمبر
        They may march on 3 bridges           | fr | Ils pourraient marcher sur 3 ponts
        50% of homes; half of them            | fr | La moitié des maisons
        Five killed, 12 hurt                  | ar | مقتل 5 وإصابة 12
        12 and 15 people                      | ar | ١٢ و١٥ شخصا
        The bridge fell in early May          | fr | Le pont est tombé dès le 5 mai
        They left on the fifth of May         | ru | Они уехали 5 мая
        12 million                            | so | 12 milyan
        """)
    void noOneIsAskedAboutWhatMaySayTheSame(String english, String language, String other) {
        assertThat(event(english, language, other)).isEmpty();
    }

    @Test
    void referencesDifferInWhichTheyAreAndHowMany() {
        given.append("crisis.yaml", "highlights: [{en: \"{figure:a} left.\", fr: \"{figure:b} sont partis.\"}]\n")
                .known("2016-09-25", """
                    - {figure: displaced, id: a, value: 120, date: 2016-09-24, place: north, source: un}
                    - {figure: displaced, id: b, value: 340, date: 2016-09-24, place: south, source: un}
                    - note: overview
                      text: {en: "In the north {figure:a}, in the south {figure:b}.", fr: "Au nord {figure:a}.", ar: "{figure:b} {figure:a} {literal:58}."}
                    - note: needs
                      cluster: wash
                      text: {en: "{figure:a} of {figure:a}.", fr: "{figure:a}."}
                    - note: gaps
                      cluster: wash
                      text: {en: "{literal:48} of {figure:a}.", fr: "{figure:a} sur {literal:48}."}
                    """);

        assertThat(found("texts-differ"))
                .extracting(Finding::message)
                .hasSize(3)
                .anySatisfy(message -> assertThat(message)
                        .contains("highlight", "only `en` has {figure:a}", "only `fr` has {figure:b}"))
                .anySatisfy(message -> assertThat(message)
                        .contains("overview", "only `en` has {figure:b}, not `fr`", "only `ar` has 58, not `en`"))
                .anySatisfy(message -> assertThat(message).contains("needs", "only `en` has {figure:a}"));
    }

    @Test
    void everyKindOfTextIsCompared() {
        given.replace("crisis.yaml", "title: The valley", "title: {en: Crisis of 2016, fr: Crise de 2015}")
                .replace("crisis.yaml", "label: Siege,", "label: {en: Siege of 1984, fr: Siège de 1985},")
                .replace("sources.yaml", "name: The radio", "name: {en: Radio 101, fr: Radio 102}")
                .known("2016-09-25", """
                    - {figure: displaced, id: a, value: 120, date: 2016-09-24, source: un, remark: {en: Of 340, fr: Sur 430}}
                    - {demand: access, ask: {en: For 48 hours, fr: Pour 84 heures}, by: envoy, date: 2016-09-01, source: un}
                    - {statement: {en: In 48 hours, fr: Dans 84 heures}, occasion: {en: Talk 31, fr: Séance 32}, speaker: speaker,
                       date: 2016-09-24, via: radio}
                    - {event: A, id: b, date: 2016-09-24, source: un}
                    - {withdraw: b, cause: our-error, reason: {en: Off by 31, fr: 32 de trop}}
                    """);

        assertThat(found("texts-differ")).hasSize(8);
    }

    @Test
    void aTranslationThatWasNotCorrectedWithItsOriginalIsANote() {
        given.known("2016-09-24", """
            - {note: overview, id: n, text: {en: The bridge is closed., fr: Le pont est fermé., ar: الجسر مغلق.}}
            - {event: {en: A bridge fell, fr: Un pont tombe}, id: e, date: 2016-09-24, source: un}
            """).known("2016-09-25", """
                - {correct: n, set: {text: {en: The bridge is open., fr: Le pont est fermé.}}, cause: our-error, reason: Misread}
                - {correct: e, set: {event: {en: A wall fell, fr: Un mur tombe}}, cause: our-error, reason: Misread}
                """);

        assertThat(found("older-translation"))
                .allMatch(finding -> finding.severity() == Severity.NOTE)
                .extracting(Finding::message)
                .satisfiesExactly(
                        message -> assertThat(message).contains("the note `n`", "`ar`", "no words any more"),
                        message -> assertThat(message).contains("the note `n`", "`fr`", "as before"));
    }

    @Test
    void itIsGoneOnceItIsCorrectedToo() {
        given.known(
                        "2016-09-24",
                        "- {event: {en: A bridge fell, fr: Un pont tombe}, id: e, date: 2016-09-24, source: un}")
                .known("2016-09-25", """
                    - {correct: e, set: {event: {en: A wall fell}}, cause: our-error, reason: Misread}
                    - {correct: e, id: t, set: {event: {en: A wall fell, fr: Un mur tombe}}, cause: our-error, reason: Translated}
                    """);

        assertThat(found("older-translation")).isEmpty();
    }

    @Test
    void aReferenceUnknownInOneLanguageIsAnErrorAtItsLine() {
        List<Finding> found = given.known("2016-09-25", """
            - {figure: displaced, id: a, value: 120, date: 2016-09-24, source: un}
            - note: overview
              text:
                en: "{figure:a} left."
                fr: "{figure:z} sont partis."
            - note: needs
              cluster: wash
              text:
                en: "{figure:a} left."
                fr: "{chiffre:a} sont partis."
            """).findings();

        assertThat(found)
                .allMatch(Finding::isError)
                .extracting(f -> f.place().line())
                .containsExactly(7, 12);
    }

    @Test
    void aReferenceIsNamedAsItWasWrittenAndTheAnswerOnce() {
        given.known("2016-09-25", """
            - {event: {en: A siege, fr: Un siège}, id: s, date: 2016-09-20, source: un}
            - note: overview
              text: {en: "It has lasted {duration:s}.", fr: "Il dure.", ar: "{days:s}."}
            """);
        assertThat(found("texts-differ")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).endsWith("only `en` has {duration:s}, not `fr`");
            assertThat(finding.hint()).doesNotContain("accept");
        });
    }
}
