package org.sitrep.edition;

/**
 * What is said of a brief where it is sent.
 *
 * @param subject the subject of a message: the crisis, the number, the day and a claim with its source, in at most
 *     {@link #LONGEST_SUBJECT} characters
 * @param fullBrief where the full brief is, for the end of shorter ones
 */
public record Notice(String subject, String fullBrief) {

    /** What mail programs show of a subject, in characters (RFC 5322, 2.1.1, asks for lines of 78). */
    public static final int LONGEST_SUBJECT = 78;
}
