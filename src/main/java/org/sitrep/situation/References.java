package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Reference;

/** Finds what the references of prose stand for. */
final class References {

    private References() {}

    static Optional<Resolved> resolve(Situation situation, Reference reference) {
        Optional<Entry> entry = Optional.ofNullable(situation.inView().get(reference.target()));
        return switch (reference.kind()) {
            case FIGURE -> entry.filter(Figure.class::isInstance).map(f -> new Resolved.Value((Figure) f));
            case DATE ->
                entry.map(e -> new Resolved.Day(e instanceof Event event ? situation.dayOf(event) : e.trueOf(), e));
            case DAYS -> entry.flatMap(e -> days(situation, e));
            case TOTAL -> total(situation, reference);
            case CHANGE -> entry.flatMap(from -> change(situation, from, reference.to()));
        };
    }

    private static Optional<Resolved> change(Situation situation, Entry from, Optional<String> later) {
        Optional<Entry> to = later.map(situation.inView()::get);
        return from instanceof Figure before
                ? to.filter(Figure.class::isInstance)
                        .map(Figure.class::cast)
                        .map(after -> new Resolved.Change(before, after, compare(situation, before, after)))
                : Optional.empty();
    }

    private static Comparison compare(Situation situation, Figure before, Figure after) {
        return Comparison.between(situation.crisis().vocabulary().indicator(after.indicator()), before, after);
    }

    private static Optional<Resolved> days(Situation situation, Entry entry) {
        if (entry instanceof Condition) {
            return situation.clocks().stream()
                    .filter(clock -> clock.condition().id().equals(entry.id()))
                    .filter(clock -> clock.days().isPresent())
                    .map(clock -> (Resolved) new Resolved.Days(clock.days().getAsLong(), entry))
                    .findFirst();
        }
        if (entry instanceof Demand) {
            return situation.demands().stream()
                    .filter(record -> record.demand().id().equals(entry.id()))
                    .map(record -> (Resolved) new Resolved.Days(record.daysSinceFirst(), entry))
                    .findFirst();
        }
        if (entry instanceof Event event && !situation.hasHappened(event)) {
            return Optional.empty();
        }
        LocalDate day = entry instanceof Event event ? situation.dayOf(event) : entry.trueOf();
        LocalDate asOf = situation.viewpoint().asOf().date();
        return Optional.of(new Resolved.Days(ChronoUnit.DAYS.between(day, asOf), entry));
    }

    private static Optional<Resolved> total(Situation situation, Reference reference) {
        return HeadlineFigure.total(situation, reference.target(), reference.place())
                .map(Resolved.Sum::new);
    }
}
