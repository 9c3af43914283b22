package org.sitrep.fact.entry;

/** A fact on record: one of seven kinds. */
public sealed interface Fact extends Entry permits Figure, Condition, Event, Demand, Statement, Note, Activity {

    @Override
    Fact rewritten(Rewriting by);
}
