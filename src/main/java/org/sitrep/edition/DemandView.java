package org.sitrep.edition;

import java.util.List;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;

/**
 * A demand with its calls and the responses on record.
 *
 * @param ask what is demanded
 * @param by who demands it
 * @param of of whom, or that the source does not say
 * @param days the days since the first recorded call
 * @param daysCaption what the days are, such as "days since the first recorded call"
 * @param turns every recorded call and response, the oldest first, each with its day
 * @param answered whether a response is on record
 * @param details what else to know
 */
public record DemandView(
        Wording ask,
        String by,
        String of,
        String days,
        String daysCaption,
        List<Turn> turns,
        boolean answered,
        List<Wording> details) {

    public DemandView {
        turns = List.copyOf(turns);
        details = List.copyOf(details);
    }

    /**
     * Calls with no response between them, or one response.
     *
     * @param response whether it is a response
     * @param said the calls, the oldest first, or the response
     */
    public record Turn(boolean response, List<Cited> said) {

        public Turn {
            said = List.copyOf(said);
        }
    }

    /** Returns what its calls and responses rest on, in reading order. */
    public Stream<Citation> shown() {
        return turns.stream().flatMap(turn -> Citation.of(turn.said()));
    }
}
