package org.sitrep.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.words.Writing;
import org.sitrep.check.words.Writing.Kind;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Measure;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Situation;

/** Numbers that a note still states after their source has stated newer ones. */
final class Overtaken {

    private Overtaken() {}

    /** Returns a warning for each level in a note that its source has overtaken; a dated number may stand. */
    static Stream<Finding> inNotes(Situation situation, List<Writing> writings) {
        Map<String, Figure> newer = newer(situation);
        return writings.stream()
                .filter(writing -> writing.kind() == Kind.NOTE)
                .flatMap(writing -> writing.references().stream()
                        .distinct()
                        .filter(reference ->
                                reference.kind() == Reference.Kind.FIGURE && !isDated(writing, reference.target()))
                        .flatMap(reference -> Optional.ofNullable(newer.get(reference.target())).stream()
                                .map(figure -> overtaken(writing, reference, figure))));
    }

    private static Map<String, Figure> newer(Situation situation) {
        Map<String, Figure> newer = new HashMap<>();
        situation.lines().stream()
                .filter(line -> line.indicator().measure() != Measure.PERIOD
                        && line.place().isPresent())
                .flatMap(line -> line.claims().stream())
                .forEach(claim -> claim.earlier().forEach(figure -> newer.put(figure.id(), claim.figure())));
        return newer;
    }

    private static boolean isDated(Writing writing, String target) {
        return writing.references().stream()
                .anyMatch(reference -> reference.kind() == Reference.Kind.DATE
                        && reference.target().equals(target));
    }

    private static Finding overtaken(Writing writing, Reference reference, Figure newer) {
        return CheckRule.OVERTAKEN_FIGURE
                .finding(
                        writing.place().get(),
                        writing.what() + " states " + reference + ", which its source has overtaken by `" + newer.id()
                                + "` of " + newer.trueOf(),
                        "write a newer note, or say of which day the number is, with {date:" + reference.target() + "}")
                .about(reference.target());
    }
}
