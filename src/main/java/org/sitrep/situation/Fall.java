package org.sitrep.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;

/**
 * A cumulative count of one source that went down (rule 8).
 *
 * @param from what the source had said before
 * @param to the lower figure
 */
public record Fall(Figure from, Figure to) {

    /** Returns how far the count went down; nothing where one of the two figures is qualified. */
    public Optional<BigDecimal> by() {
        return from.value().isExact() && to.value().isExact()
                ? from.value().best().flatMap(before -> to.value().best().map(before::subtract))
                : Optional.empty();
    }

    /**
     * Returns the falls of a source's count, the oldest first. One is certain where all that the later figure allows is below
     * all that some figure since the last fall does: so one fall is told once, however long the count stays below. A day
     * of which the source gives two values says nothing of a fall.
     */
    public static List<Fall> of(Line line, Claim claim) {
        List<Fall> falls = new ArrayList<>();
        if (line.indicator().measure() != Measure.CUMULATIVE) {
            return falls;
        }
        Optional<Figure> highest = Optional.empty();
        List<Claim.Said> newestFirst = claim.byTime();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Figure figure = newestFirst.get(i).figure();
            if (figure.value().interval().isPresent()
                    && newestFirst.get(i).rivals().isEmpty()) {
                Optional<Figure> above = highest.filter(high -> isBelow(figure, high));
                above.ifPresent(high -> falls.add(new Fall(high, figure)));
                highest = highest.filter(high -> above.isEmpty() && low(high).compareTo(low(figure)) > 0)
                        .or(() -> Optional.of(figure));
            }
        }
        return falls;
    }

    /** Returns whether all that a figure allows is below all that another one does. */
    public static boolean isBelow(Figure figure, Figure other) {
        return other.value()
                .interval()
                .flatMap(least -> figure.value().interval().filter(interval -> interval.liesBelow(least)))
                .isPresent();
    }

    private static BigDecimal low(Figure figure) {
        return figure.value().interval().orElseThrow().low();
    }
}
