package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.delivery.ScriptedServer.Ask;
import org.sitrep.delivery.ScriptedServer.Script;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.smtp.Credentials;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.SmtpChannel;
import org.sitrep.delivery.smtp.SmtpSettings;
import org.sitrep.delivery.smtp.Timeouts;

/** Three letters, a server that misbehaves at one step; what stands in the outbox then, and what a second run sends. */
@Tag("slow")
class SmtpChannelTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofSeconds(5));
    private static final Timeouts PATIENT = new Timeouts(
            Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(10));

    /** What a server that answers keeps even on a busy machine, and one that hangs makes wait for. */
    private static final Timeouts SHORT_AT_LAST =
            new Timeouts(PATIENT.connect(), PATIENT.answer(), Duration.ofSeconds(5), PATIENT.write());

    private static final String P2 = "p2@people.example";

    private static Certificate ours;
    private static Certificate elsewhere;

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private Outbox outbox;
    private String stopped = "";

    @BeforeAll
    static void keys(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        ours = Certificate.of(folder, "ip:127.0.0.1");
        elsewhere = Certificate.of(folder, "dns:other.example");
    }

    @BeforeEach
    void threeLetters() {
        outbox = Boxes.open(home.resolve("outbox"), clock);
        Boxes.value(outbox.queue(Letters.many(3)));
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void lettersArriveToTheByteOverOneConnection() throws IOException {
        try (ScriptedServer server = run(usual(), PATIENT)) {
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.taken().get(1).message())
                    .isEqualTo(Letters.to("p2").message());
        }
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
        try (ScriptedServer server = ScriptedServer.open(usual())) {
            Letter large = Letters.large("large", 300_000);
            Letter dotted = Letters.of("dotted", "the last line is a dot\r\n.\r\n");
            assertThat(send(server, PATIENT, large)).isEqualTo(new Outcome(Kind.DELIVERED, "250 2.0.0 taken"));
            assertThat(send(server, PATIENT, dotted)).matches(found -> found.is(Kind.DELIVERED));
            assertThat(server.taken().get(0).message()).isEqualTo(large.message());
            assertThat(server.taken().get(1).message()).isEqualTo(dotted.message());
        }
        assertThat(secondRun()).isEmpty();
    }

    @Test
    void theServerLearnsNeitherTheNameOfTheMachineNorOfAnotherRecipient() throws IOException {
        try (ScriptedServer server = run(usual(), PATIENT)) {
            assertThat(server.commands().get(0)).isEqualTo("EHLO [127.0.0.1]");
            assertThat(server.commands()).filteredOn(c -> c.startsWith("RCPT")).hasSize(3);
            assertThat(server.commands())
                    .filteredOn(c -> c.startsWith("MAIL"))
                    .allMatch(c -> c.startsWith("MAIL FROM:<office@relief.example> SIZE="));
        }
    }

    @Test
    void aServerThatCannotBeReachedLeavesAllQueued() throws IOException {
        ScriptedServer gone = ScriptedServer.open(usual());
        gone.close();
        round(gone.port(), Security.NONE_NOT_ENCRYPTED, PATIENT, Optional.empty(), SSLContextOf.usual());
        assertAllWait("cannot be reached");
    }

    @Test
    void aRefusedGreetingLeavesAllQueued() throws IOException {
        assertThat(run(at(Ask.GREETING, "554 5.7.1 not you"), PATIENT).connections())
                .isEqualTo(1);
        assertAllWait("554 5.7.1 not you");
    }

    @Test
    void withoutStartTlsNothingIsSaid() throws IOException {
        try (ScriptedServer server = ScriptedServer.open(usual())) {
            round(server.port(), Security.STARTTLS, PATIENT, Optional.of(credentials()), ours());
            assertThat(server.commands())
                    .filteredOn(c -> c.startsWith("AUTH") || c.startsWith("MAIL"))
                    .isEmpty();
        }
        assertAllWait("offers no encryption");
    }

    @Test
    void aRefusedStartTlsLeavesAllQueued() throws IOException, GeneralSecurityException {
        encrypted(ours, at(Ask.STARTTLS, "454 4.7.0 not now"), Security.STARTTLS, ours());
        assertAllWait("454 4.7.0 not now");
    }

    @Test
    void aCertificateOfAnUnknownSignerLeavesAllQueued() throws IOException, GeneralSecurityException {
        for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
            encrypted(ours, usual(), security, SSLContextOf.usual());
            assertStates(State.QUEUED, State.QUEUED, State.QUEUED);
            assertThat(stopped).contains("not to be trusted");
        }
        assertAllWait("not to be trusted");
    }

    @Test
    void aCertificateOfAnotherHostLeavesAllQueued() throws IOException, GeneralSecurityException {
        for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
            encrypted(elsewhere, usual(), security, elsewhere.trusted());
            assertStates(State.QUEUED, State.QUEUED, State.QUEUED);
            assertThat(stopped).contains("not to be trusted");
        }
        assertAllWait("not to be trusted");
    }

    @Test
    void anyCertificateWillDoOnlyWhereTheSettingsSaySo() throws IOException, GeneralSecurityException {
        for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
            try (ScriptedServer server = secured(elsewhere, usual(), security)) {
                SmtpSettings settings =
                        new SmtpSettings("127.0.0.1", server.port(), security, true, SmtpSettings.NAMELESS, PATIENT);
                try (Channel channel =
                        Boxes.value(SmtpChannel.open(settings, Optional.empty(), SSLContextOf.usual()))) {
                    assertThat(channel.send(Letters.to("p1"), Handover.UNRECORDED))
                            .matches(found -> found.is(Kind.DELIVERED));
                }
            }
        }
    }

    @Test
    void overTlsLettersGoOutAfterALogin() throws IOException, GeneralSecurityException {
        for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
            Boxes.value(
                    outbox.queue(List.of(Letters.to("with-" + security.name().toLowerCase(Locale.ROOT)))));
            try (ScriptedServer server = encrypted(ours, usual(), security, ours())) {
                assertThat(server.recipients())
                        .contains("with-" + security.name().toLowerCase(Locale.ROOT) + "@people.example");
                assertThat(server.commands())
                        .filteredOn(c -> c.startsWith("AUTH PLAIN"))
                        .hasSize(1);
            }
        }
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNeverShown() throws IOException, GeneralSecurityException {
        Script parrot = (ask, command) -> ask == Ask.AUTH
                ? Optional.of("535 5.7.8 wrong: " + PASSWORD + " " + command.replace("AUTH PLAIN ", ""))
                : Optional.empty();
        try (ScriptedServer server = encrypted(ours, parrot, Security.TLS, ours())) {
            assertThat(server.commands()).filteredOn(c -> c.startsWith("AUTH")).hasSize(1);
        }
        assertThat(stopped).contains("535 5.7.8 wrong: … …").doesNotContain(PASSWORD);
        assertAllWait("535 5.7.8 wrong");
    }

    @Test
    void aServerThatOffersNoLoginGetsNoLetter() throws IOException, GeneralSecurityException {
        encrypted(ours, at(Ask.EHLO, "250 scripted.example"), Security.TLS, ours());
        assertAllWait("offers no login");
    }

    @Test
    void aPasswordNeverGoesOverAnOpenLine() {
        assertThat(Boxes.rules(SmtpChannel.open(
                        settings(25, Security.NONE_NOT_ENCRYPTED, PATIENT),
                        Optional.of(credentials()),
                        SSLContextOf.usual())))
                .containsExactly("password-in-the-open");
    }

    @Test
    void oneRecipientRefusedForGoodIsNotTriedAgainAndTheOthersAreReached() throws IOException {
        assertThat(run(to2(Ask.RCPT, "550 5.1.1 nobody here"), PATIENT).connections())
                .isEqualTo(1);
        assertStates(State.DELIVERED, State.REFUSED, State.DELIVERED);
        assertThat(Boxes.entry(outbox, "p2").why()).isEqualTo("550 5.1.1 nobody here");
        clock.passes(Duration.ofDays(10));
        assertThat(secondRun()).isEmpty();
    }

    @Test
    void oneRecipientPutOffIsTriedAgainAloneAndAfterItsPause() throws IOException {
        run(to2(Ask.RCPT, "450 4.2.1 full"), PATIENT).close();
        assertStates(State.DELIVERED, State.DEFERRED, State.DELIVERED);
        assertThat(secondRun()).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        assertThat(secondRun()).containsExactly(P2);
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
    }

    @Test
    void aLetterPutOffAfterTheDotIsTriedAgain() throws IOException {
        assertThat(run(to2(Ask.DOT, "451 4.3.0 try later"), PATIENT).connections())
                .isEqualTo(1);
        assertStates(State.DELIVERED, State.DEFERRED, State.DELIVERED);
        clock.passes(Duration.ofMinutes(1));
        assertThat(secondRun()).containsExactly(P2);
    }

    @Test
    void aLetterRefusedAfterTheDotIsNotTriedAgain() throws IOException {
        run(to2(Ask.DOT, "554-5.7.1 spam\r\n554 5.7.1 it is\u001b[2J"), PATIENT).close();
        assertStates(State.DELIVERED, State.REFUSED, State.DELIVERED);
        assertThat(Boxes.entry(outbox, "p2").why()).isEqualTo("554 5.7.1 spam 5.7.1 it is [2J");
        clock.passes(Duration.ofDays(10));
        assertThat(secondRun()).isEmpty();
    }

    @Test
    void aServerThatClosesAfterPuttingOffIsCalledAnew() throws IOException {
        Script closing = (ask, command) ->
                ask == Ask.RCPT && command.contains(P2) ? Optional.of("421 4.3.2 closing") : Optional.empty();
        assertThat(run(closing, PATIENT).connections()).isEqualTo(2);
        assertStates(State.DELIVERED, State.DEFERRED, State.DELIVERED);
    }

    @Test
    void aRefusedSenderStopsTheRoundAndSpendsNoLetter() throws IOException {
        run(at(Ask.MAIL, "550 5.7.1 who are you"), PATIENT).close();
        assertAllWait("550 5.7.1 who are you");
    }

    @Test
    void aDropBeforeTheDotIsNoUnknownAndTheRoundGoesOn() throws IOException {
        for (Ask ask : List.of(Ask.MAIL, Ask.RCPT, Ask.DATA, Ask.TEXT)) {
            String name = "drop-" + ask.name().toLowerCase(Locale.ROOT);
            Boxes.value(outbox.queue(List.of(Letters.large(name, 3_000_000), Letters.to("after-" + name))));
            AtomicBoolean his = new AtomicBoolean();
            AtomicInteger drops = new AtomicInteger();
            Script dropping = (asked, command) -> {
                boolean isHis = asked == Ask.RCPT ? command.contains("<" + name + "@") : his.get();
                his.set(asked == Ask.RCPT ? isHis : his.get() && asked != Ask.DOT);
                boolean drop = asked == ask && (isHis || ask == Ask.MAIL) && drops.getAndIncrement() == 0;
                return drop ? Optional.of(ScriptedServer.DROP) : Optional.empty();
            };
            run(dropping, PATIENT).close();
            assertThat(drops.get()).as("%s", ask).isPositive();
            State dropped = Boxes.entry(outbox, ask == Ask.MAIL ? "p1" : name).state();
            assertThat(dropped).as("%s", ask).isEqualTo(State.DEFERRED);
            assertThat(Boxes.entry(outbox, "after-" + name).state()).isEqualTo(State.DELIVERED);
            clock.passes(Duration.ofMinutes(1));
            assertThat(secondRun()).as("%s", ask).containsExactly((ask == Ask.MAIL ? "p1" : name) + "@people.example");
        }
    }

    @Test
    void aLineThatWentStaleBetweenLettersCostsNoLetter() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Script stale = (ask, command) ->
                ask == Ask.MAIL && asked.incrementAndGet() == 2 ? Optional.of(ScriptedServer.DROP) : Optional.empty();
        try (ScriptedServer server = run(stale, PATIENT)) {
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.recipients()).hasSize(3);
        }
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
    }

    @Test
    void aDropAfterTheDotIsUnknownAndTriedAgainOnlyByAPersonsWord() throws IOException {
        run(to2(Ask.DOT, ScriptedServer.DROP), PATIENT).close();
        assertStates(State.DELIVERED, State.UNKNOWN, State.DELIVERED);
        clock.passes(Duration.ofDays(10));
        assertThat(secondRun()).isEmpty();
        Boxes.value(outbox.retry("aleppo-3-p2", false));
        assertThat(secondRun()).containsExactly(P2);
    }

    @Test
    void threeDropsInARowEndTheRound() throws IOException {
        Boxes.value(outbox.queue(List.of(Letters.to("p4"), Letters.to("p5"))));
        run(at(Ask.DOT, ScriptedServer.DROP), PATIENT).close();
        assertThat(Boxes.states(outbox))
                .isEqualTo(Map.of(
                        "p1",
                        State.UNKNOWN,
                        "p2",
                        State.UNKNOWN,
                        "p3",
                        State.UNKNOWN,
                        "p4",
                        State.QUEUED,
                        "p5",
                        State.QUEUED));
        assertThat(secondRun()).containsExactly("p4@people.example", "p5@people.example");
    }

    @Test
    void aServerThatHangsBeforeTheDotStopsTheRound() throws IOException {
        for (Ask ask : List.of(Ask.GREETING, Ask.EHLO, Ask.MAIL, Ask.RCPT, Ask.DATA)) {
            run(at(ask, ScriptedServer.HANG), SHORT).close();
            assertStates(State.QUEUED, State.QUEUED, State.QUEUED);
            assertThat(stopped).as("%s", ask).contains("in time");
        }
        assertAllWait("in time");
    }

    @Test
    void aServerThatHangsAfterTheDotLeavesTheLetterUnknown() throws IOException {
        run(to2(Ask.DOT, ScriptedServer.HANG), SHORT_AT_LAST).close();
        assertStates(State.DELIVERED, State.UNKNOWN, State.DELIVERED);
        assertThat(secondRun()).isEmpty();
    }

    @Test
    void aServerThatTricklesIsWaitedForButNotForEver() throws IOException, GeneralSecurityException {
        run(to2(Ask.RCPT, ScriptedServer.TRICKLE + "250 2.1.5 slow"), PATIENT).close();
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
        for (Security security : Security.values()) {
            String name = "endless-" + security.name().toLowerCase(Locale.ROOT);
            Boxes.value(outbox.queue(List.of(Letters.to(name))));
            try (ScriptedServer server = secured(ours, at(Ask.RCPT, ScriptedServer.ENDLESS + "250 "), security)) {
                round(server.port(), security, SHORT, Optional.empty(), ours());
            }
            assertThat(Boxes.entry(outbox, name).state()).isEqualTo(State.QUEUED);
            assertThat(stopped).contains("in time");
            assertThat(secondRun()).containsExactly(name + "@people.example");
        }
    }

    @Test
    void aLetterLargerThanTheServerTakesIsNotEvenBegun() throws IOException {
        Boxes.value(outbox.queue(List.of(Letters.large("large", 50_000))));
        Script small = at(Ask.EHLO, "250-scripted.example\r\n250 SIZE 20000");
        try (ScriptedServer server = run(small, PATIENT)) {
            assertThat(server.commands()).noneMatch(c -> c.contains("large@"));
            assertThat(server.recipients()).hasSize(3);
        }
        assertThat(Boxes.entry(outbox, "large").state()).isEqualTo(State.REFUSED);
        assertThat(Boxes.entry(outbox, "large").why()).contains("at most 20000 bytes");
        clock.passes(Duration.ofDays(10));
        assertThat(secondRun()).isEmpty();
    }

    @Test
    void aLetterThatCannotBePutOnRecordIsNotHandedOver() throws IOException {
        try (ScriptedServer server = ScriptedServer.open(usual());
                Channel channel = channel(server.port(), PATIENT)) {
            Outcome outcome = channel.send(Letters.to("p1"), () -> {
                throw new IOException("disk full");
            });
            assertThat(outcome).matches(found -> !found.is(Kind.DELIVERED)).matches(found -> !found.is(Kind.UNKNOWN));
            channel.send(Letters.to("p2"), Handover.UNRECORDED);
            assertThat(server.recipients()).containsExactly(P2);
        }
    }

    private static Script usual() {
        return (ask, command) -> Optional.empty();
    }

    private static Script at(Ask at, String answer) {
        return (ask, command) -> ask == at ? Optional.of(answer) : Optional.empty();
    }

    /** The script for the second of three. */
    private static Script to2(Ask at, String answer) {
        return (ask, command) -> ask == at && command.contains(P2) ? Optional.of(answer) : Optional.empty();
    }

    /** A round against a server with this script, over an open line. */
    private ScriptedServer run(Script script, Timeouts timeouts) throws IOException {
        try (ScriptedServer server = ScriptedServer.open(script)) {
            round(server.port(), Security.NONE_NOT_ENCRYPTED, timeouts, Optional.empty(), SSLContextOf.usual());
            return server;
        }
    }

    /** A round with a password. */
    private ScriptedServer encrypted(Certificate keys, Script script, Security security, SSLContext trust)
            throws IOException, GeneralSecurityException {
        try (ScriptedServer server = secured(keys, script, security)) {
            round(server.port(), security, PATIENT, Optional.of(credentials()), trust);
            return server;
        }
    }

    private static ScriptedServer secured(Certificate keys, Script script, Security security)
            throws IOException, GeneralSecurityException {
        return new ScriptedServer(script, Optional.of(keys.server()), security == Security.TLS);
    }

    private void round(
            int port, Security security, Timeouts timeouts, Optional<Credentials> credentials, SSLContext trust) {
        try (Channel channel = Boxes.value(SmtpChannel.open(settings(port, security, timeouts), credentials, trust))) {
            stopped = Boxes.round(outbox, channel).stopped().orElse("");
        }
    }

    /** Whom a second run, against a server in order, sends to. */
    private List<String> secondRun() throws IOException {
        try (ScriptedServer server = run(usual(), PATIENT)) {
            return server.recipients();
        }
    }

    private void assertStates(State first, State second, State third) {
        assertThat(Boxes.states(outbox)).containsAllEntriesOf(Map.of("p1", first, "p2", second, "p3", third));
    }

    private void assertAllWait(String why) throws IOException {
        assertStates(State.QUEUED, State.QUEUED, State.QUEUED);
        assertThat(stopped).contains(why);
        assertThat(outbox.entries()).allMatch(entry -> entry.why().contains(why));
        assertThat(secondRun()).hasSize(3);
        assertStates(State.DELIVERED, State.DELIVERED, State.DELIVERED);
    }

    private static Outcome send(ScriptedServer server, Timeouts timeouts, Letter letter) {
        try (Channel channel = channel(server.port(), timeouts)) {
            return channel.send(letter, Handover.UNRECORDED);
        }
    }

    private static Channel channel(int port, Timeouts timeouts) {
        return Boxes.value(SmtpChannel.open(
                settings(port, Security.NONE_NOT_ENCRYPTED, timeouts), Optional.empty(), SSLContextOf.usual()));
    }

    private static SmtpSettings settings(int port, Security security, Timeouts timeouts) {
        return new SmtpSettings("127.0.0.1", port, security, false, SmtpSettings.NAMELESS, timeouts);
    }

    private static SSLContext ours() {
        try {
            return ours.trusted();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Credentials credentials() {
        return Boxes.value(Credentials.fromEnvironment(
                Map.of("MAIL_USER", "office", "MAIL_PASSWORD", PASSWORD)::get, "MAIL_USER", "MAIL_PASSWORD"));
    }

    /** The machine's own trust. */
    private static final class SSLContextOf {

        static SSLContext usual() {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
