package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** Words in a further language are no edit of what was issued; other words in the same language are. */
class TranslatedSinceTest {

    private static final String FACTS = "facts/2016-09-01.yaml";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void issueAReportInTwoLanguages() {
        desk = Desk.in(folder);
        desk.given()
                .replace("crisis.yaml", "languages: [en]", "languages: [en, fr]")
                .known("2016-09-01", """
                    - event: The bridge is shut
                      id: shut
                      date: 2016-09-01
                      remark: {en: As the mayor says, fr: Selon le maire}
                      source: un
                    - {note: overview, id: calm, text: {en: It is calm., fr: Tout est calme.}}
                    """);
        issue();
        assertThat(desk.verify()).isEmpty();
    }

    /** Whatever is warned of, texts without words in a language too, is answered. */
    private void issue() {
        desk.withoutAnswers();
        Checked<IssuedReport> first = desk.issue();
        first.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .forEach(warning -> desk.accepting(warning.id(), "as it is"));
        assertThat(first.value().or(() -> desk.issue().value())).isPresent();
    }

    private List<String> errors() {
        return desk.verify().stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void aLanguageThatTheEditionsPrintIsToldAsANote() {
        desk.given()
                .replace(FACTS, "event: The bridge is shut", "event: {en: The bridge is shut, fr: Le pont est fermé}");
        assertThat(desk.verify()).singleElement().satisfies(note -> {
            assertThat(note.isError()).isFalse();
            assertThat(note.message())
                    .isEqualTo("No. 1 was made before some of its texts were translated: its bytes are not made again");
        });
    }

    @Test
    void theNextReportRestsOnTheWordsAsTheyAreThen() {
        desk.given()
                .replace(FACTS, "event: The bridge is shut", "event: {en: The bridge is shut, fr: Le pont est fermé}");
        desk.given().known("2016-09-02", "- {event: It rains, date: 2016-09-02, source: un}");
        issue();
        assertThat(errors()).isEmpty();
        desk.given().replace(FACTS, "Le pont est fermé", "Le pont est ouvert");
        assertThat(errors()).contains("issued-fact-edited");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: The bridge is shut | event: {en: The bridge is shut, uk: Міст закрито}",
                "event: The bridge is shut | event: {uk: Міст закрито, en: The bridge is shut}",
                "fr: Selon le maire}       | uk: За словами мера, fr: Selon le maire, ar: كما يقول العمدة}",
                "fr: Tout est calme.}      | fr: Tout est calme., es: Hay calma.}",
            })
    void aLanguageThatNoEditionHasChangesNothing(String words, String others) {
        desk.given().replace(FACTS, words, others);
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: The bridge is shut | event: {en: The bridge is open, fr: Le pont est fermé}",
                "event: The bridge is shut | event: {fr: Le pont est fermé}",
                "fr: Selon le maire}       | fr: Selon le préfet, ar: كما يقول العمدة}",
                "', fr: Selon le maire}'   | '}'",
                "fr: Tout est calme.}      | fr: Tout n’est pas calme.}",
            })
    void aTextThatReadsOtherwiseOrIsGoneIsAnEdit(String words, String others) {
        desk.given().replace(FACTS, words, others);
        assertThat(errors()).containsExactly("issued-fact-edited");
    }

    @Test
    void theEntriesThatACorrectionMadeGainLanguagesToo() {
        desk.given().known("2016-09-02", """
            - {correct: shut, set: {event: The bridge is half shut}, cause: our-error, reason: Misread}
            """);
        issue();
        desk.given()
                .replace(FACTS, "fr: Selon le maire}", "fr: Selon le maire, ar: كما يقول العمدة}")
                .replace("facts/2016-09-02.yaml", "reason: Misread", "reason: {en: Misread, fr: Mal lu}");
        assertThat(errors()).isEmpty();
        desk.given().replace("facts/2016-09-02.yaml", "en: Misread", "en: Misheard");
        assertThat(errors()).containsExactly("issued-fact-edited");
    }
}
