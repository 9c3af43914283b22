package org.sitrep.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Update;

/**
 * How long a condition has held, and what has become of it (rule 1).
 *
 * @param condition the fact
 * @param kind what is declared of such conditions
 * @param place where
 * @param status what it is as of the viewpoint
 * @param days the days since it began, the first day not counted, or to its end; none where no start is stated
 * @param interruptions the times it was lifted, the oldest first
 * @param resumed the news that it holds again; absent while it does not, or where it never ceased
 * @param daysSinceResumed the days since it resumed, beside those since it began
 * @param lastConfirmed the last day on which a source says that it holds; that it was first recorded counts as one
 * @param daysSinceConfirmed the days since then
 * @param stale whether that is longer ago than such conditions stay fresh
 * @param ended the day it ended
 * @param updates what has become of it, the oldest first
 * @param otherStarts confirmations that state another beginning, shown side by side
 * @param underReview whether a restricted update supersedes what is shown
 */
public record Clock(
        Condition condition,
        ConditionKind kind,
        Optional<Location> place,
        Status status,
        OptionalLong days,
        List<Interruption> interruptions,
        Optional<Update> resumed,
        OptionalLong daysSinceResumed,
        LocalDate lastConfirmed,
        long daysSinceConfirmed,
        boolean stale,
        Optional<LocalDate> ended,
        List<Update> updates,
        List<Update> otherStarts,
        boolean underReview) {

    public Clock {
        interruptions = List.copyOf(interruptions);
        updates = List.copyOf(updates);
        otherStarts = List.copyOf(otherStarts);
    }

    /** What a condition is as of the viewpoint. */
    public enum Status {
        ONGOING,
        EASED,
        INTERRUPTED,
        ENDED
    }

    /**
     * A time during which a condition was lifted.
     *
     * @param lifted the news that it was
     * @param resumed the news that it held again; absent while lifted, or where no source dates its return
     */
    public record Interruption(Update lifted, Optional<Update> resumed) {}
}
