package org.sitrep.situation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.redact.RedactedLedger;

/**
 * A ratio computed from two figures of one place (rule 9), or the gap between them: of one source and date, unless the crisis
 * declares it otherwise.
 *
 * @param indicator the indicator that declares the ratio
 * @param place where; absent for figures without a place
 * @param part the figure above the line
 * @param whole the figure below the line
 * @param per for how many of the whole it is stated: 100 makes a percentage, {@link Ratio#GAP} a gap
 * @param value the gap, or the ratio per so many, under what the part's claim leaves of certainty, never rounded to a false end
 * @param typed the same source's own figure for the ratio, per so many, where there is one
 * @param figures the two figures, or what they are added up from
 */
public record ComputedRatio(
        Indicator indicator,
        Optional<Location> place,
        Figure part,
        Figure whole,
        int per,
        Quantity.Amount value,
        Optional<Figure> typed,
        List<Figure> figures)
        implements HeadlineFigure {

    /** A percentage. */
    public static final int HUNDRED = 100;

    private static final int MAX_DECIMALS = 3;
    private static final BigDecimal STEP = new BigDecimal("0.1");

    public ComputedRatio {
        figures = List.copyOf(figures);
    }

    @Override
    public Timing timing() {
        return part.timing();
    }

    /** Returns whether one of the two is a sum, which no source states. */
    public boolean isOfSums() {
        return !figures.equals(List.of(part, whole));
    }

    /** Returns whether it is what the part leaves of the whole. */
    public boolean isGap() {
        return per == Ratio.GAP;
    }

    /** Returns whether the part is more than the whole. */
    public boolean isOver() {
        return part.value().best().orElseThrow().compareTo(whole.value().best().orElseThrow()) > 0;
    }

    /** Returns what is left of the whole, which is 0 where the part is more; none where the part is not exact. */
    public Optional<Quantity> rest() {
        return Optional.of(part.value())
                .filter(Quantity::isExact)
                .map(exact -> Sums.less(whole.value(), exact)
                        .orElse(new Quantity.Amount(Qualifier.EXACTLY, BigDecimal.ZERO, Magnitude.ONE)));
    }

    /** Returns whether the source's own figure, if there is one, can be the computed one at its printed precision. */
    public boolean agreesWithTyped() {
        if (isGap()
                || typed.filter(t -> !t.value().isExact()).isPresent()
                || !part.value().isExact()) {
            return typed.map(t -> Agreement.between(value, t.value()) != Agreement.CONTRADICTS)
                    .orElse(true);
        }
        return typed.flatMap(t -> t.value().best())
                .map(t -> exact(part, whole, per)
                                .setScale(Math.max(0, t.scale()), RoundingMode.HALF_UP)
                                .compareTo(t)
                        == 0)
                .orElse(true);
    }

    /** Returns the ratios that a crisis declares, of what sources say and of what their figures add up to. */
    static List<ComputedRatio> of(RedactedLedger ledger, List<Line> said, List<Line> sums) {
        List<Line> lines = Stream.concat(said.stream(), sums.stream()).toList();
        return ledger.crisis().vocabulary().indicators().values().stream()
                .flatMap(indicator -> indicator.relations().ratio().stream()
                        .flatMap(ratio -> lines.stream()
                                .filter(line -> line.indicator().id().equals(ratio.part()))
                                .flatMap(line -> of(ledger, indicator, ratio, line, lines))))
                .toList();
    }

    /**
     * Returns the ratios that a crisis declares, or might, at one place: none where one of the same two is withheld.
     *
     * @param ledger where they are declared
     * @param indicator names them
     * @param parts what each source says of the part
     * @param lines those among which the whole is
     */
    public static Stream<ComputedRatio> of(
            RedactedLedger ledger, Indicator indicator, Ratio ratio, Line parts, List<Line> lines) {
        Optional<Line> own = find(lines, indicator.id(), parts.place());
        return find(lines, ratio.whole(), parts.place()).stream()
                .filter(wholes -> !ratio.isGap()
                        || parts.indicator()
                                .counts()
                                .isSameAs(wholes.indicator().counts()))
                .flatMap(wholes -> pairs(ratio, parts, wholes)
                        .filter(pair -> pair.contested(parts, wholes).isEmpty()))
                .flatMap(pair -> ratio(indicator, ratio, parts.place(), pair, own).stream())
                .filter(found -> found.typed.isPresent()
                        || ledger.crisis().vocabulary().indicators().values().stream()
                                .filter(other -> other.relations().isRatioOf(ratio.part(), ratio.whole()))
                                .noneMatch(other -> ledger.marks()
                                        .isBarred(other, parts.part().place(), found.timing())));
    }

    private static Stream<Pair> pairs(Ratio ratio, Line parts, Line wholes) {
        return parts.claims().stream().flatMap(part -> pair(ratio, parts, part, wholes).stream());
    }

    /** Returns a figure that would be divided, or divided by, but for another value that its source gives for the same time. */
    static Optional<Figure> contested(Ratio ratio, Line parts, Line wholes) {
        return pairs(ratio, parts, wholes)
                .flatMap(pair -> pair.contested(parts, wholes).stream())
                .findFirst();
    }

    private static Optional<Pair> pair(Ratio ratio, Line parts, Claim part, Line wholes) {
        return whole(ratio, wholes, part.source())
                .flatMap(
                        whole -> isLatest(ratio, wholes) ? newest(part, whole) : ofOneTime(parts, part, wholes, whole));
    }

    /** A level said once holds on while it is fresh: a target, a requirement, a population. */
    private static boolean isLatest(Ratio ratio, Line wholes) {
        return ratio.latest().orElse(wholes.indicator().measure() == Measure.STOCK);
    }

    private static Optional<Claim> whole(Ratio ratio, Line wholes, String source) {
        return wholes.claimOf(source).or(() -> ratio.anySources() ? wholes.lead() : Optional.empty());
    }

    private static Optional<Line> find(List<Line> lines, String indicator, Optional<Location> place) {
        return lines.stream()
                .filter(line ->
                        line.indicator().id().equals(indicator) && line.place().equals(place))
                .findFirst();
    }

    /**
     * A figure above the line and one below it.
     *
     * @param figures the two, or what they are added up from
     */
    private record Pair(Figure part, Figure whole, List<Figure> figures) {

        static Pair of(Claim part, Figure above, Claim whole, Figure below) {
            return new Pair(
                    above,
                    below,
                    Stream.concat(part.restsOn(above).stream(), whole.restsOn(below).stream())
                            .toList());
        }

        Optional<Figure> contested(Line parts, Line wholes) {
            return Optional.of(part)
                    .filter(parts::isContested)
                    .or(() -> Optional.of(whole).filter(wholes::isContested));
        }
    }

    private static Optional<Pair> newest(Claim part, Claim whole) {
        boolean fresh = !part.stale() && !whole.stale();
        return fresh || part.timing().equals(whole.timing())
                ? Optional.of(Pair.of(part, part.figure(), whole, whole.figure()))
                : Optional.empty();
    }

    /** The newest two of one time; older ones than the newest of each only while they are fresh. */
    private static Optional<Pair> ofOneTime(Line parts, Claim part, Line wholes, Claim whole) {
        return part.last().stream()
                .flatMap(above -> whole.last().stream()
                        .filter(below -> below.timing().equals(above.timing()))
                        .map(below -> Pair.of(part, above, whole, below)))
                .filter(pair -> isOfOneTime(part, whole))
                .filter(pair -> !pair.part.incomplete() && !pair.whole.incomplete())
                .findFirst()
                .filter(pair -> (pair.part.equals(part.figure()) && pair.whole.equals(whole.figure()))
                        || (parts.isFresh(part, pair.part) && wholes.isFresh(whole, pair.whole)));
    }

    /** What is added up over several days is divided only by what is of the same days, place by place. */
    private static boolean isOfOneTime(Claim part, Claim whole) {
        Set<List<Object>> times = whole.sum().stream()
                .flatMap(sum -> sum.parts().stream())
                .map(below -> List.<Object>of(below.place(), below.timing()))
                .collect(Collectors.toSet());
        return Stream.of(part, whole).flatMap(claim -> claim.sum().stream()).allMatch(Total::isOfOneTime)
                || part.restsOn(part.figure()).stream()
                        .allMatch(above -> times.contains(List.of(above.place(), above.timing())));
    }

    /** Only an exact whole leaves the part's qualifier true of the ratio. */
    private static Optional<ComputedRatio> ratio(
            Indicator indicator, Ratio ratio, Optional<Location> place, Pair pair, Optional<Line> own) {
        Optional<ComputedRatio> found = isDivisible(ratio, pair.part, pair.whole)
                ? Optional.of(new ComputedRatio(
                        indicator,
                        place,
                        pair.part,
                        pair.whole,
                        ratio.per(),
                        rounded(pair.part, pair.whole, ratio.isGap() ? HUNDRED : ratio.per()),
                        own.flatMap(line -> line.claimOf(pair.part.source()))
                                .map(Claim::figure)
                                .filter(figure -> figure.timing().equals(pair.part.timing())),
                        pair.figures))
                : Optional.empty();
        return ratio.isGap() ? found.map(ComputedRatio::gap) : found;
    }

    private ComputedRatio gap() {
        return new ComputedRatio(
                indicator, place, part, whole, Ratio.GAP, (Quantity.Amount) rest().orElseThrow(), typed, figures);
    }

    static boolean isDivisible(Ratio ratio, Figure part, Figure whole) {
        return (part.value().isExact() || !ratio.isGap())
                && !part.incomplete()
                && !whole.incomplete()
                && whole.value().isExact()
                && whole.value().best().orElseThrow().signum() > 0
                && part.value() instanceof Quantity.Amount;
    }

    private static BigDecimal exact(Figure part, Figure whole, int per) {
        return part.value()
                .best()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(per))
                .divide(whole.value().best().orElseThrow(), 15, RoundingMode.HALF_UP);
    }

    /**
     * To one decimal; to more where that would be none, all, or the next whole number, such as a limit, which it has not
     * reached. A bound is rounded to the side on which it stays true.
     */
    private static Quantity.Amount rounded(Figure part, Figure whole, int per) {
        Qualifier qualifier = ((Quantity.Amount) part.value()).qualifier();
        BigDecimal exact = exact(part, whole, per);
        BigDecimal all = BigDecimal.valueOf(per);
        for (int decimals = 1; decimals <= MAX_DECIMALS; decimals++) {
            BigDecimal rounded = exact.setScale(decimals, mode(qualifier));
            if (rounded.compareTo(exact) == 0) {
                return amount(qualifier, rounded.stripTrailingZeros());
            }
            if (!isFalseEnd(rounded, exact, all)) {
                return amount(qualifier, rounded);
            }
        }
        return atAnEnd(qualifier, exact, all);
    }

    private static boolean isFalseEnd(BigDecimal rounded, BigDecimal exact, BigDecimal all) {
        return rounded.stripTrailingZeros().scale() <= 0
                && (rounded.signum() == 0 || rounded.compareTo(all) == 0 || rounded.compareTo(exact) > 0);
    }

    private static Quantity.Amount atAnEnd(Qualifier qualifier, BigDecimal exact, BigDecimal all) {
        BigDecimal nearest = exact.setScale(0, mode(qualifier));
        if (nearest.signum() == 0) {
            return mode(qualifier) == RoundingMode.DOWN
                    ? amount(qualifier, exact.round(new MathContext(1, RoundingMode.DOWN)))
                    : amount(Qualifier.FEWER_THAN, STEP);
        }
        if (nearest.compareTo(all) == 0 && qualifier == Qualifier.EXACTLY) {
            return amount(Qualifier.MORE_THAN, exact.compareTo(all) < 0 ? all.subtract(STEP) : all);
        }
        return amount(qualifier, nearest);
    }

    private static RoundingMode mode(Qualifier qualifier) {
        return switch (qualifier) {
            case AT_LEAST, MORE_THAN -> RoundingMode.DOWN;
            case UP_TO, FEWER_THAN, NEARLY -> RoundingMode.UP;
            case EXACTLY, ABOUT -> RoundingMode.HALF_UP;
        };
    }

    private static Quantity.Amount amount(Qualifier qualifier, BigDecimal number) {
        return new Quantity.Amount(qualifier, number, Magnitude.ONE);
    }
}
