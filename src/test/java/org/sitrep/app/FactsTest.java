package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.app.issue.Facts;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;

/** A PDF carries the facts it rests on: all of them, and none that its reader may not see. */
class FactsTest {

    @TempDir
    private Path folder;

    private Path pdf(Path crisis, Optional<String> asOf, String audience) {
        return pdf(crisis, asOf, Optional.empty(), audience, "en");
    }

    private Path pdf(Path crisis, Optional<String> asOf, Optional<String> since, String audience, String language) {
        Path out = folder.resolve("out-" + crisis.getFileName() + "-" + audience);
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(crisis, Set.of(Format.PDF), out)
                        .on(asOf.map(Moment::parse), since.map(Moment::parse))
                        .forAudience(audience)
                        .in(language));
        assertThat(rendered.findings()).noneMatch(Finding::isError);
        return rendered.value().orElseThrow().files().get(0).file();
    }

    private static String facts(Path pdf) {
        return new String(new Facts().of(pdf).value().orElseThrow(), StandardCharsets.UTF_8);
    }

    /** The crisis as declared, with the facts of a PDF in place of its own. */
    private Path takenOver(Path crisis, Path pdf) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("taken-over"));
        for (String file : List.of("crisis.yaml", "sources.yaml")) {
            Files.copy(crisis.resolve(file), copy.resolve(file));
        }
        assertThat(new Facts().into(pdf, copy).value()).isPresent();
        return copy;
    }

    @Test
    void theFactsOfABriefTakenOverIntoAnEmptyCrisisGiveTheSameBrief() throws IOException {
        Optional<String> since = Optional.of("2016-09-19");
        Path pdf = pdf(Editions.ALEPPO, Optional.empty(), since, "public", "en");
        Path again = pdf(takenOver(Editions.ALEPPO, pdf), Optional.empty(), since, "public", "en");
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    /** Highlights and spans name facts of the last day that were not known then. */
    @ParameterizedTest
    @ValueSource(strings = {"2016-08-11", "2016-08-19", "2016-09-19", "2016-09-20"})
    void soDoThoseOfAnEarlierDay(String day) throws IOException {
        Path crisis = withoutWhatNamesFacts(Editions.ALEPPO);
        Path pdf = pdf(crisis, Optional.of(day), "public");
        Path again = pdf(takenOver(crisis, pdf), Optional.of(day), "public");
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-25, 2016-09-19, internal, ar",
        "2016-09-24, 2016-09-20, partners, fr",
        "2016-09-19, 2016-08-19, public, ar",
        "2016-08-19, 2016-08-11, internal, en"
    })
    void soDoThoseOfAReportComparedWithOneBefore(String day, String since, String audience, String language)
            throws IOException {
        Path crisis = withoutWhatNamesFacts(Editions.ALEPPO);
        Path pdf = pdf(crisis, Optional.of(day), Optional.of(since), audience, language);
        assertThat(facts(pdf)).contains("\"since\":\"" + since + "\"");
        Path again = pdf(takenOver(crisis, pdf), Optional.of(day), Optional.of(since), audience, language);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    @Test
    void whatACorrectionOutOfSightSplitsOffAndWhatIsWithdrawnLaterTravel() throws IOException {
        Given given = Given.in(folder.resolve("valley"))
                .known("2016-09-01", """
                        - {figure: killed, id: k, value: 777, period: 2016-09-01, place: north, source: un, sensitivity: internal}
                        - {figure: without-water, id: w, value: 5, date: 2016-09-01, place: north, source: un}
                        """)
                .known("2016-09-02", """
                        - correct: k
                          set: {value: 20, sensitivity: public}
                          add:
                            - {id: k2, value: 12, place: south}
                            - {id: k3, figure: cases, value: 666, date: 2016-09-01, period: , sensitivity: internal}
                          cause: our-error
                          reason: Cleared for all
                        - {correct: w, set: {value: 6}, add: [{id: w2, value: 44, place: south}], cause: our-error, reason: Misread}
                        """)
                .known("2016-09-03", """
                        - {withdraw: w, cause: our-error, reason: Another valley}
                        - {withdraw: w2, cause: our-error, reason: Another valley}
                        - {correct: k3, set: {value: 13, sensitivity: public}, cause: our-error, reason: Cleared for all}
                        """);
        Path pdf = pdf(given.folder(), Optional.of("2016-09-03"), Optional.of("2016-09-01"), "public", "en");
        assertThat(facts(pdf)).contains("\"12\"", "\"13\"").doesNotContain("777", "666");
        Path again = pdf(
                takenOver(given.folder(), pdf), Optional.of("2016-09-03"), Optional.of("2016-09-01"), "public", "en");
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    private Path withoutWhatNamesFacts(Path crisis) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("plain/facts")).getParent();
        try (Stream<Path> facts = Files.list(crisis.resolve("facts"))) {
            for (Path file : facts.toList()) {
                Files.copy(file, copy.resolve("facts").resolve(file.getFileName()));
            }
        }
        Files.copy(crisis.resolve("sources.yaml"), copy.resolve("sources.yaml"));
        String declared = Files.readString(crisis.resolve("crisis.yaml"));
        Files.writeString(
                copy.resolve("crisis.yaml"),
                declared.replaceAll("(?m)^(?:highlights|spans):\\R(?:[ #].*\\R|\\R)*", ""));
        return copy;
    }

    @Test
    void everyKindOfEntryAndChangeTravels() throws IOException {
        Given given = Given.in(folder.resolve("valley"))
                .known("2016-09-01", """
                        - {condition: siege, id: s, since: 2016-08-01, place: north, by: army, source: un}
                        - {event: {en: It began}, date: 2016-09-01, tracks: [truce], place: north, source: un, remark: Early}
                        - {demand: pause, ask: A pause, by: envoy, of: [parties], date: 2016-09-01, source: un}
                        - {statement: It is near, speaker: speaker, quote: very near, occasion: A meeting, date: 2016-09-01, via: radio}
                        - {figure: killed, id: k, value: about 1.25 million, period: 2016-08-30/2016-09-01, place: north, sources: [{source: un, via: radio, document: Page 3}, {source: ngo}], verification: disputed, attributed-to: [army]}
                        - {figure: without-water, id: w, value: "1,200 to 1,500", date: 2016-09-01, place: north, source: un, same-origin-as: k}
                        - {figure: displaced, id: d, value: not assessed, date: 2016-09-01, place: north, source: un}
                        - note: overview
                          text: |
                            The **siege** of *{literal:2}* towns: {days:s} days, {figure:w}.

                            - one
                            - two {date:k}
                        """)
                .known("2016-09-02T10:00", """
                        - {update: s, state: interrupted, date: 2016-09-02, text: A road opened, source: radio}
                        - {update: pause, state: accepted-in-part, by: army, date: 2016-09-02, source: radio}
                        - {correct: k, set: {value: 20, attributed-to: }, add: [{id: k2, figure: without-water, value: 1, date: 2016-09-01, period: }], cause: source-revised, reason: Counted anew, source: un}
                        """)
                .known(
                        "2016-09-03",
                        "- {correct: k, set: {value: 21, remark: Again}, cause: our-error, reason: Misread}")
                .known("2016-09-04", "- {withdraw: d, cause: our-error, reason: Another valley}");
        Path pdf = pdf(given.folder(), Optional.of("2016-09-04"), "internal");
        Path again = pdf(takenOver(given.folder(), pdf), Optional.of("2016-09-04"), "internal");
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    @Test
    void aCorrectionOutOfSightTravelsAsTheFactItLeft() throws IOException {
        Given given = Given.in(folder.resolve("valley"))
                .known(
                        "2016-09-01",
                        "- {figure: killed, id: k, value: 777, period: 2016-09-01, place: north, source: un, sensitivity: internal}")
                .known(
                        "2016-09-02",
                        "- {correct: k, set: {value: 20, sensitivity: public}, cause: our-error, reason: Cleared for all}");
        Path pdf = pdf(given.folder(), Optional.empty(), "public");
        assertThat(facts(pdf)).contains("\"20\"").doesNotContain("777").doesNotContain("Cleared for all");
        Path again = pdf(takenOver(given.folder(), pdf), Optional.empty(), "public");
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(pdf));
    }

    @Test
    void whatAReaderMayNotSeeDoesNotTravel() {
        Given given = Given.in(folder.resolve("valley"))
                .known("2016-09-01", """
                        - {figure: without-water, id: open, value: 900, date: 2016-09-01, place: north, source: un, same-origin-as: secret}
                        - {figure: without-water, id: secret, value: 666, date: 2016-09-01, place: south, source: ngo, sensitivity: internal, remark: hush}
                        - {event: A raid, date: 2016-09-01, source: ngo, sensitivity: internal}
                        - note: overview
                          text: "It is {figure:secret}."
                        """)
                .known(
                        "2016-09-02",
                        "- {correct: open, set: {value: 901}, cause: our-error, reason: whisper, sensitivity: partners}");
        assertThat(facts(pdf(given.folder(), Optional.empty(), "public")))
                .doesNotContain("666", "secret", "hush", "raid", "whisper", "901", "overview", "ngo");
        assertThat(facts(pdf(given.folder(), Optional.empty(), "internal")))
                .contains("666", "secret", "hush", "raid", "whisper", "901", "overview");
    }

    @Test
    void factsAreNotTakenOverIntoACrisisThatHasSome() {
        Path pdf = pdf(Editions.ALEPPO, Optional.of("2016-08-11"), "public");
        Given given =
                Given.in(folder.resolve("valley")).known("2016-09-01", "- {event: Rain, date: 2016-09-01, source: un}");
        assertThat(new Facts().into(pdf, given.folder()).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("facts-in-the-way");
    }

    @Test
    void aFileWithoutFactsIsReportedPlainly() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.pdf"), "Dear all");
        assertThat(new Facts().of(text).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("no-facts-in-file");
        assertThat(new Facts().of(folder.resolve("none.pdf")).findings())
                .extracting(Finding::message)
                .containsExactly("there is no such file");
    }

    @Test
    void aNoteCorrectedIntoOneThatNamesWhatIsWithheldDoesNotTravel() {
        Given given = Given.in(folder.resolve("notes")).known("2016-09-01", """
                        - {figure: killed, id: hidden, value: 5, period: 2016-09-01, place: north, source: un, sensitivity: internal}
                        - {note: overview, id: overview, text: All is quiet.}
                        - {event: Talks began, date: 2016-09-01, source: radio}
                        """).known("2016-09-02", """
                        - {correct: overview, set: {text: "There were {figure:hidden} killed."}, cause: our-error, reason: Late}
                        """);
        assertThat(facts(pdf(given.folder(), Optional.of("2016-09-02"), "public")))
                .doesNotContain("hidden")
                .contains("Talks began");
    }

    @Test
    void newsOfAConditionUnderReviewDoesNotTravelWithoutIt() throws IOException {
        Given given = Given.in(folder.resolve("siege")).known("2016-09-01", """
                        - {condition: siege, id: s, since: 2016-08-01, place: north, source: un}
                        - {update: s, state: interrupted, date: 2016-08-20, source: un}
                        - {update: s, state: ended, date: 2016-08-25, source: un, sensitivity: internal}
                        - {event: Talks began, date: 2016-09-01, source: radio}
                        """);
        Path copy = takenOver(given.folder(), pdf(given.folder(), Optional.empty(), "public"));
        assertThat(CrisisFolder.read(copy).findings()).noneMatch(Finding::isError);
    }

    @Test
    void wordsOfOtherLanguagesDoNotTravel() throws IOException {
        Given given = Given.in(folder.resolve("words")).known("2016-09-01", """
                        - {event: {en: Talks began, fr: Les pourparlers commencent}, date: 2016-09-01, source: radio}
                        """);
        assertThat(facts(pdf(given.folder(), Optional.empty(), "public")))
                .contains("Talks began")
                .doesNotContain("pourparlers");
    }

    @Test
    void factsAreTakenOverIntoACrisisAndNowhereElse() {
        Path pdf = pdf(Editions.ALEPPO, Optional.empty(), "public");
        Path nowhere = folder.resolve("mistyped");
        assertThat(new Facts().into(pdf, nowhere).findings())
                .singleElement()
                .extracting(finding -> finding.rule().id())
                .isEqualTo("no-crisis");
        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"files\":[{\"known\":\"/../../../PWNED\",\"facts\":[]}]}",
                "{\"files\":[{\"facts\":[]}]}"
            })
    void whatSomebodyElseAttachedIsRefused(String json) throws IOException {
        Path foreign = folder.resolve("foreign.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification spec = new PDComplexFileSpecification();
            spec.setFile("facts.json");
            spec.setFileUnicode("facts.json");
            spec.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("facts.json", spec));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.save(foreign.toFile());
        }
        assertThat(new Facts().of(foreign).findings())
                .singleElement()
                .extracting(finding -> finding.rule().id())
                .isEqualTo("no-facts-in-file");
    }
}
