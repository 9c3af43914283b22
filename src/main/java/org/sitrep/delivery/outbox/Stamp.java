package org.sitrep.delivery.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.delivery.Letter;

/**
 * By what a report is known in the messages that carry it, whoever gets them and whenever they were written.
 *
 * @param head the digest by which the register knows the report; versions before 0.8 did not write it
 * @param attached the SHA-256 of what is attached, as it travels; absent where it is not at hand
 */
record Stamp(Optional<String> head, Optional<String> attached) {

    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{64}");
    private static final String BLANK = "\r\n\r\n";

    static Stamp of(byte[] message) {
        String text = new String(message, StandardCharsets.US_ASCII);
        String attached = text.substring(text.lastIndexOf(BLANK) + 1);
        return new Stamp(head(message), Optional.of(MessageFiles.digest(attached.getBytes(StandardCharsets.US_ASCII))));
    }

    /** Returns the digest that a message's head gives; none where it gives none. */
    static Optional<String> head(byte[] message) {
        return Letter.field(message, "X-Sitrep-Head").stream()
                .filter(HEAD.asMatchPredicate())
                .findFirst();
    }

    /** Returns whether this is surely of another report than that one is. */
    boolean differs(Stamp that, boolean sameEdition) {
        return differ(head, that.head)
                .orElseGet(() -> sameEdition && differ(attached, that.attached).orElse(false));
    }

    private static Optional<Boolean> differ(Optional<String> one, Optional<String> other) {
        return one.flatMap(mine -> other.map(theirs -> !mine.equals(theirs)));
    }
}
