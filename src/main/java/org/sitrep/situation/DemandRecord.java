package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Update;

/**
 * A demand, its calls and the response on record (rule 12). It never claims more than the record.
 *
 * @param demand the first recorded call
 * @param calls every recorded call, the oldest first
 * @param daysSinceFirst the days since the first recorded call, that day not counted
 * @param responses every recorded response, the oldest first
 * @param underReview whether a restricted update supersedes what is shown
 */
public record DemandRecord(
        Demand demand, List<Call> calls, long daysSinceFirst, List<Update> responses, boolean underReview) {

    public DemandRecord {
        calls = List.copyOf(calls);
        responses = List.copyOf(responses);
    }

    /**
     * A recorded call.
     *
     * @param date the day
     * @param by the id of the actor who called; absent where the source of a repeated call does not say
     * @param update the repetition; absent for the first call
     * @param head its sources
     */
    public record Call(LocalDate date, Optional<String> by, Optional<Update> update, Head head) {}

    /** Returns the newest response; none where none is recorded. */
    public Optional<Update> response() {
        return responses.isEmpty() ? Optional.empty() : Optional.of(responses.get(responses.size() - 1));
    }

    static DemandRecord of(LocalDate asOf, Demand demand, List<Update> updates, boolean underReview) {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(demand.date(), Optional.of(demand.by()), Optional.empty(), demand.head()));
        updates.stream()
                .filter(update -> update.state() == State.REPEATED)
                .map(update -> new Call(update.date(), update.by(), Optional.of(update), update.head()))
                .forEach(calls::add);
        calls.sort(Comparator.comparing(Call::date));
        List<Update> responses = updates.stream()
                .filter(update -> update.state() != State.REPEATED)
                .toList();
        long days = ChronoUnit.DAYS.between(calls.get(0).date(), asOf);
        return new DemandRecord(demand, calls, days, responses, underReview);
    }
}
