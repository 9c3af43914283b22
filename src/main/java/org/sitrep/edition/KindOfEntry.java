package org.sitrep.edition;

import org.sitrep.fact.Condition;
import org.sitrep.fact.Correction;
import org.sitrep.fact.Demand;
import org.sitrep.fact.Entry;
import org.sitrep.fact.Event;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Note;
import org.sitrep.fact.Statement;
import org.sitrep.fact.Update;
import org.sitrep.fact.Withdrawal;

/** Names the kind of an entry, where nothing else of it may be said. */
enum KindOfEntry implements Entry.Cases<String> {
    INSTANCE;

    @Override
    public String figure(Figure figure) {
        return "figure";
    }

    @Override
    public String condition(Condition condition) {
        return "condition";
    }

    @Override
    public String event(Event event) {
        return "event";
    }

    @Override
    public String demand(Demand demand) {
        return "demand";
    }

    @Override
    public String statement(Statement statement) {
        return "statement";
    }

    @Override
    public String note(Note note) {
        return "note";
    }

    @Override
    public String update(Update update) {
        return "update";
    }

    @Override
    public String correction(Correction correction) {
        return "update";
    }

    @Override
    public String withdrawal(Withdrawal withdrawal) {
        return "update";
    }
}
