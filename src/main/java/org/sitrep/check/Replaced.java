package org.sitrep.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Note;
import org.sitrep.situation.Situation;

/** What people wrote and the brief does not print, because something else stands in its place. */
final class Replaced {

    private Replaced() {}

    /** Returns one note that names what those of the newest day on record replace. */
    static Stream<Finding> notes(Situation situation) {
        Optional<LocalDate> newest = situation.inView().values().stream()
                .map(entry -> entry.head().recorded().date())
                .max(Comparator.naturalOrder());
        List<Note> ofTheDay = situation.notes().stream()
                .filter(note -> Optional.of(note.day()).equals(newest))
                .toList();
        String gone = ofTheDay.stream()
                .map(Note::slot)
                .distinct()
                .flatMap(slot -> replaced(situation, slot))
                .map(note -> "`" + note.id() + "`")
                .collect(Collectors.joining(", "));
        return gone.isEmpty()
                ? Stream.empty()
                : Stream.of(CheckRule.NOTE_REPLACED.finding(
                        ofTheDay.get(0).head().where().at("note"),
                        "the notes of " + ofTheDay.get(0).day() + " take the place of " + gone,
                        "nothing; or write `keeps: true` in the new one, where the older still holds"));
    }

    /** What stood until that day, not what was replaced before. */
    private static Stream<Note> replaced(Situation situation, Note.Slot slot) {
        List<Note> gone = situation.inView().values().stream()
                .flatMap(entry -> entry instanceof Note other ? Stream.of(other) : Stream.empty())
                .filter(note -> note.slot().equals(slot) && !situation.notes().contains(note))
                .toList();
        return Note.standing(gone).stream();
    }
}
