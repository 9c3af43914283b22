package org.sitrep.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Fall;
import org.sitrep.situation.Situation;

/** What does not add up (rules 8 and 9). */
final class Arithmetic {

    private static final int MOST_NAMED = 5;

    private Arithmetic() {}

    /** What a source states wrongly is printed as its own; what we state wrongly is an error of ours. */
    static Finding weighed(Situation situation, Figure figure, Finding finding) {
        Source source = situation.crisis().vocabulary().sources().get(figure.source());
        boolean ours = source != null
                && (source.ours()
                        || source.name().equals(situation.crisis().imprint().office()));
        return ours ? finding.asError().withHint("it is our own figure: `correct:` what is wrong") : finding;
    }

    static Stream<Finding> totals(Situation situation) {
        return situation.totals().stream()
                .filter(total -> !total.agreesWithTyped())
                .map(total -> differs(
                        situation,
                        CheckRule.TOTAL_DIFFERS,
                        total.typed().orElseThrow(),
                        (total.isOverTime()
                                        ? "the figure is not what the counts on record say, "
                                        : "the figure for the whole is not the sum of its parts, ")
                                + plain(total.value()),
                        total.parts()));
    }

    static Stream<Finding> ratios(Situation situation) {
        return situation.ratios().stream()
                .filter(ratio -> !ratio.agreesWithTyped())
                .map(ratio -> differs(
                        situation,
                        CheckRule.RATIO_DIFFERS,
                        ratio.typed().orElseThrow(),
                        ratio.isGap()
                                ? "the gap is not what its part leaves of the whole, " + plain(ratio.value())
                                : "the ratio is not that of its parts, " + plain(ratio.value()) + " per " + ratio.per(),
                        ratio.figures()));
    }

    static Finding differs(Situation situation, CheckRule rule, Figure typed, String message, List<Figure> parts) {
        return weighed(
                situation,
                typed,
                rule.finding(
                        typed.head().where().at("value"),
                        message,
                        "the brief prints both, as the source's own, and an accepted reason beside them; if one was"
                                + " recorded wrong, `correct:` it: "
                                + id(typed) + ", "
                                + String.join(
                                        ", ",
                                        parts.stream()
                                                .limit(MOST_NAMED)
                                                .map(Arithmetic::id)
                                                .toList())
                                + (parts.size() > MOST_NAMED
                                        ? ", or one of " + (parts.size() - MOST_NAMED) + " more parts"
                                        : "")));
    }

    static Stream<Finding> cumulative(Situation situation) {
        return situation.lines().stream()
                .flatMap(line -> line.claims().stream().flatMap(claim -> Fall.of(line, claim).stream()))
                .filter(fall -> !fall.to().revised())
                .map(fall -> weighed(situation, fall.to(), fall(fall.from(), fall.to())));
    }

    /** A period that holds another cannot have fewer, and one that overlaps another is added to nothing. */
    static Stream<Finding> periods(Situation situation) {
        return situation.lines().stream()
                .filter(line -> line.indicator().measure() == Measure.PERIOD)
                .flatMap(line -> line.claims().stream())
                .flatMap(claim -> Stream.concat(shorterWithMore(situation, claim.last()), overlapping(claim.last())));
    }

    private static Stream<Finding> overlapping(List<Figure> figures) {
        List<Figure> inOrder = figures.stream()
                .filter(figure -> figure.timing() instanceof Timing.Over)
                .sorted(Comparator.comparing(Arithmetic::first).thenComparing(Figure::trueOf))
                .toList();
        return IntStream.range(1, inOrder.size())
                .filter(i -> overlaps(inOrder.get(i - 1), inOrder.get(i)))
                .mapToObj(i -> CheckRule.PERIODS_OVERLAP.finding(
                        inOrder.get(i).head().where().at("period"),
                        "the count of " + period(inOrder.get(i)) + " overlaps `"
                                + inOrder.get(i - 1).id() + "`, of " + period(inOrder.get(i - 1))
                                + ", of the same source: no sum is made of the two",
                        "nothing, if its source states both so; else `correct:` the period that was recorded wrong"))
                .limit(1);
    }

    private static boolean overlaps(Figure one, Figure next) {
        return first(next).isAfter(first(one))
                && !first(next).isAfter(one.trueOf())
                && next.trueOf().isAfter(one.trueOf());
    }

    private static LocalDate first(Figure count) {
        return ((Timing.Over) count.timing()).period().from();
    }

    private static Stream<Finding> shorterWithMore(Situation situation, List<Figure> figures) {
        long shortest = figures.stream().mapToLong(Arithmetic::days).min().orElse(0);
        return figures.stream()
                .filter(longer -> days(longer) > shortest && !longer.revised() && !longer.incomplete())
                .flatMap(longer -> figures.stream()
                        .filter(shorter -> hasFewer(longer, shorter) && !isTold(longer, shorter, figures))
                        .limit(1)
                        .map(shorter -> weighed(situation, longer, fewer(longer, shorter))));
    }

    /** A period between the two that has fewer than the shorter one is told itself, and is the same cause. */
    private static boolean isTold(Figure longer, Figure shorter, List<Figure> figures) {
        return figures.stream().anyMatch(between -> hasFewer(between, shorter) && holds(longer, between));
    }

    private static boolean hasFewer(Figure longer, Figure shorter) {
        return holds(longer, shorter) && Fall.isBelow(longer, shorter);
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
                orRevised(longer, shorter));
    }

    private static String period(Figure figure) {
        return ((Timing.Over) figure.timing()).period().toString();
    }

    private static Finding fall(Figure earlier, Figure later) {
        return CheckRule.CUMULATIVE_FALL.finding(
                later.head().where().at("value"),
                "a cumulative count fell: " + plain(earlier.value()) + " on " + earlier.trueOf() + ", "
                        + plain(later.value()) + " on " + later.trueOf(),
                orRevised(later, earlier));
    }

    private static String orRevised(Figure later, Figure earlier) {
        return "the brief prints both, as the source's own, and an accepted reason beside them; if the source says"
                + " that it revised its count, write `revised: true` here; if one was"
                + " recorded wrong, `correct:` it: " + id(later) + ", " + id(earlier);
    }

    private static String id(Figure figure) {
        return "`" + figure.id() + "`";
    }

    static String plain(Quantity quantity) {
        String qualifier = quantity instanceof Quantity.Amount amount && !quantity.isExact()
                ? amount.qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                : "";
        return quantity.best().map(best -> qualifier + best.toPlainString()).orElse("unknown");
    }
}
