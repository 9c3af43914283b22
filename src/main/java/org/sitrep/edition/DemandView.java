package org.sitrep.edition;

import java.util.List;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.picture.Picture;

/**
 * A demand with its calls and the response on record.
 *
 * @param ask what is demanded
 * @param by who demands it
 * @param of of whom, or that the source does not say
 * @param days the days since the first recorded call
 * @param daysCaption what the days are, such as "days since the first recorded call"
 * @param calls every recorded call, the oldest first
 * @param responses every recorded response, the newest first; empty where none is recorded
 * @param details what else to know
 * @param picture the calls and responses as drawn
 * @param course the same in words, by their days
 */
public record DemandView(
        Wording ask,
        String by,
        String of,
        String days,
        String daysCaption,
        List<Cited> calls,
        List<Cited> responses,
        List<Wording> details,
        Picture picture,
        String course) {

    public DemandView {
        calls = List.copyOf(calls);
        responses = List.copyOf(responses);
        details = List.copyOf(details);
    }
}
