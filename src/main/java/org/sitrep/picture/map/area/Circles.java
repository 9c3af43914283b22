package org.sitrep.picture.map.area;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Circles whose areas are as large as what they count.
 *
 * @param max the largest count
 * @param largest the radius of its circle
 */
public record Circles(BigDecimal max, double largest) {

    /** A smaller circle is not seen as one. */
    private static final double SEEN = 0.9;

    private static final double WIDEST = 10;
    private static final double LEAST = 5;

    /** So many circles at their widest fill the map. */
    private static final double FILLED = 45;

    /** Returns the circles of some counts, of which one is above 0: the more there are, the smaller. */
    public static Circles of(Collection<BigDecimal> counts) {
        BigDecimal max = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Circles(max, Math.max(LEAST, Math.min(WIDEST, FILLED / Math.sqrt(counts.size()))));
    }

    /** Returns the radius of the circle of a count. */
    public double radius(BigDecimal count) {
        return Math.max(SEEN, largest * Math.sqrt(count.doubleValue() / max.doubleValue()));
    }

    /** Returns round counts to show beside the map: one near the largest, and about a quarter of it, half as wide. */
    public List<BigDecimal> examples() {
        MathContext oneDigit = new MathContext(1, RoundingMode.DOWN);
        return Stream.of(max, max.divide(BigDecimal.valueOf(4)))
                .map(count -> count.round(oneDigit))
                .filter(count -> count.compareTo(BigDecimal.ONE) >= 0)
                .toList();
    }
}
