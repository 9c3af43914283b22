package org.sitrep.edition;

import java.util.Optional;

/**
 * What is said of a brief where it is sent.
 *
 * @param subject the subject of a message: the crisis, the number, the day and a claim with its source, in at most
 *     {@link #LONGEST_SUBJECT} characters
 * @param fullBrief where the full brief is, for the end of shorter ones
 * @param rest the same, of a page one that stands alone
 */
public record Notice(String subject, String fullBrief, Optional<String> rest) {

    /** What mail programs show of a subject, in characters (RFC 5322, 2.1.1, asks for lines of 78). */
    public static final int LONGEST_SUBJECT = 78;

    /** What is said of a whole brief. */
    public Notice(String subject, String fullBrief) {
        this(subject, fullBrief, Optional.empty());
    }

    /** Returns what is said where page one stands alone. */
    Notice ofPageOne() {
        return new Notice(subject, fullBrief, Optional.of(fullBrief));
    }
}
