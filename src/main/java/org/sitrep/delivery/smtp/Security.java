package org.sitrep.delivery.smtp;

/** How the line to a mail server is kept from being read and changed by others. */
public enum Security {
    /** Encrypted from the server's greeting on, by its offer; without the offer nothing is sent. */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    TLS(465),
    /** Open to anyone on the way. No password is sent over such a line. */
    NONE_NOT_ENCRYPTED(25);

    private final int port;

    Security(int port) {
        this.port = port;
    }

    /** Returns the port on which servers usually listen for this. */
    public int usualPort() {
        return port;
    }
}
