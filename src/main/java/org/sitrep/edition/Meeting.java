package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;

/**
 * The positions taken on one occasion.
 *
 * @param occasion where; absent for positions taken on none
 * @param date the day
 * @param positions who said what
 */
public record Meeting(Optional<Wording> occasion, DateText date, List<Position> positions) {

    public Meeting {
        positions = List.copyOf(positions);
    }

    /**
     * A position.
     *
     * @param speaker who
     * @param role in which office
     * @param text the position, in our words
     * @param quote a few of the speaker's own words, already in quotation marks
     * @param details what else to know
     * @param notes what it rests on
     */
    public record Position(
            Wording speaker,
            Wording role,
            Wording text,
            Optional<Wording> quote,
            List<Wording> details,
            Citation notes) {

        public Position {
            details = List.copyOf(details);
        }
    }
}
