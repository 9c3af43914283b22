package org.sitrep.fact.entry;

import java.util.Locale;
import java.util.Optional;

/** The part of the brief that a note is written for. */
public enum Section {
    OVERVIEW,
    BACKGROUND,
    NEEDS,
    RESPONSE,
    GAPS,
    RESPONSE_CAPACITY;

    /** Returns the name the ledger uses, such as {@code response-capacity}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the section for a name of the ledger. */
    public static Optional<Section> of(String id) {
        for (Section section : values()) {
            if (section.id().equals(id)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** Returns whether notes of this section are written cluster by cluster. */
    public boolean isByCluster() {
        return this == NEEDS || this == RESPONSE || this == GAPS;
    }
}
