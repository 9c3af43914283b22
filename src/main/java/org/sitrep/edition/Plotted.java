package org.sitrep.edition;

import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.quantity.Quantity;

/**
 * A figure as a picture shows it: what to draw, and its printed form.
 *
 * @param date when it held, or the days it counts
 * @param quantity what is claimed
 * @param value the same in print
 * @param what what is counted
 * @param place where
 * @param source who says it, in short
 * @param notes what it rests on
 */
public record Plotted(
        DateText date,
        Quantity quantity,
        QuantityText value,
        Wording what,
        Optional<Wording> place,
        String source,
        Citation notes) {

    /** Returns this figure, telling of further entries beside it. */
    public Plotted tellingOf(Stream<String> ids) {
        return new Plotted(date, quantity, value, what, place, source, notes.tellingOf(ids));
    }
}
