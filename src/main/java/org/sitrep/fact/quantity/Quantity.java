package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** How much was claimed, and how surely. */
public sealed interface Quantity {

    /** Returns the result of the case that this quantity is. */
    <R> R match(Cases<R> cases);

    /** Returns the numbers the claim leaves possible; none for words and unknowns. */
    default Optional<Interval> interval() {
        return Optional.empty();
    }

    /** Returns the one number to compare the claim by: n, or the middle of a range; none for words and unknowns. */
    default Optional<BigDecimal> best() {
        return Optional.empty();
    }

    /** Returns whether the claim is one number without a qualifier. */
    default boolean isExact() {
        return this instanceof Amount amount && amount.qualifier() == Qualifier.EXACTLY;
    }

    /** One result for each kind of quantity. */
    interface Cases<R> {
        R amount(Amount amount);

        R range(Range range);

        R vague(Vague vague);

        R absent(Absent absent);
    }

    /**
     * A number with its qualifier, such as "at least 231" or "about 1.5 million".
     *
     * @param qualifier what the claim says about the number
     * @param units the number in units, 0 or more
     * @param magnitude the word it was claimed in
     */
    record Amount(Qualifier qualifier, BigDecimal units, Magnitude magnitude) implements Quantity {

        private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
        private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");

        public Amount {
            if (units.signum() < 0) {
                throw new IllegalArgumentException("a quantity is never negative");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }

        /** The 10 % of "about" and "nearly" is our convention (the manual, "How we count"). */
        @Override
        public Optional<Interval> interval() {
            return Optional.of(
                    switch (qualifier) {
                        case EXACTLY -> new Interval(units, true, Optional.of(units), true);
                        case AT_LEAST -> new Interval(units, true, Optional.empty(), false);
                        case MORE_THAN -> new Interval(units, false, Optional.empty(), false);
                        case FEWER_THAN -> new Interval(BigDecimal.ZERO, true, Optional.of(units), false);
                        case UP_TO -> new Interval(BigDecimal.ZERO, true, Optional.of(units), true);
                        case NEARLY -> new Interval(units.multiply(NINE_TENTHS), true, Optional.of(units), true);
                        case ABOUT ->
                            new Interval(
                                    units.multiply(NINE_TENTHS),
                                    true,
                                    Optional.of(units.multiply(ELEVEN_TENTHS)),
                                    true);
                    });
        }

        @Override
        public Optional<BigDecimal> best() {
            return Optional.of(units);
        }
    }

    /**
     * A range, both ends possible.
     *
     * @param from the lower end in units
     * @param fromMagnitude the word the lower end was claimed in
     * @param to the upper end in units, above the lower
     * @param toMagnitude the word the upper end was claimed in
     */
    record Range(BigDecimal from, Magnitude fromMagnitude, BigDecimal to, Magnitude toMagnitude) implements Quantity {

        public Range {
            if (from.signum() < 0 || to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("a range runs from a lower number to a higher one");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }

        @Override
        public Optional<Interval> interval() {
            return Optional.of(new Interval(from, true, Optional.of(to), true));
        }

        @Override
        public Optional<BigDecimal> best() {
            return Optional.of(from.add(to).divide(BigDecimal.valueOf(2)));
        }
    }

    /** An amount in words that cannot be compared. */
    enum Vague implements Quantity {
        SEVERAL,
        DOZENS,
        HUNDREDS,
        THOUSANDS,
        MOST;

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.vague(this);
        }
    }

    /** A figure that is known to be missing: never zero, never blank. */
    enum Absent implements Quantity {
        UNKNOWN,
        NO_ACCESS,
        NOT_ASSESSED,
        PENDING;

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent(this);
        }
    }
}
