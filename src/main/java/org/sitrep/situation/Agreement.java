package org.sitrep.situation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Interval;
import org.sitrep.fact.quantity.Quantity;

/** How a source's figure stands to the lead figure (rule 6). */
public enum Agreement {
    /** It is the lead figure. */
    LEAD,
    /** The best values are at most 10 % of the larger apart. */
    AGREES,
    /** The best values are more than 10 % of the larger apart, though both claims may be true. */
    DIFFERS,
    /** No number is possible under both claims, of a count that only grows on another day either. */
    CONTRADICTS,
    /** Of another date or period, or in words: it says nothing about the lead figure. */
    NOT_COMPARABLE;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /**
     * Compares two sources' figures for one indicator and place.
     *
     * @param indicator what both count
     * @param lead the lead figure
     * @param other the other source's figure
     * @return how the other stands to the lead
     */
    public static Agreement between(Indicator indicator, Figure lead, Figure other) {
        if (!sameTime(indicator, lead, other)) {
            return isFall(indicator, lead, other) ? CONTRADICTS : NOT_COMPARABLE;
        }
        return between(lead.value(), other.value());
    }

    /** What only grows cannot be less on a later day than another source says of an earlier one. */
    private static boolean isFall(Indicator indicator, Figure one, Figure two) {
        boolean later = one.trueOf().isAfter(two.trueOf());
        Optional<Interval> after = (later ? one : two).value().interval();
        Optional<Interval> before = (later ? two : one).value().interval();
        return indicator.measure() == Measure.CUMULATIVE
                && after.isPresent()
                && before.filter(after.get()::liesBelow).isPresent();
    }

    /** Compares two quantities claimed for the same thing. */
    public static Agreement between(Quantity a, Quantity b) {
        if (a.best().isEmpty() || b.best().isEmpty()) {
            return NOT_COMPARABLE;
        }
        Interval one = a.interval().orElseThrow();
        if (!one.overlaps(b.interval().orElseThrow())) {
            return CONTRADICTS;
        }
        return differ(a.best().get(), b.best().get()) ? DIFFERS : AGREES;
    }

    private static boolean differ(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.max(b).multiply(TOLERANCE)) > 0;
    }

    private static boolean sameTime(Indicator indicator, Figure a, Figure b) {
        if (indicator.measure() == Measure.PERIOD) {
            return a.timing().equals(b.timing()) && !a.incomplete() && !b.incomplete();
        }
        long apart =
                Math.abs(ChronoUnit.DAYS.between(a.timing().last(), b.timing().last()));
        return apart <= indicator.freshFor().orElse(0);
    }
}
