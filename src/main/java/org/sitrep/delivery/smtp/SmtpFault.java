package org.sitrep.delivery.smtp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why the line to a mail server failed, in plain words. */
record SmtpFault(SmtpSettings settings, SmtpLine line, IOException fault) {

    /** Returns why there is no line. */
    String ofConnecting(boolean timedOut) {
        if (timedOut || fault instanceof SocketTimeoutException) {
            return "the server at " + server() + " does not answer in time (" + line.step() + ")";
        }
        if (has(CertificateException.class) || has(CertPathValidatorException.class)) {
            return "the certificate of " + settings.host() + " is not to be trusted: " + deepest();
        }
        if (has(SSLException.class)) {
            return "no encrypted line to " + server() + ": " + deepest();
        }
        return refused().or(this::unreachable).orElse("the line to " + server() + " dropped at " + line.step());
    }

    private Optional<String> refused() {
        if (fault instanceof OutOfStep) {
            return Optional.of("the server at " + server() + " does not answer as a mail server, at " + line.step()
                    + ": " + fault.getMessage());
        }
        if (!(fault instanceof Refusal)) {
            return Optional.empty();
        }
        if (noReply() || line.reply().stream().noneMatch(Reply::isNo)) {
            return Optional.of("the server at " + server() + " " + fault.getMessage());
        }
        boolean login = line.step() == Step.AUTH || line.step() == Step.CHALLENGE;
        return Optional.of(
                (login ? "the server refuses the user's name or the password: " : "the server will not have us: ")
                        + fault.getMessage());
    }

    private Optional<String> unreachable() {
        if (has(UnknownHostException.class)) {
            return Optional.of("no host of the name " + settings.host() + " is known here");
        }
        boolean none = has(ConnectException.class) || (line.step() == Step.GREETING && noReply());
        return none ? Optional.of("the server at " + server() + " cannot be reached: " + deepest()) : Optional.empty();
    }

    private boolean noReply() {
        return line.reply().isEmpty();
    }

    private String server() {
        return settings.host() + ":" + settings.port();
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
        return Reply.shown(String.valueOf(cause.getMessage()));
    }
}
