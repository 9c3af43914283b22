package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.fact.prose.Prose;

/**
 * A piece of prose whose numbers are references. The newest note of a section and cluster is printed.
 *
 * @param head what every entry has; a note needs no source beyond those of its references
 * @param section the part of the brief it is written for
 * @param cluster the id of the cluster, where the section is written by cluster
 * @param text the prose by language
 * @param date the day it is true of
 */
public record Note(Head head, Section section, Optional<String> cluster, Map<String, Prose> text, LocalDate date)
        implements Fact {

    public Note {
        text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    }

    /**
     * Where a note stands; the newest of those that stand in one place is printed.
     *
     * @param section the section
     * @param cluster the id of the cluster, where the section is written by cluster
     */
    public record Slot(Section section, Optional<String> cluster) {}

    /** Returns where it stands. */
    public Slot slot() {
        return new Slot(section, cluster);
    }

    /** Returns the newer of two: that recorded later, or else that of the later day. */
    public static Note newer(Note a, Note b) {
        Comparator<Note> order = Comparator.<Note, Moment>comparing(
                        note -> note.head().recorded())
                .thenComparing(Note::date);
        return order.compare(a, b) > 0 ? a : b;
    }

    @Override
    public LocalDate trueOf() {
        return date;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.note(this);
    }

    @Override
    public Note rewritten(Rewriting by) {
        return new Note(by.head(this), section, cluster, Prose.rewritten(text, by::named, by::place), date);
    }
}
