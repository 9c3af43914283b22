package org.sitrep.delivery.smtp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the mail server is, and how to connect to it.
 *
 * @param host its name, for which its certificate must be made out
 * @param port from 1 to 65535
 * @param security how the line is kept
 * @param certificatesUnchecked whether any certificate of anyone will do: then anybody on the way can be the server
 * @param ehlo the name we go by: a host's, or an address in brackets; never taken from the machine
 * @param timeouts how long to wait
 */
public record SmtpSettings(
        String host, int port, Security security, boolean certificatesUnchecked, String ehlo, Timeouts timeouts) {

    /** A name that says nothing of the machine. */
    public static final String NAMELESS = "[127.0.0.1]";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?");
    private static final Pattern EHLO = Pattern.compile("[A-Za-z0-9.-]+|\\[[A-Za-z0-9.:]+]");

    public SmtpSettings {
        fault(host, port, ehlo).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /**
     * Returns what is wrong with settings before they are made.
     *
     * @return the reason; empty where they can be used
     */
    public static Optional<String> fault(String host, int port, String ehlo) {
        if (!HOST.matcher(host).matches()) {
            return Optional.of("`" + host + "` is no host's name");
        }
        if (port < 1 || port > 65535) {
            return Optional.of("ports are from 1 to 65535");
        }
        return EHLO.matcher(ehlo).matches()
                ? Optional.empty()
                : Optional.of("`" + ehlo + "` is neither a host's name nor an address in brackets");
    }
}
