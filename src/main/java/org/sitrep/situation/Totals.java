package org.sitrep.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Total.Part;
import org.sitrep.situation.Total.Standing;
import org.sitrep.situation.redact.Marks;

/** Computes the totals over the declared parts of places and indicators (rule 9). */
final class Totals {

    private final Vocabulary words;
    private final Map<Part, Line> lines = new LinkedHashMap<>();
    private final Map<Marks.Slot, Figure> figures = new HashMap<>();
    private final Set<Marks.Slot> notToBeTotalled;

    /** A whole, and what it is made of. */
    record Breakdown(Part whole, List<Part> parts) {}

    private Totals(Vocabulary words, List<Line> lines, Set<Marks.Slot> notToBeTotalled) {
        this.words = words;
        this.notToBeTotalled = notToBeTotalled;
        for (Line line : lines) {
            this.lines.put(line.part(), line);
            line.claims().stream()
                    .flatMap(claim -> claim.last().stream())
                    .forEach(figure -> figures.put(Marks.Slot.of(figure), figure));
        }
    }

    private static Marks.Slot slot(Part part, String source, Timing timing) {
        return new Marks.Slot(part.indicator(), part.place(), source, timing);
    }

    static List<Total> of(Vocabulary words, List<Line> lines, Set<Marks.Slot> notToBeTotalled) {
        Totals totals = new Totals(words, lines, notToBeTotalled);
        Set<Part> wholes = totals.wholes();
        return Stream.concat(words.places().keySet().stream().map(Optional::of), Stream.of(Optional.<String>empty()))
                .flatMap(place -> words.indicators().keySet().stream().map(counted -> new Part(counted, place)))
                .filter(wholes::contains)
                .flatMap(whole -> breakdowns(words, whole))
                .flatMap(totals::of)
                .toList();
    }

    /** Returns what some of the parts that a whole is made of add up to, of the source that comes first. */
    static Optional<Total> ofSome(Situation situation, Part whole, List<Part> parts) {
        Vocabulary words = situation.crisis().vocabulary();
        if (words.indicator(whole.indicator()).relations().recent().isPresent()) {
            return Recents.ofSome(situation, new Breakdown(whole, parts));
        }
        Totals totals = new Totals(
                words,
                Survey.addable(situation.lines()),
                situation.ledger().marks().notToBeTotalled());
        Breakdown some = new Breakdown(whole, parts);
        return some.parts().stream()
                .flatMap(part -> totals.claims(part).map(Claim::source))
                .distinct()
                .flatMap(source -> totals.newest(some, source).stream())
                .findFirst();
    }

    /** Returns what the parts of a place add up to by each source and period of which one of them has a count, the newest first. */
    static List<Total> byPeriod(Situation situation, Part whole) {
        Vocabulary words = situation.crisis().vocabulary();
        Totals totals = new Totals(
                words,
                Survey.addable(situation.lines()).stream()
                        .filter(line -> line.indicator().id().equals(whole.indicator()))
                        .toList(),
                situation.ledger().marks().notToBeTotalled());
        return breakdowns(words, whole)
                .filter(parts -> parts.parts().get(0).indicator().equals(whole.indicator()))
                .flatMap(totals::byPeriod)
                .toList();
    }

    private Stream<Total> byPeriod(Breakdown breakdown) {
        return figures.values().stream()
                .filter(figure -> breakdown.parts().contains(Part.of(figure)) && figure.timing() instanceof Timing.Over)
                .collect(Collectors.groupingBy(figure -> List.of(figure.source(), figure.timing())))
                .values()
                .stream()
                .filter(parts -> parts.stream().noneMatch(part -> isBarred(breakdown, part) || isContested(part)))
                .flatMap(parts -> total(
                        breakdown,
                        parts.get(0).source(),
                        parts.get(0).timing(),
                        parts,
                        missing(breakdown, parts),
                        Standing.CHECKED)
                        .stream())
                .sorted(Comparator.comparing((Total total) -> total.timing().last())
                        .reversed());
    }

    /** Returns all that something on record is a part of. */
    private Set<Part> wholes() {
        Set<Part> wholes = new HashSet<>();
        for (Location place : words.places().values()) {
            for (String part : place.parts()) {
                words.indicators().keySet().stream()
                        .filter(counted -> lines.containsKey(new Part(counted, Optional.of(part))))
                        .forEach(counted -> wholes.add(new Part(counted, Optional.of(place.id()))));
            }
        }
        for (Line line : lines.values()) {
            line.indicator()
                    .relations()
                    .partsOf()
                    .ifPresent(whole -> wholes.add(new Part(whole, line.part().place())));
        }
        return wholes;
    }

    /** Returns what a whole is declared to be made of: by place, then by each breakdown of what is counted. */
    static Stream<Breakdown> breakdowns(Vocabulary words, Part whole) {
        List<Part> places = whole.place().map(words.places()::get).map(Location::parts).orElse(List.of()).stream()
                .map(part -> new Part(whole.indicator(), Optional.of(part)))
                .toList();
        Map<Set<String>, List<Part>> counted = new LinkedHashMap<>();
        for (Indicator indicator : words.indicators().values()) {
            Relations relations = indicator.relations();
            if (relations.isPartOf(whole.indicator()) && !relations.by().containsKey(Relations.DONOR)) {
                counted.computeIfAbsent(relations.by().keySet(), by -> new ArrayList<>())
                        .add(new Part(indicator.id(), whole.place()));
            }
        }
        // One indicator that is a part of another says nothing about the rest: a total takes two parts or more.
        return Stream.concat(
                        Stream.of(places).filter(parts -> !parts.isEmpty()),
                        counted.values().stream().filter(parts -> parts.size() > 1))
                .map(parts -> new Breakdown(whole, parts));
    }

    private Stream<Total> of(Breakdown breakdown) {
        return breakdown.parts().stream()
                .flatMap(part -> claims(part).map(Claim::source))
                .distinct()
                .flatMap(source -> {
                    Optional<Total> newest = newest(breakdown, source);
                    Stream<Total> checked = claims(breakdown.whole())
                            .filter(claim -> claim.source().equals(source))
                            .flatMap(claim -> claim.last().stream())
                            .filter(own -> newest.flatMap(Total::typed)
                                    .filter(own::equals)
                                    .isEmpty())
                            .flatMap(own -> checked(breakdown, own).stream());
                    return Stream.concat(newest.stream(), checked);
                });
    }

    private Stream<Claim> claims(Part part) {
        return Stream.ofNullable(lines.get(part)).flatMap(line -> line.claims().stream());
    }

    /**
     * What can be said today. A level that the source states itself, as new as the newest part, bars what was of other days;
     * any figure of its own as new bars a total that lacks parts, but not what some of the parts add up to.
     */
    private Optional<Total> newest(Breakdown breakdown, String source) {
        List<Figure> parts = fresh(breakdown, source);
        if (!isEnough(breakdown, parts)
                || parts.stream().anyMatch(part -> isBarred(breakdown, part) || isContested(part))) {
            return Optional.empty();
        }
        Timing timing = timing(parts);
        Optional<Claim> stated = claims(breakdown.whole())
                .filter(own -> own.source().equals(source)
                        && !own.stale()
                        && !own.timing().last().isBefore(timing.last()))
                .findFirst();
        boolean overtaken = stated.filter(
                        own -> !isCount(breakdown) && !own.timing().equals(timing))
                .isPresent();
        return parts.size() < breakdown.parts().size()
                        && stated.isPresent()
                        && breakdowns(words, breakdown.whole()).anyMatch(breakdown::equals)
                ? Optional.empty()
                : total(
                        breakdown,
                        source,
                        timing,
                        parts,
                        missing(breakdown, parts),
                        overtaken ? Standing.OVERTAKEN : Standing.NEWEST);
    }

    private static List<Part> missing(Breakdown breakdown, List<Figure> parts) {
        List<Part> missing = new ArrayList<>(breakdown.parts());
        parts.stream()
                .filter(part -> part.value().best().isPresent())
                .map(Part::of)
                .forEach(missing::remove);
        return missing;
    }

    /** A total takes figures of more than half of the parts, and numbers of half. */
    private static boolean isEnough(Breakdown breakdown, List<Figure> parts) {
        int all = breakdown.parts().size();
        return parts.size() * 2 > all && missing(breakdown, parts).size() * 2 <= all;
    }

    private boolean isCount(Breakdown breakdown) {
        return words.indicator(breakdown.whole().indicator()).measure() == Measure.PERIOD;
    }

    /** Returns the newest figure of each part while it is fresh; of counts over periods, those of one period. */
    private List<Figure> fresh(Breakdown breakdown, String source) {
        return isCount(breakdown)
                ? ofOnePeriod(breakdown, source)
                : breakdown.parts().stream()
                        .flatMap(this::claims)
                        .filter(claim -> claim.source().equals(source) && !claim.stale())
                        .map(Claim::figure)
                        .toList();
    }

    /** Returns those of the newest period of which enough parts have some. */
    private List<Figure> ofOnePeriod(Breakdown breakdown, String source) {
        return breakdown.parts().stream()
                .flatMap(part -> Stream.ofNullable(lines.get(part)))
                .flatMap(line -> line.claimOf(source).stream()
                        .flatMap(claim -> claim.last().stream().filter(figure -> line.isFresh(claim, figure))))
                .collect(Collectors.groupingBy(Figure::timing, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(parts -> isEnough(breakdown, parts))
                .max(Comparator.comparing(parts -> parts.get(0).trueOf()))
                .orElse(List.of());
    }

    private boolean isContested(Figure part) {
        return Stream.ofNullable(lines.get(Part.of(part))).anyMatch(line -> line.isContested(part));
    }

    private boolean isBarred(Breakdown breakdown, Figure part) {
        Part whole = breakdown.whole();
        return notToBeTotalled.contains(slot(whole, part.source(), part.timing()));
    }

    private static Timing timing(List<Figure> parts) {
        List<Figure> byAge = parts.stream().sorted(Figure.AGE).toList();
        Figure first = byAge.get(0);
        return parts.stream().allMatch(part -> part.timing().equals(first.timing()))
                ? first.timing()
                : new Timing.Over(
                        new Period(first.trueOf(), byAge.get(byAge.size() - 1).trueOf()));
    }

    /** A typed total is checked whatever parts there are: it cannot be less than they are. */
    private Optional<Total> checked(Breakdown breakdown, Figure own) {
        List<Figure> parts = breakdown.parts().stream()
                .flatMap(part -> Stream.ofNullable(figures.get(slot(part, own.source(), own.timing()))))
                .toList();
        List<Part> missing = new ArrayList<>(breakdown.parts());
        parts.stream().map(Part::of).forEach(missing::remove);
        return isBarred(breakdown, own)
                ? Optional.empty()
                : total(breakdown, own.source(), own.timing(), parts, missing, Standing.CHECKED);
    }

    private Optional<Total> total(
            Breakdown breakdown,
            String source,
            Timing timing,
            List<Figure> parts,
            List<Part> missing,
            Standing standing) {
        Stream<Quantity> unknown = missing.stream().map(part -> Quantity.Absent.UNKNOWN);
        Part whole = breakdown.whole();
        return Sums.of(Stream.concat(parts.stream().flatMap(Figure::addends), unknown)
                        .toList())
                .map(sum -> new Total(
                        words.indicator(whole.indicator()),
                        whole.place().map(words.places()::get),
                        source,
                        timing,
                        sum,
                        parts,
                        missing,
                        Optional.ofNullable(figures.get(slot(whole, source, timing))),
                        standing));
    }
}
