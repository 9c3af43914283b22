package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that holds over time: a siege, a closed road, a lack of food.
 *
 * @param head what every entry has
 * @param kind the id of the condition declared in the crisis
 * @param start the day it began, or the day it was seen where no source states its beginning
 * @param startStated whether {@code start} is the beginning; if not, its days are not counted
 * @param until the day on which it is to end, as stated beforehand
 * @param place the id of where
 * @param by the actor who brings it about
 */
public record Condition(
        Head head,
        String kind,
        LocalDate start,
        boolean startStated,
        Optional<LocalDate> until,
        Optional<String> place,
        Optional<String> by)
        implements Fact {

    @Override
    public LocalDate trueOf() {
        return start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.condition(this);
    }

    @Override
    public Condition rewritten(Rewriting by) {
        return new Condition(by.head(this), kind, start, startStated, until, place.map(by::place), this.by);
    }
}
