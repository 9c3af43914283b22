package org.sitrep.situation.redact;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.entry.Update;

/** What would let readers infer the entries that a clearance does not admit, and is withheld with them (rule 4). */
final class Inference {

    private static final Timing NOW = new Timing.On(LocalDate.MAX);

    private final Vocabulary words;
    private final Map<String, List<String>> wholesOfPlace = new HashMap<>();
    private final Map<String, List<String>> wholesOfIndicator = new HashMap<>();
    private final Map<String, List<String>> ratiosOfAny = new HashMap<>();
    private final Set<Slot> revealing = new HashSet<>();
    private final Map<Slot, Figure> newestLevel = new HashMap<>();
    private final Map<Slot, Set<Figure>> solvable = new HashMap<>();
    private final Map<Slot, List<Figure>> admittedLines = new HashMap<>();
    private final Map<Slot, Moment> newestCount = new HashMap<>();
    private final Map<String, LocalDate> withheldNews = new HashMap<>();
    private final Map<String, LocalDate> admittedNews = new HashMap<>();

    /** One indicator at one place, by one source, at one time; or by any, or at any, as what is added and divided may be. */
    record Slot(String indicator, String place, String source, Optional<Timing> timing) {

        Slot counting(String other) {
            return new Slot(other, place, source, timing);
        }

        Slot at(String other) {
            return new Slot(indicator, other, source, timing);
        }

        /** Returns that of what stands now, of whatever day it is. */
        Slot now() {
            return new Slot(indicator, place, source, Optional.of(NOW));
        }

        boolean isNow() {
            return timing.filter(NOW::equals).isPresent();
        }

        Slot atAnyTime() {
            return new Slot(indicator, place, source, Optional.empty());
        }

        Slot byAnySource() {
            return new Slot(indicator, place, "", timing);
        }
    }

    private Inference(Vocabulary words) {
        this.words = words;
    }

    static Inference of(
            Vocabulary words, LocalDate asOf, List<Entry> withheld, List<Entry> admitted, List<Entry> readings) {
        Inference inference = new Inference(words);
        if (!withheld.isEmpty()) {
            inference.learnWholes();
            withheld.forEach(inference::withhold);
            admitted.forEach(inference::admit);
            inference.newestLevel.forEach(inference::withholdWholesOfLevel);
            List<Figure> secret = Marks.figures(withheld);
            List<Figure> open = Marks.figures(admitted);
            inference.follow(secret, open);
            inference.deduce(secret, open, Marks.figures(readings), asOf);
        }
        return inference;
    }

    /** What would give a withheld figure away is withheld, and with it what would give that away. */
    private void follow(List<Figure> withheld, List<Figure> admitted) {
        for (Figure part : withheld) {
            slots(part)
                    .flatMap(slot -> wholesAbove(slot.atAnyTime()).stream())
                    .forEach(whole -> solvable.computeIfAbsent(whole, w -> new HashSet<>())
                            .add(part));
        }
        Map<Boolean, List<Figure>> revealing = admitted.stream().collect(Collectors.partitioningBy(this::reveals));
        List<Figure> found = revealing.getOrDefault(true, List.of());
        if (!found.isEmpty()) {
            follow(found, revealing.getOrDefault(false, List.of()));
        }
    }

    /**
     * What other breakdowns give, or time, goes with the ratios over it; readers have what a report before held, and take the
     * newest levels together while they are fresh; and they see what was corrected as it read before.
     */
    private void deduce(List<Figure> withheld, List<Figure> admitted, List<Figure> readings, LocalDate asOf) {
        Set<String> ids = withheld.stream().map(Figure::id).collect(Collectors.toSet());
        Set<Slot> secret = withheld.stream().flatMap(Inference::slots).collect(Collectors.toSet());
        Set<Slot> shown = Stream.of(admitted, readings)
                .flatMap(List::stream)
                .filter(figure -> figure.value().isExact() && !ids.contains(figure.id()) && !reveals(figure))
                .filter(figure -> slots(figure).noneMatch(secret::contains) || !isSuperseded(figure))
                .flatMap(Inference::slots)
                .collect(Collectors.toSet());
        Map<Slot, Figure> levels = new HashMap<>();
        Stream.of(withheld, admitted)
                .flatMap(List::stream)
                .filter(figure -> !isCount(figure.indicator()))
                .forEach(figure -> slots(figure)
                        .forEach(slot -> levels.merge(slot.now(), figure, BinaryOperator.maxBy(Figure.AGE))));
        levels.values().removeIf(figure -> isStale(figure, asOf));
        Map<Slot, Slot> standing = new HashMap<>();
        levels.forEach((now, figure) -> {
            Slot own = new Slot(now.indicator, now.place, now.source, Optional.of(figure.timing()));
            standing.put(now, own);
            Set<Slot> side = ids.contains(figure.id()) ? secret : shown;
            if (side.contains(own)) {
                side.add(now);
            }
        });
        for (Slot gone : Deduction.of(words, secret, shown, standing)) {
            revealing.add(gone);
            wholesOf(gone)
                    .filter(whole -> words.indicator(whole.indicator).isRatio())
                    .forEach(revealing::add);
        }
    }

    private void learnWholes() {
        words.places().values().forEach(place -> place.parts().forEach(part -> add(wholesOfPlace, part, place.id())));
        for (Indicator indicator : words.indicators().values()) {
            indicator.relations().partsOf().ifPresent(whole -> add(wholesOfIndicator, indicator.id(), whole));
            indicator.relations().ratio().ifPresent(ratio -> {
                add(ratio.anySources() ? ratiosOfAny : wholesOfIndicator, ratio.part(), indicator.id());
                add(ratio.anySources() ? ratiosOfAny : wholesOfIndicator, ratio.whole(), indicator.id());
            });
            indicator.relations().recent().ifPresent(recent -> add(wholesOfIndicator, recent.of(), indicator.id()));
            words.indicators().values().stream()
                    .filter(other -> indicator.relations().isFinerThan(other.relations()) || indicator.isWithin(other))
                    .forEach(other -> add(wholesOfIndicator, indicator.id(), other.id()));
        }
    }

    private static void add(Map<String, List<String>> wholes, String part, String whole) {
        wholes.computeIfAbsent(part, p -> new ArrayList<>()).add(whole);
    }

    private void withhold(Entry entry) {
        if (entry instanceof Update update && isNews(update)) {
            withheldNews.merge(update.target(), update.date(), Inference::later);
        } else if (entry instanceof Figure figure) {
            slots(figure).forEach(slot -> withhold(figure, slot));
        }
    }

    private static boolean isNews(Update update) {
        return update.state() != State.REPEATED
                && (update.state() != State.CONFIRMED || update.until().isPresent());
    }

    private void withhold(Figure figure, Slot slot) {
        newestLevel.merge(slot.atAnyTime(), figure, BinaryOperator.maxBy(Figure.AGE));
        newestCount.merge(slot, figure.head().known(), Inference::later);
        revealing.addAll(wholesAbove(slot));
    }

    /** No total of any days may stand in for one with a level that is withheld, until a newer one is admitted. */
    private void withholdWholesOfLevel(Slot level, Figure withheld) {
        if (admittedLines.getOrDefault(level, List.of()).stream()
                .noneMatch(figure -> Figure.AGE.compare(figure, withheld) > 0)) {
            revealing.addAll(wholesAbove(level));
        }
    }

    private Set<Slot> wholesAbove(Slot part) {
        Set<Slot> found = new HashSet<>();
        Deque<Slot> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            wholesOf(open.pop()).filter(found::add).forEach(open::push);
        }
        return found;
    }

    private void admit(Entry entry) {
        if (entry instanceof Update update && update.state() != State.REPEATED) {
            admittedNews.merge(update.target(), update.date(), Inference::later);
        } else if (entry instanceof Figure figure) {
            slots(figure)
                    .forEach(slot -> admittedLines
                            .computeIfAbsent(slot.atAnyTime(), line -> new ArrayList<>())
                            .add(figure));
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private static Moment later(Moment a, Moment b) {
        return b.isAfter(a) ? b : a;
    }

    /** A total, less the parts that are shown, reveals the withheld part; so does a ratio. */
    private Stream<Slot> wholesOf(Slot part) {
        Stream<Slot> places =
                wholesOfPlace.getOrDefault(part.place, List.of()).stream().map(part::at);
        Stream<Slot> indicators = wholesOfIndicator.getOrDefault(part.indicator, List.of()).stream()
                .map(part::counting);
        Stream<Slot> ratios = ratiosOfAny.getOrDefault(part.indicator, List.of()).stream()
                .map(ratio -> part.counting(ratio).byAnySource());
        return Stream.of(places, indicators, ratios).flatMap(wholes -> wholes);
    }

    /** Returns whether an admitted entry would reveal a withheld one. */
    boolean reveals(Entry entry) {
        return entry instanceof Figure figure
                && slots(figure)
                        .anyMatch(slot -> isRevealing(slot)
                                || Stream.of(slot, slot.byAnySource())
                                        .flatMap(whole -> solvable.getOrDefault(whole.atAnyTime(), Set.of()).stream())
                                        .anyMatch(part -> isReadWith(figure, part)));
    }

    private boolean isRevealing(Slot whole) {
        return revealing.contains(whole) || revealing.contains(whole.byAnySource());
    }

    /** Counts over periods only where both are of one, or one is of the last days; others where neither is replaced, nor the whole stale, by then. */
    private boolean isReadWith(Figure whole, Figure part) {
        if (isStale(whole, part.trueOf()) || (isCount(whole.indicator()) && isCount(part.indicator()))) {
            return words.indicator(whole.indicator()).relations().recent().isPresent()
                    && whole.timing() instanceof Timing.Over days
                    && part.timing() instanceof Timing.Over counted
                    && days.period().holds(counted.period());
        }
        LocalDate asOf = later(whole.trueOf(), part.trueOf());
        Moment knownBy = later(whole.head().known(), part.head().known());
        return Stream.of(whole, part)
                .allMatch(figure -> slots(figure)
                        .flatMap(slot -> admittedLines.getOrDefault(slot.atAnyTime(), List.of()).stream())
                        .noneMatch(newer -> !newer.trueOf().isAfter(asOf)
                                && !newer.head().known().isAfter(knownBy)
                                && Figure.AGE.compare(newer, figure) > 0));
    }

    /** Returns one by any source: of a level, or of what is counted last, at any time. */
    Slot ofAnySource(Marks.Slot slot) {
        return ofAnySource(
                new Slot(slot.indicator(), slot.place().orElse(""), slot.source(), Optional.of(slot.timing())));
    }

    private Slot ofAnySource(Slot slot) {
        boolean isOfOneTime = isCount(slot.indicator)
                && words.indicator(slot.indicator).relations().recent().isEmpty();
        return (isOfOneTime ? slot : slot.atAnyTime()).byAnySource();
    }

    private boolean isStale(Figure figure, LocalDate by) {
        return words.indicator(figure.indicator())
                .freshFor()
                .filter(days -> figure.trueOf().plusDays(days).isBefore(by))
                .isPresent();
    }

    /** Returns what of the totals and ratios over an admitted figure is withheld, or would reveal a withheld part. */
    Stream<Marks.Slot> wholes(Figure figure, Set<Slot> unsaid) {
        Stream<Slot> revealed = slots(figure)
                .flatMap(this::wholesOf)
                .filter(slot -> isRevealing(slot) || (!isCount(slot.indicator) && isRevealing(slot.atAnyTime())));
        Stream<Slot> withheld = (unsaid.isEmpty() ? Stream.<Slot>of() : slots(figure))
                .flatMap(slot -> wholesAbove(slot).stream())
                .filter(slot -> unsaid.contains(ofAnySource(slot)));
        return Stream.concat(revealed, withheld)
                .map(slot -> new Marks.Slot(
                        slot.indicator,
                        Optional.of(slot.place).filter(place -> !place.isEmpty()),
                        slot.source,
                        figure.timing()));
    }

    /** Returns whether something of a figure's series is withheld, of whatever time. */
    boolean isOfBrokenSeries(Figure figure) {
        return slots(figure).anyMatch(slot -> newestLevel.containsKey(slot.atAnyTime()));
    }

    /** Returns whether a withheld entry supersedes an admitted one: it is newer. */
    boolean isSuperseded(Entry entry) {
        if (entry instanceof Figure figure) {
            boolean counts = isCount(figure.indicator());
            return slots(figure).anyMatch(slot -> counts ? isReplaced(figure, slot) : isOutdated(figure, slot));
        }
        LocalDate withheld = withheldNews.get(entry.id());
        LocalDate admitted = admittedNews.get(entry.id());
        return withheld != null && (admitted == null || !admitted.isAfter(withheld));
    }

    private boolean isCount(String indicator) {
        return words.indicator(indicator).measure() == Measure.PERIOD;
    }

    private boolean isReplaced(Figure figure, Slot slot) {
        Moment withheld = newestCount.get(slot);
        return withheld != null && !figure.head().known().isAfter(withheld);
    }

    private boolean isOutdated(Figure figure, Slot slot) {
        Figure withheld = newestLevel.get(slot.atAnyTime());
        return withheld != null && Figure.AGE.compare(figure, withheld) <= 0;
    }

    private static Stream<Slot> slots(Figure figure) {
        String place = figure.place().orElse("");
        return figure.head().sources().stream()
                .map(Attribution::source)
                .distinct()
                .map(source -> new Slot(figure.indicator(), place, source, Optional.of(figure.timing())));
    }
}
