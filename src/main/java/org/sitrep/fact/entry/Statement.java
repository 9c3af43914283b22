package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * A position taken by a person in public office.
 *
 * @param head what every entry has
 * @param position the position, in our words
 * @param speaker the id of the person
 * @param quote a few of the speaker's own words
 * @param occasion where it was said
 * @param date the day
 */
public record Statement(
        Head head, Text position, String speaker, Optional<Text> quote, Optional<Text> occasion, LocalDate date)
        implements Fact, Entry.Dated {

    /** The most words that a quotation may have. */
    public static final int MAX_QUOTED_WORDS = 25;

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.statement(this);
    }

    @Override
    public Statement rewritten(Rewriting by) {
        return new Statement(by.head(this), position, speaker, quote, occasion, date);
    }
}
