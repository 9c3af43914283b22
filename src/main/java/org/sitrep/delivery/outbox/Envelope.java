package org.sitrep.delivery.outbox;

import org.jspecify.annotations.Nullable;
import org.sitrep.delivery.Letter;

/**
 * What stands on a letter, without what is in it.
 *
 * @param label what a person calls it in a list
 * @param from the bare address of the sender
 * @param to the bare address of the recipient
 * @param size of the message, in bytes
 * @param digest SHA-256 of the message, as 64 hexadecimal digits
 * @param head by what the register knows the report; null of a draft, and in journals of before 0.8
 */
public record Envelope(
        String label,
        String from,
        String to,
        int size,
        String digest,
        @Nullable String head) {

    public Envelope {
        Letter.checkEnvelope(label, from, to);
        if (size <= 0 || !digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a message has a size and a SHA-256");
        }
    }

    static Envelope of(Letter letter) {
        return new Envelope(
                letter.label(),
                letter.from(),
                letter.to(),
                letter.message().length,
                MessageFiles.digest(letter.message()),
                Stamp.head(letter.message()).orElse(null));
    }
}
