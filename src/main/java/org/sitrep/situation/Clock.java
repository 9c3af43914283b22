package org.sitrep.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.fact.crisis.ConditionKind;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.State;
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
 * @param resumed since when it holds again; absent while it does not, or where it never ceased
 * @param confirmed when a source last said that it holds
 * @param ended the day it ended
 * @param statedEnd until when it was stated to last; absent where that was not stated, or where it ended
 * @param updates what has become of it, the oldest first
 * @param underReview whether a restricted update supersedes what is shown
 */
public record Clock(
        Condition condition,
        ConditionKind kind,
        Optional<Location> place,
        Status status,
        OptionalLong days,
        List<Interruption> interruptions,
        Optional<Resumption> resumed,
        Confirmation confirmed,
        Optional<LocalDate> ended,
        Optional<StatedEnd> statedEnd,
        List<Update> updates,
        boolean underReview) {

    public Clock {
        interruptions = List.copyOf(interruptions);
        updates = List.copyOf(updates);
    }

    /** Returns the confirmations that state another beginning, to be shown side by side. */
    public List<Update> otherStarts() {
        return updates.stream()
                .filter(update -> update.state() == State.CONFIRMED)
                .filter(update -> update.since()
                        .filter(since -> !(condition.startStated() && since.equals(condition.start())))
                        .isPresent())
                .toList();
    }

    /** Returns whether the day has passed on which it was stated to end, and no later news say how it stands. */
    public boolean isOverdue() {
        return statedEnd.filter(StatedEnd::passed).isPresent();
    }

    /** Returns the last day on which the record says that it held; a day to come where nothing speaks against it. */
    public LocalDate sure() {
        return confirmed.stale()
                ? confirmed.date()
                : ended.orElse(isOverdue() ? statedEnd.orElseThrow().date() : LocalDate.MAX);
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

    /**
     * That a condition holds again.
     *
     * @param news what says so
     * @param days the days since then, to be printed beside those since it began
     */
    public record Resumption(Update news, long days) {}

    /**
     * An end stated beforehand: not one on record.
     *
     * @param date the day
     * @param passed whether it has passed without any news from then on
     */
    public record StatedEnd(LocalDate date, boolean passed) {}

    /**
     * When a source last said that a condition holds; that it was first recorded counts as that.
     *
     * @param date the day
     * @param days the days since then
     * @param stale whether that is longer ago than such conditions stay fresh
     */
    public record Confirmation(LocalDate date, long days, boolean stale) {}
}
