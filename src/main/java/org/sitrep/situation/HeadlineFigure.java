package org.sitrep.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Quantity;

/** What stands for an indicator at a place where there is room for one figure: a source's own, or one computed. */
public sealed interface HeadlineFigure permits Claim, Total, ComputedRatio {

    /** Returns how much it is. */
    Quantity value();

    /** Returns when it holds: of a ratio, when its part does. */
    Timing timing();

    /** Returns the figure, or those that it is computed from. */
    List<Figure> figures();

    /**
     * Returns the lead figure while it is fresh, and no total over the declared parts is of a later day; else such a total,
     * or a ratio, of the source that the crisis prefers; else the lead figure, old as it is.
     */
    static Optional<HeadlineFigure> of(Situation situation, String indicator, Optional<String> place) {
        Optional<Line> line = situation.line(indicator, place);
        Optional<Claim> lead = line.flatMap(Line::lead);
        if (lead.isEmpty() && line.isPresent()) {
            return Optional.empty();
        }
        Optional<? extends HeadlineFigure> computed = computed(situation, indicator, place);
        return lead.filter(claim ->
                        computed.filter(found -> goesBefore(found, claim)).isEmpty())
                .<HeadlineFigure>map(claim -> claim)
                .or(() -> computed);
    }

    private static Optional<? extends HeadlineFigure> computed(
            Situation situation, String indicator, Optional<String> place) {
        Optional<Total> total = total(situation, indicator, place);
        return total.isPresent()
                ? total
                : situation.ratios().stream()
                        .filter(ratio -> ratio.indicator().id().equals(indicator)
                                && ratio.place().map(Location::id).equals(place))
                        .min(order(situation.crisis().vocabulary().indicator(indicator)));
    }

    /** Returns the total to print where there is room for one. */
    static Optional<Total> total(Situation situation, String indicator, Optional<String> place) {
        return total(situation, indicator, place, Total::newest);
    }

    /** Returns the first of such totals, in the order in which the crisis prefers sources. */
    static Optional<Total> total(
            Situation situation, String indicator, Optional<String> place, Predicate<Total> wanted) {
        return situation.totals().stream()
                .filter(total -> wanted.test(total)
                        && total.indicator().id().equals(indicator)
                        && total.place().map(Location::id).equals(place))
                .min(order(situation.crisis().vocabulary().indicator(indicator)));
    }

    /** Returns the order in which what is computed of an indicator goes first: of the preferred source, whole, the newest. */
    static Comparator<HeadlineFigure> order(Indicator indicator) {
        return Comparator.<HeadlineFigure>comparingInt(found -> Lines.rank(indicator.sources(), source(found)))
                .thenComparing(HeadlineFigure::isPartial)
                .thenComparing(found -> found.timing().last(), Comparator.reverseOrder())
                .thenComparing(HeadlineFigure::source);
    }

    private static String source(HeadlineFigure found) {
        return found.figures().get(0).source();
    }

    /** Some of the parts say less than the whole does, unless they add up to more than it did. */
    private static boolean goesBefore(HeadlineFigure computed, Claim lead) {
        boolean isLater = computed.timing().last().isAfter(lead.timing().last());
        return lead.stale() || (isLater && (!isPartial(computed) || isMore(computed.value(), lead.value())));
    }

    private static boolean isMore(Quantity one, Quantity other) {
        return one.best().isPresent()
                && other.best()
                        .filter(best -> best.compareTo(one.best().orElseThrow()) < 0)
                        .isPresent();
    }

    private static boolean isPartial(HeadlineFigure found) {
        return found instanceof Total total && !total.missing().isEmpty();
    }
}
