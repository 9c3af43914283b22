package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * News of a condition, a demand, a planned event or an activity on record.
 *
 * @param head what every entry has
 * @param target the id of the condition, demand, event or activity
 * @param state what has become of it
 * @param date the day of the news
 * @param since a beginning of its own that a confirmation states
 * @param until the day to which a condition is now stated to hold, or what is planned is postponed
 * @param by the actor behind it
 * @param text more words
 */
public record Update(
        Head head,
        String target,
        State state,
        LocalDate date,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> by,
        Optional<Text> text)
        implements Change, Entry.Dated {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.update(this);
    }

    @Override
    public Update rewritten(Rewriting by) {
        return new Update(by.head(this), by.named(target), state, date, since, until, this.by, text);
    }
}
