package org.sitrep.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Interval;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Situation;

/** What does not add up (rules 8 and 9). */
final class Arithmetic {

    private Arithmetic() {}

    static Stream<Finding> totals(Situation situation) {
        return situation.totals().stream()
                .filter(total -> !total.agreesWithTyped())
                .map(total -> CheckRule.TOTAL_DIFFERS.finding(
                        total.typed().orElseThrow().head().where().at("value"),
                        "the figure for the whole is not the sum of its parts, " + plain(total.value()),
                        "correct the figure or its parts: " + ids(total.parts())));
    }

    static Stream<Finding> ratios(Situation situation) {
        return situation.ratios().stream()
                .filter(ratio -> !ratio.agreesWithTyped())
                .map(ratio -> CheckRule.RATIO_DIFFERS.finding(
                        ratio.typed().orElseThrow().head().where().at("value"),
                        "the ratio is not that of its parts, " + ratio.percent().toPlainString() + " %",
                        "correct it, or leave it out: the brief computes it from "
                                + ids(List.of(ratio.part(), ratio.whole()))));
    }

    /** Figures without a place are compared with nothing. */
    static Stream<Finding> cumulative(Situation situation) {
        return situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.CUMULATIVE
                        && line.place().isPresent())
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> falls(claim).stream());
    }

    /** A period that holds another cannot have fewer. */
    static Stream<Finding> periods(Situation situation) {
        return situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.PERIOD
                        && line.place().isPresent())
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> shorterWithMore(oldestFirst(claim)));
    }

    private static Stream<Finding> shorterWithMore(List<Figure> figures) {
        long shortest = figures.stream().mapToLong(Arithmetic::days).min().orElse(0);
        return figures.stream()
                .filter(longer -> days(longer) > shortest)
                .flatMap(longer -> figures.stream()
                        .filter(shorter -> holds(longer, shorter)
                                && shorter.value().interval().isPresent()
                                && isBelow(longer, shorter))
                        .limit(1)
                        .map(shorter -> fewer(longer, shorter)));
    }

    private static long days(Figure figure) {
        return figure.timing() instanceof Timing.Over over ? over.period().days() : 1;
    }

    private static boolean holds(Figure longer, Figure shorter) {
        return longer.timing() instanceof Timing.Over outer
                && shorter.timing() instanceof Timing.Over inner
                && outer.period().days() > inner.period().days()
                && !inner.period().from().isBefore(outer.period().from())
                && !inner.period().to().isAfter(outer.period().to());
    }

    private static Finding fewer(Figure longer, Figure shorter) {
        return CheckRule.LONGER_PERIOD_FEWER.finding(
                longer.head().where().at("value"),
                "a longer period has fewer: " + plain(longer.value()) + " within " + period(longer) + ", but "
                        + plain(shorter.value()) + " within " + period(shorter) + " alone",
                "if the source revised the earlier figure, record `correct: " + shorter.id() + "`");
    }

    private static String period(Figure figure) {
        return ((Timing.Over) figure.timing()).period().toString();
    }

    /** A fall is certain where all that the later claim allows is below all that some earlier one does. */
    private static List<Finding> falls(Claim claim) {
        List<Finding> findings = new ArrayList<>();
        Optional<Figure> highest = Optional.empty();
        for (Figure figure : oldestFirst(claim)) {
            highest.filter(high -> isBelow(figure, high)).ifPresent(high -> findings.add(fall(high, figure)));
            highest = higher(highest, figure);
        }
        return findings;
    }

    private static Optional<Figure> higher(Optional<Figure> highest, Figure figure) {
        boolean number = figure.value().interval().isPresent();
        return number
                        && highest.filter(high ->
                                        isBelow(figure, high) || lowest(high).compareTo(lowest(figure)) > 0)
                                .isEmpty()
                ? Optional.of(figure)
                : highest;
    }

    private static List<Figure> oldestFirst(Claim claim) {
        List<Figure> figures = new ArrayList<>(claim.earlier());
        Collections.reverse(figures);
        figures.add(claim.figure());
        return figures;
    }

    private static BigDecimal lowest(Figure figure) {
        return figure.value().interval().orElseThrow().low();
    }

    private static boolean isBelow(Figure later, Figure earlier) {
        Interval least = earlier.value().interval().orElseThrow();
        return later.value()
                .interval()
                .filter(interval -> interval.liesBelow(least))
                .isPresent();
    }

    private static Finding fall(Figure earlier, Figure later) {
        return CheckRule.CUMULATIVE_FALL.finding(
                later.head().where().at("value"),
                "a cumulative count fell: " + plain(earlier.value()) + " on " + earlier.trueOf() + ", "
                        + plain(later.value()) + " on " + later.trueOf(),
                "if the source revised the earlier figure, record `correct: " + earlier.id() + "`");
    }

    private static String ids(List<Figure> figures) {
        return String.join(", ", figures.stream().map(f -> "`" + f.id() + "`").toList());
    }

    private static String plain(Quantity quantity) {
        String qualifier = quantity instanceof Quantity.Amount amount && !quantity.isExact()
                ? amount.qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                : "";
        return quantity.best().map(best -> qualifier + best.toPlainString()).orElse("unknown");
    }
}
