package org.sitrep.fact.entry;

/** A fact on record: one of six kinds. */
public sealed interface Fact extends Entry permits Figure, Condition, Event, Demand, Statement, Note {

    @Override
    Fact rewritten(Rewriting by);
}
