package org.sitrep.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Claim;
import org.sitrep.situation.Line;
import org.sitrep.situation.Situation;

/** Totals that prose asks for over figures which nobody may add (rule 6). */
final class SumsAsked {

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
        Vocabulary words = situation.crisis().vocabulary();
        String whole = reference.place().orElseThrow();
        List<String> places = Optional.ofNullable(words.places().get(whole))
                .map(Location::parts)
                .orElse(List.of());
        List<String> indicators = words.indicators().values().stream()
                .filter(indicator -> indicator.relations().isPartOf(reference.target()))
                .map(Indicator::id)
                .toList();
        return isDivided(places.stream()
                        .map(place -> sources(situation, reference.target(), place))
                        .toList())
                || isDivided(indicators.stream()
                        .map(part -> sources(situation, part, whole))
                        .toList());
    }

    /** Every part has a figure, and no source has one of all. */
    private static boolean isDivided(List<Set<String>> parts) {
        Set<String> common = new HashSet<>(parts.isEmpty() ? Set.of() : parts.get(0));
        parts.forEach(common::retainAll);
        return parts.size() > 1 && common.isEmpty() && parts.stream().noneMatch(Set::isEmpty);
    }

    private static Set<String> sources(Situation situation, String indicator, String place) {
        Set<String> sources = new HashSet<>();
        situation.lines().stream()
                .filter(line -> line.indicator().id().equals(indicator))
                .filter(line -> line.place().filter(at -> at.id().equals(place)).isPresent())
                .map(Line::claims)
                .flatMap(List::stream)
                .map(Claim::source)
                .forEach(sources::add);
        return sources;
    }
}
