package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Update;

/** Reads one condition's updates in the order of their dates. */
final class Clocks {

    private final LocalDate asOf;
    private final List<Clock.Interruption> interruptions = new ArrayList<>();
    private Clock.Status status = Clock.Status.ONGOING;
    private Optional<Update> resumed = Optional.empty();
    private Optional<Update> ended = Optional.empty();
    private LocalDate confirmed;
    private Optional<LocalDate> until;
    private LocalDate lastNews = LocalDate.MIN;

    private Clocks(Condition condition, LocalDate asOf) {
        this.asOf = asOf;
        this.until = condition.until();
        // Where the beginning is stated, the source spoke of it as going on when we first recorded it.
        LocalDate recorded = condition.head().recorded().date();
        LocalDate spoken = condition.startStated() ? recorded : condition.start();
        this.confirmed = spoken.isAfter(asOf) ? asOf : spoken;
    }

    /** Returns the clock of a condition. */
    static Clock of(Vocabulary words, LocalDate asOf, Condition condition, List<Update> updates, boolean underReview) {
        Clocks clock = new Clocks(condition, asOf);
        updates.forEach(clock::apply);
        return clock.read(words, condition, updates, underReview);
    }

    private void apply(Update update) {
        until = update.until().or(() -> until);
        lastNews = update.date();
        switch (update.state()) {
            case INTERRUPTED -> interrupt(update);
            case RESUMED -> resume(update);
            case EASED -> holds(update, Clock.Status.EASED);
            case CONFIRMED -> confirm(update);
            case ENDED -> end(update);
            default -> {
                // A state of something else: the ledger admits none for a condition.
            }
        }
    }

    private void interrupt(Update update) {
        if (status != Clock.Status.INTERRUPTED) {
            interruptions.add(new Clock.Interruption(update, Optional.empty()));
        }
        status = Clock.Status.INTERRUPTED;
        resumed = Optional.empty();
        ended = Optional.empty();
    }

    private void resume(Update update) {
        if (status == Clock.Status.INTERRUPTED) {
            Clock.Interruption open = interruptions.remove(interruptions.size() - 1);
            interruptions.add(new Clock.Interruption(open.lifted(), Optional.of(update)));
        }
        ended.ifPresent(end -> interruptions.add(new Clock.Interruption(end, Optional.of(update))));
        resumed = Optional.of(update);
        holds(update, Clock.Status.ONGOING);
    }

    private void confirm(Update update) {
        holds(update, status == Clock.Status.EASED ? Clock.Status.EASED : Clock.Status.ONGOING);
    }

    private void end(Update update) {
        status = Clock.Status.ENDED;
        ended = Optional.of(update);
        resumed = Optional.empty();
    }

    private void holds(Update update, Clock.Status now) {
        status = now;
        ended = Optional.empty();
        confirmed = update.date().isAfter(confirmed) ? update.date() : confirmed;
    }

    private Clock read(Vocabulary words, Condition condition, List<Update> updates, boolean underReview) {
        ConditionKind kind = words.condition(condition.kind());
        LocalDate last = ended.map(Update::date).orElse(asOf);
        return new Clock(
                condition,
                kind,
                condition.place().map(words.places()::get),
                status,
                condition.startStated()
                        ? OptionalLong.of(ChronoUnit.DAYS.between(condition.start(), last))
                        : OptionalLong.empty(),
                interruptions,
                resumed.map(update -> new Clock.Resumption(update, daysSince(update.date()))),
                confirmation(kind),
                ended.map(Update::date),
                until.filter(end -> ended.isEmpty())
                        .map(end -> new Clock.StatedEnd(end, end.isBefore(asOf) && lastNews.isBefore(end))),
                updates,
                underReview);
    }

    private Clock.Confirmation confirmation(ConditionKind kind) {
        long days = daysSince(confirmed);
        boolean old = kind.freshFor().filter(fresh -> days > fresh).isPresent();
        return new Clock.Confirmation(confirmed, days, old && ended.isEmpty());
    }

    private long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(date, asOf);
    }
}
