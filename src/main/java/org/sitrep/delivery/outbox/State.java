package org.sitrep.delivery.outbox;

import java.util.Locale;

/** How far a letter is. */
public enum State {
    /** To be sent in the next round. */
    QUEUED,
    /** Handed over at this moment: on disk immediately before the final dot goes out. */
    TRANSMITTING,
    /** The server, or the folder, has taken it over. */
    DELIVERED,
    /** For good: never tried again unless a person says so. */
    REFUSED,
    /** For now: tried again after a pause. */
    DEFERRED,
    /** The line dropped, or the program ended, after the final dot: tried again only when a person says so. */
    UNKNOWN,
    /** A person took it back. */
    CANCELLED;

    /** Returns the name as printed and as in the journal, such as {@code delivered}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
