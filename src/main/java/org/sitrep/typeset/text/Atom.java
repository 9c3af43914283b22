package org.sitrep.typeset.text;

/**
 * Something that stands in a line like one character: a picture, an inline block. The text has U+FFFC there.
 *
 * @param at the character's index
 * @param width in points
 */
public record Atom(int at, double width) {}
