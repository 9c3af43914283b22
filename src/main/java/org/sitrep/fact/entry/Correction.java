package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.prose.Text;

/**
 * Replaces an entry by what it should have said. It is printed in the next report: was, now, why.
 *
 * @param head what every entry has; its sources are the correction's own
 * @param target the id of the entry corrected
 * @param now the entry as it now reads, under the same id
 * @param added facts split off from it
 * @param cause whose doing it is
 * @param reason why, in our words
 * @param date the day of the correction
 */
public record Correction(
        Head head, String target, Entry now, List<Fact> added, Cause cause, Text reason, LocalDate date)
        implements Change, Entry.Dated {

    public Correction {
        added = List.copyOf(added);
    }

    /** Returns the corrections among some entries, in the order in which they became known. */
    public static Stream<Correction> inOrder(Collection<? extends Entry> entries) {
        return Entry.only(Correction.class, entries)
                .sorted(Comparator.comparing(correction -> correction.head().known()));
    }

    @Override
    public Stream<Entry> withAdded() {
        return Stream.concat(Stream.of(this), added.stream());
    }

    @Override
    public Optional<String> place() {
        return now.place();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.correction(this);
    }

    @Override
    public Correction rewritten(Rewriting by) {
        List<Fact> facts = added.stream().map(fact -> fact.rewritten(by)).toList();
        return new Correction(by.head(this), by.named(target), now.rewritten(by), facts, cause, reason, date);
    }

    /** Returns the same correction to another reading, and with other facts split off. */
    public Correction to(Entry other, List<Fact> others) {
        return new Correction(head, target, other, others, cause, reason, date);
    }
}
