package org.sitrep.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Counted;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Indicator.Recent;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.quantity.QuantityWriter;
import org.sitrep.situation.Total.Part;
import org.sitrep.situation.Totals.Breakdown;
import org.sitrep.situation.redact.Marks;

/**
 * Why no total or ratio stands for an indicator at a place. It tells of what is in view alone.
 *
 * @param reason what kind of reason it is
 * @param said the same in words
 */
public record Uncomputed(Reason reason, String said) {

    /** The kinds of reasons. */
    public enum Reason {
        /** Nothing that it could be computed of is in view. */
        NO_FIGURES,
        /** Different sources claim what would be added or divided. */
        SOURCES_DIFFER,
        /** What is in view is too little, too old, of different days, or not in numbers. */
        FIGURES_DO_NOT_FIT
    }

    private static final int MAX_NAMED = 6;

    static Optional<Uncomputed> of(Situation situation, String indicator, Optional<String> place) {
        Vocabulary words = situation.crisis().vocabulary();
        Optional<Ratio> ratio = words.indicator(indicator).relations().ratio();
        Optional<Recent> recent = words.indicator(indicator).relations().recent();
        if (recent.isPresent()) {
            return recent.map(of -> ofRecent(situation, of, place));
        }
        Optional<Uncomputed> why = ratio.isPresent()
                ? ratio.map(declared -> ofRatio(situation, declared, place))
                : Totals.breakdowns(words, new Part(indicator, place))
                        .map(breakdown -> ofTotal(situation, breakdown))
                        .max(Comparator.comparing(Uncomputed::reason));
        boolean isWithheld =
                situation.ledger().marks().withheld(indicator, place).findAny().isPresent();
        return why.map(found ->
                isWithheld && found.reason == Reason.FIGURES_DO_NOT_FIT ? withheld("`" + indicator + "`") : found);
    }

    private static Uncomputed ofRecent(Situation situation, Recent recent, Optional<String> place) {
        if (situation.line(recent.of(), place).isEmpty()) {
            return none(situation, recent.of(), place);
        }
        Marks marks = situation.ledger().marks();
        boolean isWithheld = Stream.concat(marks.figures().stream(), marks.notToBeAddedUp().stream())
                .anyMatch(slot -> slot.isOf(recent.of(), place));
        if (isWithheld) {
            return withheld("`" + recent.of() + "`");
        }
        String open = recent.days().isPresent()
                ? "cover at most half of the last " + recent.days().get() + " days, overlap, give two values for one"
                        + " period, or are old"
                : "are none above 0, or leave open whether there was one, or are old";
        return unfit("the counts of `" + recent.of() + "` " + open);
    }

    /** Returns why figures that are there are not set against each other. */
    public static Uncomputed unfit(String why) {
        return new Uncomputed(Reason.FIGURES_DO_NOT_FIT, why);
    }

    /** Returns why a ratio, declared or not, is not computed at a place. */
    public static Uncomputed ofRatio(Situation situation, Ratio ratio, Optional<String> place) {
        Optional<Line> part = line(situation, ratio.part(), place);
        Optional<Line> whole = line(situation, ratio.whole(), place);
        List<Claim> parts = part.map(Line::claims).orElse(List.of());
        List<Claim> wholes = whole.map(Line::claims).orElse(List.of());
        if (parts.isEmpty() || wholes.isEmpty()) {
            return none(situation, parts.isEmpty() ? ratio.part() : ratio.whole(), place);
        }
        if (ratio.isGap() && !counts(situation, ratio.part()).isSameAs(counts(situation, ratio.whole()))) {
            return unfit("`" + ratio.part() + "` and `" + ratio.whole() + "` do not count the same");
        }
        Predicate<Claim> shared =
                above -> wholes.stream().anyMatch(below -> below.source().equals(above.source()));
        if (!ratio.anySources() && parts.stream().noneMatch(shared)) {
            return new Uncomputed(
                    Reason.SOURCES_DIFFER,
                    "`" + ratio.part() + "` and `" + ratio.whole()
                            + "` are claimed by different sources, which only `sources: any` divides");
        }
        Optional<Figure> contested =
                part.flatMap(above -> whole.flatMap(below -> ComputedRatio.contested(ratio, above, below)));
        if (contested.isPresent()) {
            return contested(contested.get());
        }
        boolean divisible = parts.stream()
                .anyMatch(above -> wholes.stream()
                        .anyMatch(below -> ComputedRatio.isDivisible(ratio, above.figure(), below.figure())));
        return new Uncomputed(
                Reason.FIGURES_DO_NOT_FIT,
                divisible
                        ? "`" + ratio.part() + "` and `" + ratio.whole()
                                + "` are of different days, and are not divided so, or no longer: one is stale"
                        : "`" + ratio.whole() + "` must be one exact number above 0, and `" + ratio.part()
                                + "` " + (ratio.isGap() ? "one too" : "a number that is no range")
                                + ", of a whole period both");
    }

    private static Uncomputed none(Situation situation, String indicator, Optional<String> place) {
        String own = "`" + indicator + "`";
        boolean isWithheld = situation
                .line(indicator, place)
                .filter(line -> !line.underReview().isEmpty())
                .isPresent();
        if (isWithheld) {
            return withheld(own);
        }
        return new Uncomputed(Reason.NO_FIGURES, "no figure of " + own + " is in view");
    }

    /** Returns what sources say of something, or else what their figures of its parts add up to. */
    private static Optional<Line> line(Situation situation, String indicator, Optional<String> place) {
        return situation
                .line(indicator, place)
                .or(() -> situation.sums().stream()
                        .filter(sum -> sum.indicator().id().equals(indicator)
                                && sum.place().map(Location::id).equals(place))
                        .findFirst());
    }

    private static Uncomputed withheld(String own) {
        return unfit(own + " is under review in an edition from which it, or a part of it, is withheld;"
                + " `sitrep redactions` says why");
    }

    private static Uncomputed ofTotal(Situation situation, Breakdown breakdown) {
        List<List<Claim>> parts = breakdown.parts().stream()
                .map(part -> claims(situation, part.indicator(), part.place()))
                .toList();
        int all = parts.size();
        long any = count(parts, claim -> true);
        long fresh = count(parts, claim -> !claim.stale());
        long ofOne = parts.stream()
                .flatMap(List::stream)
                .map(Claim::source)
                .distinct()
                .mapToLong(source ->
                        count(parts, claim -> !claim.stale() && claim.source().equals(source)))
                .max()
                .orElse(0);
        long sums = breakdown.parts().stream()
                .filter(part ->
                        claims(situation, part.indicator(), part.place()).isEmpty())
                .flatMap(part -> HeadlineFigure.of(situation, part.indicator(), part.place()).stream())
                .count();
        if (sums > 0) {
            return new Uncomputed(
                    Reason.FIGURES_DO_NOT_FIT,
                    sums + " of its " + all + " parts " + (sums > 1 ? "are sums themselves" : "is a sum itself")
                            + ", and only what a source states is added up");
        }
        if (any == 0) {
            return new Uncomputed(Reason.NO_FIGURES, "no figure of any of its " + all + " parts is in view");
        }
        if (fresh * 2 > all && ofOne * 2 <= all) {
            return new Uncomputed(
                    Reason.SOURCES_DIFFER, "its parts are claimed by different sources, which are never added");
        }
        Optional<Figure> contested = breakdown.parts().stream()
                .flatMap(part -> situation.line(part.indicator(), part.place()).stream())
                .flatMap(line -> line.claims().stream()
                        .filter(claim -> !claim.stale())
                        .map(Claim::figure)
                        .filter(line::isContested))
                .findFirst();
        if (contested.isPresent()) {
            return contested(contested.get());
        }
        Part whole = breakdown.whole();
        Optional<Figure> own = claims(situation, whole.indicator(), whole.place()).stream()
                .filter(claim -> !claim.stale())
                .map(Claim::figure)
                .findFirst();
        if (own.isPresent() && ofOne * 2 > all) {
            return new Uncomputed(
                    Reason.FIGURES_DO_NOT_FIT,
                    "the whole is stated itself: `" + own.get().id() + "` ("
                            + QuantityWriter.write(own.get().value()) + ") of "
                            + own.get().trueOf());
        }
        return new Uncomputed(
                Reason.FIGURES_DO_NOT_FIT,
                ofOne * 2 <= all
                        ? (ofOne == 0 ? "none" : "only " + ofOne) + " of its " + all
                                + (ofOne > 1 ? " parts have" : " parts has")
                                + " a fresh figure of one source: a total takes more than half of them"
                        : unjoined(situation, breakdown));
    }

    /** “About 50” may be 40, so that neither “at least” nor “about” holds of a sum over it and a bound, or an unknown. */
    private static String unjoined(Situation situation, Breakdown breakdown) {
        String which = breakdown.parts().stream()
                .flatMap(part -> {
                    String id = part.place()
                            .filter(place ->
                                    part.indicator().equals(breakdown.whole().indicator()))
                            .orElse(part.indicator());
                    List<Claim> claims = claims(situation, part.indicator(), part.place());
                    return claims.isEmpty()
                            ? Stream.of("`" + id + "` (no figure)")
                            : claims.stream()
                                    .map(claim -> claim.figure().value())
                                    .limit(1)
                                    .filter(value -> !value.isExact())
                                    .map(value -> "`" + id + "` (" + QuantityWriter.write(value) + ")");
                })
                .limit(MAX_NAMED)
                .collect(Collectors.joining(", "));
        return which.isEmpty()
                ? "its parts cannot be added: they are of different periods"
                : "its parts give no sum, as an estimate, a bound and an unknown do not join, nor do periods that"
                        + " differ: " + which;
    }

    private static Uncomputed contested(Figure figure) {
        return new Uncomputed(
                Reason.FIGURES_DO_NOT_FIT,
                "`" + figure.source() + "` gives two values of `" + figure.indicator() + "`"
                        + figure.place().map(place -> " of `" + place + "`").orElse("") + " for " + figure.trueOf()
                        + ", and nothing is computed from one of two");
    }

    private static long count(List<List<Claim>> parts, Predicate<Claim> wanted) {
        return parts.stream().filter(claims -> claims.stream().anyMatch(wanted)).count();
    }

    private static Counted counts(Situation situation, String indicator) {
        return situation.crisis().vocabulary().indicator(indicator).counts();
    }

    private static List<Claim> claims(Situation situation, String indicator, Optional<String> place) {
        return situation.line(indicator, place).map(Line::claims).orElse(List.of());
    }
}
