package org.sitrep.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/**
 * A ratio computed from two figures of one source, place and date (rule 9).
 *
 * @param indicator the indicator that declares the ratio
 * @param place where
 * @param part the figure above the line
 * @param whole the figure below the line
 * @param percent the ratio in hundredths, rounded half up to one decimal
 * @param qualifier what the part's claim leaves of certainty
 * @param typed the same source's own figure for the ratio, in hundredths, where there is one
 */
public record ComputedRatio(
        Indicator indicator,
        Location place,
        Figure part,
        Figure whole,
        BigDecimal percent,
        Qualifier qualifier,
        Optional<Figure> typed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns whether the source's own figure, if there is one, can be the computed one at its printed precision. */
    public boolean agreesWithTyped() {
        if (typed.filter(t -> !t.value().isExact()).isPresent() || !part.value().isExact()) {
            return typed.map(t -> Agreement.between(new Quantity.Amount(qualifier, percent, Magnitude.ONE), t.value())
                            != Agreement.CONTRADICTS)
                    .orElse(true);
        }
        return typed.flatMap(t -> t.value().best())
                .map(t -> percentOf(part, whole)
                                .setScale(Math.max(0, t.scale()), RoundingMode.HALF_UP)
                                .compareTo(t)
                        == 0)
                .orElse(true);
    }

    static List<ComputedRatio> of(Vocabulary words, List<Line> lines) {
        List<ComputedRatio> ratios = new ArrayList<>();
        for (Indicator indicator : words.indicators().values()) {
            indicator
                    .relations()
                    .ratio()
                    .ifPresent(ratio -> lines.stream()
                            .filter(line -> line.indicator().id().equals(ratio.part()))
                            .flatMap(line -> of(indicator, ratio, line, lines))
                            .forEach(ratios::add));
        }
        return List.copyOf(ratios);
    }

    private static Stream<ComputedRatio> of(Indicator indicator, Indicator.Ratio ratio, Line parts, List<Line> lines) {
        Optional<Line> wholes = find(lines, ratio.whole(), parts.place());
        Optional<Line> own = find(lines, indicator.id(), parts.place());
        return parts.claims().stream()
                .flatMap(part -> wholes
                        .flatMap(line -> line.claimOf(part.source()))
                        .map(Claim::figure)
                        .filter(whole -> whole.timing().equals(part.figure().timing()))
                        .flatMap(whole -> ratio(indicator, parts.place().orElseThrow(), part.figure(), whole, own))
                        .stream());
    }

    private static Optional<Line> find(List<Line> lines, String indicator, Optional<Location> place) {
        return lines.stream()
                .filter(line -> place.isPresent()
                        && line.indicator().id().equals(indicator)
                        && line.place().equals(place))
                .findFirst();
    }

    /** Only an exact whole leaves the part's qualifier true of the ratio. */
    private static Optional<ComputedRatio> ratio(
            Indicator indicator, Location place, Figure part, Figure whole, Optional<Line> own) {
        boolean computable = whole.value().isExact()
                && whole.value().best().orElseThrow().signum() > 0
                && part.value() instanceof Quantity.Amount;
        if (!computable) {
            return Optional.empty();
        }
        Optional<Figure> typed = own.flatMap(line -> line.claimOf(part.source()))
                .map(Claim::figure)
                .filter(figure -> figure.timing().equals(part.timing()));
        BigDecimal percent = percentOf(part, whole).setScale(1, RoundingMode.HALF_UP);
        Qualifier qualifier = ((Quantity.Amount) part.value()).qualifier();
        return Optional.of(new ComputedRatio(indicator, place, part, whole, percent, qualifier, typed));
    }

    private static BigDecimal percentOf(Figure part, Figure whole) {
        return part.value()
                .best()
                .orElseThrow()
                .multiply(HUNDRED)
                .divide(whole.value().best().orElseThrow(), 12, RoundingMode.HALF_UP);
    }
}
