package org.sitrep.delivery.smtp;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why the line to a mail server failed, in plain words. */
record SmtpFault(SmtpSettings settings, SmtpLine line, Exception fault) {

    /** Returns why there is no line. */
    String ofConnecting(boolean timedOut) {
        if (fault instanceof AuthenticationFailedException) {
            return "the server refuses the user's name or the password: "
                    + Reply.of(535, String.valueOf(fault.getMessage())).text();
        }
        if (timedOut || isTimeout()) {
            return "the server at " + server() + " does not answer in time (" + line.stepName() + ")";
        }
        if (has(CertificateException.class) || has(CertPathValidatorException.class)) {
            return "the certificate of " + settings.host() + " is not to be trusted: " + deepest();
        }
        if (has(SSLException.class)) {
            return "no encrypted line to " + server() + ": " + deepest();
        }
        return reachable().orElseGet(() -> "the server at " + server() + " will not have us: " + answer());
    }

    private Optional<String> reachable() {
        if (has(UnknownHostException.class)) {
            return Optional.of("no host of the name " + settings.host() + " is known here");
        }
        boolean none = has(ConnectException.class) || (line.step() == SmtpLine.Step.GREETING && noReply());
        if (none) {
            return Optional.of("the server at " + server() + " cannot be reached: " + deepest());
        }
        boolean wanted = settings.security() == Security.STARTTLS && line.step() == SmtpLine.Step.EHLO;
        return wanted && !line.supportsExtension("STARTTLS")
                ? Optional.of("the server at " + server() + " offers no encryption (STARTTLS)")
                : Optional.empty();
    }

    private boolean noReply() {
        return line.reply().isEmpty();
    }

    private String answer() {
        return line.reply().map(Reply::text).orElse("the line dropped at " + line.stepName());
    }

    private String server() {
        return settings.host() + ":" + settings.port();
    }

    /** A timeout of writing is known by Angus's words alone. */
    boolean isTimeout() {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException || "Write timed out".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Class<? extends Throwable> kind) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String deepest() {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Reply.of(0, String.valueOf(cause.getMessage())).text();
    }
}
