package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.Unit;

/**
 * A figure claimed by a source.
 *
 * @param head what every entry has
 * @param indicator the id of what is counted
 * @param value how much
 * @param unit what the value was stated in, where its source says so: a currency, a percentage, a rate
 * @param timing when
 * @param place the id of where; a figure without a place is of the crisis as a whole, compared only with such
 * @param revised whether its source says that it revised what it said before
 * @param incomplete whether its source says that more of its period will still be counted
 */
public record Figure(
        Head head,
        String indicator,
        Quantity value,
        Optional<Unit> unit,
        Timing timing,
        Optional<String> place,
        boolean revised,
        boolean incomplete)
        implements Fact {

    /** The older first: by the day they are true of, then by when they became known. */
    public static final Comparator<Figure> AGE = Comparator.comparing(Figure::trueOf)
            .thenComparing(figure -> figure.head().known());

    /** Returns the id of the source that it is compared under: the first it names. */
    public String source() {
        return head.sources().get(0).source();
    }

    /** Returns whether another figure is of the same source, for the same indicator, place and day or period. */
    public boolean isOfOneTimeWith(Figure other) {
        return !head.sources().isEmpty()
                && !other.head.sources().isEmpty()
                && source().equals(other.source())
                && indicator.equals(other.indicator)
                && place.equals(other.place)
                && timing.equals(other.timing);
    }

    /** Returns the same with what is counted of other days. */
    public Figure counting(Quantity much, Timing when, boolean isIncomplete) {
        return new Figure(head, indicator, much, unit, when, place, revised, isIncomplete);
    }

    /** Returns what a sum takes of it: its value, and an unknown rest while it is incomplete. */
    public Stream<Quantity> addends() {
        return incomplete ? Stream.of(value, Quantity.Absent.UNKNOWN) : Stream.of(value);
    }

    @Override
    public LocalDate trueOf() {
        return timing.last();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.figure(this);
    }

    @Override
    public Figure rewritten(Rewriting by) {
        return new Figure(by.head(this), indicator, value, unit, timing, place.map(by::place), revised, incomplete);
    }
}
