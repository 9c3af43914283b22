package org.sitrep.typeset.pdf;

/**
 * A file that travels in a PDF: data that the PDF shows.
 *
 * @param name its name
 * @param mediaType what it is, such as {@code application/json}
 * @param description what it is, in words
 * @param bytes what it holds, never to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, String description, byte[] bytes) {}
