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
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Indicator;
import org.sitrep.fact.Location;
import org.sitrep.fact.Timing;

/** Computes the totals over the declared parts of places and indicators. */
final class Totals {

    private final Vocabulary words;
    private final Map<Slot, Figure> figures = new HashMap<>();
    private final Set<Figure> newest = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Figure> all = new ArrayList<>();

    /** One indicator at one place, by one source, at one time. */
    private record Slot(String indicator, String place, String source, Timing timing) {}

    private Totals(Vocabulary words, List<Line> lines) {
        this.words = words;
        lines.stream()
                .filter(line -> line.place().isPresent())
                .forEach(line -> line.claims().forEach(this::index));
    }

    /** Of two figures for the same time, the one that became known later counts: it comes first in a claim. */
    private void index(Claim claim) {
        newest.add(claim.figure());
        Stream.concat(Stream.of(claim.figure()), claim.earlier().stream())
                .filter(figure -> figures.putIfAbsent(slot(figure), figure) == null)
                .forEach(all::add);
    }

    private static Slot slot(Figure figure) {
        return new Slot(figure.indicator(), figure.place().orElseThrow(), Claim.sourceOf(figure), figure.timing());
    }

    static List<Total> of(Vocabulary words, List<Line> lines) {
        Totals totals = new Totals(words, lines);
        return Stream.concat(totals.byPlace(), totals.byIndicator()).toList();
    }

    private Stream<Total> byPlace() {
        Map<String, List<Figure>> byPlace =
                grouped(all, figure -> figure.place().orElseThrow());
        return words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .flatMap(whole -> byPlace.getOrDefault(whole.parts().get(0), List.of()).stream()
                        .flatMap(first -> total(
                                words.indicator(first.indicator()),
                                whole,
                                whole.parts().stream()
                                        .map(part -> new Slot(
                                                first.indicator(), part, Claim.sourceOf(first), first.timing()))
                                        .toList())
                                .stream()));
    }

    /** One indicator that is a part of another says nothing about the rest: a total takes two parts or more. */
    private Stream<Total> byIndicator() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Indicator indicator : words.indicators().values()) {
            indicator
                    .partsOf()
                    .ifPresent(whole ->
                            parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(indicator.id()));
        }
        Map<String, List<Figure>> byIndicator = grouped(all, Figure::indicator);
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> byIndicator.getOrDefault(entry.getValue().get(0), List.of()).stream()
                        .flatMap(first -> total(
                                words.indicator(entry.getKey()),
                                place(first),
                                entry.getValue().stream()
                                        .map(part -> new Slot(
                                                part, place(first).id(), Claim.sourceOf(first), first.timing()))
                                        .toList())
                                .stream()));
    }

    private Location place(Figure figure) {
        return Optional.ofNullable(words.places().get(figure.place().orElseThrow()))
                .orElseThrow();
    }

    private static Map<String, List<Figure>> grouped(List<Figure> figures, Function<Figure, String> key) {
        return figures.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** A part that is missing, or of another date, leaves no total: a sum over some parts is no total. */
    private Optional<Total> total(Indicator indicator, Location place, List<Slot> slots) {
        List<Figure> parts = slots.stream()
                .flatMap(slot -> Stream.ofNullable(figures.get(slot)))
                .toList();
        if (parts.size() < slots.size()) {
            return Optional.empty();
        }
        Slot first = slots.get(0);
        Slot own = new Slot(indicator.id(), place.id(), first.source(), first.timing());
        return Sums.of(parts.stream().map(Figure::value).toList())
                .map(sum -> new Total(
                        indicator,
                        place,
                        first.source(),
                        first.timing(),
                        sum,
                        parts,
                        Optional.ofNullable(figures.get(own)),
                        newest.containsAll(parts)));
    }
}
