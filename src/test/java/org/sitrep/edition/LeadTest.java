package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Passage;
import org.sitrep.situation.Situation;

/** Page one opens with one sentence: what happened, where and when, and who says so. */
class LeadTest {

    private static final String DAY = "2016-09-25";

    private static final String KILLED = """
        - {figure: killed, id: dead, value: at least 23, period: 2016-09-20/2016-09-25, place: north, source: un}
        """;

    private static final String SIEGE =
            "- {condition: siege, id: siege, since: 2016-07-17, place: north, source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValley() {
        given = Given.in(folder);
    }

    /** Returns its words, without what keeps them together and in order. */
    private static String words(ReportModel report) {
        return report.part("lead").stream()
                .flatMap(part -> ((Part.Narrative) part).text().stream())
                .flatMap(text -> text.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.stream())
                .map(Passage.Span::text)
                .collect(Collectors.joining())
                .replaceAll("[\u00a0\u202f]", " ")
                .replaceAll("[\u2068\u2069]", "");
    }

    private String lead() {
        return words(Given.model(given.warnedAsOf(DAY), Optional.empty()));
    }

    @Test
    void theClaimOfTheSubjectStandsWholeInTheOfficesWords() {
        given.known(DAY, KILLED).append("crisis.yaml", """
            mail: {subject: {indicator: killed, place: north, as: people killed since the truce}}
            """);
        assertThat(lead())
                .isEqualTo("At least 23 people killed since the truce, The north, 20 to 25 September, according to The"
                        + " UN");
    }

    @Test
    void thePlaceStandsOnceWhereTheWordsHaveIt() {
        given.known(DAY, KILLED).append("crisis.yaml", """
            mail: {subject: {indicator: killed, place: north, as: people killed in the north}}
            """);
        assertThat(lead()).isEqualTo("At least 23 people killed in the north, 20 to 25 September, according to The UN");
    }

    @Test
    void withoutSuchWordsTheNumberStandsBehindTheNameOfWhatIsCounted() {
        given.known(DAY, KILLED);
        assertThat(lead()).isEqualTo("People killed, The north, 20 to 25 September: at least 23, according to The UN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "231; 231",
                "about 1.5 million; about 1.5 million",
                "\"250,000 to 275,000\"; 250,000 to 275,000",
                "fewer than 10; fewer than 10"
            })
    void aQuantityStandsAsItsSourceStatesIt(String stated, String printed) {
        given.known(DAY, "- {figure: displaced, value: " + stated + ", date: 2016-09-25, source: un}\n");
        assertThat(lead()).isEqualTo("Displaced people, 25 September: " + printed + ", according to The UN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "not assessed", "pending", "no access"})
    void whatTellsNoNumberDoesNotOpenAReport(String value) {
        given.known(DAY, "- {figure: displaced, value: " + value + ", date: 2016-09-25, source: un}\n");
        assertThat(lead()).isEmpty();
    }

    @Test
    void whatIsOldIsToldByItsYearAndOpensAReportOnlyWhileItIsFresh() {
        given.known(DAY, "- {figure: displaced, value: 40, date: 2015-12-30, source: un}\n");
        assertThat(lead()).isEqualTo("Displaced people, 30 December 2015: 40, according to The UN");
        given.known(DAY, "- {figure: without-water, value: 40, date: 2016-08-03, source: un}\n");
        assertThat(lead()).isEmpty();
    }

    @Test
    void whatIsComputedIsSaidToBeSo() {
        given.known(DAY, """
            - {figure: displaced, value: 30, date: 2016-09-25, place: north, source: un}
            - {figure: displaced, value: about 12, date: 2016-09-25, place: south, source: un}
            """).append("crisis.yaml", "key-figures: [{indicator: displaced, place: valley}]\n");
        assertThat(lead())
                .isEqualTo("Displaced people, The valley, 25 September: about 42, computed from figures of The UN");
    }

    @Test
    void aRateHasItsPer() {
        given.replace("crisis.yaml", "whole: cases}", "whole: cases, per: 10000}")
                .known(DAY, """
                    - {figure: cases, value: 20000, date: 2016-09-25, place: north, source: un}
                    - {figure: deaths, value: 30, date: 2016-09-25, place: north, source: un}
                    """)
                .append("crisis.yaml", "key-figures: [{indicator: fatality, place: north}]\n");
        assertThat(lead())
                .isEqualTo("Case fatality ratio, The north, 25 September: 15 per 10,000,"
                        + " computed from figures of The UN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", as: for food and water"})
    void moneyHasItsCurrency(String as) {
        given.append(
                        "crisis.yaml",
                        "  - {id: paid, label: Money paid, counts: USD, measure: stock}\n"
                                + "mail: {subject: {indicator: paid" + as + "}}\n")
                .known(DAY, "- {figure: paid, value: USD 22.4 million, date: 2016-09-25, source: un}\n");
        assertThat(lead())
                .isEqualTo(
                        as.isEmpty()
                                ? "Money paid, 25 September: US$ 22.4 million, according to The UN"
                                : "US$ 22.4 million for food and water, 25 September, according to The UN");
    }

    @Test
    void whatIsNewestOpensAReportThatAsksForNothing() {
        given.known("2016-09-24", KILLED.replace("-25", "-24") + SIEGE);
        assertThat(lead()).startsWith("People killed, The north, 20 to 24 September: at least 23");
        given.known(DAY, "- {event: A bridge fell., date: 2016-09-25, place: south, source: radio}\n");
        assertThat(lead()).isEqualTo("25 September, The south: A bridge fell, according to The radio");
    }

    @Test
    void ofOneDayAFigureGoesBeforeAnEvent() {
        given.known(DAY, "- {event: A bridge fell, date: 2016-09-25, source: radio}\n" + KILLED);
        assertThat(lead()).startsWith("People killed");
    }

    @Test
    void whatIsPlannedOrDisputedHasNotHappened() {
        given.known(DAY, """
            - {event: A convoy, planned: 2016-09-28, source: un, sensitivity: public}
            - {event: An attack, date: 2016-09-25, source: radio, verification: disputed}
            """);
        assertThat(lead()).isEmpty();
    }

    @Test
    void aDisputedFigureOpensNoReport() {
        given.known(DAY, KILLED.replaceFirst("source: un", "source: un, verification: disputed"));
        assertThat(lead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Is the truce over?; Is the truce over? (The UN)",
                "The governor said “we are cut off.”; The governor said “we are cut off.” (The UN)",
                "The truce is over.; 'The truce is over, according to The UN'"
            })
    void noStopOrCommaIsSetBehindWhatEndsASentence(String words, String said) {
        given.known(DAY, "- {event: \"" + words + "\", date: " + DAY + ", source: un}\n");
        assertThat(lead()).endsWith(said);
    }

    @Test
    void whatLastsIsSaidWithItsDays() {
        given.known(DAY, SIEGE.replace("2016-07-17", "2016-09-20"));
        assertThat(lead()).isEqualTo("Siege, The north: 5 days since 20 September, according to The UN");
        given.known(DAY, SIEGE.replace("2016-07-17", DAY));
        assertThat(lead()).isEqualTo("Siege, The north, since 25 September, according to The UN");
    }

    @Test
    void whatHasEndedOrIsNoLongerConfirmedOpensNoReport() {
        given.known("2016-09-01", SIEGE);
        assertThat(lead()).isEmpty();
        given.known(DAY, "- {update: siege, state: ended, date: 2016-09-24, source: un}\n");
        assertThat(lead()).isEmpty();
    }

    @Test
    void theWordsOfTheDayGoBeforeAllElseAndNameEachSourceOnce() {
        given.known(
                DAY, KILLED + "- {note: subject, text: \"{figure:dead} were killed, {figure:dead} in five days\"}\n");
        assertThat(lead()).isEqualTo("At least 23 were killed, at least 23 in five days (The UN)");
    }

    @Test
    void wordsOfTheDayTooLongForTheMailOpenTheReportAllTheSame() {
        String words = "{figure:dead} were killed "
                + "and many more are missing ".repeat(4).strip();
        given.known(DAY, KILLED + "- {note: subject, text: \"" + words + "\"}\n");
        assertThat(lead()).startsWith("At least 23 were killed and many more are missing");
        assertThat(given.printing(DAY))
                .anySatisfy(finding -> assertThat(finding.message())
                        .startsWith("the mail's subject has no room for ")
                        .endsWith("; it stands on page one"));
    }

    @Test
    void wordsOfTheDayThatMayNotPrintLeaveTheNewestToOpenTheReport() {
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal}]\ndefault-sensitivity: public\n")
                .known(DAY, KILLED + """
                    - {figure: displaced, id: hidden, value: 40, date: 2016-09-25, source: un, sensitivity: internal}
                    - {note: subject, text: "{figure:hidden} are hidden"}
                    """);
        assertThat(lead()).isEqualTo("People killed, The north, 20 to 25 September: at least 23, according to The UN");
    }

    @Test
    void nothingTellsOfAFigureUnderReview() {
        given.known("2016-09-24", "- {figure: displaced, id: gone, value: 40, date: 2016-09-24, source: un}\n")
                .known(
                        DAY,
                        "- {correct: gone, set: {value: 90}, cause: our-error, reason: Typo, sensitivity: internal}\n")
                .append("crisis.yaml", "mail: {subject: {indicator: displaced}}\n");
        assertThat(lead()).isEmpty();
        given.known("2016-09-23", SIEGE.replace("2016-07-17", "2016-09-20"));
        assertThat(lead()).startsWith("Siege, The north: 5 days");
    }

    @ParameterizedTest
    @CsvSource({"2016-09-25, 0", "2016-09-19, 1"})
    void whatItSaysAnewIsNewOnPageOne(String day, int nothingNew) {
        String line = "The siege goes on after {days:siege} days.";
        given.known("2016-09-23", SIEGE.replace("2016-07-17", "2016-09-20"))
                .append("crisis.yaml", "highlights: [\"%s\", \"%s\", \"%s\"]\n".formatted(line, line, line))
                .known(DAY, "- {event: A bridge fell, date: " + day + ", source: radio}\n");
        Situation before = given.warnedAsOf("2016-09-23");
        assertThat(Given.edited(given.warnedAsOf(DAY), Optional.of(before)).findings())
                .filteredOn(finding -> finding.rule().id().equals("nothing-new"))
                .hasSize(nothingNew);
    }

    @Test
    void aReportOfNothingOpensWithNothing() {
        given.known(DAY, "- {note: overview, text: All is quiet.}\n");
        assertThat(lead()).isEmpty();
    }

    /** Days are those of the language; names of things stay in the crisis's own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | At least 23 killed here, 20 to 25 September, according to The UN
        fr | Au moins 23 killed here, 20 au 25 septembre, selon The UN
        es | Al menos 23 killed here, 20 al 25 de septiembre, según The UN
        ar | Killed here، 20 إلى 25 سبتمبر: ما لا يقل عن 23، بحسب The UN
        fa-AF | Killed here، ۲۰ تا ۲۵ سپتمبر: حداقل ۲۳، به گفتهٔ The UN
        ru | Killed here, 20–25 сентября: не менее 23, источник: The UN
        uk | Killed here, 20–25 вересня: щонайменше 23, джерело: The UN
        zh-Hans | 据The UN，9月20日至25日，killed here：至少23
        """)
    void eachLanguageSaysTheOfficesWordsInOneSentence(String language, String said) {
        given.known(DAY, KILLED.replace(" place: north,", ""))
                .append("crisis.yaml", "mail: {subject: {indicator: killed, as: killed here}}\n");
        assertThat(words(in(language))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Siege, The north: 5 days since 20 September, according to The UN
        fr | Siege, The north : 5 jours depuis le 20 septembre, selon The UN
        es | Siege, The north: 5 días desde el 20 de septiembre, según The UN
        ar | Siege، The north: 5 أيام منذ 20 سبتمبر، بحسب The UN
        fa-AF | Siege، The north: ۵ روز از ۲۰ سپتمبر به این‌سو، به گفتهٔ The UN
        ru | Siege, The north: 5 дней (с 20 сентября), источник: The UN
        uk | Siege, The north: 5 днів (з 20 вересня), джерело: The UN
        zh-Hans | 据The UN，Siege，The north：自9月20日起已5天
        """)
    void eachLanguageSaysHowLongSomethingLasts(String language, String said) {
        given.known(DAY, SIEGE.replace("2016-07-17", "2016-09-20"));
        assertThat(words(in(language))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Displaced people, The valley, 25 September: about 42, computed from figures of The UN
        fr | Displaced people, The valley, 25 septembre : environ 42, calcul d’après les chiffres de The UN
        es | Displaced people, The valley, 25 de septiembre: alrededor de 42, cálculo a partir de las cifras de The UN
        ar | Displaced people، The valley، 25 سبتمبر: نحو 42، محسوب من أرقام The UN
        fa-AF | Displaced people، The valley، ۲۵ سپتمبر: حدود ۴۲، محاسبه‌شده از ارقام The UN
        ru | Displaced people, The valley, 25 сентября: около 42, вычислено по данным: The UN
        uk | Displaced people, The valley, 25 вересня: близько 42, обчислено за даними: The UN
        zh-Hans | 根据The UN的数字计算，Displaced people，The valley，9月25日：约42
        """)
    void eachLanguageSaysWhatIsComputed(String language, String said) {
        whatIsComputedIsSaidToBeSo();
        assertThat(words(in(language))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | 25 September, The south: A bridge fell, according to The radio
        fr | 25 septembre, The south : A bridge fell, selon The radio
        ar | 25 سبتمبر، The south: A bridge fell، بحسب The radio
        zh-Hans | 据The radio，9月25日，The south：A bridge fell
        """)
    void eachLanguageSaysWhenAndWhereSomethingHappened(String language, String said) {
        given.known(DAY, "- {event: A bridge fell, date: 2016-09-25, place: south, source: radio}\n");
        assertThat(words(in(language))).isEqualTo(said);
    }

    private ReportModel in(String language) {
        return Editor.report(
                        given.warnedAsOf(DAY),
                        Optional.empty(),
                        new Edition(
                                Templates.builtIn()
                                        .value()
                                        .orElseThrow()
                                        .phrases(language)
                                        .value()
                                        .orElseThrow(),
                                Edition.Basis.GIVEN,
                                SampleReport.CANVAS))
                .value()
                .orElseThrow();
    }
}
