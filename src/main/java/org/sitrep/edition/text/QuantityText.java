package org.sitrep.edition.text;

import java.util.Optional;
import org.sitrep.fact.quantity.Quantity;

/**
 * A quantity as printed. The three parts together are the text, so that a designer can set the number large and
 * its qualifier small.
 *
 * @param text the whole, such as "at least 231"
 * @param before what stands before the number, or empty
 * @param number the number, or the words where the quantity is none
 * @param after what stands after the number, or empty
 * @param claim what is claimed; absent for a percentage of ours
 */
public record QuantityText(String text, String before, String number, String after, Optional<Quantity> claim) {

    /** Returns a printed form that says nothing of what is claimed. */
    public QuantityText(String text, String before, String number, String after) {
        this(text, before, number, after, Optional.empty());
    }

    /** Returns the same as the printed form of a quantity. */
    public QuantityText of(Quantity quantity) {
        return new QuantityText(text, before, number, after, Optional.of(quantity));
    }
}
