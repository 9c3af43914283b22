package org.sitrep.fact;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
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
        if (reference.kind() == Reference.Kind.TOTAL) {
            return Stream.concat(
                    known(UnknownRule.INDICATOR, words.indicators(), reference.target(), place),
                    Stream.concat(
                            known(
                                    UnknownRule.PLACE,
                                    words.places(),
                                    reference.place().orElseThrow(),
                                    place),
                            withoutParts(reference, place)));
        }
        return reference.targets().stream()
                .flatMap(target -> Stream.concat(
                        known(UnknownRule.FACT, facts, target, place), wrongKind(reference, target, place)));
    }

    private Stream<Finding> withoutParts(Reference reference, Supplier<Place> place) {
        Location whole = words.places().get(reference.place().orElseThrow());
        boolean byIndicator = words.indicators().values().stream()
                .anyMatch(indicator -> indicator.relations().isPartOf(reference.target()));
        return whole != null && whole.parts().isEmpty() && !byIndicator
                ? Stream.of(FactRule.WRONG_REFERENCE.finding(
                        place.get(),
                        reference + " has no parts to add up",
                        "declare `parts:` of the place or `parts-of:` of indicators, or use {figure:…}"))
                : Stream.empty();
    }

    private Stream<Finding> wrongKind(Reference reference, String id, Supplier<Place> place) {
        Entry target = facts.get(id);
        boolean figures = reference.kind() == Reference.Kind.FIGURE || reference.kind() == Reference.Kind.CHANGE;
        boolean wrong = figures && target != null && !(target instanceof Figure);
        return wrong
                ? Stream.of(FactRule.WRONG_REFERENCE.finding(
                        place.get(),
                        reference + ": `" + id + "` is no figure",
                        "use {days:…} or {date:…} for conditions, demands and events"))
                : Stream.empty();
    }

    /** Returns an error where an id names nothing declared. */
    static Stream<Finding> known(UnknownRule what, Map<String, ?> declared, String id, Supplier<Place> place) {
        return declared.containsKey(id) ? Stream.empty() : Stream.of(what.of(id, declared.keySet(), place.get()));
    }
}
