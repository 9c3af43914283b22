package org.sitrep.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.app.exchange.Texts.Taken;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.entry.Event;

/** Texts go out to a translator, and come back into the lines in which they stand. */
class TextsTest {

    private static final String FACTS = "facts/2016-09-01.yaml";

    @TempDir
    private Path folder;

    private Given given;
    private Translator translator;

    @BeforeEach
    void aCrisisInTwoLanguages() throws IOException {
        given = Given.in(folder.resolve("valley"));
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, ar]").known("2016-09-01", """
            - {figure: cases, id: c1, value: 120, date: 2016-09-01, source: un}
            - event: The bridge is shut  # since dawn
              id: shut
              date: 2016-09-01
              remark: {en: As the mayor says, ar: كما يقول العمدة}
              source: un
            - note: overview
              id: calm
              text:
                en: >-
                  There are {figure:c1} cases
                  after {literal:48} hours.
            """);
        translator = new Translator(given.folder(), "ar", Files.createDirectories(folder.resolve("desk")));
        translator.given();
    }

    private String facts() {
        return read(FACTS);
    }

    private String read(String name) {
        try {
            return Files.readString(given.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> errors(Checked<Taken> taken) {
        return taken.findings().stream()
                .map(finding -> finding.place().line() + " " + finding.rule().id() + ": " + finding.message())
                .toList();
    }

    @Test
    void everyTextWithoutTheLanguageIsListedWithItsPlace() {
        assertThat(translator.names())
                .contains("title", "places/north/name", "people/speaker/role", "contacts/1/name", "sources/un/name")
                .contains("shut/event", "calm/text")
                .doesNotContain("shut/remark", "c1/value");
        assertThat(translator.row("calm/text"))
                .containsExactly(
                        FACTS,
                        "calm/text",
                        "untranslated",
                        "en",
                        "There are {figure:c1} cases after {literal:48} hours.",
                        "",
                        "");
    }

    @Test
    void translationsStandWhereTheTextsDoAndNothingElseChanges() {
        Checked<Taken> taken = translator.gives(
                Map.of("shut/event", "الجسر مغلق", "calm/text", "هناك {figure:c1} حالة بعد {literal:٤٨} ساعة."));
        assertThat(taken.value()).map(Taken::added).contains(2);
        assertThat(facts()).isEqualTo("""
            known: 2016-09-01
            facts:
              - {figure: cases, id: c1, value: 120, date: 2016-09-01, source: un}
              - event:
                  en: The bridge is shut  # since dawn
                  ar: "الجسر مغلق"
                id: shut
                date: 2016-09-01
                remark: {en: As the mayor says, ar: كما يقول العمدة}
                source: un
              - note: overview
                id: calm
                text:
                  en: >-
                    There are {figure:c1} cases
                    after {literal:48} hours.
                  ar: >-
                    هناك {figure:c1} حالة بعد {literal:٤٨} ساعة.
            """);
        Event event = (Event) given.ledger().entry("shut").orElseThrow();
        assertThat(event.text().in("ar")).contains("الجسر مغلق");
    }

    @Test
    void theSameTableASecondTimeChangesNothing() {
        Map<String, String> words = Map.of("title", "الوادي", "shut/event", "الجسر مغلق");
        translator.gives(words);
        String once = facts() + read("crisis.yaml");
        Checked<Taken> again = translator.gives(words);
        assertThat(again.value()).hasValueSatisfying(taken -> {
            assertThat(taken.same()).isEqualTo(2);
            assertThat(taken.added() + taken.replaced()).isZero();
            assertThat(taken.files()).isEmpty();
        });
        assertThat(facts() + read("crisis.yaml")).isEqualTo(once);
    }

    @Test
    void aTranslatorMayWriteItBetterAndIsCounted() {
        translator.gives(Map.of("shut/event", "الجسر مغلق"));
        Checked<Taken> better = translator.gives(Map.of("shut/event", "أُغلق الجسر"));
        assertThat(better.value()).map(Taken::replaced).contains(1);
        assertThat(facts()).contains("أُغلق الجسر").doesNotContain("الجسر مغلق");
    }

    @Test
    void rowsLeftEmptyAreCounted() {
        int rows = translator.rows().size();
        assertThat(translator.gives(Map.of("title", "الوادي")).value())
                .map(Taken::empty)
                .contains(rows - 1);
    }

    @Test
    void aTextThatWasCorrectedInOneLanguageIsOlderInTheOthers() {
        given.known("2016-09-02", """
            - correct: shut
              set: {event: The bridge is open, remark: As the police say}
              cause: our-error
              reason: Misread
            """);
        assertThat(translator.given().older()).isEqualTo(1);
        assertThat(translator.row("correction.shut.2016-09-02/set/remark"))
                .contains("older than its original", "As the police say", "كما يقول العمدة");
        assertThat(translator.row("correction.shut.2016-09-02/set/event"))
                .contains("untranslated", "The bridge is open");
        assertThat(translator.row("correction.shut.2016-09-02/reason")).contains("Misread");
        translator.gives(Map.of("correction.shut.2016-09-02/set/remark", "كما تقول الشرطة"));
        assertThat(read("facts/2016-09-02.yaml"))
                .contains(
                        "set: {event: The bridge is open, remark: {en: As the police say, ar: \"كما تقول الشرطة\"}}\n");
        assertThat(translator.given().older()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "هناك حالة بعد {literal:48} ساعة             | other-references: without {figure:c1}, in",
                "{figure:c1} {figure:c1} حالة {literal:48}   | other-references: {figure:c1} is not in the original,"
                        + " in",
                "{figure:c2} حالة بعد {literal:48} ساعة      | other-references: without {figure:c1}; {figure:c2}"
                        + " is not in the original, in",
                "{figure:c1} حالة بعد 48 ساعة                | other-references: without {literal:…}, in",
                "???? {figure:c1} ??? {literal:48} ????      | damaged-translation: question marks stand where letters"
                        + " were",
                "{figure:c1} cases after {literal:48} hours or so | other-language: these are no words in `ar`",
                "{figure:c1} حالة Ù…Ø¯Ø±Ø³Ø© {literal:48}  | encoded-twice: UTF-8 that was read as another encoding:"
                        + " `Ù…Ø¯Ø±Ø³Ø©`",
            })
    void aTranslationThatIsNoneIsRefusedAtItsCell(String words, String error) {
        String before = facts();
        Checked<Taken> taken = translator.gives(Map.of("calm/text", words, "shut/event", "الجسر مغلق"));
        int line = 2 + translator.names().indexOf("calm/text");
        assertThat(errors(taken)).singleElement().asString().startsWith(line + " " + error);
        assertThat(taken.findings().get(0).place().file())
                .isEqualTo(translator.table().toString());
        assertThat(facts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Days:shut} days of {Figure:c1}, since {Date:shut}. | {duration:shut} {figure:c1} {date:shut}",
                "{duration:shut}: {figure:c1}, {date:shut}           | {Date:shut} {days:shut} {figure:c1}",
                "{figure:c1} cases after {literal:48} hours          | {Figure:c1} حالة بعد {literal:٤٨} ساعة",
            })
    void aReferenceIsTheSameInLargeLettersAndWithItsNoun(String original, String words) {
        given.known("2016-09-01T10:00", "- {note: background, id: more, text: \"" + original + "\"}\n");
        translator.given();
        Checked<Taken> taken = translator.gives(Map.of("more/text", words));
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.value()).map(Taken::added).contains(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 0700 123 456        | اتصل ٠٧٠٠ ١٢٣ ٤٥٧  | texts-differ",
                "They left on 5 May       | غادروا في 5 يونيو  | texts-differ",
                "They left                | غادر 137 شخصا      | texts-differ",
                "After {literal:48} hours | بعد {literal:84} ساعة | texts-differ",
                "The bridge is shut       | TODO مغلق          | placeholder",
            })
    void whatCheckWouldWarnOfIsToldAtTheRow(String original, String words, String rule) {
        given.known("2016-09-01T10:00", "- {note: background, id: more, text: \"" + original + "\"}\n");
        translator.given();
        Checked<Taken> taken = translator.gives(Map.of("more/text", words));
        assertThat(taken.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.place().line()).isEqualTo(2 + translator.names().indexOf("more/text"));
        });
        assertThat(taken.value()).map(Taken::added).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Closed", "Мост закрыт", "TODO"})
    void aFactIsInTheLettersOfItsLanguageFromTheFirstWord(String words) {
        assertThat(errors(translator.gives(Map.of("shut/event", words))))
                .singleElement()
                .asString()
                .contains("other-language");
    }

    @Test
    void namesMayStayInTheirOwnLetters() {
        assertThat(translator
                        .gives(Map.of("sources/un/name", "The UN", "sources/ngo/name", "NGO"))
                        .value())
                .isPresent();
    }

    @Test
    void aTextThatReadsOtherwiseByNowIsRefused() {
        given.replace(FACTS, "The bridge is shut", "The bridge is open");
        assertThat(errors(translator.gives(Map.of("shut/event", "الجسر مغلق"))))
                .singleElement()
                .asString()
                .contains("original-changed: the text reads otherwise now, in ", FACTS + ":4:12");
    }

    @Test
    void allErrorsAreToldTogetherAndNothingIsWritten() {
        String before = facts() + read("crisis.yaml");
        Checked<Taken> taken = translator.gives(
                row -> row.get(1).equals("title") ? "???" : row.get(1).equals("shut/event") ? "الجسر \u202e مغلق" : "",
                row -> row.get(1).equals("office") ? List.of(row.get(0), "desk", "", "", "", "", "مكتب") : row);
        assertThat(taken.findings().stream().map(finding -> finding.rule().id()))
                .containsExactlyInAnyOrder("damaged-translation", "unknown-text", "open-direction");
        assertThat(facts() + read("crisis.yaml")).isEqualTo(before);
    }

    @Test
    void whatAFileWouldNotTakeIsToldAtItsRow() {
        assertThat(errors(translator.gives(Map.of("title", "الوادي ".repeat(3_000)))))
                .singleElement()
                .asString()
                .startsWith("2 ");
    }

    @Test
    void theTableOfAnotherLanguageIsRefused() {
        given.replace("crisis.yaml", "languages: [en, ar]", "languages: [en, ar, fr]");
        assertThat(new Texts(given.folder(), "fr")
                        .take(translator.table(), false)
                        .findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.hint())
                .containsExactly("no-table-of-texts: take the one that `--out` wrote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arr | did you mean `ar`?",
                "Arabic | did you mean `ar`?",
                "Dari | add it to `languages:` in crisis.yaml"
            })
    void aLanguageThatTheCrisisDoesNotHaveIsRefused(String language, String hint) {
        assertThat(new Texts(given.folder(), language)
                        .list(folder.resolve("x.csv"))
                        .findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.hint())
                .containsExactly("not-a-language-of-it: " + hint);
    }

    @Test
    void aTableThatIsThereIsNotWrittenOver() {
        assertThat(new Texts(given.folder(), "ar").list(translator.table()).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("file-in-the-way");
    }

    @Test
    void aTextThatBeginsLikeAFormulaComesBackAsItWas() {
        given.known("2016-09-02", "- {event: =1+1, id: sum, date: 2016-09-02, source: un}");
        translator.given();
        assertThat(translator.row("sum/event")).contains("=1+1");
        translator.gives(Map.of("sum/event", "- واحد"));
        assertThat(read("facts/2016-09-02.yaml")).contains("{event: {en: =1+1, ar: \"- واحد\"}, id: sum");
    }

    @Test
    void aFileOfJsonStaysJson() {
        given.write(
                "facts/2016-09-03.json",
                "{\"known\": \"2016-09-03\",\r\n"
                        + " \"facts\": [\r\n"
                        + "  {\"event\": \"It \\\"rains\\\" 😀\", \"id\": \"rain\", \"date\": \"2016-09-03\", \"source\":"
                        + " \"un\"}]}\r\n");
        translator.given();
        assertThat(translator.gives(Map.of("rain/event", "إنها \"تمطر\"")).value())
                .isPresent();
        assertThat(read("facts/2016-09-03.json"))
                .contains("{\"event\": {\"en\": \"It \\\"rains\\\" 😀\", \"ar\": \"إنها \\\"تمطر\\\"\"}, \"id\":"
                        + " \"rain\",");
    }

    @Test
    void unitsThatAreNoWordsAreNotTranslated() {
        given.replace("crisis.yaml", "label: Cases, counts: people", "label: Funds, counts: USD");
        translator.given();
        assertThat(translator.names()).contains("indicators/deaths/counts").doesNotContain("indicators/cases/counts");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileKeepsItsRights() throws IOException {
        Path file = given.folder().resolve(FACTS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        translator.gives(Map.of("shut/event", "الجسر مغلق"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
