package org.sitrep.delivery.smtp;

/** How the line to a mail server is kept from being read and changed by others. */
public enum Security {
    /** Encrypted from the server's greeting on, by its offer; without the offer nothing is sent. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS,
    /** Open to anyone on the way. No password is sent over such a line. */
    NONE_NOT_ENCRYPTED
}
