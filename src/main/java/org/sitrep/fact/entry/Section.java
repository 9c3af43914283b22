package org.sitrep.fact.entry;

import java.util.List;
import java.util.OptionalInt;

/**
 * The part of the brief that a note is written for: one of those that every brief has, or one of the crisis's own.
 *
 * @param id the name the ledger uses, such as {@code response-capacity}
 */
public record Section(String id) {

    /** A line of page one, for the day on which it is recorded. */
    public static final Section HIGHLIGHT = new Section("highlight");
    /** What the mail's subject says of the day on which it is recorded. */
    public static final Section SUBJECT = new Section("subject");

    public static final Section OVERVIEW = new Section("overview");
    public static final Section BACKGROUND = new Section("background");
    public static final Section NEEDS = new Section("needs");
    public static final Section RESPONSE = new Section("response");
    public static final Section GAPS = new Section("gaps");
    public static final Section RESPONSE_CAPACITY = new Section("response-capacity");

    /** Those that are written cluster by cluster. */
    public static final List<Section> BY_CLUSTER = List.of(NEEDS, RESPONSE, GAPS);

    /** Those of every brief. */
    public static final List<Section> STANDARD =
            List.of(OVERVIEW, BACKGROUND, NEEDS, RESPONSE, GAPS, RESPONSE_CAPACITY, HIGHLIGHT, SUBJECT);

    /** Returns whether a crisis may not declare it: every brief has it. */
    public boolean isStandard() {
        return STANDARD.contains(this);
    }

    /** Returns for how many days a note stays fresh, unless the crisis says otherwise; none where it never grows old. */
    public OptionalInt freshFor() {
        return equals(BACKGROUND) ? OptionalInt.empty() : OptionalInt.of(equals(OVERVIEW) ? 1 : 7);
    }

    /** Returns the id of the part of a report in which its notes stand; empty where they stand in none. */
    public String part() {
        return BY_CLUSTER.contains(this) ? "clusters" : equals(HIGHLIGHT) ? "highlights" : equals(SUBJECT) ? "" : id;
    }

    /** Returns whether its notes stand on page one or in the subject, for their day alone. */
    public boolean isOfTheDay() {
        return equals(HIGHLIGHT) || equals(SUBJECT);
    }
}
