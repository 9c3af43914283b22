package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;

/** What must not be printed is found wherever it would be. */
class PrivacyTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private List<Finding> found(String rule) {
        return Found.by(rule, given, "2016-09-01");
    }

    private void named(String... names) {
        given.append("crisis.yaml", "private-names: [" + String.join(", ", names) + "]\n");
    }

    private void event(String text) {
        given.known("2016-09-01", "- {event: \"" + text + "\", date: 2016-09-01, tracks: [truce], source: un}\n");
    }

    @Test
    void aNameDeclaredPrivateIsAnErrorAtItsText() {
        named("Anna Private");
        event("The clinic of ANNA  private’s family was hit.");
        assertThat(found("private-name")).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place()).hasToString(folder + "/facts/2016-09-01.yaml:3:13");
            assertThat(finding.message()).contains("Anna Private");
        });
    }

    @Test
    void aNameThatASourceKeepsPrivateIsAnErrorToo() {
        given.append("sources.yaml", "  - {id: clinic, name: Clinic, kind: NGO, private-names: [Anna Private]}\n");
        event("Anna Private was hurt");
        assertThat(found("private-name")).hasSize(1);
    }

    @Test
    void partOfAnotherWordIsNoName() {
        named("Ali");
        event("Alignment of the truce, in Mali and in Aliabad");
        assertThat(found("private-name")).isEmpty();
    }

    @Test
    void inArabicAnArticleMayBeJoinedToTheName() {
        named("أحمد");
        event("قال لأحمد وأحمد");
        assertThat(found("private-name")).hasSize(1);
    }

    @Test
    void aNameHalfOfItStrongIsStillTheName() {
        named("Anna Private");
        given.known("2016-09-01", "- {note: overview, text: \"Nobody saw **Anna** Private.\"}\n");
        assertThat(found("private-name")).extracting(f -> f.place().line()).containsExactly(3);
    }

    @Test
    void whatNoEditionPrintsIsNoFinding() {
        named("Anna Private");
        given.known("2016-08-01", "- {note: overview, text: Nobody saw Anna Private.}\n")
                .known("2016-09-01", "- {note: overview, text: Nobody was seen.}\n");
        assertThat(found("private-name")).isEmpty();
    }

    @Test
    void aRestrictedEntryIsNotTheConcernOfThePublicEdition() {
        named("Anna Private");
        given.known(
                "2016-09-01", "- {event: Anna Private came, date: 2016-09-01, source: un, sensitivity: internal}\n");
        assertThat(found("private-name")).isEmpty();
        assertThat(Found.all(given.asOf("2016-09-01", "2016-09-01", "internal")))
                .extracting(finding -> finding.rule().id())
                .contains("private-name");
    }

    @Test
    void aSourcesNameIsFoundInSourcesYaml() {
        named("The NGO");
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: ngo}\n");
        assertThat(found("private-name"))
                .extracting(finding -> finding.place().toString())
                .containsExactly(folder + "/sources.yaml:4:21");
    }

    @Test
    void twoNamesInOneTextAreTwoFindings() {
        named("Anna Private", "Bert Private");
        event("Anna Private met Bert Private");
        assertThat(found("private-name")).extracting(Finding::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anAddressOrANumberOutsideTheContactsIsAnError() {
        for (String data : List.of(
                "anna@clinic.example",
                "+963 944 123 456",
                "00963 944 123456",
                "0944 123 456",
                "(011) 123 4567",
                "٠٩٤٤ ١٢٣ ٤٥٦",
                "0 700 123 456",
                "(0) 700 123 456",
                "0 6 12 34 56 78",
                "700123456",
                "٧٠٠١٢٣٤٥٦",
                "tel. 555 1234")) {
            event("Ask " + data + " for help");
            assertThat(found("contact-outside-contacts"))
                    .as(data)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.isError()).isTrue();
                        assertThat(finding.place().line()).isEqualTo(3);
                    });
        }
    }

    @Test
    void aHotlineThatIsDeclaredMayStandInAnyText() {
        given.append(
                "crisis.yaml",
                "hotlines: [\"0800 555 0100\", \"(011) 999-0199\", \"199\", Help@Sitrep.example, ٠٨٠٠٥٥٥٠٢٠٠]\n");
        for (String data : List.of(
                "0800 555 0100",
                "0800-5550100",
                "٠٨٠٠ ٥٥٥ ٠١٠٠",
                "0800 555 0200",
                "0 800 555 0200",
                "tel. 0119990199",
                "0800 555 0100 / 0800 555 0200",
                "199",
                "help@sitrep.example")) {
            event("Ask " + data + " for help");
            assertThat(found("contact-outside-contacts")).as(data).isEmpty();
        }
    }

    @Test
    void aPrivateNumberBesideAHotlineIsStillFound() {
        given.append("crisis.yaml", "hotlines: [\"0800 555 0100\", \"199\"]\n");
        for (String data : List.of(
                "0800 555 0101",
                "0800 555 010 099",
                "0944 123 199",
                "help@sitrep.example",
                "0800 555 0100 / 0944 123 456")) {
            event("Ask " + data + " for help");
            assertThat(found("contact-outside-contacts")).as(data).hasSize(1);
        }
    }

    @Test
    void theLineThatTheHintGivesDeclaresTheHotline() {
        event("Two public hotlines answer: 0800 555 0100 and help@sitrep.example");
        List<String> lines = found("contact-outside-contacts").stream()
                .map(finding -> finding.hint().replaceAll(".*`hotlines: \\[(.*)]`", "$1"))
                .toList();
        given.append("crisis.yaml", "hotlines: [" + String.join(", ", lines) + "]\n");
        assertThat(lines).hasSize(2);
        assertThat(found("contact-outside-contacts")).isEmpty();
    }

    @Test
    void datesFiguresAndCodesAreNoContacts() {
        for (String words : List.of(
                "from 01.09.2016 to 02/09/2016",
                "resolution 2268 (2016) of 26 February 2016",
                "275,000 of 1 500 000 people",
                "2 010 500 (1 July 2016), 41 000 050 000 (2016) and 5 000 (12)",
                "700 123 456 dollars, 700,123,456 and 700.123.456 pounds, 12345678",
                "children of 0-17 years and of 0 to 5, 0 000 and 0.700123456",
                "EQ-2016-000012-SYR at SY020012345",
                "2016-09-01/2016-09-25",
                "a 48-hour pause, 10-15 days, 2016-2017")) {
            event("It began: " + words);
            assertThat(found("contact-outside-contacts")).as(words).isEmpty();
        }
    }

    @Test
    void theContactsThemselvesAreNone() {
        event("It began");
        assertThat(found("contact-outside-contacts")).isEmpty();
    }

    @Test
    void aNameInTheWordsOfAnotherLanguageOfTheCrisisIsFound() throws IOException {
        named("Anna Private");
        Path crisis = folder.resolve("crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replace("languages: [en]", "languages: [en, fr]"));
        given.known("2016-09-01", """
            - {event: {en: A nurse came, fr: "Anna Private est venue"}, date: 2016-09-01, source: un}
            """);
        assertThat(Found.by("private-name", given, "2016-09-01")).hasSize(1);
    }
}
