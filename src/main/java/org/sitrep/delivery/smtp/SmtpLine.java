package org.sitrep.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;

/**
 * Angus's transport, which reports on which side of the final dot a failure fell, and keeps the first reply to each step:
 * what Angus throws is made of a later one at times.
 */
final class SmtpLine extends SMTPTransport {

    /** The steps of a conversation, in order. */
    enum Step {
        GREETING,
        EHLO,
        STARTTLS,
        MAIL,
        RCPT,
        DATA,
        TEXT,
        DOT
    }

    private final Timeouts timeouts;
    private final Watchdog watchdog;
    private Handover handover = Handover.UNRECORDED;
    private Step step = Step.GREETING;
    private Optional<Reply> reply = Optional.empty();
    private boolean encrypted;

    SmtpLine(Session session, SmtpSettings settings, Watchdog watchdog) {
        super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
        this.timeouts = settings.timeouts();
        this.watchdog = watchdog;
    }

    Step step() {
        return step;
    }

    /** The first reply to the step; none where the line dropped instead. */
    Optional<Reply> reply() {
        return reply;
    }

    /** The largest message that the server takes, in bytes; none where it does not say. */
    Optional<Long> limit() {
        return Optional.ofNullable(getExtensionParameter("SIZE"))
                .filter(size -> size.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** Sends a letter, and returns once the server has taken it over. */
    void send(Letter letter, Handover onHandover) throws MessagingException {
        enter(Step.MAIL);
        handover = onHandover;
        ExactMessage message = new ExactMessage(session, letter);
        if (supportsExtension("SIZE")) {
            message.setMailExtension("SIZE=" + letter.message().length);
        }
        InternetAddress to = new InternetAddress();
        to.setAddress(letter.to());
        sendMessage(message, new Address[] {to});
    }

    private void enter(Step next) {
        step = next;
        reply = Optional.empty();
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        enter(Step.GREETING);
        encrypted = false;
        // Three answers, a handshake and a login, each watched by itself but for the handshake.
        ScheduledFuture<?> limit =
                watchdog.within(timeouts.connect().plus(timeouts.answer().multipliedBy(8)));
        try {
            return super.protocolConnect(host, port, user, password);
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        enter(Step.EHLO);
        boolean done = super.ehlo(domain);
        if (encrypted && !done) {
            throw new MessagingException("no EHLO over TLS"); // or the offers made in the open would stand
        }
        return done;
    }

    @Override
    protected void startTLS() throws MessagingException {
        enter(Step.STARTTLS);
        ScheduledFuture<?> limit = watchdog.within(timeouts.answer().multipliedBy(2));
        try {
            super.startTLS();
        } finally {
            limit.cancel(false);
        }
        encrypted = true;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Step.MAIL);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Step.RCPT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Step.DATA);
        OutputStream out = super.data();
        enter(Step.TEXT);
        return out;
    }

    /** Angus would keep the last 8 kB back until the dot, and ask for a reset after a refusal, whose answer it reports. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        sendCommand("");
        handover.begins();
        enter(Step.DOT);
        if (simpleCommand(".") / 100 != 2) {
            throw new MessagingException("not taken");
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        ScheduledFuture<?> limit = watchdog.within(step == Step.DOT ? timeouts.lastAnswer() : timeouts.answer());
        try {
            int code = super.readServerResponse();
            if (reply.isEmpty() && code >= 200) {
                reply = Optional.of(Reply.of(code, getLastServerResponse()));
            }
            return code;
        } finally {
            limit.cancel(false);
        }
    }

    /** Returns what the server was last asked, for a person to read. */
    String stepName() {
        return switch (step) {
            case GREETING -> "its greeting";
            case TEXT -> "the text of the letter";
            case DOT -> "the final dot";
            case EHLO, STARTTLS, MAIL, RCPT, DATA -> step.name().toUpperCase(Locale.ROOT);
        };
    }
}
