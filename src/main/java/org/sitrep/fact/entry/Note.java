package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.fact.prose.Prose;

/**
 * A piece of prose whose numbers are references. Of the notes of one place in the brief, those of the newest day that has
 * any are printed.
 *
 * @param head what every entry has; a note needs no source beyond those of its references
 * @param slot where it stands
 * @param text the prose by language
 * @param date the day it is true of
 * @param keeps whether the notes of the day before stay beside it
 * @param order where it stands among the highlights of its day: the least first, those without after them
 */
public record Note(
        Head head, Slot slot, Map<String, Prose> text, LocalDate date, boolean keeps, Optional<Integer> order)
        implements Fact, Entry.Dated {

    public Note {
        text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    }

    /**
     * Where a note stands.
     *
     * @param section the section
     * @param cluster the id of the cluster, where the section is written by cluster
     * @param place the id of the place that it is of, where it is of one alone
     */
    public record Slot(Section section, Optional<String> cluster, Optional<String> place) {}

    /** Returns the part of the brief it is written for. */
    public Section section() {
        return slot.section();
    }

    /** Returns the id of the cluster, where the section is written by cluster. */
    public Optional<String> cluster() {
        return slot.cluster();
    }

    @Override
    public Optional<String> place() {
        return slot.place();
    }

    /** Returns the day on which it was recorded, as it first read. */
    public LocalDate day() {
        return head.recorded().date();
    }

    /** Returns the newer of two: that recorded later, or else that of the later day. */
    public static Note newer(Note a, Note b) {
        Comparator<Note> order = Comparator.<Note, Moment>comparing(
                        note -> note.head().recorded())
                .thenComparing(Note::date);
        return order.compare(a, b) > 0 ? a : b;
    }

    /**
     * Returns the notes that stand: in each slot those of the newest day that has any, and those of the day before where
     * one of them keeps these, and so on. They stay in their order.
     */
    public static List<Note> standing(Collection<Note> notes) {
        Set<Note> standing = new HashSet<>();
        notes.stream().collect(Collectors.groupingBy(Note::slot)).values().forEach(slot -> standing.addAll(kept(slot)));
        return notes.stream().filter(standing::contains).toList();
    }

    private static Set<Note> kept(List<Note> ofOneSlot) {
        Set<Note> kept = new HashSet<>();
        for (List<Note> day : ofOneSlot.stream()
                .collect(Collectors.groupingBy(
                        Note::day, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .values()) {
            kept.addAll(day);
            if (day.stream().noneMatch(Note::keeps)) {
                return kept;
            }
        }
        return kept;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.note(this);
    }

    @Override
    public Note rewritten(Rewriting by) {
        Slot known = new Slot(section(), cluster(), place().map(by::place));
        return new Note(by.head(this), known, Prose.rewritten(text, by::named, by::place), date, keeps, order);
    }
}
