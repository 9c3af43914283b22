package org.sitrep.situation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;

/**
 * What has become of an event that was planned.
 *
 * @param event the event
 * @param status how it stands as of the viewpoint
 * @param day the day that it was held, or is planned for now
 * @param news the newest news of it; absent where there are none
 * @param outcomes every source's word on whether it was held, where they contradict each other
 */
public record Plan(Event event, Status status, LocalDate day, Optional<Update> news, List<Update> outcomes) {

    /** How a planned event stands. */
    public enum Status {
        AHEAD,
        POSTPONED,
        HELD,
        CANCELLED,
        /** Its day has passed, and nothing on record says whether it was held. */
        UNKNOWN;

        /** Returns whether it is still to come. */
        public boolean isAhead() {
            return this == AHEAD || this == POSTPONED;
        }
    }

    /** Reads the news of a planned event, the oldest first. */
    static Plan of(Event event, List<Update> updates, LocalDate asOf) {
        Optional<Update> news = updates.isEmpty() ? Optional.empty() : Optional.of(updates.get(updates.size() - 1));
        Optional<State> state = news.map(Update::state);
        if (state.filter(is -> is == State.HELD).isPresent()) {
            return new Plan(event, Status.HELD, news.get().date(), news, outcomes(updates));
        }
        Optional<LocalDate> next =
                updates.stream().flatMap(update -> update.until().stream()).reduce((a, b) -> b);
        LocalDate day = next.orElse(event.date());
        if (state.filter(is -> is == State.CANCELLED).isPresent()) {
            return new Plan(event, Status.CANCELLED, day, news, outcomes(updates));
        }
        boolean isOpen = news.filter(update -> update.until().isEmpty()).isPresent();
        LocalDate last = next.isPresent() ? day : event.days().to();
        Status planned = news.isPresent() ? Status.POSTPONED : Status.AHEAD;
        return new Plan(event, !isOpen && last.isBefore(asOf) ? Status.UNKNOWN : planned, day, news, List.of());
    }

    /** Of each source its last word counts. */
    private static List<Update> outcomes(List<Update> updates) {
        Map<String, Update> bySource = new LinkedHashMap<>();
        updates.forEach(update -> update.head().sources().forEach(said -> bySource.put(said.source(), update)));
        List<Update> outcomes = bySource.values().stream()
                .filter(update -> update.state() == State.HELD || update.state() == State.CANCELLED)
                .distinct()
                .toList();
        return outcomes.stream().map(Update::state).distinct().count() > 1 ? outcomes : List.of();
    }

    /** Returns whether it is to be held on a day that is not stated yet. */
    public boolean isWithoutDay() {
        return status == Status.POSTPONED && news.flatMap(Update::until).isEmpty();
    }
}
