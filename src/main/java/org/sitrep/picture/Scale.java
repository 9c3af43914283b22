package org.sitrep.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale of numbers from zero: what is drawn twice as long is twice as much.
 *
 * @param end the number at its end, above 0
 * @param length how long it is drawn
 * @param ticks the round numbers marked on it, from 0 upwards
 */
public record Scale(double end, double length, List<BigDecimal> ticks) {

    /** What lies beyond the highest number, for the open ends of claims. */
    private static final double HEADROOM = 1.08;

    private static final int[] ROUND = {1, 2, 5, 10};

    public Scale {
        if (!(end > 0 && length > 0)) {
            throw new IllegalArgumentException("a scale has an end and a length: " + end + ", " + length);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * Returns a scale that has room for every claim and its open end.
     *
     * @param extents what is drawn on it; where there is nothing, it runs to 1
     * @param length how long it is drawn
     * @param mostSteps the most steps between ticks, 1 or more
     */
    public static Scale over(Iterable<Extent> extents, double length, int mostSteps) {
        double highest = Extent.highest(extents).filter(n -> n > 0).orElse(1.0);
        double end = highest * HEADROOM;
        BigDecimal step = step(end / mostSteps);
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = BigDecimal.ZERO; tick.doubleValue() <= end; tick = tick.add(step)) {
            ticks.add(tick.stripTrailingZeros());
        }
        return new Scale(end, length, ticks);
    }

    /**
     * Returns a scale that ends with a round number no lower than any claim, with two or three of them above zero.
     *
     * @param extents what is drawn on it; where there is nothing, it runs to 2
     * @param length how long it is drawn
     */
    static Scale axis(Iterable<Extent> extents, double length) {
        double highest = Extent.highest(extents).filter(n -> n > 0).orElse(1.0);
        BigDecimal two = step(highest / 2);
        BigDecimal three = step(highest / 3);
        int steps = three.doubleValue() * 3 < two.doubleValue() * 2 ? 3 : 2;
        BigDecimal step = steps == 3 ? three : two;
        List<BigDecimal> ticks = IntStream.rangeClosed(0, steps)
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)).stripTrailingZeros())
                .toList();
        return new Scale(ticks.get(steps).doubleValue(), length, ticks);
    }

    /** Returns the smallest 1, 2 or 5 times a power of ten that is no smaller. People are counted whole. */
    private static BigDecimal step(double least) {
        int power = Math.max(0, (int) Math.floor(Math.log10(least)));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int times : ROUND) {
            BigDecimal step = unit.multiply(BigDecimal.valueOf(times));
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return unit.multiply(BigDecimal.valueOf(20));
    }

    /** Returns how far from zero a number is drawn. */
    public double at(double number) {
        return BigDecimal.valueOf(number / end * length)
                .setScale(2, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
