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
 * @param marked whether its source is marked beside its name, and not where the same figure stands again
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
        boolean marked,
        Optional<Trend> trend) {

    public Card {
        caution = List.copyOf(caution);
    }

    /** Returns the same, marked unless one of these marks its one source for the same figure. */
    Card beside(List<Citation> others) {
        boolean again = notes.sources().size() == 1
                && others.stream()
                        .anyMatch(other -> other.sources().containsAll(notes.sources())
                                && other.entries().containsAll(notes.entries()));
        return new Card(value, label, place, date, source, said, change, caution, remark, notes, !again, trend);
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
