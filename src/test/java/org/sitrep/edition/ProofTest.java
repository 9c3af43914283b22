package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.print.language.Direction;

/** What a reference brings beside the words typed around it is found, with the line to write; nothing is changed unasked. */
class ProofTest {

    private static final List<String> RULES =
            List.of("doubled-by-reference", "added-qualifier", "small-first-letter", "wrong-days", "days-with-noun");

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley")).known("2016-09-10", """
            - {figure: displaced, id: up, value: up to 3000, date: 2016-09-10, place: north, source: un}
            - {figure: displaced, id: least, value: at least 20, date: 2016-09-10, place: south, source: un}
            - {figure: displaced, id: about, value: about 300, date: 2016-09-10, source: un}
            - {figure: killed, id: over, value: more than 60, period: 2016-09-01/2016-09-09, source: un}
            - {figure: cases, id: nearly, value: nearly 400, date: 2016-09-10, place: north, source: un}
            - {figure: cases, id: exact, value: 7, date: 2016-09-10, place: south, source: un}
            - {event: The dam breaks, id: dam, date: 2016-09-09, source: un}
            - {event: A bridge falls, id: bridge, date: 2016-09-08, source: un}
            - {condition: siege, id: siege, since: 2016-07-17, source: un}
            """);
    }

    private List<Finding> found(String language) {
        Edition edition = new Edition(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                Edition.Basis.GIVEN,
                SampleReport.CANVAS);
        return Editor.edit(given.asOf("2016-09-10"), Optional.empty(), edition).findings().stream()
                .filter(finding -> RULES.contains(finding.rule().id()))
                .toList();
    }

    private List<Finding> overview(String language, String text) {
        if (!language.equals("en")) {
            given.replace("crisis.yaml", "languages: [en]", "languages: [" + language + ", en]");
        }
        given.known("2016-09-10T10:00", "- note: overview\n  text: |\n" + text.indent(4));
        return found(language);
    }

    /** What the finding says to write. */
    private static String line(Finding finding) {
        assertThat(finding.hint()).startsWith("write “").endsWith("”");
        return finding.hint().substring("write “".length(), finding.hint().length() - 1);
    }

    private List<String> wanted(String language, String text) {
        return overview(language, text).stream()
                .map(finding -> finding.rule().id() + ": " + line(finding))
                .toList();
    }

    @Test
    void theThreeAreFoundAndTheLinesToWritePrintAsTheyShould() {
        given.append("crisis.yaml", "highlights: [\"Up to {figure:up} people are displaced.\"]\n");
        List<Finding> found = overview("en", "{figure:up} people need shelter. The dam broke {days:dam} days ago.");
        assertThat(found)
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.rule().id())
                .containsExactlyInAnyOrder("doubled-by-reference", "small-first-letter", "wrong-days");
        found.stream()
                .filter(finding -> finding.rule().id().equals("doubled-by-reference"))
                .forEach(finding -> {
                    assertThat(finding.place().pointer()).isEqualTo("/highlights/0");
                    assertThat(finding.message()).contains("“Up to up to 3,000”");
                    given.replace("crisis.yaml", "Up to {figure:up} people are displaced.", line(finding));
                });
        assertThat(overview("en", line(found.get(found.size() - 1)))).isEmpty();
        ReportModel model = given.brief("2016-09-10");
        assertThat(NotesTest.words(Shown.in(model).highlights().get(0))).isEqualTo("Up to 3,000 people are displaced.");
        assertThat(NotesTest.words(Shown.in(model).overview().orElseThrow()))
                .isEqualTo("Up to 3,000 people need shelter. The dam broke 1 day ago.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; It hit at least {figure:least} people.; It hit {figure:least} people.",
                "en; It hit over {figure:over} people.; It hit {figure:over} people.",
                "en; About **{figure:about}** fled.; **{Figure:about}** fled.",
                "en; Almost {latest:cases@north} fell ill.; {Latest:cases@north} fell ill.",
                "en; Some {total:cases@valley} fled.; {Total:cases@valley} fled.",
                "en; As many as {figure:up} fled.; {Figure:up} fled.",
                "en; It hit just over {figure:over} people.; It hit {figure:over} people.",
                "fr; Il y a aux environs de {figure:about} morts.; Il y a {figure:about} morts.",
                "fa-AF; بالغ بر {figure:about} نفر.; {figure:about} نفر.",
                "zh-Hans; 不下{figure:least}人。; {figure:least}人。",
                "en; Since {period:siege} it is closed.; {Period:siege} it is closed.",
                "en; The {source:dam} said so.; {source:dam} said so.",
                "en; It lasted {duration:siege} days.; It lasted {duration:siege}.",
                "fr; Jusqu'à {figure:up} personnes ont fui.; {Figure:up} personnes ont fui.",
                "fr; On compte plus de {figure:over} morts.; On compte {figure:over} morts.",
                "es; Hay alrededor de {figure:about} heridos.; Hay {figure:about} heridos.",
                "es; Casi {figure:nearly} enfermos.; {Figure:nearly} enfermos.",
                "ar; نزح ما يصل إلى {figure:up} شخص.; نزح {figure:up} شخص.",
                "ar; وأُصيب حوالي {figure:about} شخص.; وأُصيب {figure:about} شخص.",
                "ar; قُتل ما لا يقلّ عن {figure:least} شخصًا.; قُتل {figure:least} شخصًا.",
                "fa-AF; حدود {figure:about} نفر.; {figure:about} نفر.",
                "fa-AF; کشته شدن بیش از {figure:over} نفر.; کشته شدن {figure:over} نفر.",
                "ru; Погибли более {figure:over} человек.; Погибли {figure:over} человек.",
                "uk; Майже {figure:nearly} осіб.; {Figure:nearly} осіб.",
                "zh-Hans; 最多{figure:up}人流离失所。; {figure:up}人流离失所。",
                "zh-Hans; 受影响者约{figure:about}人。; 受影响者{figure:about}人。",
            })
    void aWordThatTheReferenceBringsItselfIsFoundInEachLanguage(String language, String typed, String right) {
        assertThat(wanted(language, typed)).containsExactly("doubled-by-reference: " + right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; It rose up to {figure:over}.",
                "en; In the north {figure:nearly} fell ill, more than {figure:exact} in the south.",
                "en; More than {figure:exact}, {figure:nearly} fell ill.",
                "en; It rose up to {figure:exact}; overall {figure:exact} fell ill.",
                "en; Overabout {figure:about} fled; of them: {figure:up}.",
                "en; Dr. {source:dam} said so; No. {figure:about} fell.",
                "fr; Il y en a {figure:about}, dont {figure:exact} près de la ville.",
                "es; Aumentó hasta {figure:over}.",
                "ar; بلغ عددهم {figure:about}؛ ونزح {figure:up}.",
                "ru; Число выросло до {figure:over}.",
                "zh-Hans; 附近{figure:about}人；条约{figure:about}条。",
            })
    void whatOnlyLooksLikeItIsNone(String language, String typed) {
        assertThat(wanted(language, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; More than {figure:exact} fell ill.; {Figure:exact} fell ill.",
                "en; About {latest:cases@south} fell ill.; {Latest:cases@south} fell ill.",
                "en; It hit **at least** {figure:exact} people, {figure:least} fled.; It hit {figure:exact}"
                        + " people, {figure:least} fled.",
                "fr; On compte plus de {figure:exact} malades.; On compte {figure:exact} malades.",
                "es; Hay alrededor de {figure:exact} enfermos.; Hay {figure:exact} enfermos.",
                "ar; أُصيب أكثر من {figure:exact} شخص.; أُصيب {figure:exact} شخص.",
                "fa-AF; بیش از {figure:exact} نفر.; {figure:exact} نفر.",
                "ru; Заболели более {figure:exact} человек.; Заболели {figure:exact} человек.",
                "uk; Захворіли щонайменше {figure:exact} осіб.; Захворіли {figure:exact} осіб.",
                "zh-Hans; 超过{figure:exact}人患病。; {figure:exact}人患病。",
            })
    void aQualifierThatTheSourceDidNotSayIsAWarning(String language, String typed, String right) {
        assertThat(wanted(language, typed)).containsExactly("added-qualifier: " + right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; {Figure:up} fled. {figure:least} died.; {Figure:up} fled. {Figure:least} died.",
                "en; “{figure:up} fled.”; “{Figure:up} fled.”",
                "en; Is it over? {duration:siege} so far. **{total:cases@valley}** fled.; Is it over?"
                        + " {duration:siege} so far. **{Total:cases@valley}** fled.",
                "fr; {figure:least} personnes ont fui.; {Figure:least} personnes ont fui.",
                "ru; {figure:about} человек бежали.; {Figure:about} человек бежали.",
            })
    void aSentenceThatBeginsInSmallLettersIsFound(String language, String typed, String right) {
        assertThat(wanted(language, typed)).containsExactly("small-first-letter: " + right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; {figure:h} houses fell.; {Figure:h}” in place of “{figure:h}”, and before a noun “{Figure:h} of…",
                "fr; {figure:h} maisons; {Figure:h}” in place of “{figure:h}”, and before a noun “{Figure:h} de…",
                "es; {figure:h} casas; {Figure:h}” in place of “{figure:h}”, and before a noun “{Figure:h} de…",
                "en; {figure:h} of houses fell.; {Figure:h} of houses fell.",
                "fr; {figure:h} d’écoles; {Figure:h} d’écoles",
                "en; {figure:h}, it is said, fled.; {Figure:h}, it is said, fled.",
                "ru; {figure:h} домов; {Figure:h} домов",
                "en; {figure:s} houses fell.; {Figure:s} houses fell.",
            })
    void wordsInPlaceOfANumberAreNotWrittenRightBeforeANoun(String language, String typed, String right) {
        given.known("2016-09-10T09:00", """
            - {figure: displaced, id: h, value: dozens, date: 2016-09-10, place: north, source: radio}
            - {figure: displaced, id: s, value: several, date: 2016-09-10, place: south, source: radio}
            """);
        assertThat(wanted(language, typed)).containsExactly("small-first-letter: " + right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa-AF", "zh-Hans"})
    void aLanguageWithoutLargeLettersBeginsAsItDoes(String language) {
        assertThat(wanted(language, "{figure:up}.")).isEmpty();
    }

    @Test
    void anItemOfAListMayBeginInSmallLettersUnlessItIsASentence() {
        assertThat(wanted("en", "Needed:\n\n- {figure:up} tents\n- {figure:least} people fled.\n"))
                .containsExactly("small-first-letter: - {Figure:least} people fled.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; {days:dam} days; {duration:dam}",
                "en; {days:siege} day; {duration:siege}",
                "fr; {days:dam} jours; {duration:dam}",
                "es; hace {days:dam} días; hace {duration:dam}",
                "ar; قبل {days:dam} يوم; قبل {duration:dam}",
                "ar; قبل {days:bridge} يومًا; قبل {duration:bridge}",
                "ar; قبل {days:siege} أيام; قبل {duration:siege}",
                "ru; {days:dam} дней; {duration:dam}",
                "uk; {days:dam} днів; {duration:dam}",
            })
    void aNounThatDoesNotFitItsNumberIsAWarning(String language, String typed, String right) {
        assertThat(wanted(language, "(" + typed + ").")).containsExactly("wrong-days: (" + right + ").");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; It has lasted {days:siege} days, it broke {days:bridge} days ago.; It has lasted"
                        + " {duration:siege}, it broke {duration:bridge} ago.",
                "fr; Il dure depuis {days:siege} jours.; Il dure depuis {duration:siege}.",
                "ar; مستمر منذ {days:siege} يوما.; مستمر منذ {duration:siege}.",
                "ru; {days:siege} дней.; {duration:siege}.",
            })
    void oneThatFitsThisDayAloneIsANoteOnceForEachText(String language, String typed, String right) {
        List<Finding> found = overview(language, typed);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.rule().id()).isEqualTo("days-with-noun");
            assertThat(line(finding)).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"zh-Hans; 已持续{days:siege}天，{days:dam}天。", "fa-AF; {days:siege} روز، {days:dam} روز."})
    void aNounOfOneFormFitsEveryNumber(String language, String typed) {
        assertThat(wanted(language, typed)).isEmpty();
    }

    @Test
    void aNounOfAnotherKindIsLeftAlone() {
        assertThat(wanted("en", "A {days:siege}-day siege; {days:dam} daylight hours; {days:siege} of them."))
                .isEmpty();
    }

    @Test
    void ofALongTextTheWordsAreGivenAlone() {
        String end = " " + "and more ".repeat(30).strip() + ".";
        assertThat(overview("en", "Up to {figure:up} fled" + end))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).isEqualTo("write “{Figure:up}” in place of “Up to {figure:up}”"));
    }

    @Test
    void theSubjectOfTheMailBeginsAsItMayAndDoublesNothing() {
        given.known(
                "2016-09-10T10:00",
                "- {note: subject, text: \"{figure:up} displaced, at least {figure:least} in the south\"}\n");
        assertThat(found("en"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(line(finding)).isEqualTo("{figure:up} displaced, {figure:least} in the south"));
    }

    @Test
    void noMessageHoldsMarksOfDirection() {
        assertThat(Direction.unmarked("نحو \u2068120\u2069 من \u2068\u202d٠٨٠٠ ٥٥٥\u202c\u2069"))
                .isEqualTo("نحو 120 من ٠٨٠٠ ٥٥٥");
    }
}
