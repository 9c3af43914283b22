package org.sitrep.edition.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.area.TablePlan.Slot;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.situation.Claim;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.HeadlineFigure;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Total;
import org.sitrep.situation.Uncomputed;

/** The figures of one table. */
public final class TableFigures {

    private final Situation situation;
    private final TablePlan plan;
    private final Map<Slot, Line> lines = new HashMap<>();
    private final Set<Slot> computed = new HashSet<>();
    private final Map<Indicator, Optional<LocalDate>> begun = new HashMap<>();

    public TableFigures(Situation situation, TablePlan plan) {
        this.situation = situation;
        this.plan = plan;
        Set<Slot> slots = plan.slots().collect(Collectors.toSet());
        situation.lines().stream()
                .filter(line -> slots.contains(Slot.of(line.indicator(), line.place())))
                .forEach(line -> lines.put(Slot.of(line.indicator(), line.place()), line));
        situation.totals().stream()
                .filter(Total::newest)
                .forEach(total -> computed.add(Slot.of(total.indicator(), total.place())));
        situation.ratios().forEach(ratio -> computed.add(Slot.of(ratio.indicator(), ratio.place())));
    }

    /** Returns what each source says of an indicator at a place. */
    public Optional<Line> line(Indicator counted, Location place) {
        return Optional.ofNullable(lines.get(Slot.of(counted, Optional.of(place))));
    }

    /** Returns what stands for an indicator at a place. */
    public Optional<HeadlineFigure> figure(Indicator counted, Location place) {
        return computed.contains(Slot.of(counted, Optional.of(place)))
                ? situation.headlineFigure(counted.id(), Optional.of(place.id()))
                : line(counted, place).flatMap(Line::lead).map(claim -> claim);
    }

    /** Returns whether a count at a place is of days before those of which most places have one: it is no newest count. */
    public boolean isOlder(Indicator counted, HeadlineFigure figure) {
        return counted.measure() == Measure.PERIOD
                && figure instanceof Claim
                && begun.computeIfAbsent(counted, this::begun)
                        .filter(figure.timing().last()::isBefore)
                        .isPresent();
    }

    private Optional<LocalDate> begun(Indicator counted) {
        Map<Timing, Long> timings = plan.rows().stream()
                .flatMap(place -> figure(counted, place).stream())
                .collect(Collectors.groupingBy(HeadlineFigure::timing, Collectors.counting()));
        long all = timings.values().stream().mapToLong(Long::longValue).sum();
        return timings.entrySet().stream()
                .filter(days -> days.getValue() * 2 > all)
                .map(days -> days.getKey().first())
                .findFirst();
    }

    /** Returns whether some source says something of it, or it can be computed. */
    public boolean has(Slot slot) {
        return lines.containsKey(slot) || computed.contains(slot);
    }

    /** Returns what the parts of the whole add up to. */
    public Optional<Total> sum(Indicator counted) {
        return plan.split().isPresent()
                ? plan.split().filter(split -> split.whole().equals(counted)).flatMap(split -> sumOf(split.parts()))
                : plan.whole()
                        .flatMap(whole -> HeadlineFigure.total(
                                situation,
                                counted.id(),
                                Optional.of(whole.id()),
                                total -> total.newest() && total.isOverPlaces()));
    }

    /**
     * Returns what stands in a row of sums: the sum, or the ratio or gap of two.
     *
     * @param sum returns what an indicator's parts add up to
     */
    public Optional<HeadlineFigure> added(Indicator counted, Function<Indicator, Optional<Total>> sum) {
        Function<String, Optional<Total>> term =
                id -> sum.apply(situation.crisis().vocabulary().indicator(id));
        return counted.relations().ratio().isEmpty()
                ? sum.apply(counted).map(total -> total)
                : counted.relations()
                        .ratio()
                        .flatMap(ratio -> term.apply(ratio.part())
                                .flatMap(part -> term.apply(ratio.whole())
                                        .flatMap(whole -> ComputedRatio.of(
                                                        situation.ledger(),
                                                        counted,
                                                        ratio,
                                                        part.asLine(),
                                                        List.of(whole.asLine()))
                                                .findFirst())));
    }

    /** Returns all that is said of an indicator at some places. */
    public List<HeadlineFigure> all(Indicator counted, List<Location> some) {
        return some.stream()
                .flatMap(place -> Stream.concat(
                        figure(counted, place).stream(),
                        line(counted, place).stream().flatMap(line -> line.claims().stream())))
                .distinct()
                .toList();
    }

    /** Returns what some places add up to, where rule 9 lets them: not where different sources lead. */
    public Optional<Total> sum(Indicator counted, List<Location> some) {
        long sources = some.stream()
                .flatMap(place -> figure(counted, place).stream())
                .map(figure -> figure.figures().get(0).source())
                .distinct()
                .count();
        return plan.whole()
                .filter(whole -> sources == 1 && !isSince(counted))
                .flatMap(whole -> situation.sumOfSome(
                        part(counted, whole),
                        some.stream().map(place -> part(counted, place)).toList()));
    }

    /** The days since the last case of one place are not added to those of another. */
    private static boolean isSince(Indicator counted) {
        return counted.relations()
                .recent()
                .filter(recent -> recent.days().isEmpty())
                .isPresent();
    }

    /** Returns whether what stands for a ratio is computed of sums that no source states. */
    public boolean isOfSums(HeadlineFigure figure) {
        return figure instanceof ComputedRatio ratio
                && ratio.isOfSums()
                && added(ratio.indicator(), this::sum).isPresent();
    }

    /** Returns what some of the parts of the figure add up to, where rule 9 lets them. */
    public Optional<Total> sumOf(List<Indicator> some) {
        Location place = plan.rows().get(0);
        return plan.split()
                .flatMap(split -> situation.sumOfSome(
                        part(split.whole(), place),
                        some.stream().map(each -> part(each, place)).toList()));
    }

    private static Total.Part part(Indicator counted, Location place) {
        return new Total.Part(counted.id(), Optional.of(place.id()));
    }

    /** Returns whether the figure that leads at a place is the sum, of the same source. */
    public boolean isSumStated(Indicator counted, Location place) {
        Optional<String> lead = line(counted, place).flatMap(Line::lead).map(Claim::source);
        return lead.isPresent()
                && !isSumSaid(counted)
                && sum(counted).map(Total::source).equals(lead);
    }

    /** Returns why the parts of a place are not added up, where no source states the whole; nothing where that might tell. */
    public Optional<String> whyNoSum(Indicator counted, Location whole) {
        boolean isAsked = sum(counted).isEmpty()
                && line(counted, whole).isEmpty()
                && counted.relations().recent().isEmpty()
                && !counted.isRatio()
                && situation.ledger().marks().notToBeTotalled().stream()
                        .noneMatch(slot -> slot.isOf(counted.id(), Optional.of(whole.id())));
        return isAsked
                ? situation.uncomputed(counted.id(), Optional.of(whole.id())).map(Uncomputed::said)
                : Optional.empty();
    }

    /** Returns whether a sum has another number than its source's own figure for the whole, or is without one. */
    public boolean isSumSaid(Indicator counted) {
        if (counted.relations().ratio().isPresent()) {
            return plan.whole()
                    .flatMap(whole -> figure(counted, whole))
                    .filter(this::isOfSums)
                    .isPresent();
        }
        return sum(counted)
                .filter(sum -> plan.split()
                        .map(split -> plan.rows().get(0))
                        .or(plan::whole)
                        .flatMap(whole -> line(counted, whole)
                                .flatMap(line -> line.claimOf(sum.source()))
                                .<HeadlineFigure>map(claim -> claim)
                                .or(() -> HeadlineFigure.total(
                                        situation,
                                        counted.id(),
                                        Optional.of(whole.id()),
                                        total -> total.newest() && total.isOverTime())))
                        .filter(own -> own.value().best().equals(sum.value().best()))
                        .isEmpty())
                .isPresent();
    }

    /**
     * Returns the places in the order asked for; those without a number last.
     *
     * @param byName the order of names
     */
    public List<Location> sorted(Comparator<Location> byName) {
        Map<String, BigDecimal> sizes = new HashMap<>();
        plan.columns().stream()
                .filter(counted -> counted.id().equals(plan.sort()))
                .forEach(counted -> plan.rows()
                        .forEach(place -> figure(counted, place)
                                .filter(figure -> !isOlder(counted, figure))
                                .flatMap(figure -> figure.value().best())
                                .ifPresent(size -> sizes.put(place.id(), size.negate()))));
        return plan.rows().stream()
                .sorted(
                        plan.sort().equals(TablePlan.BY_NAME)
                                ? byName
                                : Comparator.comparing(place -> sizes.getOrDefault(place.id(), BigDecimal.ONE)))
                .toList();
    }
}
