package org.sitrep.typeset.pdf;

import java.time.LocalDate;
import java.util.List;

/**
 * What a PDF says about itself.
 *
 * @param title its title; a PDF for everyone must have one
 * @param description what it is about, or empty
 * @param lang its language as in BCP 47
 * @param producer the program
 * @param date the day it says it was made on
 * @param attachments the files that travel in it
 */
public record Particulars(
        String title, String description, String lang, String producer, LocalDate date, List<Attachment> attachments) {

    public Particulars {
        attachments = List.copyOf(attachments);
        if (title.isBlank() || lang.isBlank() || producer.isBlank()) {
            throw new IllegalArgumentException("a PDF needs a title, a language and a producer");
        }
    }
}
