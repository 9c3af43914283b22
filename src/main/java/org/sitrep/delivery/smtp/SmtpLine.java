package org.sitrep.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;

/**
 * The client's half of a conversation (RFC 5321), a step at a time: the next command goes out once the answer that this
 * step wants is read, and nothing beside it. SMTP does not say which command an answer belongs to, so that what comes
 * unasked is looked for after each answer and before the final dot; and each letter ends by a proof.
 */
final class SmtpLine {

    private final SmtpSettings settings;
    private final SSLContext trust;
    private final Watchdog watchdog;
    private final Map<String, String> offers = new TreeMap<>();
    private Wire wire;
    private Timeouts timeouts;
    private Step step = Step.GREETING;
    private Optional<Reply> reply = Optional.empty();

    SmtpLine(SmtpSettings settings, SSLContext trust, Watchdog watchdog) {
        this.settings = settings;
        this.trust = trust;
        this.watchdog = watchdog;
        this.wire = new Wire(settings, watchdog);
        this.timeouts = settings.timeouts();
    }

    Step step() {
        return step;
    }

    /** The answer to the step; none where the line dropped instead, or where what came was no answer. */
    Optional<Reply> reply() {
        return reply;
    }

    /** The largest message that the server takes, in bytes; none where it does not say. */
    Optional<Long> limit() {
        return Optional.ofNullable(offers.get("SIZE"))
                .filter(size -> size.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** Takes note that no answer came to a final dot in time. */
    void wasSilent() {
        timeouts = timeouts.afterSilence();
    }

    /** Connects, encrypts and logs in, as the settings say; nothing less will do. */
    void connect(Optional<Credentials> credentials) throws IOException {
        enter(Step.GREETING);
        offers.clear();
        wire = new Wire(settings, watchdog);
        wire.connect();
        if (settings.security() == Security.TLS) {
            wire.encrypt(tls());
        }
        hear();
        hello();
        if (settings.security() == Security.STARTTLS) {
            require("STARTTLS", "offers no encryption (STARTTLS)");
            ask(Step.STARTTLS, "STARTTLS");
            wire.encrypt(tls()); // an answer with more behind it, in the open, was refused
            hello();
        }
        if (credentials.isPresent()) {
            login(credentials.get());
        }
    }

    private SSLSocketFactory tls() {
        if (!settings.certificatesUnchecked()) {
            return trust.getSocketFactory();
        }
        try {
            MailSSLSocketFactory anyone = new MailSSLSocketFactory();
            anyone.setTrustAllHosts(true);
            return anyone;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /** Servers of another age know HELO alone, and offer nothing. */
    private void hello() throws IOException {
        offers.clear();
        try {
            Reply said = ask(Step.EHLO, "EHLO " + settings.ehlo());
            said.lines().stream().skip(1).forEach(this::offered);
        } catch (Refusal e) {
            if (settings.security() != Security.NONE_NOT_ENCRYPTED
                    || reply.stream().noneMatch(Reply::isNever)) {
                throw e;
            }
            ask(Step.EHLO, "HELO " + settings.ehlo());
        }
    }

    private void offered(String line) {
        String[] words = line.strip().split("[ =]", 2);
        offers.merge(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "", (a, b) -> a + " " + b);
    }

    private String require(String offer, String otherwise) throws Refusal {
        String found = offers.get(offer);
        if (found == null) {
            throw new Refusal(otherwise);
        }
        return found;
    }

    private void login(Credentials credentials) throws IOException {
        String offered = require("AUTH", "offers no login, though there is a password for it");
        List<String> ways = List.of(offered.toUpperCase(Locale.ROOT).split("[ =]+"));
        String user = credentials.user();
        if (ways.contains("PLAIN")) {
            ask(Step.AUTH, "AUTH PLAIN " + base64("\0" + user + "\0" + credentials.password()));
        } else if (ways.contains("LOGIN")) {
            ask(Step.CHALLENGE, "AUTH LOGIN");
            ask(Step.CHALLENGE, base64(user));
            ask(Step.AUTH, base64(credentials.password()));
        } else {
            throw new Refusal("offers no login of a kind that we know (PLAIN, LOGIN)");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a letter, and returns once the server has taken it over.
     *
     * @throws Refusal where the server, in step, would not take it
     */
    void send(Letter letter, Handover handover) throws IOException {
        enter(Step.MAIL);
        wire.requireQuiet();
        try {
            handOver(letter, handover);
        } catch (Refusal e) {
            if (reply.stream().noneMatch(Reply::isClosing)) {
                proveStep(false);
            }
            throw e;
        }
        proveStep(true);
    }

    private void handOver(Letter letter, Handover handover) throws IOException {
        String size = offers.containsKey("SIZE") ? " SIZE=" + letter.message().length : "";
        ask(Step.MAIL, "MAIL FROM:<" + letter.from() + ">" + size);
        ask(Step.RCPT, "RCPT TO:<" + letter.to() + ">");
        ask(Step.DATA, "DATA");
        enter(Step.TEXT);
        wire.write(transparent(letter.message()));
        wire.requireQuiet();
        handover.begins();
        ask(Step.DOT, ".");
    }

    /**
     * Proves that the last answer was the last command's. A server may have answered before it was asked, and its words
     * may still have been under way when the final dot went out: then the dot's own answer is yet to come, and comes in the
     * place of the answer to this reset. Every server knows RSET and says 250 (RFC 5321, 4.1.1.5 and 4.5.1), and none
     * closes a line in order without a word (3.8): so a yes that is followed by anything else, or by the end of the line,
     * proves nothing; nor does one of several lines, the first of which may be the dot's own answer, left without its end.
     * A no stands, unless what follows is an answer to something else.
     */
    private void proveStep(boolean taken) throws IOException {
        Step proved = step;
        Optional<Reply> said = reply;
        Optional<String> against = contradiction(taken);
        step = proved;
        reply = said;
        if (against.isPresent()) {
            throw new OutOfStep("`" + said.map(Reply::text).orElse("") + "`, and then " + against.get());
        }
    }

    private Optional<String> contradiction(boolean taken) {
        try {
            Reply said = ask(Step.RSET, "RSET");
            return Optional.of("`" + said.text() + "`")
                    .filter(any -> said.lines().size() > 1);
        } catch (OutOfStep e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            hangUp();
            String then = e instanceof Refusal ? "`" + e.getMessage() + "`" : "nothing";
            return Optional.of(then).filter(any -> taken);
        }
    }

    /** A message as it travels: a dot at the beginning of a line is doubled, so that none of its lines ends it. */
    private static byte[] transparent(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + 64);
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '.' && (i == 0 || message[i - 1] == '\n')) {
                out.write('.');
            }
            out.write(message[i]);
        }
        return out.toByteArray();
    }

    private void enter(Step next) {
        step = next;
        reply = Optional.empty();
    }

    private Reply ask(Step next, String command) throws IOException {
        enter(next);
        wire.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return hear();
    }

    /** An answer with another behind it is none: nobody knows which of them is meant. */
    private Reply hear() throws IOException {
        Reply said = wire.answer(step == Step.DOT ? timeouts.lastAnswer() : timeouts.answer());
        reply = Optional.of(said);
        boolean leadsOn = step.leadsOn(said);
        boolean more = wire.isPending();
        if (more || (!leadsOn && !said.isNo())) {
            throw new OutOfStep("`" + said.text() + "`" + (more ? ", and more" : ""));
        }
        if (!leadsOn) {
            throw new Refusal(said.text());
        }
        return said;
    }

    /** Ends the conversation, if there is a line, and does not wait for the answer. */
    void quit() {
        try {
            wire.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return; // it is gone anyway
        } finally {
            hangUp();
        }
    }

    void hangUp() {
        try {
            wire.close();
        } catch (IOException e) {
            return; // it is gone anyway
        }
    }
}
