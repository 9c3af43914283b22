package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Reason;
import org.sitrep.register.Register;

/** Issuing: what stops it, what it leaves, and what page one says. */
class IssueTest {

    private static final String OURS = "  - {id: office, name: We, kind: NGO, ours: true}\n";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void layOutTheCrisis() {
        desk = Desk.in(folder).water("w1", 900, "2016-09-01");
    }

    private static List<String> rules(Checked<?> made) {
        return made.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private static String text(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith("-en" + ending))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void aReportGetsTheNextNumberAndIsNoDraft() throws IOException {
        assertThat(desk.issue().value().orElseThrow().number().label()).isEqualTo("1");
        IssuedReport second =
                desk.water("w2", 950, "2016-09-02").issue().value().orElseThrow();
        assertThat(second.number().label()).isEqualTo("2");
        assertThat(second.folder()).isEqualTo(desk.crisis().resolve("issued/0002"));
        assertThat(text(second.folder(), ".html"))
                .contains("No. 2")
                .contains("Situation report No. 2: The valley")
                .doesNotContain("Draft");
    }

    @Test
    void theEditionsTheirDigestsAndTheManifestLieTogetherAndTheEditionsAreCopied() {
        desk.issue();
        assertThat(Desk.files(desk.crisis().resolve("issued")).keySet())
                .containsExactly(
                        "0001/SHA256SUMS",
                        "0001/entries.txt",
                        "0001/manifest.yaml",
                        "0001/redactions-internal.json",
                        "0001/valley-no1-2016-09-01-en-card.png",
                        "0001/valley-no1-2016-09-01-en-mail.html",
                        "0001/valley-no1-2016-09-01-en-page.pdf",
                        "0001/valley-no1-2016-09-01-en-short.txt",
                        "0001/valley-no1-2016-09-01-en.html",
                        "0001/valley-no1-2016-09-01-en.pdf",
                        "0001/valley-no1-2016-09-01-en.txt");
        assertThat(Desk.files(desk.out()).keySet())
                .containsExactly(
                        "valley-no1-2016-09-01-en-card.png",
                        "valley-no1-2016-09-01-en-mail.html",
                        "valley-no1-2016-09-01-en-page.pdf",
                        "valley-no1-2016-09-01-en-short.txt",
                        "valley-no1-2016-09-01-en.html",
                        "valley-no1-2016-09-01-en.pdf",
                        "valley-no1-2016-09-01-en.txt");
    }

    @Test
    void theManifestSaysHowTheReportCameToBe() {
        desk.issue();
        desk.water("w2", 950, "2016-09-02").issue();
        Issued second =
                Register.read(desk.crisis()).value().flatMap(Register::last).orElseThrow();
        Manifest manifest = second.manifest();
        assertThat(manifest.crisis()).isEqualTo("valley");
        assertThat(manifest.asOf()).hasToString("2016-09-02");
        assertThat(manifest.knownBy()).hasToString("2016-09-02");
        assertThat(manifest.previous().orElseThrow().label()).isEqualTo("1");
        assertThat(second.entries()).containsOnlyKeys("w2");
        assertThat(manifest.renderer().version()).isEqualTo(Desk.VERSION);
        assertThat(manifest.editions()).extracting(Manifest.Edition::language).containsExactly("en");
    }

    @Test
    void aReportIsComparedWithTheOneBefore() throws IOException {
        desk.issue();
        IssuedReport second =
                desk.water("w2", 950, "2016-09-02").issue().value().orElseThrow();
        assertThat(text(second.folder(), ".html")).contains("up by 50 since 1 September");
    }

    @Test
    void anErrorStopsItAndLeavesNoTrace() {
        desk.given().append("sources.yaml", OURS).known("2016-09-02", """
            - {figure: cases, id: c1, value: 90, date: 2016-09-01, place: north, source: office}
            - {figure: cases, id: c2, value: 80, date: 2016-09-02, place: north, source: office}
            """);
        Checked<IssuedReport> refused = desk.issue();
        assertThat(refused.value()).isEmpty();
        assertThat(rules(refused)).contains("cumulative-fall");
        assertThat(desk.crisis().resolve("issued")).doesNotExist();
        assertThat(desk.out()).doesNotExist();
    }

    @Test
    void aWarningStopsItUntilSomeoneAnswersForIt() {
        desk.given().known("2016-09-20", "- {event: Rain, date: 2016-09-20, source: un}");
        Checked<IssuedReport> refused = desk.issue();
        assertThat(refused.value()).isEmpty();
        assertThat(refused.findings())
                .filteredOn(finding -> finding.rule().id().equals("stale-figure"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).contains("--accept 'stale-figure@without-water/north/un' --reason"));
        desk.accepting("stale-figure@facts/2016-09-01.yaml#/facts/0/value", "No newer count exists");
        assertThat(desk.issue().value()).isPresent();
        assertThat(Register.read(desk.crisis())
                        .value()
                        .flatMap(Register::last)
                        .orElseThrow()
                        .manifest()
                        .accepted())
                .extracting(
                        Manifest.Accepted::finding, answer -> answer.reason().plain())
                .containsExactly(tuple("stale-figure@facts/2016-09-01.yaml#/facts/0/value", "No newer count exists"));
    }

    @Test
    void aWholeRuleIsNeverAccepted() {
        desk.given().known("2016-09-20", "- {event: Rain, date: 2016-09-20, source: un}");
        Checked<IssuedReport> refused =
                desk.accepting("stale-figure", "All of them").issue();
        assertThat(refused.value()).isEmpty();
        assertThat(rules(refused)).contains("unknown-finding", "unanswered-warnings");
    }

    @Test
    void anErrorIsNeverAccepted() {
        desk.given().append("sources.yaml", OURS).known("2016-09-02", """
            - {figure: cases, id: c1, value: 90, date: 2016-09-01, place: north, source: office}
            - {figure: cases, id: c2, value: 80, date: 2016-09-02, place: north, source: office}
            """);
        desk.accepting("cumulative-fall@facts/2016-09-02.yaml#/facts/1/value", "It is so");
        assertThat(desk.issue().value()).isEmpty();
    }

    @Test
    void aSecondReportOfTheSameDayIsRefused() {
        desk.issue();
        assertThat(rules(desk.issue())).contains("not-after-the-last-report");
        assertThat(rules(desk.issue("2016-08-31"))).contains("not-after-the-last-report");
    }

    @Test
    void aRevisionSaysOnPageOneWhatItCorrects() throws IOException {
        desk.issue();
        desk.given()
                .known(
                        "2016-09-02",
                        "- {correct: w1, set: {value: 800}, cause: source-revised, reason: The UN counted anew,"
                                + " source: un}");
        IssuedReport revision = desk.revise(1, "The UN counted anew.").value().orElseThrow();
        assertThat(revision.number().label()).isEqualTo("1/Rev.1");
        assertThat(revision.folder()).isEqualTo(desk.crisis().resolve("issued/0001-rev1"));
        assertThat(text(revision.folder(), ".html"))
                .contains("No. 1/Rev.1")
                .contains("This revision replaces No. 1, for this reason:")
                .contains("The UN counted anew.")
                .contains("800");
        assertThat(desk.revise(1, "Again").value().orElseThrow().number().label())
                .isEqualTo("1/Rev.2");
        assertThat(desk.verify()).noneMatch(Finding::isError);
    }

    @Test
    void aReportThatIsNotIssuedCannotBeRevised() {
        assertThat(rules(desk.revise(1, "Something"))).contains("unknown-report");
    }

    @Test
    void anIssuedFactEditedInPlaceStopsTheNextIssueAtItsLine() {
        desk.issue();
        desk.water("w1", 90, "2016-09-01").water("w2", 950, "2016-09-02");
        Checked<IssuedReport> refused = desk.issue();
        assertThat(refused.value()).isEmpty();
        assertThat(refused.findings())
                .filteredOn(finding -> finding.rule().id().equals("issued-fact-edited"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place().toString()).endsWith("facts/2016-09-01.yaml:3:5");
                    assertThat(finding.hint()).contains("correct: w1");
                });
    }

    @Test
    void oneOfTwoWhoIssueAtTheSameMomentGetsTheNumberTheOtherAnError() throws Exception {
        CountDownLatch bothReady = new CountDownLatch(2);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Checked<IssuedReport>>> both =
                    List.of(desks.submit(() -> issueTogether(bothReady)), desks.submit(() -> issueTogether(bothReady)));
            Checked<IssuedReport> one = both.get(0).get();
            Checked<IssuedReport> other = both.get(1).get();
            assertThat(one.value().isPresent()).isNotEqualTo(other.value().isPresent());
            Checked<IssuedReport> reported = one.value().isPresent() ? other : one;
            assertThat(rules(reported)).containsAnyOf("issue-under-way", "not-after-the-last-report");
            assertThat(Register.read(desk.crisis()).value().orElseThrow().issues())
                    .hasSize(1);
        } finally {
            desks.shutdownNow();
        }
    }

    private Checked<IssuedReport> issueTogether(CountDownLatch bothReady) throws InterruptedException {
        bothReady.countDown();
        bothReady.await();
        return desk.issue();
    }

    @Test
    void whileSomeoneElseIsAtItNothingIsIssued() throws IOException {
        Path issued = Files.createDirectories(desk.crisis().resolve("issued"));
        try (FileChannel other =
                        FileChannel.open(issued.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(rules(desk.issue())).containsExactly("issue-under-way");
        }
        assertThat(desk.issue().value()).isPresent();
    }

    @Test
    void aReportIsIssuedEvenWhereItCannotBeCopied() throws IOException {
        Files.writeString(desk.out(), "in the way");
        Checked<IssuedReport> issued = desk.issue();
        assertThat(issued.value()).isPresent();
        assertThat(rules(issued)).containsExactly("cannot-write");
        assertThat(issued.findings().get(0).hint())
                .startsWith("No. 1 is issued, and lies whole in ")
                .endsWith("issued/0001: copy its files from there; do not issue it again");
        assertThat(desk.verify()).noneMatch(Finding::isError);
    }

    @Test
    void aReportKnowsWhatTheOneBeforeItKnewUnlessItIsAskedToForget() {
        desk.issue();
        desk.given()
                .known(
                        "2016-09-05",
                        "- {correct: w1, set: {value: 901}, cause: our-error, reason: Misread, source: un}");
        desk.revise(1, "A misreading");
        assertThat(desk.issue("2016-09-03").value()).isPresent();
        assertThat(desk.verify()).noneMatch(Finding::isError);
        Checked<IssuedReport> forgetful = new Issue(step -> {}, Desk.VERSION, Disk.REAL)
                .run(new IssueOrder(
                        desk.crisis(),
                        Optional.of(Moment.parse("2016-09-04")),
                        Optional.of(Moment.parse("2016-09-04")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        desk.out(),
                        Optional.empty()));
        assertThat(rules(forgetful)).contains("knows-less");
    }

    @Test
    void aRevisionIsOfTheDayOfItsReport() {
        desk.issue();
        Checked<IssuedReport> later = new Issue(step -> {}, Desk.VERSION, Disk.REAL)
                .run(new IssueOrder(
                        desk.crisis(),
                        Optional.of(Moment.parse("2016-09-09")),
                        Optional.empty(),
                        Optional.of(1),
                        Optional.of(Reason.of("A misreading")),
                        List.of(),
                        List.of(),
                        desk.out(),
                        Optional.empty()));
        assertThat(rules(later)).contains("revision-of-another-day");
    }

    @Test
    void aFactThatSlipsBehindAReportStopsTheNextOne() {
        desk.issue();
        desk.given().append("facts/2016-09-01.yaml", "  - {event: A bridge fell, date: 2016-09-01, source: un}\n");
        desk.water("w2", 950, "2016-09-02");
        assertThat(rules(desk.issue())).contains("fact-added-behind");
    }

    @Test
    void anIssuedFileThatWasTouchedStopsTheNextReport() throws IOException {
        Path folder = desk.issue().value().orElseThrow().folder();
        Files.writeString(folder.resolve("valley-no1-2016-09-01-en.html"), "touched");
        desk.water("w2", 950, "2016-09-02");
        assertThat(rules(desk.issue())).contains("issued-file-changed");
    }

    @Test
    void aCrisisCopiedWithItsReportsIsReportedOnce() throws IOException {
        desk.issue();
        Path crisis = desk.crisis().resolve("crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replace("id: valley\n", "id: hills\n"));
        desk.water("w2", 950, "2016-09-02");
        assertThat(rules(desk.issue()))
                .filteredOn(rule -> rule.contains("register") || rule.contains("issued"))
                .containsExactly("register-of-another-crisis");
    }

    @Test
    void theCorrectionThatMadeAFactPublicIsNotEditedInPlaceEither() throws IOException {
        desk.given().known("2016-09-01", """
            - {figure: killed, id: k, value: 40, period: 2016-09-01, place: north, source: un, sensitivity: internal}
            - {figure: without-water, value: 900, date: 2016-09-01, place: north, source: un}
            """).known("2016-09-02", """
                - {correct: k, set: {value: 41, sensitivity: public}, cause: our-error, reason: Cleared, source: un}
                """);
        assertThat(desk.issue().value()).isPresent();
        Path facts = desk.crisis().resolve("facts/2016-09-02.yaml");
        Files.writeString(facts, Files.readString(facts).replace("41", "51"));
        desk.water("w3", 950, "2016-09-03");
        assertThat(rules(desk.issue())).contains("issued-fact-edited");
    }

    @Test
    void everyEditionThatTheCrisisDeclaresGoesOut() {
        desk.given().append("crisis.yaml", """
            editions:
              - {audience: public, languages: [en, fr]}
              - {audience: internal}
            """);
        desk.accepting("foreign-edition@crisis.yaml#/languages~fr", "Translated by those who read it out");
        assertThat(desk.issue().value()).isPresent();
        assertThat(Desk.files(desk.out()).keySet())
                .contains(
                        "valley-no1-2016-09-01-en.pdf",
                        "valley-no1-2016-09-01-fr.pdf",
                        "valley-no1-2016-09-01-en-internal.pdf")
                .hasSize(3 * 7);
        assertThat(desk.verify()).isEmpty();
    }
}
