package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Collections;
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

    @Override
    public LocalDate trueOf() {
        return date;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.note(this);
    }
}
