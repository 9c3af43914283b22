package org.sitrep.situation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/** Adds quantities of one source and date: a total takes the weakest qualifier of its parts (rule 9). */
final class Sums {

    private static final Set<Qualifier> POINTS = EnumSet.of(Qualifier.EXACTLY, Qualifier.NEARLY, Qualifier.ABOUT);
    private static final Set<Qualifier> LOWER = EnumSet.of(Qualifier.AT_LEAST, Qualifier.MORE_THAN);
    private static final Set<Qualifier> UPPER = EnumSet.of(Qualifier.UP_TO, Qualifier.FEWER_THAN);
    private static final int MAX_DECIMALS = 3;

    private Sums() {}

    /**
     * Adds quantities under the weakest qualifier among them; with an unknown among them, the rest is a lower bound.
     *
     * @return the sum; none where no sum can be stated, such as over "at least" and "up to"
     */
    static Optional<Quantity> of(List<Quantity> parts) {
        List<Quantity> numbers =
                parts.stream().filter(q -> q.best().isPresent()).toList();
        boolean unknowns = numbers.size() < parts.size();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        boolean ranges = numbers.stream().anyMatch(Quantity.Range.class::isInstance);
        return ranges ? ofRanges(numbers, unknowns) : ofAmounts(amounts(numbers), unknowns);
    }

    /** Returns what is left of an exact number less another; none where it is less than that. */
    static Optional<Quantity> less(Quantity whole, Quantity part) {
        if (!whole.isExact() || !part.isExact()) {
            return Optional.empty();
        }
        List<Quantity.Amount> both = amounts(List.of(whole, part));
        BigDecimal left = both.get(0).units().subtract(both.get(1).units());
        return left.signum() < 0
                ? Optional.empty()
                : Optional.of(new Quantity.Amount(Qualifier.EXACTLY, left, magnitude(both, left)));
    }

    private static List<Quantity.Amount> amounts(List<Quantity> numbers) {
        return numbers.stream().map(Quantity.Amount.class::cast).toList();
    }

    private static Optional<Quantity> ofAmounts(List<Quantity.Amount> amounts, boolean unknowns) {
        BigDecimal sum = amounts.stream().map(Quantity.Amount::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        amounts.forEach(amount -> found.add(amount.qualifier()));
        return weakest(found, unknowns).map(qualifier -> new Quantity.Amount(qualifier, sum, magnitude(amounts, sum)));
    }

    private static Optional<Qualifier> weakest(Set<Qualifier> found, boolean unknowns) {
        boolean upper = found.stream().anyMatch(UPPER::contains);
        boolean lower = found.stream().anyMatch(LOWER::contains) || unknowns;
        boolean approximate = found.contains(Qualifier.ABOUT) || found.contains(Qualifier.NEARLY);
        // "About 100" may be 90, so that "at least" over it would claim too much; "about" below a bound likewise.
        if ((upper && (lower || found.contains(Qualifier.ABOUT))) || (lower && approximate)) {
            return Optional.empty();
        }
        if (lower) {
            boolean strict = !unknowns && found.contains(Qualifier.MORE_THAN);
            return Optional.of(strict ? Qualifier.MORE_THAN : Qualifier.AT_LEAST);
        }
        return Optional.of(upper ? weakestUpper(found) : weakestPoint(found));
    }

    private static Qualifier weakestUpper(Set<Qualifier> found) {
        return found.contains(Qualifier.FEWER_THAN) ? Qualifier.FEWER_THAN : Qualifier.UP_TO;
    }

    private static Qualifier weakestPoint(Set<Qualifier> found) {
        return found.stream()
                .filter(POINTS::contains)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A sum keeps the word of its parts where it can be written in it without rounding, and is one of them at least. */
    private static Magnitude magnitude(List<Quantity.Amount> amounts, BigDecimal sum) {
        Magnitude largest = amounts.stream()
                .map(Quantity.Amount::magnitude)
                .max(Comparator.naturalOrder())
                .orElse(Magnitude.ONE);
        boolean isWritten = sum.signum() == 0
                || (largest.in(sum).compareTo(BigDecimal.ONE) >= 0
                        && largest.in(sum).stripTrailingZeros().scale() <= MAX_DECIMALS);
        return isWritten ? largest : Magnitude.ONE;
    }

    private static Optional<Quantity> ofRanges(List<Quantity> numbers, boolean unknowns) {
        boolean plain = numbers.stream().allMatch(q -> q instanceof Quantity.Range || q.isExact());
        if (!plain || unknowns) {
            return Optional.empty();
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Quantity number : numbers) {
            low = low.add(number.interval().orElseThrow().low());
            high = high.add(number.interval().orElseThrow().high().orElseThrow());
        }
        return Optional.of(new Quantity.Range(low, Magnitude.ONE, high, Magnitude.ONE));
    }
}
