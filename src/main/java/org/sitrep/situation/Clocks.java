package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.fact.Condition;
import org.sitrep.fact.ConditionKind;
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.State;
import org.sitrep.fact.Update;

/** Reads one condition's updates in the order of their dates. */
final class Clocks {

    private final LocalDate asOf;
    private final List<Clock.Interruption> interruptions = new ArrayList<>();
    private Clock.Status status = Clock.Status.ONGOING;
    private Optional<Update> resumed = Optional.empty();
    private Optional<LocalDate> ended = Optional.empty();
    private LocalDate confirmed;

    private Clocks(Condition condition, LocalDate asOf) {
        this.asOf = asOf;
        LocalDate known = condition.head().known().date();
        this.confirmed = known.isAfter(asOf) ? asOf : known;
    }

    /** Gives the clock of a condition. */
    static Clock of(Vocabulary words, LocalDate asOf, Condition condition, List<Update> updates, boolean underReview) {
        Clocks clock = new Clocks(condition, asOf);
        updates.forEach(clock::apply);
        return clock.read(words, condition, updates, underReview);
    }

    private void apply(Update update) {
        switch (update.state()) {
            case INTERRUPTED -> interrupt(update);
            case RESUMED -> resume(update);
            case EASED -> holds(update, Clock.Status.EASED);
            case CONFIRMED -> confirm(update);
            case ENDED -> end(update);
            case REPEATED, ACCEPTED, ACCEPTED_IN_PART, REFUSED, MET, LAPSED, WITHDRAWN -> {
                // States of demands: the ledger admits none of them for a condition.
            }
        }
    }

    private void interrupt(Update update) {
        if (status != Clock.Status.INTERRUPTED) {
            interruptions.add(new Clock.Interruption(update, Optional.empty()));
        }
        status = Clock.Status.INTERRUPTED;
        resumed = Optional.empty();
    }

    private void resume(Update update) {
        if (status == Clock.Status.INTERRUPTED) {
            Clock.Interruption open = interruptions.remove(interruptions.size() - 1);
            interruptions.add(new Clock.Interruption(open.lifted(), Optional.of(update)));
        }
        resumed = Optional.of(update);
        ended = Optional.empty();
        holds(update, Clock.Status.ONGOING);
    }

    private void confirm(Update update) {
        holds(update, status == Clock.Status.EASED ? Clock.Status.EASED : Clock.Status.ONGOING);
        ended = Optional.empty();
    }

    private void end(Update update) {
        status = Clock.Status.ENDED;
        ended = Optional.of(update.date());
    }

    private void holds(Update update, Clock.Status now) {
        status = now;
        confirmed = update.date().isAfter(confirmed) ? update.date() : confirmed;
    }

    private Clock read(Vocabulary words, Condition condition, List<Update> updates, boolean underReview) {
        ConditionKind kind = words.condition(condition.kind());
        LocalDate last = ended.orElse(asOf);
        long sinceConfirmed = ChronoUnit.DAYS.between(confirmed, asOf);
        boolean open = ended.isEmpty();
        return new Clock(
                condition,
                kind,
                condition.place().map(words.places()::get),
                status,
                condition.startStated() ? daysBetween(condition.start(), last) : OptionalLong.empty(),
                interruptions,
                resumed.isPresent() && open ? daysBetween(resumed.get().date(), asOf) : OptionalLong.empty(),
                confirmed,
                sinceConfirmed,
                open && kind.freshFor().filter(days -> sinceConfirmed > days).isPresent(),
                ended,
                updates,
                otherStarts(condition, updates),
                underReview);
    }

    private static OptionalLong daysBetween(LocalDate from, LocalDate to) {
        return OptionalLong.of(ChronoUnit.DAYS.between(from, to));
    }

    private static List<Update> otherStarts(Condition condition, List<Update> updates) {
        return updates.stream()
                .filter(update -> update.state() == State.CONFIRMED)
                .filter(update -> update.since()
                        .filter(since -> !(condition.startStated() && since.equals(condition.start())))
                        .isPresent())
                .toList();
    }
}
