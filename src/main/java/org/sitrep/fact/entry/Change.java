package org.sitrep.fact.entry;

/** A change to what is on record: one of three kinds. Nothing on record is ever edited. */
public sealed interface Change extends Entry permits Update, Correction, Withdrawal {

    /** Returns the id of the entry it changes. */
    String target();

    @Override
    Change rewritten(Rewriting by);
}
