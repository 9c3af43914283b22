package org.sitrep.edition;

import java.util.List;

/**
 * A correction or withdrawal: was, now, why.
 *
 * @param date the day
 * @param was what stood before, with its sources
 * @param now what stands now, line by line; empty where it was withdrawn
 * @param cause whose doing it is
 * @param reason why
 * @param notes the numbers of the correction's source notes
 */
public record RevisionView(
        DateText date, Cited was, List<Cited> now, String cause, Wording reason, List<Integer> notes) {

    public RevisionView {
        now = List.copyOf(now);
        notes = List.copyOf(notes);
    }
}
