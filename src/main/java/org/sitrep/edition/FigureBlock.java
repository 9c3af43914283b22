package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;

/**
 * The figures of one indicator.
 *
 * @param label what is counted
 * @param rows its figures: by place the lead figure, then what other sources say, then a computed total
 */
public record FigureBlock(Wording label, List<Row> rows) {

    public FigureBlock {
        rows = List.copyOf(rows);
    }

    /** Returns what its figures cite. */
    Stream<Citation> shown() {
        return rows.stream().map(Row::notes);
    }

    /**
     * One figure.
     *
     * @param kind what the row holds
     * @param place where
     * @param value how much; absent where the figure is under review
     * @param date when; absent where the figure is under review
     * @param source who says it, in short
     * @param change how it stands to the earlier figure of the same source, or why it cannot be compared
     * @param details what else to know: remark, attribution, other sources, age, earlier figures
     * @param notes what it rests on
     */
    public record Row(
            Kind kind,
            Optional<Wording> place,
            Optional<QuantityText> value,
            Optional<DateText> date,
            String source,
            Optional<String> change,
            List<Wording> details,
            Citation notes) {

        public Row {
            details = List.copyOf(details);
        }
    }

    /** What a row holds. */
    public enum Kind {
        LEAD,
        OTHER,
        TOTAL,
        RATIO,
        REVIEW
    }
}
