package org.sitrep.document.email;

import java.time.Instant;
import java.util.Optional;

/**
 * From whom a message goes to whom, and what it is called.
 *
 * @param from the sender
 * @param replyTo whom answers go to; the sender if absent
 * @param to the one recipient
 * @param date when it was written
 * @param id what the message is called, without brackets; of the same report to the same recipient always the same
 * @param list what the list is called, without brackets
 * @param head the digest by which a register knows the report; none of a draft
 */
public record Envelope(
        Mailbox from,
        Optional<Mailbox> replyTo,
        Mailbox to,
        Instant date,
        String id,
        String list,
        Optional<String> head) {}
