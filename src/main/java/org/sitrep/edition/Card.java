package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;
import org.sitrep.picture.Picture;

/**
 * A key figure on page one.
 *
 * @param value how much
 * @param label what is counted
 * @param place where
 * @param date when
 * @param source who says it, in short
 * @param said the same where nothing else is said of it: of what is computed, that it is
 * @param change how it stands to the earlier figure
 * @param caution why to read it with care: its age, or what other sources say
 * @param remark what is printed with it
 * @param notes what it rests on
 * @param trend what its source said so far; absent where that is too little for a line
 */
public record Card(
        QuantityText value,
        Wording label,
        Optional<Wording> place,
        DateText date,
        String source,
        String said,
        Optional<String> change,
        List<String> caution,
        Optional<Wording> remark,
        Citation notes,
        Optional<Trend> trend) {

    public Card {
        caution = List.copyOf(caution);
    }

    /**
     * What a source said so far.
     *
     * @param rows its figures, from the oldest
     * @param picture how they are drawn
     */
    public record Trend(List<Plotted> rows, Picture picture) {

        public Trend {
            rows = List.copyOf(rows);
        }
    }
}
