package org.sitrep.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.entry.Note;
import org.sitrep.fact.entry.Section;
import org.sitrep.fact.prose.Prose;
import org.sitrep.situation.redact.RedactedLedger;

/**
 * What the office writes for page one and the mail: the notes for it of the newest day on record, or else the lines of
 * crisis.yaml.
 *
 * @param highlights the lines of page one, in the order of weight
 * @param subject the words of the mail's subject, of the newest day on record; of several, the last in the file
 * @param resting lines and subjects that do not print because of others: those of crisis.yaml beside notes of the day, and
 *     notes of a day before the newest on record
 */
public record Front(List<Line> highlights, Optional<Note> subject, List<Line> resting) {

    public Front {
        highlights = List.copyOf(highlights);
        resting = List.copyOf(resting);
    }

    /**
     * A line that the office wrote.
     *
     * @param name what names it in a finding
     * @param text its words by language
     * @param note the note that it is, where it stands in a file of facts
     * @param at gives the place of its words in a language
     */
    public record Line(String name, Map<String, Prose> text, Optional<Note> note, Function<String, Place> at) {

        /** Returns a note as a line. */
        public static Line of(Note note) {
            Where where = note.head().where();
            String kind = note.section().isOfTheDay() ? note.section().id() : "note";
            String name = "the " + kind + " `" + note.id() + "`";
            return new Line(name, note.text(), Optional.of(note), language -> where.at("text", language));
        }

        /** Returns where its words in their first language stand. */
        public Place place() {
            return at.apply(text.keySet().iterator().next());
        }

        private static Line of(Crisis crisis, int index) {
            Where where = crisis.origin().crisis();
            return new Line(
                    "the highlight " + (index + 1),
                    crisis.front().highlights().get(index),
                    Optional.empty(),
                    language -> where.at("highlights", index, language));
        }
    }

    /** Returns all lines of page one that may print: where none of the day does, those of crisis.yaml do. */
    public Stream<Line> lines() {
        return Stream.concat(highlights.stream(), resting.stream().filter(line -> line.note.isEmpty()));
    }

    /** Returns whether a note does not print because of others. */
    public boolean isResting(Note note) {
        return resting.stream().anyMatch(line -> line.note.filter(note::equals).isPresent());
    }

    static Front of(RedactedLedger ledger, List<Note> standing) {
        Crisis crisis = ledger.crisis();
        Optional<LocalDate> newest = ledger.newestDay();
        List<Note> ofTheDay = standing.stream()
                .filter(note -> note.section().isOfTheDay())
                .filter(note -> standing.stream()
                        .anyMatch(other -> other.slot().equals(note.slot())
                                && Optional.of(other.day()).equals(newest)))
                .toList();
        List<Note> subjects = in(Section.SUBJECT, ofTheDay);
        List<Note> highlights = in(Section.HIGHLIGHT, ofTheDay);
        List<Line> declared = IntStream.range(0, crisis.front().highlights().size())
                .mapToObj(i -> Line.of(crisis, i))
                .toList();
        List<Note> shown = Stream.concat(highlights.stream(), subjects.stream().skip(Math.max(0, subjects.size() - 1)))
                .toList();
        Stream<Line> past = standing.stream()
                .filter(note -> note.section().isOfTheDay() && !shown.contains(note))
                .map(Line::of);
        return new Front(
                highlights.isEmpty()
                        ? declared
                        : highlights.stream().map(Line::of).toList(),
                subjects.stream().reduce((first, last) -> last),
                Stream.concat(highlights.isEmpty() ? Stream.empty() : declared.stream(), past)
                        .toList());
    }

    private static List<Note> in(Section section, List<Note> notes) {
        return notes.stream()
                .filter(note -> note.section().equals(section))
                .sorted(Comparator.comparing(note -> note.order().orElse(Integer.MAX_VALUE)))
                .toList();
    }
}
