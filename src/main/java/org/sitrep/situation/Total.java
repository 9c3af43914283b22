package org.sitrep.situation;

import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;

/**
 * A total computed over declared parts, of one source and date (rule 9).
 *
 * @param indicator what is counted
 * @param place where
 * @param source the id of the source of every part
 * @param timing the date or period of every part
 * @param value the sum, under the weakest qualifier of the parts
 * @param parts the figures summed
 * @param typed the same source's own figure for the whole, where there is one
 * @param newest whether every part is there and the source's newest figure: other totals are checked, and not printed
 */
public record Total(
        Indicator indicator,
        Location place,
        String source,
        Timing timing,
        Quantity value,
        List<Figure> parts,
        Optional<Figure> typed,
        boolean newest) {

    public Total {
        parts = List.copyOf(parts);
    }

    /** Returns whether the parts are of several places, and count the same. */
    public boolean isOverPlaces() {
        return parts.stream().allMatch(part -> part.indicator().equals(indicator.id()));
    }

    /** Returns whether the source's own figure for the whole is the sum. */
    public boolean isTyped() {
        return typed.filter(own -> Comparison.isSame(own.value(), value)).isPresent();
    }

    /** Returns whether the source's own figure for the whole, if there is one, can be true beside its parts. */
    public boolean agreesWithTyped() {
        return typed.map(t -> Agreement.between(value, t.value()) != Agreement.CONTRADICTS)
                .orElse(true);
    }
}
