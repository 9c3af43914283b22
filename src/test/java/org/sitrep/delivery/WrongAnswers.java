package org.sitrep.delivery;

import static org.sitrep.delivery.ScriptedServer.AT_ONCE;
import static org.sitrep.delivery.ScriptedServer.DROP;
import static org.sitrep.delivery.ScriptedServer.ENDLESS;
import static org.sitrep.delivery.ScriptedServer.HANG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.sitrep.delivery.ScriptedServer.Ask;
import org.sitrep.delivery.ScriptedServer.Script;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.smtp.Credentials;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.SmtpChannel;
import org.sitrep.delivery.smtp.SmtpSettings;
import org.sitrep.delivery.smtp.Timeouts;

/**
 * What a mail server can answer at each step, right and wrong, and what has to hold whatever it answers: a letter is
 * delivered only if the server holds it; one that waits is held by nobody, goes out with the next round and arrives once;
 * one that is refused or unknown is not sent again.
 */
public final class WrongAnswers {

    private static final List<String> ANSWERS = List.of(
            "",
            "250 ok",
            "250",
            "250 \u043f\u0440\u0438\u043d\u044f\u0442\u043e",
            "220 ready",
            "221 closing",
            "235 welcome",
            "251 elsewhere",
            "252 cannot verify",
            "299 well",
            "334 go on",
            "354 go on",
            "421 closing",
            "450 later",
            "500 what",
            "503 bad sequence",
            "550 no",
            "110 early",
            "650 beyond",
            "25",
            "2500 ok",
            "250ok",
            " 250 ok",
            "ok",
            "HTTP/1.1 200 OK",
            "250-a\r\n550 b",
            "550-a\r\n250 b",
            "250-a\r\nb",
            "250 ok\r\n250 ok",
            "250 ok\n250 ok",
            "550 no\r\n250 ok",
            "354 go on\r\n250 taken",
            "250 ok\r\n550 no",
            AT_ONCE + "250 ok\r\n250 ok",
            AT_ONCE + "550 no\r\n250 ok",
            AT_ONCE + "354 go on\r\n250 taken",
            "220 ready\r\n250 injected",
            "250 ok\0",
            "250 ok\rand more",
            "250 " + "x".repeat(1_000_000),
            "250-more\r\n".repeat(10_000) + "250 ok",
            DROP,
            "250-and no more",
            HANG,
            ENDLESS + "250 ");

    private static final Duration LONG = Duration.ofMinutes(10);
    static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG, LONG);

    /** What no server can miss and one that says nothing makes wait for; whatever is missed, the rules hold. */
    private static final Timeouts SHORT = new Timeouts(LONG, Duration.ofMillis(300), Duration.ofMillis(300), LONG);

    private static final List<Letter> LETTERS = Letters.many(2);

    private WrongAnswers() {}

    /**
     * An answer at a step.
     *
     * @param step what the server is asked
     * @param answer what it answers, every time, each line by itself
     * @param security how the line is encrypted
     */
    public record Attack(String step, String answer, Security security) {

        private boolean isPossible() {
            return switch (Ask.valueOf(step)) {
                case STARTTLS -> security == Security.STARTTLS;
                case AUTH -> security != Security.NONE_NOT_ENCRYPTED;
                case TEXT, OTHER -> false;
                default -> true;
            };
        }

        private boolean isSilent() {
            return answer.equals(HANG) || answer.startsWith(ENDLESS) || answer.equals("250-and no more");
        }

        /** Returns the step and the beginning of the answer. */
        @Override
        public String toString() {
            return step + " (" + security + ") answered by \"" + answer.substring(0, Math.min(answer.length(), 30))
                    + "\"";
        }
    }

    /** Returns every answer at every step, over lines of every kind. */
    public static List<Attack> all() {
        return Stream.of(Ask.values())
                .flatMap(ask -> ANSWERS.stream()
                        .flatMap(answer ->
                                Stream.of(Security.values()).map(security -> new Attack(ask.name(), answer, security))))
                .filter(Attack::isPossible)
                .toList();
    }

    /**
     * Sends two letters to a server that answers so, then once more to one in order.
     *
     * @param folder an empty one, for the outbox
     * @return what did not hold; empty where all did
     */
    public static List<String> faults(Attack attack, Path folder) throws IOException, GeneralSecurityException {
        TestClock clock = new TestClock();
        try (Outbox outbox = Boxes.open(folder, clock)) {
            Boxes.value(outbox.queue(LETTERS));
            List<String> held = round(outbox, attack);
            List<Entry> before = outbox.entries();
            if (before.stream().anyMatch(entry -> entry.last().next().isPresent())) {
                clock.passes(Duration.ofMinutes(1));
            }
            List<String> then =
                    round(outbox, new Attack(Ask.GREETING.name(), "220 in order", Security.NONE_NOT_ENCRYPTED));
            return before.stream()
                    .flatMap(entry -> faults(entry, held, then).stream())
                    .toList();
        }
    }

    private static List<String> faults(Entry entry, List<String> held, List<String> then) {
        String to = entry.envelope().to();
        int first = Collections.frequency(held, to);
        int second = Collections.frequency(then, to);
        boolean waits = entry.state() == State.DEFERRED || entry.state() == State.QUEUED;
        boolean pauses = entry.last().next().isPresent();
        Map<String, Boolean> rules = Map.of(
                "delivered, and not held", entry.state() != State.DELIVERED || first == 1,
                "waits, and is held", !waits || first == 0,
                "waits, and did not arrive by the next round", !waits || second == 1,
                "refused, and is held", entry.state() != State.REFUSED || first == 0,
                "sent again unasked", waits || second == 0,
                "put off without the server's word", !pauses || entry.why().startsWith("4"),
                "without a reason",
                        entry.state() == State.QUEUED || !entry.why().isEmpty());
        return rules.entrySet().stream()
                .filter(rule -> !rule.getValue())
                .map(rule -> to + ": " + rule.getKey() + " (" + entry.state() + ": " + entry.why() + ")")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns who has a letter in the server after a round. */
    private static List<String> round(Outbox outbox, Attack attack) throws IOException, GeneralSecurityException {
        Ask step = Ask.valueOf(attack.step());
        Security security = attack.security();
        try (ScriptedServer server = server(script(step, attack.answer()), security)) {
            try (Channel channel = channel(server, security, attack.isSilent() ? SHORT : PATIENT, step == Ask.AUTH)) {
                Boxes.round(outbox, channel);
            }
            return server.recipients();
        }
    }

    static ScriptedServer server(Script script, Security security) throws IOException, GeneralSecurityException {
        return new ScriptedServer(script, Optional.of(Keys.OURS.server()), security == Security.TLS);
    }

    /** Returns a channel to a server that has our certificate. */
    static Channel channel(ScriptedServer server, Security security, Timeouts timeouts, boolean login) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", server.port(), security, false, SmtpSettings.NAMELESS, timeouts);
        return Boxes.value(
                SmtpChannel.open(settings, login ? Optional.of(credentials()) : Optional.empty(), Keys.TRUST));
    }

    /** A reset is asked for after a refusal alone. */
    private static Script script(Ask step, String answer) {
        return (ask, command) -> {
            if (ask == step) {
                return Optional.of(answer);
            }
            boolean refused = step == Ask.RSET && ask == Ask.RCPT && command.contains("<p1@");
            return refused ? Optional.of("550 5.1.1 nobody here") : Optional.empty();
        };
    }

    private static Credentials credentials() {
        return Boxes.value(Credentials.fromEnvironment(
                Map.of("MAIL_USER", "office", "MAIL_PASSWORD", "battery-horse")::get, "MAIL_USER", "MAIL_PASSWORD"));
    }

    /** Made once: that takes a second. */
    private static final class Keys {

        static final Certificate OURS;
        static final SSLContext TRUST;

        static {
            try {
                OURS = Certificate.of(Files.createTempDirectory("keys"), "ip:127.0.0.1");
                TRUST = OURS.trusted();
            } catch (IOException | InterruptedException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
