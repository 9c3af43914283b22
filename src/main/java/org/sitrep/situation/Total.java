package org.sitrep.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;

/**
 * A total computed over declared parts, or over the days of a series of counts, of one source (rule 9).
 *
 * @param indicator what is counted
 * @param place where; absent for a total over figures without a place
 * @param source the id of the source of every part
 * @param timing the date or period of every part; the days from the first to the last, where levels of several days are added
 * @param value the sum, under the weakest qualifier of the parts; at least that where a part has no number
 * @param parts the figures summed
 * @param missing the parts that have no number, or none that is fresh
 * @param typed the same source's own figure for the whole and the same time, where there is one
 * @param standing whether it can be said today
 */
public record Total(
        Indicator indicator,
        Optional<Location> place,
        String source,
        Timing timing,
        Quantity value,
        List<Figure> parts,
        List<Part> missing,
        Optional<Figure> typed,
        Standing standing)
        implements HeadlineFigure {

    public Total {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** What a total is good for. */
    public enum Standing {
        /** It is what can be said today, and the only one that is printed. */
        NEWEST,
        /** Its source states the whole itself, no older than the newest of its parts. */
        OVERTAKEN,
        /** The source's own figure of that time is compared with it. */
        CHECKED
    }

    /**
     * A part of a whole.
     *
     * @param indicator the id of what is counted
     * @param place the id of where
     */
    public record Part(String indicator, Optional<String> place) {

        /** Returns what a figure is a part by. */
        public static Part of(Figure figure) {
            return new Part(figure.indicator(), figure.place());
        }
    }

    @Override
    public List<Figure> figures() {
        return parts;
    }

    /** Returns whether it is what can be said today. */
    public boolean newest() {
        return standing == Standing.NEWEST;
    }

    /** Returns whether its parts are of one day or period, or are counts of the days that it is of. */
    public boolean isOfOneTime() {
        return indicator.relations().recent().isPresent()
                || parts.stream().map(Figure::timing).distinct().count() <= 1;
    }

    /** Returns whether another total is of the same parts, of which either may lack some: only then can the two be compared. */
    public boolean isOverTheSame(Total other) {
        return all().equals(other.all());
    }

    private Set<Part> all() {
        return Stream.concat(parts.stream().map(Part::of), missing.stream()).collect(Collectors.toSet());
    }

    /** Returns the total read as a figure of its source. */
    public Figure asFigure() {
        Figure first = parts.get(0);
        return new Figure(
                first.head(), indicator.id(), value, first.unit(), timing, place.map(Location::id), false, false);
    }

    /** Returns the total read as what its source claims. */
    Claim asClaim() {
        return new Claim(asFigure(), List.of(), 0, false, Agreement.LEAD, Optional.of(this));
    }

    /** Returns the same alone in a line. */
    public Line asLine() {
        return new Line(indicator, place, List.of(asClaim()), List.of());
    }

    /** Returns whether the parts are of several places, and count the same. */
    public boolean isOverPlaces() {
        return parts.stream().noneMatch(part -> part.place().equals(place.map(Location::id)));
    }

    /** Returns whether it is computed of the counts of several periods at its own place. */
    public boolean isOverTime() {
        return indicator.relations().recent().isPresent() && !isOverPlaces();
    }

    /** Returns the days of its own, or since the last count above none, for which no number is on record. */
    public List<Period> uncovered() {
        List<Period> uncovered = new ArrayList<>();
        LocalDate next = timing instanceof Timing.Over
                ? timing.first()
                : parts.get(0).trueOf().plusDays(1);
        for (Figure count : parts.stream().sorted(Figure.AGE).toList()) {
            LocalDate from = count.timing().first();
            if (count.value().best().isPresent()
                    && !count.incomplete()
                    && !count.trueOf().isBefore(next)) {
                if (from.isAfter(next)) {
                    uncovered.add(new Period(next, from.minusDays(1)));
                }
                next = count.trueOf().plusDays(1);
            }
        }
        LocalDate last = timing instanceof Timing.Over ? timing.last() : lastReported();
        if (!next.isAfter(last)) {
            uncovered.add(new Period(next, last));
        }
        return uncovered;
    }

    /** Returns the last day of its parts, the last of which is the newest where they are counts of several periods. */
    public LocalDate lastReported() {
        return parts.get(parts.size() - 1).trueOf();
    }

    /** Returns what the source's own figure for the whole has beside all parts, each being exact; nothing where that is none. */
    public Optional<Total> rest() {
        return typed.filter(own -> missing.isEmpty())
                .flatMap(own -> Sums.less(own.value(), value))
                .filter(more -> more.best().orElseThrow().signum() > 0)
                .map(more -> new Total(
                        indicator,
                        place,
                        source,
                        timing,
                        more,
                        Stream.concat(parts.stream(), typed.stream()).toList(),
                        List.of(),
                        Optional.empty(),
                        standing));
    }

    /** Returns whether its parts are more than the source's own figure for the whole. */
    public boolean isAboveTyped() {
        return typed.flatMap(own -> own.value().interval())
                .filter(own -> value.interval().filter(own::liesBelow).isPresent())
                .isPresent();
    }

    /** Returns whether the source's own figure for the whole, if there is one, can be true beside its parts. */
    public boolean agreesWithTyped() {
        return typed.map(t -> Agreement.between(value, t.value()) != Agreement.CONTRADICTS)
                .orElse(true);
    }
}
