package org.sitrep.delivery.outbox;

import org.sitrep.delivery.Letter;

/**
 * What stands on a letter, without what is in it.
 *
 * @param label what a person calls it in a list
 * @param from the bare address of the sender
 * @param to the bare address of the recipient
 * @param size of the message, in bytes
 * @param digest SHA-256 of the message, as 64 hexadecimal digits
 */
public record Envelope(String label, String from, String to, int size, String digest) {

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
                MessageFiles.digest(letter.message()));
    }
}
