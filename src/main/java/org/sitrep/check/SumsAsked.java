package org.sitrep.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis.KeyFigure;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Indicator.Ratio;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.ComputedRatio;
import org.sitrep.situation.Situation;
import org.sitrep.situation.Uncomputed;

/** What is asked for and cannot be computed: totals in prose, and ratios (rules 6 and 9). */
final class SumsAsked {

    private static final int MAX_YEARS = 5;
    private static final Set<Measure> MISFIT = Set.of(Measure.PERIOD, Measure.CUMULATIVE);

    private SumsAsked() {}

    static Stream<Finding> acrossSources(Situation situation, List<Writing> writings) {
        return writings.stream()
                .flatMap(writing -> writing.references().stream()
                        .distinct()
                        .filter(reference -> reference.kind() == Reference.Kind.TOTAL
                                && situation.resolve(reference).isEmpty()
                                && isAcrossSources(situation, reference))
                        .map(reference -> CheckRule.TOTAL_ACROSS_SOURCES
                                .finding(
                                        writing.place().get(),
                                        reference + " in " + writing.what()
                                                + ": its parts are claimed by different sources, which are never added",
                                        "state each with {figure:ID} and its source")
                                .about(reference.toString())));
    }

    private static boolean isAcrossSources(Situation situation, Reference reference) {
        return situation
                .uncomputed(reference.target(), reference.place())
                .filter(why -> why.reason() == Uncomputed.Reason.SOURCES_DIFFER)
                .isPresent();
    }

    /** A ratio that is declared of what does not count alike, or is computed over a figure of long ago. */
    static Stream<Finding> misfits(Situation situation) {
        Vocabulary words = situation.crisis().vocabulary();
        Map<String, ComputedRatio> old = new LinkedHashMap<>();
        situation.ratios().stream()
                .filter(ratio -> ratio.whole()
                        .trueOf()
                        .plusYears(MAX_YEARS)
                        .isBefore(ratio.part().trueOf()))
                .forEach(ratio -> old.putIfAbsent(ratio.indicator().id(), ratio));
        Stream<Finding> misfits = words.indicators().values().stream()
                .filter(indicator -> isMisfit(words, indicator))
                .map(indicator -> CheckRule.RATIO_MISFIT
                        .finding(
                                situation.crisis().origin().crisis().at("indicators", indicator.id(), "ratio-of"),
                                "the ratio `" + indicator.id() + "` divides what does not count alike",
                                "name two of `measure: cumulative`, or two of one period, that are recorded themselves")
                        .about(indicator.id()));
        return Stream.concat(
                misfits,
                old.values().stream()
                        .map(ratio -> CheckRule.WHOLE_OLD
                                .finding(
                                        ratio.whole().head().where().at("value"),
                                        "the ratio `" + ratio.indicator().id() + "` is over `"
                                                + ratio.whole().id() + "`, more than " + MAX_YEARS + " years before",
                                        "record a newer figure, if there is one; the report prints its year")
                                .about(ratio.indicator().id())));
    }

    /** A count within periods and one since a day, or one that is itself computed. */
    private static boolean isMisfit(Vocabulary words, Indicator indicator) {
        List<Indicator> both = indicator.relations().ratio().stream()
                .flatMap(ratio -> Stream.of(ratio.part(), ratio.whole()))
                .map(words::indicator)
                .toList();
        return both.stream().map(Indicator::measure).collect(Collectors.toSet()).equals(MISFIT)
                || both.stream().anyMatch(one -> one.relations().recent().isPresent());
    }

    /** A ratio that is declared, and cannot be computed where both its parts are. */
    static Stream<Finding> ratios(Situation situation) {
        return situation.crisis().vocabulary().indicators().values().stream()
                .filter(indicator -> !isMisfit(situation.crisis().vocabulary(), indicator))
                .flatMap(indicator -> indicator.relations().ratio().stream()
                        .flatMap(ratio -> ratio(situation, indicator.id(), ratio).stream()));
    }

    /** Where one is missing on page one, a warning says so. */
    private static Optional<Finding> ratio(Situation situation, String id, Ratio ratio) {
        List<KeyFigure> asked = situation.crisis().front().keyFigures();
        List<KeyFigure> without = situation.lines().stream()
                .filter(line -> line.indicator().id().equals(ratio.part()))
                .map(line -> new KeyFigure(id, line.place().map(Location::id)))
                .filter(place -> !asked.contains(place)
                        && situation.headlineFigure(id, place.place()).isEmpty()
                        && isDue(situation, place))
                .toList();
        return without.stream()
                .findFirst()
                .flatMap(first -> situation
                        .uncomputed(id, first.place())
                        .map(why -> CheckRule.RATIO_NOT_COMPUTED
                                .finding(
                                        situation.crisis().origin().crisis().at("indicators", id, "ratio-of"),
                                        "the ratio `" + id + "`"
                                                + first.place()
                                                        .map(place -> " of `" + place + "`")
                                                        .orElse("")
                                                + " is not computed: " + why.said()
                                                + (without.size() > 1
                                                        ? "; nor is it for " + (without.size() - 1) + " more places"
                                                        : ""),
                                        "record a figure that fits, or say `sources: any` or `dates: latest` where"
                                                + " that is right")
                                .about(id)));
    }

    /** Where there is nothing to divide, or by, none is. */
    private static boolean isDue(Situation situation, KeyFigure ratio) {
        return situation
                .uncomputed(ratio.indicator(), ratio.place())
                .filter(why -> why.reason() != Uncomputed.Reason.NO_FIGURES)
                .isPresent();
    }
}
