package org.sitrep.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Crisis.Vocabulary;
import org.sitrep.fact.Figure;
import org.sitrep.fact.Indicator;
import org.sitrep.fact.Location;

/** Computes the totals over the declared parts of places and indicators. */
final class Totals {

    private final Vocabulary words;
    private final Map<Slot, Claim> claims = new HashMap<>();
    private final List<Line> lines;

    private record Slot(String indicator, String place, String source) {}

    private Totals(Vocabulary words, List<Line> lines) {
        this.words = words;
        this.lines = lines;
        for (Line line : lines) {
            line.place()
                    .ifPresent(place -> line.claims()
                            .forEach(claim ->
                                    claims.put(new Slot(line.indicator().id(), place.id(), claim.source()), claim)));
        }
    }

    static List<Total> of(Vocabulary words, List<Line> lines) {
        Totals totals = new Totals(words, lines);
        return Stream.concat(totals.byPlace(), totals.byIndicator()).toList();
    }

    private Stream<Total> byPlace() {
        return words.places().values().stream()
                .filter(place -> !place.parts().isEmpty())
                .flatMap(this::over);
    }

    private Stream<Total> over(Location whole) {
        String firstPart = whole.parts().get(0);
        return lines.stream()
                .filter(line ->
                        line.place().filter(p -> p.id().equals(firstPart)).isPresent())
                .flatMap(line -> line.claims().stream()
                        .flatMap(claim -> total(
                                line.indicator(),
                                whole,
                                claim,
                                whole.parts().stream()
                                        .map(part -> new Slot(line.indicator().id(), part, claim.source()))
                                        .toList())
                                .stream()));
    }

    private Stream<Total> byIndicator() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Indicator indicator : words.indicators().values()) {
            indicator
                    .partsOf()
                    .ifPresent(whole ->
                            parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(indicator.id()));
        }
        return parts.entrySet().stream().flatMap(entry -> over(entry.getKey(), entry.getValue()));
    }

    private Stream<Total> over(String wholeIndicator, List<String> parts) {
        Indicator whole = words.indicator(wholeIndicator);
        return lines.stream()
                .filter(line -> line.indicator().id().equals(parts.get(0)))
                .flatMap(line -> line.place().stream()
                        .flatMap(place -> line.claims().stream()
                                .flatMap(claim -> total(
                                        whole,
                                        place,
                                        claim,
                                        parts.stream()
                                                .map(part -> new Slot(part, place.id(), claim.source()))
                                                .toList())
                                        .stream())));
    }

    /** A part that is missing, or of another date, leaves no total: a sum over some parts is no total. */
    private Optional<Total> total(Indicator indicator, Location place, Claim first, List<Slot> slots) {
        List<Figure> parts = slots.stream()
                .flatMap(slot -> Stream.ofNullable(claims.get(slot)))
                .map(Claim::figure)
                .filter(figure -> figure.timing().equals(first.figure().timing()))
                .toList();
        if (parts.size() < slots.size()) {
            return Optional.empty();
        }
        Slot own = new Slot(indicator.id(), place.id(), first.source());
        Optional<Figure> typed = Optional.ofNullable(claims.get(own))
                .map(Claim::figure)
                .filter(figure -> figure.timing().equals(first.figure().timing()));
        return Sums.of(parts.stream().map(Figure::value).toList())
                .map(sum -> new Total(
                        indicator, place, first.source(), first.figure().timing(), sum, parts, typed));
    }
}
