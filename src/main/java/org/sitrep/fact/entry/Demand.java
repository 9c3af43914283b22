package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.List;
import org.sitrep.fact.prose.Text;

/**
 * The first recorded call for something.
 *
 * @param head what every entry has
 * @param ask what is demanded, in our words
 * @param by the id of the actor who calls for it
 * @param of the ids of those it is demanded of; may be empty where the source does not say
 * @param date the day of the call
 */
public record Demand(Head head, Text ask, String by, List<String> of, LocalDate date) implements Fact, Entry.Dated {

    public Demand {
        of = List.copyOf(of);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.demand(this);
    }

    @Override
    public Demand rewritten(Rewriting by) {
        return new Demand(by.head(this), ask, this.by, of, date);
    }
}
