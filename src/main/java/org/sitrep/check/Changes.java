package org.sitrep.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.prose.Reference;
import org.sitrep.situation.Comparison;
import org.sitrep.situation.Resolved;
import org.sitrep.situation.Situation;

/** Changes that prose asks for and that nobody can state (rule 7). */
final class Changes {

    private Changes() {}

    static Stream<Finding> asked(Situation situation, List<Writing> writings) {
        return writings.stream()
                .flatMap(writing -> writing.references().stream()
                        .distinct()
                        .flatMap(reference -> fault(situation, reference).stream()
                                .map(reason -> CheckRule.CHANGE_NOT_COMPARABLE
                                        .finding(
                                                writing.place().get(),
                                                reference + " in " + writing.what() + ": " + reason,
                                                "state both with {figure:ID}, each with its source, and no change")
                                        .about(reference.toString()))));
    }

    private static Optional<String> fault(Situation situation, Reference reference) {
        return reference.kind() != Reference.Kind.CHANGE
                ? Optional.empty()
                : situation
                        .resolve(reference)
                        .filter(Resolved.Change.class::isInstance)
                        .map(Resolved.Change.class::cast)
                        .flatMap(Changes::fault);
    }

    private static Optional<String> fault(Resolved.Change change) {
        if (change.from().trueOf().isAfter(change.to().trueOf())) {
            return Optional.of(
                    "`" + change.from().id() + "` is later than `" + change.to().id() + "`: the two are turned round");
        }
        return change.comparison() instanceof Comparison.NotComparable not
                ? Optional.of("the two cannot be compared: " + words(not.reason()))
                : Optional.empty();
    }

    private static String words(Comparison.Reason reason) {
        return switch (reason) {
            case OTHER_INDICATOR -> "they count different things";
            case OTHER_PLACE -> "they are not of one stated place";
            case OTHER_SOURCE -> "different sources claim them";
            case UNEQUAL_PERIODS -> "their periods are not equally long";
            case INCOMPLETE -> "one of their periods is incomplete";
            case IN_WORDS -> "one of them is no number";
            case TWO_VALUES -> "their source gives two values for one time";
        };
    }
}
