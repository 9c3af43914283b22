package org.sitrep.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.sitrep.Counts;
import org.sitrep.Tried;
import org.sitrep.delivery.WrongAnswers;
import org.sitrep.document.html.TemplateAttacks;

/**
 * Attacks the program in every way that its users, their machines and their enemies might; some of each for every change, and
 * all with {@code -Pfull}. At the end stands a table of what was tried and what did not hold, in {@code target/attack.txt} too.
 */
@Tag("slow")
class AttackTest {

    private static final AttackTable TABLE = new AttackTable();

    @TempDir
    private static Path folder;

    private static Ground ground;

    @BeforeAll
    static void laysTheGround() throws IOException {
        ground = Ground.in(Files.createDirectory(folder.resolve("room")));
    }

    @AfterAll
    static void printsTheTable() {
        TABLE.print(Path.of("target/attack.txt"));
    }

    private static void nothingFails(String kind, Stream<Attack> attacks) {
        Judge judge = new Judge(ground);
        attacks.forEach(attack -> TABLE.record(
                kind,
                judge.complaints(attack).stream()
                        .map(complaint -> attack.name() + ": " + complaint)
                        .toList()));
        assertThat(TABLE.failures(kind)).as("see target/attack.txt").isEmpty();
    }

    /** Runs tests that keep what they attack to themselves, and say by {@link Tried} how often they try: at least so many times. */
    private static void nothingFailsIn(String kind, int times, String... tests) {
        SummaryGeneratingListener seen = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(tests)
                                        .map(DiscoverySelectors::selectMethod)
                                        .toList())
                                .build(),
                        seen);
        TestExecutionSummary summary = seen.getSummary();
        StringWriter failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures));
        long failed = summary.getTotalFailureCount();
        TABLE.record(kind, Tried.times(kind), failed == 0 ? List.of() : List.of(failures.toString()));
        assertThat(TABLE.failures(kind)).isEmpty();
        assumeTrue(summary.getTestsAbortedCount() == 0, kind + ": skipped where what they need is not installed");
        assertThat(summary.getTestsSucceededCount()).as(kind).isEqualTo(tests.length);
        assertThat(Tried.times(kind)).as(kind).isGreaterThanOrEqualTo(times);
    }

    @Test
    void badInputs() {
        nothingFails("bad inputs", new BadInputs(ground, 16).attacks(Counts.of(40, 500)));
    }

    @Test
    void badArguments() {
        nothingFails("bad arguments", BadArguments.attacks(Counts.of(31, 1)));
    }

    @Test
    void damagedBytes() {
        nothingFails("damaged bytes", new Mutations(ground, 16).attacks(Counts.of(90, 3_000)));
    }

    @Test
    void linksAndSpecialFiles() {
        nothingFails("links and special files", SpecialFiles.attacks(Counts.of(29, 1)));
    }

    @Test
    void templatesAndStyles() {
        Counts.each(7, TemplateAttacks.all()).forEach(attack -> {
            String failure = attack.failure();
            TABLE.record("templates and styles", failure.isEmpty() ? List.of() : List.of(failure));
        });
        assertThat(TABLE.failures("templates and styles")).isEmpty();
    }

    @Test
    void answersOfMailServers() throws IOException, GeneralSecurityException {
        List<WrongAnswers.Attack> attacks = Counts.each(50, WrongAnswers.all());
        for (int i = 0; i < attacks.size(); i++) {
            String name = attacks.get(i) + ": ";
            TABLE.record(
                    "answers of mail servers",
                    WrongAnswers.faults(attacks.get(i), folder.resolve("outbox-" + i)).stream()
                            .map(name::concat)
                            .toList());
        }
        assertThat(TABLE.failures("answers of mail servers")).isEmpty();
    }

    @Test
    void killsOfIssue() {
        nothingFailsIn(
                "kills of issue",
                Counts.of(3, 100),
                "org.sitrep.app.IssueUnderFaultTest#aKillAtAnyMomentLeavesRegisterAndOutputOldOrNew");
    }

    @Test
    void killsOfTheSender() {
        nothingFailsIn(
                "kills of the sender",
                Counts.of(4, 50),
                "org.sitrep.delivery.PostfixTest#nobodyIsLeftOutAndNobodyGetsItTwiceExceptThoseTheLogCallsUnknown");
    }

    @Test
    void twoIssuersAtOnce() {
        nothingFailsIn(
                "two issuers at once",
                2,
                "org.sitrep.app.TwoIssuersTest#theSecondIsToldAndTheFilesOfTheFirstStay",
                "org.sitrep.app.TwoIssuersTest#ofTwoAtOnceOneIssuesAndTheOtherIsRefused");
    }

    @Test
    void twoSendersAtOnce() {
        nothingFailsIn(
                "two senders at once",
                2,
                "org.sitrep.delivery.TwoSendersTest#whileOneHasTheOutboxAnotherProcessIsRefusedAndSendsNothing",
                "org.sitrep.delivery.TwoSendersTest#nobodyGetsALetterTwiceFromTwoAtOnce");
    }
}
