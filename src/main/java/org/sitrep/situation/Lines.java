package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.redact.View;

/** Sorts the figures in view into lines. */
final class Lines {

    private static final Comparator<Figure> AGE = Comparator.comparing(Figure::trueOf)
            .thenComparing(figure -> figure.head().known());

    private final Vocabulary words;
    private final LocalDate asOf;

    private record Key(String indicator, Optional<String> place) {}

    private Lines(Vocabulary words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    /** Returns the lines in the order in which the crisis declares indicators and places. */
    static List<Line> of(Vocabulary words, LocalDate asOf, View view) {
        return new Lines(words, asOf).lines(view);
    }

    private List<Line> lines(View view) {
        Map<Key, Map<String, List<Figure>>> shown = bySource(view.entries());
        Map<Key, Map<String, List<Figure>>> reviewed = bySource(view.underReview());
        Set<Key> keys = new LinkedHashSet<>(shown.keySet());
        keys.addAll(reviewed.keySet());
        return keys.stream()
                .sorted(declared())
                .map(key -> line(key, shown.getOrDefault(key, Map.of()), reviewed.getOrDefault(key, Map.of())))
                .toList();
    }

    private static Map<Key, Map<String, List<Figure>>> bySource(List<Entry> entries) {
        Map<Key, Map<String, List<Figure>>> sorted = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Figure figure) {
                sorted.computeIfAbsent(new Key(figure.indicator(), figure.place()), k -> new LinkedHashMap<>())
                        .computeIfAbsent(Claim.sourceOf(figure), s -> new ArrayList<>())
                        .add(figure);
            }
        }
        return sorted;
    }

    private Comparator<Key> declared() {
        List<String> indicators = List.copyOf(words.indicators().keySet());
        List<String> places = List.copyOf(words.places().keySet());
        Map<String, Integer> indicatorRank = ranks(indicators);
        Map<String, Integer> placeRank = ranks(places);
        return Comparator.<Key>comparingInt(key -> indicatorRank.getOrDefault(key.indicator, 0))
                .thenComparingInt(
                        key -> key.place.map(p -> placeRank.getOrDefault(p, 0)).orElse(Integer.MAX_VALUE));
    }

    private static Map<String, Integer> ranks(List<String> ids) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        ids.forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    private Line line(Key key, Map<String, List<Figure>> shown, Map<String, List<Figure>> reviewed) {
        Indicator indicator = words.indicator(key.indicator);
        boolean levels = indicator.measure() != Measure.PERIOD;
        Map<String, List<Figure>> hidden = new LinkedHashMap<>(reviewed);
        // An older level must not stand in for a newest one under review; a newer one takes its place.
        hidden.entrySet().removeIf(source -> levels && isNewer(shown.get(source.getKey()), source.getValue()));
        List<Claim> claims = shown.entrySet().stream()
                .filter(source -> !(levels && hidden.containsKey(source.getKey())))
                .map(source -> claim(indicator, source.getValue()))
                .sorted(preference(indicator))
                .toList();
        return new Line(
                indicator, key.place.map(words.places()::get), compared(indicator, claims), reviews(hidden, levels));
    }

    private static boolean isNewer(@Nullable List<Figure> shown, List<Figure> hidden) {
        return shown != null && AGE.compare(Collections.max(shown, AGE), Collections.max(hidden, AGE)) > 0;
    }

    private static List<Line.UnderReview> reviews(Map<String, List<Figure>> hidden, boolean levels) {
        return hidden.entrySet().stream()
                .flatMap(source -> (levels
                                ? Stream.of(Collections.max(source.getValue(), AGE))
                                : source.getValue().stream())
                        .map(figure -> new Line.UnderReview(source.getKey(), figure.timing())))
                .distinct()
                .toList();
    }

    private Claim claim(Indicator indicator, List<Figure> figures) {
        List<Figure> newestFirst = figures.stream().sorted(AGE.reversed()).toList();
        Figure newest = newestFirst.get(0);
        long age = ChronoUnit.DAYS.between(newest.trueOf(), asOf);
        boolean stale = indicator.freshFor().filter(days -> age > days).isPresent();
        return new Claim(newest, newestFirst.subList(1, newestFirst.size()), age, stale, Agreement.LEAD);
    }

    private Comparator<Claim> preference(Indicator indicator) {
        List<String> preferred = indicator.sources();
        return Comparator.<Claim>comparingInt(claim -> rank(preferred, claim.source()))
                .thenComparing(claim -> claim.figure().trueOf(), Comparator.reverseOrder())
                .thenComparing(Claim::source);
    }

    private static int rank(List<String> preferred, String source) {
        int index = preferred.indexOf(source);
        return index < 0 ? preferred.size() : index;
    }

    private static List<Claim> compared(Indicator indicator, List<Claim> claims) {
        List<Claim> compared = new ArrayList<>();
        for (Claim claim : claims) {
            compared.add(
                    compared.isEmpty()
                            ? claim
                            : claim.standing(
                                    Agreement.between(indicator, compared.get(0).figure(), claim.figure())));
        }
        return compared;
    }
}
