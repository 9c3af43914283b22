package org.sitrep.typeset.layout.structure;

/**
 * A link.
 *
 * @param target an address, or # and an id
 * @param title what it says of itself
 * @param part its part of the structure
 */
public record LinkTo(String target, String title, int part) {}
