package org.sitrep.fact.entry;

import java.time.LocalDate;

/** One entry of the ledger: a fact, or a change to what is on record. */
public sealed interface Entry permits Fact, Change {

    /** Returns what every entry has. */
    Head head();

    /** Returns the day the entry is true of: its date, the end of its period, or its beginning. */
    LocalDate trueOf();

    /** Returns the entry's id. */
    default String id() {
        return head().id();
    }

    /** Returns the result of the case that this entry is. */
    <R> R match(Cases<R> cases);

    /** One result for each kind of entry: a new kind breaks every caller at compile time. */
    interface Cases<R> {
        R figure(Figure figure);

        R condition(Condition condition);

        R event(Event event);

        R demand(Demand demand);

        R statement(Statement statement);

        R note(Note note);

        R update(Update update);

        R correction(Correction correction);

        R withdrawal(Withdrawal withdrawal);
    }
}
