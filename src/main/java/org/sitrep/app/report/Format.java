package org.sitrep.app.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a brief can be written as. */
public enum Format {
    /** A page for browsers. */
    HTML,
    /** The report itself. */
    PDF,
    /** Plain text, for the worst lines and for pasting. */
    TEXT,
    /** A message for telephones. */
    SHORT,
    /** The HTML body of an e-mail. */
    MAIL,
    /** A whole e-mail without recipients, for any mail program to send. */
    EML,
    /** What ReliefWeb takes to list it; of the widest audience's editions alone. */
    RELIEFWEB;

    /** What is written where nothing else is asked for. */
    public static final Set<Format> USUAL = Collections.unmodifiableSet(EnumSet.of(HTML, PDF));

    /** What every edition is issued as, beside what ReliefWeb takes: what can be sent is what was issued. */
    public static final Set<Format> ISSUED = Collections.unmodifiableSet(EnumSet.of(HTML, PDF, TEXT, SHORT, MAIL));

    /** Returns whether it takes fonts. */
    boolean isOnPaper() {
        return this == PDF || this == EML || this == RELIEFWEB;
    }
}
