package org.sitrep.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.redact.Marks;

/** Computes the totals over the declared parts of places and indicators (rule 9). */
final class Totals {

    private final Vocabulary words;
    private final Map<Slot, Figure> figures = new HashMap<>();
    private final Set<Figure> newest = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Figure> all = new ArrayList<>();
    private final Set<Marks.Slot> notToBeTotalled;

    /** One indicator at one place, by one source, at one time. */
    private record Slot(String indicator, String place, String source, Timing timing) {

        Slot at(String otherPlace) {
            return new Slot(indicator, otherPlace, source, timing);
        }

        Slot of(String otherIndicator) {
            return new Slot(otherIndicator, place, source, timing);
        }
    }

    private Totals(Vocabulary words, List<Line> lines, Set<Marks.Slot> notToBeTotalled) {
        this.words = words;
        this.notToBeTotalled = notToBeTotalled;
        lines.stream()
                .filter(line -> line.place().isPresent())
                .forEach(line -> line.claims().forEach(this::index));
    }

    /** Of two figures for the same time, the one that became known later counts: it comes first in a claim. */
    private void index(Claim claim) {
        newest.add(claim.figure());
        claim.all()
                .filter(figure -> figures.putIfAbsent(slot(figure), figure) == null)
                .forEach(all::add);
    }

    private static Slot slot(Figure figure) {
        return new Slot(figure.indicator(), figure.place().orElseThrow(), figure.source(), figure.timing());
    }

    static List<Total> of(Vocabulary words, List<Line> lines, Set<Marks.Slot> notToBeTotalled) {
        Totals totals = new Totals(words, lines, notToBeTotalled);
        return Stream.concat(totals.byPlace(), totals.byIndicator()).toList();
    }

    private Stream<Total> byPlace() {
        Map<String, List<Figure>> byPlace =
                grouped(all, figure -> figure.place().orElseThrow());
        return words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .flatMap(whole -> of(whole.parts(), byPlace)
                        .map(figure -> new Slot(figure.indicator(), "", figure.source(), figure.timing()))
                        .distinct()
                        .flatMap(slot -> total(
                                words.indicator(slot.indicator),
                                whole,
                                whole.parts().stream().map(slot::at).toList())
                                .stream()));
    }

    /** What the parts of a whole have in common: by sex and by age, they add up to it twice over. */
    private record Breakdown(String whole, Optional<String> by) {}

    /** One indicator that is a part of another says nothing about the rest: a total takes two parts or more. */
    private Stream<Total> byIndicator() {
        Map<Breakdown, List<String>> parts = new LinkedHashMap<>();
        for (Indicator indicator : words.indicators().values()) {
            Relations relations = indicator.relations();
            relations
                    .partsOf()
                    .map(whole -> new Breakdown(whole, relations.by()))
                    .ifPresent(breakdown -> parts.computeIfAbsent(breakdown, b -> new ArrayList<>())
                            .add(indicator.id()));
        }
        Map<String, List<Figure>> byIndicator = grouped(all, Figure::indicator);
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> byIndicator(entry.getKey().whole(), entry.getValue(), byIndicator));
    }

    private Stream<Total> byIndicator(String whole, List<String> parts, Map<String, List<Figure>> byIndicator) {
        return of(parts, byIndicator)
                .map(figure -> new Slot("", place(figure).id(), figure.source(), figure.timing()))
                .distinct()
                .flatMap(slot -> total(
                        words.indicator(whole),
                        Optional.ofNullable(words.places().get(slot.place)).orElseThrow(),
                        parts.stream().map(slot::of).toList())
                        .stream());
    }

    private static Stream<Figure> of(List<String> parts, Map<String, List<Figure>> figures) {
        return parts.stream().flatMap(part -> figures.getOrDefault(part, List.of()).stream());
    }

    private Location place(Figure figure) {
        return Optional.ofNullable(words.places().get(figure.place().orElseThrow()))
                .orElseThrow();
    }

    private static Map<String, List<Figure>> grouped(List<Figure> figures, Function<Figure, String> key) {
        return figures.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * A part that is missing, or of another date, leaves no total: a sum over some parts is no total. A typed one is
     * checked all the same: it cannot be less than the parts there are.
     */
    private Optional<Total> total(Indicator indicator, Location place, List<Slot> slots) {
        List<Figure> parts = slots.stream()
                .flatMap(slot -> Stream.ofNullable(figures.get(slot)))
                .toList();
        Slot first = slots.get(0);
        if (notToBeTotalled.contains(
                new Marks.Slot(indicator.id(), Optional.of(place.id()), first.source(), first.timing()))) {
            return Optional.empty();
        }
        Optional<Figure> typed =
                Optional.ofNullable(figures.get(new Slot(indicator.id(), place.id(), first.source(), first.timing())));
        boolean whole = parts.size() == slots.size();
        return whole || typed.isPresent()
                ? Sums.of(values(parts, whole))
                        .map(sum -> new Total(
                                indicator,
                                place,
                                first.source(),
                                first.timing(),
                                sum,
                                parts,
                                typed,
                                whole && newest.containsAll(parts)))
                : Optional.empty();
    }

    private static List<Quantity> values(List<Figure> parts, boolean whole) {
        Stream<Quantity> missing = whole ? Stream.empty() : Stream.of(Quantity.Absent.UNKNOWN);
        return Stream.concat(parts.stream().map(Figure::value), missing).toList();
    }
}
