package org.sitrep.situation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.redact.Revision;

/**
 * Something that an earlier situation did not have, or had otherwise.
 *
 * @param kind what became of it
 * @param entry the entry as it now reads; as it read, where it was withdrawn
 * @param from how it stands to the earlier figure, where there is one to compare with
 * @param revision the correction or withdrawal, where it is one
 */
public record Difference(Kind kind, Entry entry, Optional<Versus> from, Optional<Revision> revision) {

    /** What became of it, in the order in which it is printed. */
    public enum Kind {
        CORRECTED,
        WITHDRAWN,
        UP,
        DOWN,
        /** Qualified: from and to are printed, and nothing is subtracted. */
        OTHERWISE,
        SAME,
        NOT_COMPARABLE,
        /** It was reported before, and is under review now. */
        UNDER_REVIEW,
        NEW_FIGURE,
        NEW_CONDITION,
        /** News of a condition. */
        CONDITION_NEWS,
        NEW_DEMAND,
        /** Another call for what was demanded before. */
        REPEATED,
        /** A response to a demand. */
        ANSWERED,
        NEW_PLAN,
        /** What became of a planned event. */
        PLAN_NEWS,
        NEW_ACTIVITY,
        /** An activity began, was completed, or was suspended. */
        ACTIVITY_NEWS,
        NEW_EVENT,
        NEW_STATEMENT
    }

    /**
     * A figure compared.
     *
     * @param earlier the earlier figure, as it reads now
     * @param comparison how the later one stands to it
     */
    public record Versus(Figure earlier, Comparison comparison) {}

    /** Returns how a figure stands to an earlier one. */
    public static Difference of(Figure figure, Versus versus) {
        return new Difference(
                versus.comparison().match(KindOfChange.INSTANCE), figure, Optional.of(versus), Optional.empty());
    }

    private enum KindOfChange implements Comparison.Cases<Kind> {
        INSTANCE;

        @Override
        public Kind difference(Comparison.Difference difference) {
            return List.of(Kind.DOWN, Kind.SAME, Kind.UP).get(difference.by().signum() + 1);
        }

        @Override
        public Kind fromTo(Comparison.FromTo fromTo) {
            return fromTo.isSame() ? Kind.SAME : Kind.OTHERWISE;
        }

        @Override
        public Kind notComparable(Comparison.NotComparable notComparable) {
            return Kind.NOT_COMPARABLE;
        }
    }

    /** Returns how far a figure moved for its size: by the difference over the root of the larger number. */
    public double weight() {
        List<Double> numbers = from.map(versus -> List.of(versus.earlier(), (Figure) entry)).orElse(List.of()).stream()
                .flatMap(figure -> figure.value().best().stream())
                .map(BigDecimal::doubleValue)
                .toList();
        return numbers.size() < 2
                ? 0
                : Math.abs(numbers.get(1) - numbers.get(0)) / Math.sqrt(Math.max(1, Collections.max(numbers)));
    }
}
