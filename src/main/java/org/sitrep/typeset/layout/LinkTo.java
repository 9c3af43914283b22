package org.sitrep.typeset.layout;

/**
 * A link.
 *
 * @param target an address, or # and an id
 * @param title what it says of itself
 * @param part its part of the structure
 */
record LinkTo(String target, String title, int part) {}
