package org.sitrep.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Check;
import org.sitrep.app.issue.Facts;
import org.sitrep.app.issue.Verify;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.intake.yaml.YamlRule;
import org.sitrep.register.Digest;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/** Verifying: issued reports are what went out, and the ledger still says what they say. */
class VerifyTest {

    private static final String PDF = "issued/0001/valley-no1-2016-09-01-en.pdf";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void issueAReport() {
        desk = Desk.in(folder).water("w1", 900, "2016-09-01");
        assertThat(desk.issue().value()).isPresent();
    }

    private List<String> rules() {
        return desk.verify().stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    void whatIsAsItWentOutIsFine() {
        assertThat(desk.verify()).isEmpty();
        desk.water("w2", 950, "2016-09-02").issue();
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void laterFactsAndCorrectionsLeaveItAsItWentOut() {
        desk.given().known("2016-09-02", """
            - {correct: w1, set: {value: 800}, cause: our-error, reason: Misread}
            - {figure: killed, value: 3, period: 2016-09-01, place: north, source: un}
            """);
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void aFactEditedInPlaceIsReportedAtItsLine() {
        desk.water("w1", 901, "2016-09-01");
        assertThat(desk.verify())
                .filteredOn(finding -> finding.rule().id().equals("issued-fact-edited"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().toString()).endsWith("facts/2016-09-01.yaml:3:5"));
    }

    @Test
    void aTextThatWentOutIsNotToBeWrittenInAnotherForm() {
        desk.given().known("2016-09-02", """
            - {figure: without-water, id: w2, value: 950, date: 2016-09-02, place: north, source: un}
            - note: overview
              id: needs
              text: |
                # Needs of today:

                ## The wells
                All wells are dry.
            """);
        assertThat(asWords()).hasSize(1);
        desk.accepting(asWords().get(0).id(), "It reads well").issue();
        assertThat(asWords()).isEmpty();
        assertThat(desk.verify()).isEmpty();
    }

    private List<Finding> asWords() {
        return new Check()
                .run(RenderOrder.of(desk.crisis(), Format.ISSUED, folder)).stream()
                        .filter(finding -> finding.rule() == YamlRule.READ_AS_WORDS)
                        .toList();
    }

    @Test
    void aFactTypedInAnotherWayIsNotEdited() {
        desk.given().known("2016-09-01", """
            - figure: without-water
              id: w1
              source: un
              place: north
              date: 2016-09-01
              value: "900"
            """);
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void aLogoChangedSinceLeavesWhatWentOutAsItWas() {
        String logo =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z' fill='#0b5269'/></svg>";
        desk.given().write("logo.svg", logo).append("crisis.yaml", "house: {logo: logo.svg}\n");
        desk.water("w2", 950, "2016-09-02").issue();
        assertThat(desk.verify())
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("No. 1 was made with"));

        desk.given().write("logo.svg", logo.replace("#0b5269", "#802010"));

        assertThat(desk.verify())
                .extracting(Finding::message)
                .contains("No. 2 was made with other templates, fonts or images: its bytes are not made again");
    }

    @Test
    void aFactThatIsGoneIsReported() {
        desk.given().known("2016-09-01", "- {event: Rain, date: 2016-09-01, source: un}");
        assertThat(rules()).contains("issued-fact-gone");
    }

    @Test
    void aFactRecordedBehindTheReportIsReported() {
        desk.given().write("facts/late.yaml", """
            known: 2016-09-01
            facts:
              - {figure: killed, id: late, value: 3, period: 2016-09-01, place: north, source: un}
            """);
        assertThat(desk.verify())
                .filteredOn(finding -> finding.rule().id().equals("fact-added-behind"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`late`"));
    }

    @Test
    void aFileThatWasTouchedReplacedOrAddedIsReported() throws IOException {
        Path pdf = desk.crisis().resolve(PDF);
        byte[] issued = Files.readAllBytes(pdf);
        Files.delete(pdf);
        assertThat(rules()).containsExactly("issued-file-gone");
        byte[] touched = issued.clone();
        touched[touched.length / 2] ^= 1;
        Files.write(pdf, touched);
        assertThat(rules()).containsExactly("issued-file-changed");
        Files.write(pdf, issued);
        Files.writeString(desk.crisis().resolve("issued/0001/notes.txt"), "x");
        assertThat(rules()).containsExactly("stray-file");
    }

    @Test
    void aManifestThatWasEditedIsReportedAtItsLine() throws IOException {
        Path manifest = desk.crisis().resolve("issued/0001/manifest.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("as-of: 2016-09-01", "as-of: yesterday"));
        assertThat(desk.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("broken-manifest");
            assertThat(finding.place().line()).isEqualTo(4);
        });
    }

    @Test
    void aReportThatIsMissingFromTheMiddleIsReported() throws IOException {
        desk.water("w2", 950, "2016-09-02").issue();
        desk.water("w3", 950, "2016-09-03").issue();
        Path second = desk.crisis().resolve("issued/0002");
        Files.move(second, folder.resolve("gone"));
        assertThat(desk.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("gap-in-register");
            assertThat(finding.message()).isEqualTo("No. 3 follows No. 1: No. 2 is missing");
        });
    }

    @Test
    void whereFactsCannotBeReadTheFilesAreLookedAtAllTheSame() throws IOException {
        desk.given().write("facts/broken.yaml", "known: [");
        Path pdf = desk.crisis().resolve(PDF);
        Files.write(pdf, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(rules()).containsExactlyInAnyOrder("broken-yaml", "issued-file-changed", "not-made-again");
    }

    @Test
    void whatTheCrisisDeclaresMayChangeLaterAndIsSaid() throws IOException {
        Path crisis = desk.crisis().resolve("crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replace("The valley", "The hills"));
        assertThat(desk.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("other-renderer");
            assertThat(finding.message()).contains("another crisis.yaml");
        });
    }

    @Test
    void aLaterVersionOfTheProgramSaysSoAndVerifiesTheRest() {
        assertThat(desk.verify("1.10.0")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.rule().id()).isEqualTo("other-renderer");
        });
    }

    @Test
    void aReportMadeByANewerVersionThanThisOrByNoneIsAWarning() throws IOException {
        assertThat(desk.verify("1.1.9")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.rule().id()).isEqualTo("unknown-renderer");
            assertThat(finding.hint()).contains("version 1.1.9");
        });
        Path manifest = desk.crisis().resolve("issued/0001/manifest.yaml");
        String issued = Files.readString(manifest);
        for (String version : List.of("1.2.1", "1.3.0", "2.0.0", "latest", "1.2.0-dirty", "99999999999.0.0")) {
            Files.writeString(manifest, issued.replace("version: " + Desk.VERSION, "version: " + version));
            assertThat(rules()).as(version).containsExactly("unknown-renderer");
        }
    }

    @Test
    void aFileOfTheRegisterIsKnownWhereverItLies() throws IOException {
        Path copy = Files.copy(desk.crisis().resolve(PDF), folder.resolve("mail.pdf"));
        assertThat(new Facts()
                        .verify(copy, desk.crisis())
                        .value()
                        .orElseThrow()
                        .number()
                        .label())
                .isEqualTo("1");
    }

    @Test
    void aDraftIsNotIssued() {
        Path out = folder.resolve("drafts");
        new Render(step -> {}).run(RenderOrder.of(desk.crisis(), Set.of(Format.PDF), out));
        assertThat(new Facts()
                        .verify(out.resolve("valley-2016-09-01-en.pdf"), desk.crisis())
                        .findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("its facts are those of No. 1, its pages are not"));
    }

    @Test
    void aFileThatARevisionReplacedIsSaidToBe() throws IOException {
        Path pdf = desk.crisis().resolve("issued/0001/valley-no1-2016-09-01-en.pdf");
        desk.given()
                .known(
                        "2016-09-05",
                        "- {correct: w1, set: {value: 901}, cause: our-error, reason: Misread, source: un}");
        assertThat(desk.revise(1, "A misreading").value()).isPresent();
        assertThat(new Facts().verify(pdf, desk.crisis()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("A misreading"));
    }

    @Test
    void aForgedDigestOfAnEditionIsReported() throws IOException {
        Path manifest = desk.crisis().resolve("issued/0001/manifest.yaml");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("model: \\w{8}", "model: 00000000"));
        assertThat(rules()).contains("broken-manifest");
    }

    @Test
    void oneEditedFactIsOneFindingAndBlamesNobodyElse() {
        desk.water("w2", 950, "2016-09-02").issue();
        desk.water("w3", 970, "2016-09-03").issue();
        desk.water("w2", 951, "2016-09-02");
        assertThat(rules()).containsExactly("issued-fact-edited", "not-made-again");
        assertThat(desk.verify().get(0).message()).contains("`w2`", "No. 2");
        assertThat(desk.verify().get(1).message()).contains("No. 2, No. 3").doesNotContain("No. 1");
    }

    @Test
    void aLateFactAndAMissingOneAreNamedOnceHoweverManyReportsWentOut() {
        desk.water("w2", 950, "2016-09-02").issue();
        desk.given().known("2016-09-01", """
            - {figure: killed, id: late, value: 3, period: 2016-09-01, place: north, source: un}
            """);
        assertThat(rules()).containsExactly("issued-fact-gone", "fact-added-behind", "not-made-again");
    }

    /** Of notes that a newer one replaced before anything was issued nothing is asked; of one that would print it is. */
    @Test
    void aLateNoteIsReportedWhereItWouldHavePrinted() {
        desk.given().write("facts/newer.yaml", """
            known: 2016-09-03
            facts: [{note: overview, id: newer, text: It rains., source: un}]
            """);
        desk.water("w2", 950, "2016-09-03").issue();
        desk.given().write("facts/replaced.yaml", """
            known: 2016-09-02
            facts:
              - {note: overview, id: replaced, text: It is dry., source: un}
              - {note: background, id: other, text: The dam is old., source: un}
            """);
        assertThat(desk.verify())
                .filteredOn(finding -> finding.rule().id().equals("fact-added-behind"))
                .extracting(finding ->
                        finding.message().substring(0, finding.message().indexOf(" is")))
                .contains("`other`");
    }

    @Test
    void aFactThatMovedToAnotherFileIsAsItWentOut() throws IOException {
        Path facts = desk.crisis().resolve("facts");
        Files.move(facts.resolve("2016-09-01.yaml"), facts.resolve("september.yaml"));
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void everyReportCarriesTheHeadOfTheOneBeforeIt() throws IOException {
        String head = desk.water("w2", 950, "2016-09-02")
                .issue()
                .value()
                .orElseThrow()
                .head();
        Path third = desk.water("w3", 970, "2016-09-03")
                .issue()
                .value()
                .orElseThrow()
                .folder();
        assertThat(Files.readString(third.resolve("valley-no3-2016-09-03-en.html")))
                .contains("<meta name=\"sitrep-head-before\" content=\"" + head + "\"", "<bdi>" + head);
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void aHeadKeptElsewhereSaysHowManyReportsCameAfterIt() {
        String first =
                Register.read(desk.crisis()).value().flatMap(Register::head).orElseThrow();
        String second = desk.water("w2", 950, "2016-09-02")
                .issue()
                .value()
                .orElseThrow()
                .head();
        assertThat(verified(first).since().orElseThrow()).isEqualTo(new Verify.Since(new ReportNumber(1, 0), 1));
        assertThat(verified(second).since().orElseThrow()).isEqualTo(new Verify.Since(new ReportNumber(2, 0), 0));
        assertThat(verified(second).head()).contains(second);
        assertThat(withHead("0".repeat(64)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("unknown-head"));
    }

    private Checked<Verify.Verified> withHead(String head) {
        return new Verify(step -> {}, Desk.VERSION, Optional.empty()).crisis(desk.crisis(), Optional.of(head));
    }

    private Verify.Verified verified(String head) {
        return withHead(head).value().orElseThrow();
    }

    /** Of the newest report nothing in the register itself tells; a later report or a head from outside does. */
    @Test
    void aReportForgedWithItsDigestsIsFoundByALaterReportOrAHead() throws IOException {
        String head =
                Register.read(desk.crisis()).value().flatMap(Register::head).orElseThrow();
        Path report = desk.crisis().resolve("issued/0001");
        SortedMap<String, byte[]> issued = new TreeMap<>();
        for (String name : List.of("valley-no1-2016-09-01-en.html", "SHA256SUMS", "manifest.yaml")) {
            issued.put(name, Files.readAllBytes(report.resolve(name)));
        }
        forge(report);
        assertThat(rules()).containsExactly("unknown-renderer");
        assertThat(withHead(head).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("unknown-head");
        for (String name : issued.keySet()) {
            Files.write(report.resolve(name), issued.get(name));
        }
        desk.water("w2", 950, "2016-09-02").issue();
        forge(report);
        assertThat(rules()).containsExactly("broken-chain");
    }

    /** Not by its digests, which the forger wrote anew, but by the head that its pages print. */
    @Test
    void aReportForgedWithTheManifestsAfterItIsFoundByTheHeadThatTheNextOnePrints() throws IOException {
        desk.water("w2", 950, "2016-09-02").issue();
        desk.water("w3", 970, "2016-09-03").issue();
        Path second = desk.crisis().resolve("issued/0002");
        String before = digest(desk.crisis().resolve("issued/0001/manifest.yaml"));
        forge(desk.crisis().resolve("issued/0001"));
        String next = digest(second.resolve("manifest.yaml"));
        replace(second.resolve("manifest.yaml"), before, digest(desk.crisis().resolve("issued/0001/manifest.yaml")));
        replace(desk.crisis().resolve("issued/0003/manifest.yaml"), next, digest(second.resolve("manifest.yaml")));
        assertThat(desk.verify())
                .filteredOn(Finding::isError)
                .allSatisfy(finding -> assertThat(finding.rule().id()).isEqualTo("broken-chain"))
                .extracting(finding -> desk.crisis()
                        .relativize(Path.of(finding.place().file()))
                        .toString())
                .containsExactlyInAnyOrder(
                        "issued/0002/valley-no2-2016-09-02-en.html",
                        "issued/0002/valley-no2-2016-09-02-en.pdf",
                        "issued/0002/valley-no2-2016-09-02-en-page.pdf",
                        "issued/0003/valley-no3-2016-09-03-en.html",
                        "issued/0003/valley-no3-2016-09-03-en.pdf",
                        "issued/0003/valley-no3-2016-09-03-en-page.pdf");

        desk.given().write("facts/broken.yaml", "known: [");
        assertThat(rules()).contains("broken-yaml", "broken-chain");
    }

    private static String digest(Path file) throws IOException {
        return Digest.of(Files.readAllBytes(file));
    }

    private static void replace(Path file, String was, String is) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, is));
    }

    /** Its digest says that it is the card that went out; that it is drawn so anywhere, nobody can say. */
    @Test
    void aCardIsHeldAgainstItsDigestAndNotDrawnAgain() throws IOException {
        Path report = desk.crisis().resolve("issued/0001");
        Path card = report.resolve("valley-no1-2016-09-01-en-card.png");
        String was = digest(card);
        String list = digest(report.resolve("SHA256SUMS"));
        Files.write(card, new byte[] {1});
        assertThat(rules()).containsExactly("issued-file-changed");

        replace(report.resolve("SHA256SUMS"), was, digest(card));
        replace(report.resolve("manifest.yaml"), list, digest(report.resolve("SHA256SUMS")));
        assertThat(desk.verify()).isEmpty();
    }

    private static void forge(Path report) throws IOException {
        Path html = report.resolve("valley-no1-2016-09-01-en.html");
        Path sums = report.resolve("SHA256SUMS");
        Path manifest = report.resolve("manifest.yaml");
        String was = Digest.of(Files.readAllBytes(html));
        Files.writeString(html, Files.readString(html).replace("900", "100"));
        String list = Files.readString(sums);
        Files.writeString(sums, list.replace(was, Digest.of(Files.readAllBytes(html))));
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(Digest.of(list.getBytes(UTF_8)), Digest.of(Files.readAllBytes(sums)))
                        .replace("version: " + Desk.VERSION, "version: 1.2.1"));
    }
}
