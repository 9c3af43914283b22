package org.sitrep.typeset.style.property;

/**
 * What is done to a counter.
 *
 * @param name its name
 * @param number what it is set to, or what is added to it
 */
public record Count(String name, int number) {}
