package org.sitrep.edition;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Note;
import org.sitrep.situation.Situation;

/**
 * A note that is old: older than its section's notes stay fresh, or than what is on record of its place and cluster.
 *
 * @param note the note
 * @param days its age in days, as of the viewpoint
 * @param freshFor the days that its section's notes stay fresh; absent where something newer makes it old
 * @param newer an event or figure of its place and cluster that is on record since; absent where its age makes it old
 */
public record StaleNote(Note note, long days, OptionalInt freshFor, Optional<Entry> newer) {

    /** Returns what makes a note old; nothing where it is fresh, or withheld. */
    public static Optional<StaleNote> of(Situation situation, Note note) {
        if (Withheld.isWhole(situation, note)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(
                note.date(), situation.viewpoint().asOf().date());
        OptionalInt limit = limit(situation, note);
        if (limit.isPresent() && days > limit.getAsInt()) {
            return Optional.of(new StaleNote(note, days, limit, Optional.empty()));
        }
        return limit.isPresent() && isOfSomething(note)
                ? since(situation, note)
                        .findFirst()
                        .map(entry -> new StaleNote(note, days, OptionalInt.empty(), Optional.of(entry)))
                : Optional.empty();
    }

    private static OptionalInt limit(Situation situation, Note note) {
        Optional<Integer> declared = situation
                .crisis()
                .safeguards()
                .notesFreshFor()
                .getOrDefault(note.section().id(), Optional.of(0));
        return declared.filter(days -> days == 0).isPresent()
                ? note.section().freshFor()
                : declared.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** An overview of the whole crisis is older than something of it every day. */
    private static boolean isOfSomething(Note note) {
        return note.place().isPresent() || note.cluster().isPresent();
    }

    private static Stream<Entry> since(Situation situation, Note note) {
        return situation.inView().values().stream()
                .filter(entry -> entry.trueOf().isAfter(note.date())
                        && entry.place().equals(note.place())
                        && isOfCluster(situation, entry, note));
    }

    private static boolean isOfCluster(Situation situation, Entry entry, Note note) {
        return entry instanceof Figure figure
                ? note.cluster().isEmpty()
                        || situation
                                .crisis()
                                .vocabulary()
                                .indicator(figure.indicator())
                                .section()
                                .cluster()
                                .equals(note.cluster())
                : entry instanceof Event && note.place().isPresent();
    }
}
