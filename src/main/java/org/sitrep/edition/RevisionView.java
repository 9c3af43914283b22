package org.sitrep.edition;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;

/**
 * A correction or withdrawal: was, now, why.
 *
 * @param date the day
 * @param was what stood before, with its sources
 * @param now what stands now, line by line; empty where it was withdrawn
 * @param cause whose doing it is
 * @param reason why
 * @param notes what it rests on
 */
public record RevisionView(DateText date, Cited was, List<Cited> now, String cause, Wording reason, Citation notes) {

    public RevisionView {
        now = List.copyOf(now);
    }

    /** Returns what it cites, in reading order. */
    public Stream<Citation> shown() {
        return Stream.of(Stream.of(was.notes()), Citation.of(now), Stream.of(notes))
                .flatMap(cited -> cited);
    }
}
