package org.sitrep.picture;

import java.util.Optional;
import org.sitrep.fact.quantity.Quantity;

/**
 * What a claim leaves open, as it is drawn. A qualifier opens an end; it never becomes a band of our own making.
 *
 * @param kind how it is drawn
 * @param from the lower number, or the only one; 0 where nothing is drawn
 * @param to the upper number; the same as the lower but for a range
 */
public record Extent(Kind kind, double from, double to) {

    /** How a claim is drawn. */
    public enum Kind {
        /** One number. */
        EXACT,
        /** Both ends of a range, and all between. */
        RANGE,
        /** "At least", "more than": from the number upwards, without an end. */
        OPEN_ABOVE,
        /** "Up to", "fewer than", "nearly": the number is the upper end. */
        OPEN_BELOW,
        /** "About": open on both sides. */
        OPEN_BOTH,
        /** Words and unknowns: there is no number to draw. */
        NONE
    }

    private static final Extent NOTHING = new Extent(Kind.NONE, 0, 0);

    public Extent {
        if (!(from >= 0 && to >= from && Double.isFinite(to))) {
            throw new IllegalArgumentException("an extent runs upwards from 0: " + from + ", " + to);
        }
    }

    /** Returns how a claim is drawn. */
    public static Extent of(Quantity quantity) {
        return quantity.match(new Quantity.Cases<Extent>() {
            @Override
            public Extent amount(Quantity.Amount amount) {
                double number = amount.units().doubleValue();
                return new Extent(kind(amount), number, number);
            }

            @Override
            public Extent range(Quantity.Range range) {
                return new Extent(
                        Kind.RANGE, range.from().doubleValue(), range.to().doubleValue());
            }

            @Override
            public Extent vague(Quantity.Vague vague) {
                return NOTHING;
            }

            @Override
            public Extent absent(Quantity.Absent absent) {
                return NOTHING;
            }
        });
    }

    private static Kind kind(Quantity.Amount amount) {
        return switch (amount.qualifier()) {
            case EXACTLY -> Kind.EXACT;
            case AT_LEAST, MORE_THAN -> Kind.OPEN_ABOVE;
            case FEWER_THAN, UP_TO, NEARLY -> Kind.OPEN_BELOW;
            case ABOUT -> Kind.OPEN_BOTH;
        };
    }

    /** Returns whether there is anything to draw. */
    public boolean isDrawn() {
        return kind != Kind.NONE;
    }

    /** Returns whether there may be more than its number. */
    boolean isOpenAbove() {
        return kind == Kind.OPEN_ABOVE || kind == Kind.OPEN_BOTH;
    }

    /** Returns the highest number that is claimed; nothing where there is none. */
    static Optional<Double> highest(Iterable<Extent> extents) {
        Optional<Double> highest = Optional.empty();
        for (Extent extent : extents) {
            if (extent.isDrawn()) {
                highest = Optional.of(Math.max(highest.orElse(0.0), extent.to));
            }
        }
        return highest;
    }
}
