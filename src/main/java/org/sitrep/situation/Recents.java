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
import org.sitrep.situation.redact.RedactedLedger;

/** Computes what counts over periods say of the last days: their sum, and how long the last one above none lies back (rule 9). */
final class Recents {

    private final Vocabulary words;
    private final Indicator counted;
    private final List<Figure> stated;
    private final List<Line> counts;
    private final Marks marks;
    private final LocalDate asOf;

    private Recents(RedactedLedger ledger, Indicator counted, List<Line> lines) {
        this.words = ledger.crisis().vocabulary();
        this.counted = counted;
        this.stated = of(lines, counted.id()).stream()
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> claim.last().stream())
                .toList();
        this.counts = of(lines, counted.relations().recent().orElseThrow().of());
        this.marks = ledger.marks();
        this.asOf = ledger.viewpoint().asOf().date();
    }

    private static List<Line> of(List<Line> lines, String indicator) {
        return lines.stream()
                .filter(line -> line.indicator().id().equals(indicator))
                .toList();
    }

    static Stream<Total> of(RedactedLedger ledger, List<Line> lines) {
        return ledger.crisis().vocabulary().indicators().values().stream()
                .filter(counted -> counted.relations().recent().isPresent())
                .map(counted -> new Recents(ledger, counted, lines))
                .flatMap(recents -> recents.counts.stream()
                        .flatMap(line -> line.claims().stream().map(Claim::source))
                        .distinct()
                        .flatMap(recents::of));
    }

    /** Returns what some places counted in the same days, of the source that comes first. */
    static Optional<Total> ofSome(Situation situation, Breakdown places) {
        List<Total> found = situation.totals().stream()
                .filter(total -> total.isOverTime() && places.parts().contains(Part.of(total.asFigure())))
                .toList();
        return new Recents(
                        situation.ledger(),
                        situation.crisis().vocabulary().indicator(places.whole().indicator()),
                        situation.lines())
                .overPlaces(
                        places,
                        found.stream()
                                .filter(total ->
                                        total.source().equals(found.get(0).source()))
                                .toList());
    }

    /** At each place, then over the parts of each place that has some. */
    private Stream<Total> of(String source) {
        List<Claim> known = counts.stream()
                .flatMap(line -> line.claimOf(source).filter(claim -> line.isKnown(claim, marks)).stream())
                .toList();
        Optional<Integer> length = counted.relations().recent().orElseThrow().days();
        if (length.isEmpty()) {
            return known.stream()
                    .filter(claim -> !claim.stale())
                    .flatMap(claim -> claim.sinceLast().stream())
                    .map(this::sinceLast);
        }
        List<Total> found = lastDays(length.get(), known).stream()
                .flatMap(days -> known.stream().flatMap(claim -> claim.run(Optional.of(days)).stream()))
                .filter(run -> !marks.isBarred(counted, run.counts().get(0).place(), new Timing.Over(run.period())))
                .map(run -> total(
                        run.counts().get(0).place(),
                        new Timing.Over(run.period()),
                        run.value(),
                        run.counts(),
                        List.of()))
                .toList();
        Stream<Total> sums = words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .map(place -> new Part(counted.id(), Optional.of(place.id())))
                .flatMap(whole -> Totals.breakdowns(words, whole).limit(1))
                .flatMap(places -> overPlaces(places, found).stream());
        return Stream.concat(found.stream(), sums);
    }

    /** The days up to the last one reported, or to that of the period before while more places have counts of all of them. */
    private static Optional<Period> lastDays(int length, List<Claim> known) {
        return known.stream()
                .filter(claim -> !claim.stale())
                .flatMap(claim -> claim.last().stream().map(Figure::trueOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .map(last -> new Period(last.minusDays(length - 1L), last))
                .max(Comparator.<Period>comparingLong(days -> known.stream()
                                .flatMap(claim -> claim.run(Optional.of(days)).stream())
                                .filter(Claim.Run::isWhole)
                                .count())
                        .thenComparing(Period::to));
    }

    /** How long the last count above none lies back: within a period of several days, nobody knows of which it was. */
    private Total sinceLast(List<Figure> found) {
        Period last = ((Timing.Over) found.get(0).timing()).period();
        BigDecimal least = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.to(), asOf));
        BigDecimal most = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.from(), asOf));
        Quantity days = last.days() == 1
                ? new Quantity.Amount(Qualifier.EXACTLY, least, Magnitude.ONE)
                : new Quantity.Range(least, Magnitude.ONE, most, Magnitude.ONE);
        return total(found.get(0).place(), new Timing.On(asOf), days, found, List.of());
    }

    private Total total(Optional<String> place, Timing timing, Quantity value, List<Figure> found, List<Part> missing) {
        String source = found.get(0).source();
        return new Total(
                counted,
                place.map(words.places()::get),
                source,
                timing,
                value,
                found,
                missing,
                stated.stream()
                        .filter(own -> own.place().equals(place)
                                && own.source().equals(source)
                                && own.timing().equals(timing))
                        .findFirst(),
                Standing.NEWEST);
    }

    /** None where something of it is withheld, or half of the places or more have none. */
    private Optional<Total> overPlaces(Breakdown places, List<Total> found) {
        List<Part> missing = new ArrayList<>(places.parts());
        List<Total> parts = found.stream()
                .filter(total -> missing.remove(Part.of(total.asFigure())))
                .toList();
        if (parts.size() <= missing.size() || isBroken(places, parts.get(0))) {
            return Optional.empty();
        }
        Stream<Quantity> unknown = missing.stream().map(part -> Quantity.Absent.UNKNOWN);
        return Sums.of(Stream.concat(parts.stream().map(Total::value), unknown).toList())
                .map(sum -> total(
                        places.whole().place(),
                        parts.get(0).timing(),
                        sum,
                        parts.stream().flatMap(part -> part.parts().stream()).toList(),
                        missing));
    }

    private boolean isBroken(Breakdown places, Total found) {
        String source = found.source();
        return isWithheld(places.whole().place(), found.timing())
                || counts.stream()
                        .filter(line -> places.parts()
                                .contains(new Part(counted.id(), line.place().map(Location::id))))
                        .anyMatch(line -> !line.underReview().isEmpty()
                                || line.claimOf(source)
                                        .filter(claim -> !line.isKnown(claim, marks))
                                        .isPresent());
    }

    /** What is withheld of the whole within the days that are added up would be what is left of their sum. */
    private boolean isWithheld(Optional<String> whole, Timing days) {
        LocalDate from = days instanceof Timing.Over over ? over.period().from() : LocalDate.MIN;
        String of = counted.relations().recent().orElseThrow().of();
        Stream<Timing> broken = marks.notToBeAddedUp().stream()
                .filter(slot -> slot.isOf(of, whole))
                .map(Marks.Slot::timing);
        return Stream.concat(marks.withheld(of, whole), broken)
                .anyMatch(time -> !time.last().isBefore(from));
    }
}
