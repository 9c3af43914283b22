package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.QuantityText;
import org.sitrep.edition.text.Wording;

/** Counts over periods, the newest first, never added but for those of one source and place that follow each other. */
public record Casualties(Heading heading, List<Row> rows) implements Part {

    public Casualties {
        rows = List.copyOf(rows);
    }

    @Override
    public Stream<Citation> shown() {
        return rows.stream().map(Row::notes);
    }

    /** Returns the ids of the entries that rows print. */
    public static Set<String> of(List<Row> rows) {
        return rows.stream().flatMap(row -> row.notes().entries().stream()).collect(Collectors.toSet());
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.casualties(this);
    }

    /**
     * A count over a period.
     *
     * @param period the days counted
     * @param value how many; absent where the figure is under review
     * @param label who is counted
     * @param place where
     * @param source who says it, in short
     * @param details what else to know
     * @param notes what it rests on
     */
    public record Row(
            DateText period,
            Optional<QuantityText> value,
            Wording label,
            Optional<Wording> place,
            String source,
            List<Wording> details,
            Citation notes) {

        public Row {
            details = List.copyOf(details);
        }
    }
}
