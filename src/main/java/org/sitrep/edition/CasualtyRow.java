package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;

/**
 * A count over a period, never added to another.
 *
 * @param period the days counted
 * @param value how many; absent where the figure is under review
 * @param label who is counted
 * @param place where
 * @param source who says it, in short
 * @param details what else to know
 * @param notes what it rests on
 */
public record CasualtyRow(
        DateText period,
        Optional<QuantityText> value,
        Wording label,
        Optional<Wording> place,
        String source,
        List<Wording> details,
        Citation notes) {

    public CasualtyRow {
        details = List.copyOf(details);
    }
}
