package org.sitrep.document;

/**
 * A finished file.
 *
 * @param name its name, without a folder
 * @param mediaType what it is, such as {@code application/pdf}
 * @param bytes what it holds; not to be changed later
 */
@SuppressWarnings("ArrayRecordComponent")
public record Document(String name, String mediaType, byte[] bytes) {}
