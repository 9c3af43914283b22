package org.sitrep.situation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Interval;
import org.sitrep.fact.quantity.Quantity;

/**
 * The newest figure of one source for an indicator and place.
 *
 * @param figure the figure
 * @param earlier the older figures of the same source, the newest first
 * @param ageInDays the days from the figure's date to as-of
 * @param stale whether it is older than the indicator's figures stay fresh (rule 10)
 * @param agreement how it stands to the lead figure
 * @param sum the total that the figure is read from, where its source does not state it
 */
public record Claim(
        Figure figure, List<Figure> earlier, long ageInDays, boolean stale, Agreement agreement, Optional<Total> sum)
        implements HeadlineFigure {

    /** The most figures that are printed beside a newer one of their source. */
    public static final int MAX_EARLIER = 3;

    private static final Interval NONE = new Interval(BigDecimal.ZERO, true, Optional.of(BigDecimal.ZERO), true);

    public Claim {
        earlier = List.copyOf(earlier);
    }

    /** Returns the id of the source of this claim. */
    public String source() {
        return figure.source();
    }

    @Override
    public Quantity value() {
        return figure.value();
    }

    @Override
    public Timing timing() {
        return figure.timing();
    }

    @Override
    public List<Figure> figures() {
        return restsOn(figure);
    }

    /** Returns a figure of the claim, or what it is added up from. */
    List<Figure> restsOn(Figure own) {
        return sum.map(Total::parts).orElse(List.of(own));
    }

    /** Returns all that the source said, the newest first. */
    public Stream<Figure> all() {
        return Stream.concat(Stream.of(figure), earlier.stream());
    }

    /** Returns what the source said of each day or period, the newest first. */
    public List<Said> byTime() {
        Map<Timing, List<Figure>> byTime = new LinkedHashMap<>();
        all().forEach(said ->
                byTime.computeIfAbsent(said.timing(), time -> new ArrayList<>()).add(said));
        return byTime.values().stream().map(Said::of).toList();
    }

    /** Returns what the source said last of each day or period, the newest first. */
    public List<Figure> last() {
        return byTime().stream().map(Said::figure).toList();
    }

    /**
     * What a source said of one day or period.
     *
     * @param figure what it said last
     * @param rivals the other values that it gave at the same time: it contradicts itself
     * @param replaced what it had said before, the newest first
     */
    public record Said(Figure figure, List<Figure> rivals, List<Figure> replaced) {

        private static Said of(List<Figure> newestFirst) {
            Figure last = newestFirst.get(0);
            Map<Boolean, List<Figure>> others = newestFirst.stream()
                    .skip(1)
                    .collect(Collectors.partitioningBy(
                            other -> other.head().known().equals(last.head().known())));
            List<Figure> rivals = others.getOrDefault(true, List.of()).stream()
                    .filter(other -> !Comparison.isSame(last.value(), other.value()))
                    .toList();
            return new Said(last, rivals, others.getOrDefault(false, List.of()));
        }
    }

    /**
     * The sum of counts of periods that follow each other.
     *
     * @param period from the first day counted to the last
     * @param value the sum; at least that where a day is not covered
     * @param counts what is added, the oldest first
     */
    public record Run(Period period, Quantity value, List<Figure> counts) {

        /** Returns whether each of its days is counted. */
        public boolean isWhole() {
            return covered(counts) == period.days() && counts.stream().noneMatch(Figure::incomplete);
        }
    }

    /**
     * Returns the newest count above none, and those of none after it; nothing where one of them leaves open whether anything
     * was counted.
     */
    Optional<List<Figure>> sinceLast() {
        List<Figure> found = new ArrayList<>();
        for (Said said : byTime()) {
            Quantity value = said.figure().value();
            boolean isNone = value.isExact() && value.best().orElseThrow().signum() == 0;
            if (found.isEmpty()
                    && (value instanceof Quantity.Absent
                            || (isNone && said.figure().incomplete()))) {
                continue;
            }
            boolean isSome = value instanceof Quantity.Vague
                    || value.interval().filter(NONE::liesBelow).isPresent();
            found.add(0, said.figure());
            if (!said.rivals().isEmpty() || isNone == isSome || !(said.figure().timing() instanceof Timing.Over)) {
                return Optional.empty();
            }
            if (isSome) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static long covered(List<Figure> counts) {
        return counts.stream()
                .mapToLong(count -> new Period(count.timing().first(), count.trueOf()).days())
                .sum();
    }

    /**
     * Returns the sum of its counts of periods (rule 9): none where two overlap, one has two values, or most days have none.
     *
     * @param within the days over which they are added; absent for all of them
     */
    Optional<Run> run(Optional<Period> within) {
        return sum(within)
                .filter(run -> covered(run.counts()) * 2 > run.period().days());
    }

    /** Returns the sum of its counts of each week from Monday to Sunday, or its own count of all of it; the newest first. */
    List<Run> weeks() {
        return last().stream()
                .map(count -> count.timing().first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .map(monday -> new Period(monday, monday.plusDays(6)))
                .flatMap(week -> byTime().stream()
                        .filter(said -> said.figure().timing().equals(new Timing.Over(week)))
                        .findFirst()
                        .map(said -> Optional.of(new Run(week, said.figure().value(), List.of(said.figure()))))
                        .orElseGet(() -> sum(Optional.of(week)))
                        .stream())
                .toList();
    }

    private Optional<Run> sum(Optional<Period> within) {
        List<Said> said = byTime().stream()
                .filter(one -> within.filter(days ->
                                !(one.figure().timing() instanceof Timing.Over over) || !days.holds(over.period()))
                        .isEmpty())
                .toList();
        List<Figure> counts = said.stream()
                .map(Said::figure)
                .filter(count -> count.timing() instanceof Timing.Over)
                .sorted(Comparator.comparing(count -> count.timing().first()))
                .toList();
        boolean overlap = IntStream.range(1, counts.size())
                .anyMatch(i -> !counts.get(i)
                        .timing()
                        .first()
                        .isAfter(counts.get(i - 1).trueOf()));
        if (counts.size() < (within.isPresent() ? 1 : 2)
                || counts.size() < said.size()
                || overlap
                || said.stream().anyMatch(count -> !count.rivals().isEmpty())) {
            return Optional.empty();
        }
        Period whole = within.orElseGet(() -> new Period(
                counts.get(0).timing().first(), counts.get(counts.size() - 1).trueOf()));
        long covered = covered(counts);
        Stream<Quantity> missing = covered < whole.days() ? Stream.of(Quantity.Absent.UNKNOWN) : Stream.empty();
        return Sums.of(Stream.concat(counts.stream().flatMap(Figure::addends), missing)
                        .toList())
                .map(sum -> new Run(whole, sum, counts));
    }

    Claim standing(Agreement to) {
        return new Claim(figure, earlier, ageInDays, stale, to, sum);
    }
}
