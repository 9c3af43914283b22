package org.sitrep.edition.print.graphic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.edition.print.language.Context;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Relations;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Unit;
import org.sitrep.picture.Counts;
import org.sitrep.picture.Extent;

/**
 * Counts of several indicators, which stand one upon the other where they are exact counts of different classes of one whole,
 * of one source and the same periods.
 *
 * @param context what is printed
 * @param counted what is counted, from below
 * @param columns the counts of each indicator, place and source, in the order of time
 */
public record Classes(Context context, List<Indicator> counted, List<List<ChartRow>> columns) {

    /** The most classes that tones tell apart. */
    private static final int MOST = 3;

    /** Returns whether they are parts of one whole that are told apart in the same way, and could be added up. */
    public boolean are() {
        Relations first = counted.get(0).relations();
        return counted.size() > 1
                && first.partsOf().isPresent()
                && counted.stream()
                        .allMatch(part -> part.relations().partsOf().equals(first.partsOf())
                                && part.relations()
                                        .by()
                                        .keySet()
                                        .equals(first.by().keySet())
                                && part.unit()
                                        .filter(Unit.Rate.class::isInstance)
                                        .isEmpty());
    }

    /**
     * Returns why classes stand apart: {@code many}, {@code exact}, {@code source} or {@code periods}; nothing where they need not,
     * or are no classes.
     *
     * @param panels how many panels there are, of columns and of bars
     */
    public Optional<String> whyApart(int panels) {
        if (!are()) {
            return Optional.empty();
        }
        if (counted.size() > MOST) {
            return Optional.of("many");
        }
        if (columns.stream().flatMap(List::stream).anyMatch(row -> !isExact(row))) {
            return Optional.of("exact");
        }
        long places =
                columns.stream().map(rows -> rows.get(0).place()).distinct().count();
        if (columns.size() == places * counted.size() && series().size() > places) {
            return Optional.of("source");
        }
        boolean isEven = columns.size() == panels
                && series().values().stream()
                        .allMatch(classes -> classes.size() == counted.size()
                                && classes.stream()
                                                .map(Classes::periods)
                                                .distinct()
                                                .count()
                                        == 1);
        return isEven ? Optional.empty() : Optional.of("periods");
    }

    private Map<List<String>, List<List<ChartRow>>> series() {
        return columns.stream()
                .collect(Collectors.groupingBy(
                        rows -> List.of(
                                rows.get(0).place(), rows.get(0).figure().source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<?> periods(List<ChartRow> rows) {
        return rows.stream().map(ChartRow::period).toList();
    }

    private static boolean isExact(ChartRow row) {
        return row.figure().value().isExact() && !row.line().isContested(row.figure());
    }

    /**
     * Returns them one upon the other, in a panel for each place and source.
     *
     * @param abouts what holds of all counts of each of their panels
     * @param isWhole whether the period of one among others is whole
     */
    public List<Counts.Panel> stacked(List<String> abouts, BiPredicate<ChartRow, List<ChartRow>> isWhole) {
        List<List<List<ChartRow>>> series = List.copyOf(series().values());
        List<List<Counts.Count>> stacks = series.stream()
                .map(classes -> IntStream.range(0, classes.get(0).size())
                        .mapToObj(i -> stack(classes, i, isWhole))
                        .toList())
                .toList();
        List<Extent> over =
                stacks.stream().flatMap(List::stream).map(Counts.Count::extent).toList();
        List<String> legend = counted.stream().map(this::name).toList();
        return IntStream.range(0, stacks.size())
                .mapToObj(i -> new Counts.Panel(
                        Counts.Form.COLUMNS,
                        "",
                        abouts.get(columns.indexOf(series.get(i).get(0))),
                        stacks.get(i),
                        over,
                        legend))
                .toList();
    }

    private Counts.Count stack(List<List<ChartRow>> classes, int at, BiPredicate<ChartRow, List<ChartRow>> isWhole) {
        List<BigDecimal> numbers = classes.stream()
                .map(rows -> rows.get(at).figure().value().best().orElseThrow())
                .toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Counts.Count(
                new Extent(Extent.Kind.EXACT, sum.doubleValue(), sum.doubleValue()),
                isUnderReview(classes.get(0).get(at)) ? "" : context.printer().number(sum),
                "",
                "",
                classes.get(0).get(at).period(),
                classes.stream().allMatch(rows -> isWhole.test(rows.get(at), rows)),
                numbers.stream().map(BigDecimal::doubleValue).toList());
    }

    /** The whole is withheld where one of its places is: no number above says what its classes add up to. */
    private boolean isUnderReview(ChartRow row) {
        Optional<String> place = row.line().place().map(Location::id);
        String whole = counted.get(0).relations().partsOf().orElseThrow();
        return context.situation()
                .ledger()
                .marks()
                .withheld(whole, place)
                .anyMatch(row.figure().timing()::equals);
    }

    /** A class is called by its value where it states one, else by its label. */
    private String name(Indicator part) {
        Map<String, Optional<Text>> by = part.relations().by();
        return context.printer()
                .words(by.values().stream()
                        .flatMap(Optional::stream)
                        .filter(value -> by.size() == 1)
                        .findFirst()
                        .orElse(part.label()))
                .text();
    }
}
