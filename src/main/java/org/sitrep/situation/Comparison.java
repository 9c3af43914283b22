package org.sitrep.situation;

import java.math.BigDecimal;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;

/** How a figure stands to an earlier one of the same indicator, place and source (rule 7). */
public sealed interface Comparison {

    /** Returns the result of the case that this comparison is. */
    <R> R match(Cases<R> cases);

    /** One result for each kind of comparison. */
    interface Cases<R> {
        R difference(Difference difference);

        R fromTo(FromTo fromTo);

        R notComparable(NotComparable notComparable);
    }

    /**
     * A difference between two exact figures.
     *
     * @param from the earlier figure
     * @param by how much the later one is higher; negative where it is lower, zero where it is the same
     */
    record Difference(Figure from, BigDecimal by) implements Comparison {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.difference(this);
        }
    }

    /**
     * Two figures of which one at least is qualified: nothing is subtracted.
     *
     * @param from the earlier figure
     * @param to the later one
     */
    record FromTo(Figure from, Figure to) implements Comparison {

        /** Returns whether both claim the same. */
        public boolean isSame() {
            return Comparison.isSame(from.value(), to.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fromTo(this);
        }
    }

    /**
     * Two figures that must not be compared.
     *
     * @param reason why not
     */
    record NotComparable(Reason reason) implements Comparison {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notComparable(this);
        }
    }

    /** Why two figures must not be compared. */
    enum Reason {
        OTHER_INDICATOR,
        OTHER_PLACE,
        OTHER_SOURCE,
        UNEQUAL_PERIODS,
        INCOMPLETE,
        IN_WORDS,
        /** Their source gives two values for one time. */
        TWO_VALUES
    }

    /** Returns whether two quantities claim the same, however they are written. */
    static boolean isSame(Quantity one, Quantity other) {
        return one.equals(other)
                || (one instanceof Quantity.Amount a
                        && other instanceof Quantity.Amount b
                        && a.qualifier() == b.qualifier()
                        && a.units().compareTo(b.units()) == 0);
    }

    /**
     * Compares two figures.
     *
     * @param indicator what the later figure counts
     * @param from the earlier figure
     * @param to the later figure
     */
    static Comparison between(Indicator indicator, Figure from, Figure to) {
        if (!from.indicator().equals(to.indicator())) {
            return new NotComparable(Reason.OTHER_INDICATOR);
        }
        if (!from.place().equals(to.place())) {
            return new NotComparable(Reason.OTHER_PLACE);
        }
        if (!from.source().equals(to.source())) {
            return new NotComparable(Reason.OTHER_SOURCE);
        }
        if (indicator.measure() == Measure.PERIOD && days(from) != days(to)) {
            return new NotComparable(Reason.UNEQUAL_PERIODS);
        }
        if (from.incomplete() || to.incomplete()) {
            return new NotComparable(Reason.INCOMPLETE);
        }
        return values(from, to);
    }

    private static Comparison values(Figure from, Figure to) {
        Quantity before = from.value();
        Quantity after = to.value();
        if (before.best().isEmpty() || after.best().isEmpty()) {
            return before.equals(after) ? new FromTo(from, to) : new NotComparable(Reason.IN_WORDS);
        }
        return before.isExact() && after.isExact()
                ? new Difference(from, after.best().get().subtract(before.best().get()))
                : new FromTo(from, to);
    }

    private static long days(Figure figure) {
        return figure.timing() instanceof Timing.Over over ? over.period().days() : 0;
    }
}
