package org.sitrep.delivery.smtp;

/**
 * What a server said.
 *
 * @param code three digits: 2xx yes, 4xx not now, 5xx never
 * @param text with the code, on one line
 */
record Reply(int code, String text) {

    private static final int LONGEST = 400;
    /** Not ready, or closing: of the line, not of the letter. */
    private static final int CLOSING = 421;

    private static final int TOO_LARGE = 552;

    /** Joins the lines of a reply; what could steer a terminal becomes blank. */
    static Reply of(int code, String lines) {
        String line = lines.replaceAll("(?m)^\\d{3}-", code + " ").replaceAll("\\R" + code + " ", " ");
        String plain = line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\s]+", " ")
                .strip();
        return new Reply(code, plain.substring(0, Math.min(plain.length(), LONGEST)));
    }

    boolean isYes() {
        return code / 100 == 2;
    }

    boolean isNever() {
        return code / 100 == 5;
    }

    /** Returns whether it is the letter's size that was declared, and not the sender. */
    boolean isTooLarge() {
        return code == TOO_LARGE;
    }

    boolean isClosing() {
        return code == CLOSING;
    }
}
