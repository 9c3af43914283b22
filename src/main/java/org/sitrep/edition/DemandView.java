package org.sitrep.edition;

import java.time.LocalDate;
import java.util.List;

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
 * @param callDays the day of each call
 * @param responseDays the day of each response
 * @param course the calls and responses in words, by their days
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
        List<LocalDate> callDays,
        List<LocalDate> responseDays,
        String course) {

    public DemandView {
        calls = List.copyOf(calls);
        responses = List.copyOf(responses);
        details = List.copyOf(details);
        callDays = List.copyOf(callDays);
        responseDays = List.copyOf(responseDays);
    }
}
