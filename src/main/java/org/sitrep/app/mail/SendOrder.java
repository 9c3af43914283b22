package org.sitrep.app.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What to send to whom.
 *
 * @param crisis the crisis folder
 * @param number the number of an issued report, whose newest revision is sent; the last report if absent
 * @param draft whether to send, instead, a draft of the last day on record, to those alone who review
 * @param recipients the file of recipients, outside the crisis folder
 * @param mostKilobytes the most that a message may weigh as it travels, in kB; what the crisis says if absent
 * @param now the moment, for the messages' date
 * @param templates a folder of template sets, for a draft; the program's own if absent
 */
public record SendOrder(
        Path crisis,
        Optional<Integer> number,
        boolean draft,
        Path recipients,
        Optional<Integer> mostKilobytes,
        Instant now,
        Optional<Path> templates) {}
