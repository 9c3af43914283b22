package org.sitrep.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Note;
import org.sitrep.situation.Situation;

/** What people wrote and the brief does not print, because something else stands in its place. */
final class Replaced {

    private Replaced() {}

    /** Returns one note that names which notes those of the newest day on record replace, each with those in its place. */
    static Stream<Finding> notes(Situation situation) {
        List<Note> all = situation.inView().values().stream()
                .flatMap(entry ->
                        entry instanceof Note note && !note.section().isOfTheDay() ? Stream.of(note) : Stream.empty())
                .toList();
        Map<Note.Slot, List<Note>> ofTheDay = situation.notes().stream()
                .filter(note -> !note.section().isOfTheDay()
                        && Optional.of(note.day()).equals(situation.ledger().newestDay())
                        && !gone(situation, all, note).isEmpty())
                .collect(Collectors.groupingBy(Note::slot, LinkedHashMap::new, Collectors.toList()));
        String gone = ofTheDay.values().stream()
                .map(now -> names(gone(situation, all, now.get(0))) + " (by " + names(now) + ")")
                .collect(Collectors.joining(", "));
        return ofTheDay.values().stream()
                .limit(1)
                .map(first -> CheckRule.NOTE_REPLACED.finding(
                        first.get(0).head().where().at("note"),
                        "the notes of " + first.get(0).day() + " take the place of " + gone,
                        "nothing; or write `keeps: true` in the new one, where the older still holds"));
    }

    /** What stood until that day, not what was replaced before. */
    private static List<Note> gone(Situation situation, List<Note> all, Note now) {
        return Note.standing(all.stream()
                        .filter(note ->
                                note.slot().equals(now.slot()) && note.day().isBefore(now.day()))
                        .toList())
                .stream()
                .filter(note -> !situation.notes().contains(note))
                .toList();
    }

    private static String names(List<Note> notes) {
        return notes.stream().map(note -> "`" + note.id() + "`").collect(Collectors.joining(", "));
    }
}
