package org.sitrep.fact.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of the brief that a note is written for. */
public enum Section {
    /** A line of page one, for the day on which it is recorded. */
    HIGHLIGHT(7),
    /** What the mail's subject says of the day on which it is recorded. */
    SUBJECT(7),
    OVERVIEW(1),
    BACKGROUND(0),
    NEEDS(7),
    RESPONSE(7),
    GAPS(7),
    RESPONSE_CAPACITY(7);

    private final int freshFor;

    Section(int freshFor) {
        this.freshFor = freshFor;
    }

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

    /** Returns for how many days a note stays fresh, unless the crisis says otherwise; none where it never grows old. */
    public OptionalInt freshFor() {
        return freshFor == 0 ? OptionalInt.empty() : OptionalInt.of(freshFor);
    }

    /** Returns whether its notes stand on page one or in the subject, for their day alone. */
    public boolean isOfTheDay() {
        return this == HIGHLIGHT || this == SUBJECT;
    }

    /** Returns whether notes of this section are written cluster by cluster. */
    public boolean isByCluster() {
        return this == NEEDS || this == RESPONSE || this == GAPS;
    }
}
