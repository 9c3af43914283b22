package org.sitrep.fact.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that a claim leaves possible. It decides whether claims agree; it is never drawn or printed.
 *
 * @param low the lower bound
 * @param lowIncluded whether the lower bound is itself possible
 * @param high the upper bound; absent where there is none
 * @param highIncluded whether the upper bound is itself possible
 */
public record Interval(BigDecimal low, boolean lowIncluded, Optional<BigDecimal> high, boolean highIncluded) {

    /** Returns whether some number is possible under both claims. */
    public boolean overlaps(Interval other) {
        return !liesBelow(other) && !other.liesBelow(this);
    }

    /** Returns whether every number possible under this claim is lower than every one possible under another. */
    public boolean liesBelow(Interval other) {
        if (high.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(other.low);
        return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
    }
}
