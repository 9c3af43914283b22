package org.sitrep.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;

/**
 * A timeline.
 *
 * @param title what it follows
 * @param rows its events, the oldest first
 */
public record Chronology(Wording title, List<Row> rows) {

    public Chronology {
        rows = List.copyOf(rows);
    }

    /** Returns its events, the newest first. */
    public List<Row> newestFirst() {
        List<Row> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Returns the same with some of its events, given the newest first. */
    public Chronology only(List<Row> newestFirst) {
        List<Row> some = new Chronology(title, newestFirst).newestFirst();
        Row oldest = some.remove(0);
        some.add(0, new Row(oldest.number, oldest.date, true, oldest.text, oldest.place, oldest.details, oldest.notes));
        return new Chronology(title, some);
    }

    /** Returns the same with its events counted from 1. */
    public Chronology numbered(IntFunction<String> number) {
        return new Chronology(
                title,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i).numbered(number.apply(i + 1)))
                        .toList());
    }

    /** Returns what its events cite. */
    Stream<Citation> shown() {
        return rows.stream().map(Row::notes);
    }

    /**
     * Who says some of its events.
     *
     * @param events their numbers, counted from 1
     * @param source the short name of who says them
     * @param notes what they rest on
     */
    public record Origin(String events, String source, Citation notes) {}

    /**
     * An event.
     *
     * @param number its number in the picture of the timeline; absent where there is none
     * @param date the day
     * @param first whether it is the first event of its day in the timeline
     * @param text what happened
     * @param place where
     * @param details what else to know
     * @param notes what it rests on
     */
    public record Row(
            Optional<String> number,
            DateText date,
            boolean first,
            Wording text,
            Optional<Wording> place,
            List<Wording> details,
            Citation notes) {

        public Row {
            details = List.copyOf(details);
        }

        /** Returns the same with a number. */
        Row numbered(String other) {
            return new Row(Optional.of(other), date, first, text, place, details, notes);
        }
    }
}
