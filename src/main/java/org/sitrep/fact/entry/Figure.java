package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.fact.quantity.Quantity;

/**
 * A figure claimed by a source.
 *
 * @param head what every entry has
 * @param indicator the id of what is counted
 * @param value how much
 * @param timing when
 * @param place the id of where; a figure without a place is compared with nothing
 */
public record Figure(Head head, String indicator, Quantity value, Timing timing, Optional<String> place)
        implements Fact {

    @Override
    public LocalDate trueOf() {
        return timing.last();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.figure(this);
    }
}
