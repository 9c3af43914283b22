package org.sitrep.document;

/**
 * A style sheet of a template set.
 *
 * @param file its path as a user would type it, for findings
 * @param css its text
 */
public record StyleSheet(String file, String css) {}
