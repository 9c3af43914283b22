package org.sitrep.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Total.Part;
import org.sitrep.situation.Total.Standing;
import org.sitrep.situation.Totals.Breakdown;
import org.sitrep.situation.redact.Marks;

/** Computes what counts over periods say of the last days: their sum, and how long the last one above none lies back (rule 9). */
final class Recents {

    private final Vocabulary words;
    private final Indicator counted;
    private final List<Line> stated;
    private final List<Line> counts;
    private final Marks marks;

    private Recents(Vocabulary words, Indicator counted, List<Line> lines, Marks marks) {
        String of = counted.relations().recent().orElseThrow().of();
        this.words = words;
        this.counted = counted;
        this.stated = lines.stream()
                .filter(line -> line.indicator().id().equals(counted.id()))
                .toList();
        this.counts =
                lines.stream().filter(line -> line.indicator().id().equals(of)).toList();
        this.marks = marks;
    }

    /** A source's counts at a place. */
    private record Series(Line line, Claim claim) {}

    static Stream<Total> of(Vocabulary words, List<Line> lines, Marks marks) {
        return words.indicators().values().stream()
                .filter(counted -> counted.relations().recent().isPresent())
                .map(counted -> new Recents(words, counted, lines, marks))
                .flatMap(recents -> recents.counts.stream()
                        .flatMap(line -> line.claims().stream().map(Claim::source))
                        .distinct()
                        .flatMap(recents::of));
    }

    /** Returns what some places counted in the same days, of the source that comes first. */
    static Optional<Total> ofSome(Situation situation, Breakdown places) {
        Recents recents = new Recents(
                situation.crisis().vocabulary(),
                situation.crisis().vocabulary().indicator(places.whole().indicator()),
                situation.lines(),
                situation.ledger().marks());
        return recents.overPlaces(
                places, situation.totals().stream().filter(Total::isOverTime).toList());
    }

    /** At each place, then over the parts of each place that has some. */
    private Stream<Total> of(String source) {
        List<Series> known = counts.stream()
                .flatMap(line -> line.claimOf(source).stream()
                        .filter(claim -> line.isKnown(claim, marks))
                        .map(claim -> new Series(line, claim)))
                .toList();
        Optional<Integer> length = counted.relations().recent().orElseThrow().days();
        if (length.isEmpty()) {
            return known.stream().filter(series -> !series.claim.stale()).flatMap(series -> sinceLast(series).stream());
        }
        List<Total> found = lastDays(length.get(), known).stream()
                .flatMap(days -> known.stream().flatMap(series -> within(days, series).stream()))
                .toList();
        Stream<Total> sums = words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .map(place -> new Part(counted.id(), Optional.of(place.id())))
                .flatMap(whole -> Totals.breakdowns(words, whole).limit(1))
                .flatMap(places -> overPlaces(places, found).stream());
        return Stream.concat(found.stream(), sums);
    }

    /** The days up to the last one reported, or to that of the period before while more places have counts of all of them. */
    private static Optional<Period> lastDays(int length, List<Series> known) {
        return known.stream()
                .filter(series -> !series.claim.stale())
                .flatMap(series -> series.claim.last().stream().map(Figure::trueOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .map(last -> new Period(last.minusDays(length - 1L), last))
                .max(Comparator.<Period>comparingLong(days -> known.stream()
                                .filter(series -> series.claim
                                        .run(Optional.of(days))
                                        .filter(Claim.Run::isWhole)
                                        .isPresent())
                                .count())
                        .thenComparing(Period::to));
    }

    private Optional<Total> within(Period days, Series series) {
        return series.claim
                .run(Optional.of(days))
                .map(run -> total(part(series), new Timing.Over(days), run.value(), run.counts(), List.of()));
    }

    /** How long the last count above none lies back: within a period of several days, nobody knows of which it was. */
    private Optional<Total> sinceLast(Series series) {
        return series.claim.sinceLast().map(found -> {
            LocalDate reported = found.get(found.size() - 1).trueOf();
            Period last = ((Timing.Over) found.get(0).timing()).period();
            BigDecimal least = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.to(), reported));
            BigDecimal most = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.from(), reported));
            Quantity days = last.days() == 1
                    ? new Quantity.Amount(Qualifier.EXACTLY, least, Magnitude.ONE)
                    : new Quantity.Range(least, Magnitude.ONE, most, Magnitude.ONE);
            return total(part(series), new Timing.On(reported), days, found, List.of());
        });
    }

    private Part part(Series series) {
        return new Part(counted.id(), series.line.place().map(Location::id));
    }

    private Total total(Part what, Timing timing, Quantity value, List<Figure> found, List<Part> missing) {
        Optional<Location> place = what.place().map(words.places()::get);
        Optional<Figure> typed = stated.stream()
                .filter(line -> line.place().equals(place))
                .flatMap(line -> line.claimOf(found.get(0).source()).stream())
                .flatMap(claim -> claim.last().stream())
                .filter(figure -> figure.timing().equals(timing))
                .findFirst();
        return new Total(counted, place, found.get(0).source(), timing, value, found, missing, typed, Standing.NEWEST);
    }

    /** None where something of it is withheld, or half of the places or more have none. */
    private Optional<Total> overPlaces(Breakdown places, List<Total> found) {
        Optional<Total> first =
                found.stream().filter(total -> isOf(places, total)).findFirst();
        List<Total> parts = found.stream()
                .filter(total -> isOf(places, total)
                        && first.filter(one -> one.source().equals(total.source()))
                                .isPresent())
                .toList();
        List<Part> missing = new ArrayList<>(places.parts());
        parts.forEach(part -> missing.remove(Part.of(part.asFigure())));
        if (parts.size() <= missing.size() || isBroken(places, parts.get(0).source())) {
            return Optional.empty();
        }
        Stream<Quantity> unknown = missing.stream().map(part -> Quantity.Absent.UNKNOWN);
        return Sums.of(Stream.concat(parts.stream().map(Total::value), unknown).toList())
                .map(sum -> total(
                        places.whole(),
                        parts.get(0).timing(),
                        sum,
                        parts.stream().flatMap(part -> part.parts().stream()).toList(),
                        missing));
    }

    private static boolean isOf(Breakdown places, Total total) {
        return places.parts().contains(Part.of(total.asFigure()));
    }

    private boolean isBroken(Breakdown places, String source) {
        List<Optional<String>> parts = places.parts().stream().map(Part::place).toList();
        return counts.stream()
                .filter(line -> parts.contains(line.place().map(Location::id)))
                .anyMatch(line -> line.underReview().stream()
                                .anyMatch(mark -> mark.source().equals(source))
                        || line.claimOf(source)
                                .filter(claim -> !line.isKnown(claim, marks))
                                .isPresent());
    }
}
