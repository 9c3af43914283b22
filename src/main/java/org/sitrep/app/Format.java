package org.sitrep.app;

/** What a brief can be written as. */
public enum Format {
    HTML,
    PDF
}
