package org.sitrep.fact;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Reference;

/**
 * What prose may refer to.
 *
 * @param words what the crisis declares
 * @param facts the entries by id
 */
public record ReferenceRules(Vocabulary words, Map<String, ? extends Entry> facts) {

    /**
     * Checks a reference.
     *
     * @param reference the reference
     * @param place where its prose stands
     * @return an error for each id that names nothing, or a thing of the wrong kind
     */
    public Stream<Finding> check(Reference reference, Supplier<Place> place) {
        if (reference.kind().isOfIndicator()) {
            Stream<Finding> where =
                    reference.place().stream().flatMap(id -> known(UnknownRule.PLACE, words.places(), id, place));
            Stream<Finding> parts =
                    reference.kind() == Reference.Kind.TOTAL ? withoutParts(reference, place) : Stream.empty();
            return Stream.of(indicator(reference, place), where, parts).flatMap(s -> s);
        }
        return reference.targets().stream()
                .flatMap(target -> Stream.concat(
                        known(UnknownRule.FACT, facts, target, place), wrongKind(reference, target, place)));
    }

    /** Returns an error where an id is not that of a figure on record. */
    Stream<Finding> figure(String id, Supplier<Place> place) {
        return facts.containsKey(id) && !(facts.get(id) instanceof Figure)
                ? wrong(place, "`" + id + "` is no figure", "name what it reached by the `id:` of a figure")
                : known(UnknownRule.FACT, facts, id, place);
    }

    private Stream<Finding> indicator(Reference reference, Supplier<Place> place) {
        return facts.get(reference.target()) instanceof Figure figure
                        && !words.indicators().containsKey(reference.target())
                ? wrong(
                        place,
                        reference + ": `" + figure.id() + "` is a figure, not an indicator",
                        "write " + new Reference(reference.kind(), figure.indicator(), figure.place()))
                : known(UnknownRule.INDICATOR, words.indicators(), reference.target(), place);
    }

    private Stream<Finding> withoutParts(Reference reference, Supplier<Place> place) {
        Location whole = words.places().get(reference.place().orElseThrow());
        boolean byIndicator = words.indicators().values().stream()
                .anyMatch(indicator -> indicator.relations().isPartOf(reference.target()));
        return whole != null && whole.parts().isEmpty() && !byIndicator
                ? wrong(
                        place,
                        reference + " has no parts to add up",
                        "declare `parts:` of the place or `parts-of:` of indicators, or use {figure:…}")
                : Stream.empty();
    }

    private Stream<Finding> wrongKind(Reference reference, String id, Supplier<Place> place) {
        return Stream.ofNullable(facts.get(id)).flatMap(target -> switch (reference.kind()) {
            case FIGURE, CHANGE ->
                unless(
                        target instanceof Figure,
                        reference,
                        id,
                        " is no figure",
                        place,
                        "use {days:…} or {date:…} for conditions, demands and events");
            case PERIOD ->
                unless(
                        lasts(target),
                        reference,
                        id,
                        " has no period",
                        place,
                        "write {date:" + id + "}, the day it is of");
            case SOURCE ->
                unless(
                        !target.head().sources().isEmpty(),
                        reference,
                        id,
                        " has no source",
                        place,
                        "name a fact with a `source:`");
            default -> Stream.empty();
        });
    }

    /** A condition of which no source states the beginning has no days to print. */
    private static boolean lasts(Entry target) {
        return target instanceof Event
                || (target instanceof Activity activity && activity.from().isPresent())
                || (target instanceof Condition condition && condition.startStated())
                || (target instanceof Figure figure && figure.timing() instanceof Timing.Over);
    }

    private static Stream<Finding> unless(
            boolean right, Reference reference, String id, String fault, Supplier<Place> place, String hint) {
        return right ? Stream.empty() : wrong(place, reference + ": `" + id + "`" + fault, hint);
    }

    private static Stream<Finding> wrong(Supplier<Place> place, String message, String hint) {
        return Stream.of(FactRule.WRONG_REFERENCE.finding(place.get(), message, hint));
    }

    /** Returns an error where an id names nothing declared. */
    static Stream<Finding> known(UnknownRule what, Map<String, ?> declared, String id, Supplier<Place> place) {
        return declared.containsKey(id) ? Stream.empty() : Stream.of(what.of(id, declared, place.get()));
    }
}
