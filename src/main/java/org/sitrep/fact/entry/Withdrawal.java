package org.sitrep.fact.entry;

import java.time.LocalDate;
import org.sitrep.fact.prose.Text;

/**
 * Withdraws an entry. It is printed in the next report: was, and why.
 *
 * @param head what every entry has
 * @param target the id of the entry withdrawn
 * @param cause whose doing it is
 * @param reason why, in our words
 * @param date the day of the withdrawal
 */
public record Withdrawal(Head head, String target, Cause cause, Text reason, LocalDate date)
        implements Change, Entry.Dated {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.withdrawal(this);
    }

    @Override
    public Withdrawal rewritten(Rewriting by) {
        return new Withdrawal(by.head(this), by.named(target), cause, reason, date);
    }
}
