package org.sitrep.app.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.html.Templates.Start;

/** What a brief can be written as. */
public enum Format {
    /** A page for browsers. */
    HTML,
    /** The report itself. */
    PDF,
    /** Page one alone, as a PDF. */
    ONE_PAGE,
    /** Plain text, for the worst lines and for pasting. */
    TEXT,
    /** A message for telephones. */
    SHORT,
    /** A picture for messengers. */
    CARD,
    /** The HTML body of an e-mail. */
    MAIL,
    /** A whole e-mail without recipients, for any mail program to send. */
    EML,
    /** What ReliefWeb takes to list it; of the widest audience's editions alone. */
    RELIEFWEB;

    /** What is written where nothing else is asked for. */
    public static final Set<Format> USUAL = Collections.unmodifiableSet(EnumSet.of(HTML, PDF));

    /** What every edition is issued as, beside what ReliefWeb takes: what can be sent is what was issued. */
    public static final Set<Format> ISSUED =
            Collections.unmodifiableSet(EnumSet.of(HTML, PDF, ONE_PAGE, TEXT, SHORT, CARD, MAIL));

    /** What is made again to verify what was issued: of a card its digest says enough, for other machines draw other letters. */
    public static final Set<Format> MADE_AGAIN =
            ISSUED.stream().filter(format -> format != CARD).collect(Collectors.toUnmodifiableSet());

    /** Returns its name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what its page is made by. */
    Start start() {
        return this == CARD ? Start.CARD : Start.BRIEF;
    }

    /** Returns whether it takes fonts. */
    boolean isOnPaper() {
        return this == PDF || this == ONE_PAGE || this == CARD || this == EML || this == RELIEFWEB;
    }
}
