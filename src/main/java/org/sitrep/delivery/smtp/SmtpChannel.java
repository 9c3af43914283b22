package org.sitrep.delivery.smtp;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;

/**
 * A mail server, over SMTP. One connection serves many letters; where it drops, the next letter gets a new one. After
 * three drops in a row the line counts as failed.
 */
public final class SmtpChannel implements Channel {

    private static final int MAX_DROPS = 3;

    private final SmtpSettings settings;
    private final Optional<Credentials> credentials;
    private final Watchdog watchdog = new Watchdog();
    private final SmtpLine line;
    private boolean connected;
    private int drops;

    private SmtpChannel(SmtpSettings settings, Optional<Credentials> credentials, SSLContext trust) {
        this.settings = settings;
        this.credentials = credentials;
        this.line = new SmtpLine(settings, trust, watchdog);
    }

    /** Prepares a channel that trusts the certificates this Java trusts. */
    public static Checked<SmtpChannel> open(SmtpSettings settings, Optional<Credentials> credentials) {
        try {
            return open(settings, credentials, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK speaks TLS", e);
        }
    }

    /**
     * Prepares a channel; the connection is made for the first letter.
     *
     * @param credentials none where the server wants no password
     * @param trust says whose certificates are good
     * @return an error where a password would go over an open line
     */
    public static Checked<SmtpChannel> open(
            SmtpSettings settings, Optional<Credentials> credentials, SSLContext trust) {
        if (credentials.isPresent() && settings.security() == Security.NONE_NOT_ENCRYPTED) {
            return Checked.failed(DeliveryRule.PASSWORD_IN_THE_OPEN.finding(
                    Place.NOWHERE,
                    "a password is never sent over a line that is not encrypted",
                    "have the line encrypted (STARTTLS or TLS), or name no password"));
        }
        return Checked.ok(new SmtpChannel(settings, credentials, trust));
    }

    @Override
    public Outcome send(Letter letter, Handover handover) {
        if (drops >= MAX_DROPS) {
            return new Outcome(Kind.LINE_FAILED, "the line dropped " + MAX_DROPS + " times in a row");
        }
        boolean used = connected;
        Optional<Outcome> failure = connect().or(() -> tooLarge(letter));
        if (failure.isPresent()) {
            return failure.get();
        }
        Optional<IOException> fault = attempt(letter, handover);
        if (used && fault.isPresent() && wasStale()) {
            failure = connect();
            fault = failure.isPresent() ? fault : attempt(letter, handover);
        }
        return failure.isPresent() ? failure.get() : counted(judge(fault));
    }

    private Optional<Outcome> connect() {
        if (connected) {
            return Optional.empty();
        }
        try {
            line.connect(credentials);
            connected = true;
            return Optional.empty();
        } catch (IOException e) {
            hangUp();
            return Optional.of(failed(new SmtpFault(settings, line, e).ofConnecting(watchdog.hasClosed())));
        }
    }

    private Optional<Outcome> tooLarge(Letter letter) {
        int size = letter.message().length;
        return line.limit()
                .filter(limit -> size > limit)
                .map(limit -> new Outcome(
                        Kind.REFUSED,
                        "too large: the server takes at most " + limit + " bytes, the letter has " + size));
    }

    /** Sends the letter; gives what went wrong. A line that may be out of step is not used again. */
    private Optional<IOException> attempt(Letter letter, Handover handover) {
        Optional<IOException> fault = Optional.empty();
        try {
            line.send(letter, handover);
        } catch (IOException e) {
            fault = Optional.of(e);
        }
        boolean inStep = fault.isEmpty() || fault.get() instanceof Refusal;
        if (!inStep || watchdog.hasClosed() || line.reply().stream().anyMatch(Reply::isClosing)) {
            hangUp();
        }
        return fault;
    }

    /** Servers close a line that was quiet for a while, or that brought many letters. */
    private boolean wasStale() {
        return line.step() == Step.MAIL && !connected && !watchdog.hasClosed();
    }

    private Outcome judge(Optional<IOException> fault) {
        if (fault.isEmpty()) {
            return new Outcome(Kind.DELIVERED, said());
        }
        if (fault.get() instanceof Refusal) {
            return refused();
        }
        return line.step() == Step.DOT ? afterDot(fault.get()) : beforeDot(fault.get());
    }

    private Outcome refused() {
        boolean never = line.reply().stream().anyMatch(Reply::isNever);
        boolean ofSize = line.reply().stream().anyMatch(Reply::isTooLarge);
        if (never && line.step() == Step.MAIL && !ofSize) {
            return failed("the server takes no letters from this sender: " + said());
        }
        return never ? new Outcome(Kind.REFUSED, said()) : new Outcome(Kind.DEFERRED, said());
    }

    /** Only an answer that the final dot can have says what became of the letter. */
    private Outcome afterDot(IOException fault) {
        if (fault instanceof OutOfStep) {
            return new Outcome(Kind.UNKNOWN, shown("the answer to the final dot is none: " + fault.getMessage()));
        }
        if (watchdog.hasClosed()) {
            line.wasSilent();
        }
        return new Outcome(Kind.UNKNOWN, "no answer came to the final dot");
    }

    /** Without its final dot, no server takes a letter over. */
    private Outcome beforeDot(IOException fault) {
        if (watchdog.hasClosed()) {
            return failed("the server did not answer in time: " + line.step());
        }
        return new Outcome(
                Kind.DROPPED,
                fault instanceof OutOfStep
                        ? shown("the server answered out of step, at " + line.step() + ": " + fault.getMessage())
                        : "the line dropped before the final dot, at " + line.step());
    }

    private String said() {
        return shown(line.reply().map(Reply::text).orElse(""));
    }

    private Outcome counted(Outcome outcome) {
        drops = connected || outcome.is(Kind.DELIVERED) ? 0 : drops + 1;
        return outcome;
    }

    private Outcome failed(String why) {
        return new Outcome(Kind.LINE_FAILED, shown(why));
    }

    private String shown(String text) {
        return credentials.map(known -> known.without(text)).orElse(text);
    }

    private void hangUp() {
        connected = false;
        line.hangUp();
    }

    @Override
    public void close() {
        if (connected) {
            connected = false;
            line.quit();
        }
        watchdog.close();
    }
}
