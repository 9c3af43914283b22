package org.sitrep.edition.text;

/**
 * A quantity as printed. The three parts together are the text, so that a designer can set the number large and
 * its qualifier small.
 *
 * @param text the whole, such as "at least 231"
 * @param before what stands before the number, or empty
 * @param number the number, or the words where the quantity is none
 * @param after what stands after the number, or empty
 */
public record QuantityText(String text, String before, String number, String after) {}
