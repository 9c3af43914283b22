package org.sitrep.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;
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
        Session session = Session.getInstance(SmtpProperties.of(settings, credentials.isPresent(), trust, watchdog));
        this.line = new SmtpLine(session, settings, watchdog);
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
            return new Outcome.LineFailed("the line dropped " + MAX_DROPS + " times in a row");
        }
        boolean used = connected;
        Optional<Outcome> failure = connect().or(() -> tooLarge(letter));
        if (failure.isPresent()) {
            return failure.get();
        }
        Optional<Exception> fault = attempt(letter, handover);
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
            line.connect(
                    settings.host(),
                    settings.port(),
                    credentials.map(Credentials::user).orElse(null),
                    credentials.map(Credentials::password).orElse(null));
            connected = true;
            return loginWasAsked();
        } catch (MessagingException | RuntimeException e) {
            hangUp();
            return Optional.of(failed(new SmtpFault(settings, line, e).ofConnecting(watchdog.hasClosed())));
        }
    }

    /** Angus goes on without a login where the server offers none; the letters would be refused one by one. */
    private Optional<Outcome> loginWasAsked() {
        boolean offered = line.supportsExtension("AUTH") || line.supportsExtension("AUTH=LOGIN");
        if (credentials.isEmpty() || offered) {
            return Optional.empty();
        }
        hangUp();
        return Optional.of(failed("the server offers no login, though there is a password for it"));
    }

    private Optional<Outcome> tooLarge(Letter letter) {
        int size = letter.message().length;
        return line.limit()
                .filter(limit -> size > limit)
                .map(limit -> new Outcome.Refused(
                        "too large: the server takes at most " + limit + " bytes, the letter has " + size));
    }

    /** Sends the letter; gives what went wrong. A line that may be out of step is not used again. */
    private Optional<Exception> attempt(Letter letter, Handover handover) {
        try {
            line.send(letter, handover);
            return Optional.empty();
        } catch (MessagingException | RuntimeException e) {
            if (line.reply().isEmpty() || line.reply().get().isClosing() || watchdog.hasClosed()) {
                hangUp();
            }
            return Optional.of(e);
        }
    }

    /** Servers close a line that was quiet for a while, or that brought many letters. */
    private boolean wasStale() {
        return line.step() == SmtpLine.Step.MAIL && !connected && !watchdog.hasClosed();
    }

    private Outcome judge(Optional<Exception> fault) {
        if (line.step() == SmtpLine.Step.DOT) {
            return line.reply()
                    .map(this::answered)
                    .orElseGet(() -> new Outcome.Unknown("no answer came to the final dot"));
        }
        Exception cause = fault.orElseGet(() -> new IllegalStateException("no final dot"));
        if (watchdog.hasClosed() || new SmtpFault(settings, line, cause).isTimeout()) {
            return failed("the server did not answer in time: " + line.stepName());
        }
        return line.reply()
                .map(this::answered)
                .orElseGet(() -> new Outcome.Deferred("the line dropped before the final dot, at " + line.stepName()));
    }

    private Outcome answered(Reply reply) {
        String text = shown(reply.text());
        if (reply.isYes()) {
            return new Outcome.Delivered(text);
        }
        if (reply.isNever() && line.step() == SmtpLine.Step.MAIL && !reply.isTooLarge()) {
            return failed("the server takes no letters from this sender: " + text);
        }
        return reply.isNever() ? new Outcome.Refused(text) : new Outcome.Deferred(text);
    }

    private Outcome counted(Outcome outcome) {
        drops = connected ? 0 : drops + 1;
        return outcome;
    }

    private Outcome failed(String why) {
        return new Outcome.LineFailed(shown(why));
    }

    private String shown(String text) {
        return credentials.map(known -> known.without(text)).orElse(text);
    }

    private void hangUp() {
        connected = false;
        try {
            line.close();
        } catch (MessagingException e) {
            return; // it is gone anyway
        }
    }

    @Override
    public void close() {
        hangUp();
        watchdog.close();
    }
}
