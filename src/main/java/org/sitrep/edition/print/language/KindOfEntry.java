package org.sitrep.edition.print.language;

import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Statement;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;

/** Names the kind of an entry, where nothing else of it may be said. */
public enum KindOfEntry implements Entry.Cases<String> {
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
    public String activity(Activity activity) {
        return "activity";
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
