package org.sitrep.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.Total.Part;
import org.sitrep.situation.redact.Marks;
import org.sitrep.situation.redact.RedactedLedger;

/** Sorts the figures in view into lines. */
final class Lines {

    private final Vocabulary words;
    private final LocalDate asOf;

    private Lines(Vocabulary words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    /** Returns the lines in the order in which the crisis declares indicators and places. */
    static List<Line> of(RedactedLedger ledger) {
        Lines lines = new Lines(
                ledger.crisis().vocabulary(), ledger.viewpoint().asOf().date());
        return lines.lines(ledger);
    }

    private List<Line> lines(RedactedLedger ledger) {
        Map<Part, Map<String, List<Figure>>> shown = bySource(ledger.inView().values());
        Map<Part, List<Marks.Slot>> reviewed = ledger.marks().figures().stream()
                .collect(Collectors.groupingBy(
                        slot -> new Part(slot.indicator(), slot.place()), LinkedHashMap::new, Collectors.toList()));
        Set<Part> keys = new LinkedHashSet<>(shown.keySet());
        keys.addAll(reviewed.keySet());
        return keys.stream()
                .sorted(declared())
                .map(key -> line(key, shown.getOrDefault(key, Map.of()), reviewed.getOrDefault(key, List.of())))
                .toList();
    }

    private static Map<Part, Map<String, List<Figure>>> bySource(Collection<Entry> entries) {
        Map<Part, Map<String, List<Figure>>> sorted = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Figure figure) {
                sorted.computeIfAbsent(Part.of(figure), k -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.source(), s -> new ArrayList<>())
                        .add(figure);
            }
        }
        return sorted;
    }

    private Comparator<Part> declared() {
        List<String> indicators = List.copyOf(words.indicators().keySet());
        List<String> places = List.copyOf(words.places().keySet());
        Map<String, Integer> indicatorRank = ranks(indicators);
        Map<String, Integer> placeRank = ranks(places);
        return Comparator.<Part>comparingInt(key -> indicatorRank.getOrDefault(key.indicator(), 0))
                .thenComparingInt(key ->
                        key.place().map(p -> placeRank.getOrDefault(p, 0)).orElse(Integer.MAX_VALUE));
    }

    private static Map<String, Integer> ranks(List<String> ids) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        ids.forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    /** An older level must not stand in for a newest one under review. */
    private Line line(Part key, Map<String, List<Figure>> shown, List<Marks.Slot> reviewed) {
        Indicator indicator = words.indicator(key.indicator());
        Set<String> silent = indicator.measure() == Measure.PERIOD
                ? Set.of()
                : reviewed.stream().map(Marks.Slot::source).collect(Collectors.toSet());
        List<Claim> claims = shown.entrySet().stream()
                .filter(source -> !silent.contains(source.getKey()))
                .map(source -> claim(indicator, source.getValue()))
                .sorted(preference(indicator))
                .toList();
        return new Line(
                indicator,
                key.place().map(words.places()::get),
                compared(indicator, claims),
                reviewed.stream()
                        .map(slot -> new Line.UnderReview(slot.source(), slot.timing()))
                        .toList());
    }

    /** Returns what each source's figures of the parts of something add up to, where no source says anything of the whole. */
    static List<Line> added(List<Total> totals, List<Line> lines) {
        Set<Total.Part> said = lines.stream().map(Line::part).collect(Collectors.toSet());
        return totals.stream()
                .filter(total -> total.newest()
                        && total.indicator().relations().recent().isEmpty()
                        && !said.contains(Total.Part.of(total.asFigure())))
                .collect(Collectors.groupingBy(
                        total -> Total.Part.of(total.asFigure()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Lines::added)
                .toList();
    }

    private static Line added(List<Total> sums) {
        Indicator indicator = sums.get(0).indicator();
        Map<String, Claim> bySource = new LinkedHashMap<>();
        sums.stream()
                .sorted(HeadlineFigure.order(indicator))
                .forEach(sum -> bySource.putIfAbsent(sum.source(), sum.asClaim()));
        return new Line(indicator, sums.get(0).place(), compared(indicator, List.copyOf(bySource.values())), List.of());
    }

    private Claim claim(Indicator indicator, List<Figure> figures) {
        List<Figure> newestFirst =
                figures.stream().sorted(Figure.AGE.reversed()).toList();
        Figure newest = newestFirst.get(0);
        long age = ChronoUnit.DAYS.between(newest.trueOf(), asOf);
        boolean stale = indicator.freshFor().filter(days -> age > days).isPresent();
        return new Claim(
                newest, newestFirst.subList(1, newestFirst.size()), age, stale, Agreement.LEAD, Optional.empty());
    }

    private Comparator<Claim> preference(Indicator indicator) {
        List<String> preferred = indicator.sources();
        return Comparator.<Claim>comparingInt(claim -> rank(preferred, claim.source()))
                .thenComparing(claim -> claim.figure().trueOf(), Comparator.reverseOrder())
                .thenComparing(Claim::source);
    }

    static int rank(List<String> preferred, String source) {
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
