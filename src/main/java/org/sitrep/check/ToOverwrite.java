package org.sitrep.check;

import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.situation.Situation;

/** What a new crisis begins with, and nobody has overwritten yet: one finding a file. */
final class ToOverwrite {

    /** The source of the example's facts. */
    private static final String EXAMPLE = "placeholder";

    private ToOverwrite() {}

    /** Returns an error where names or labels stand in square brackets from end to end. */
    static Stream<Finding> names(Situation situation) {
        return told(
                Declarations.of(situation.crisis())
                        .filter(name -> name.texts().allMatch(text -> text.startsWith("[") && text.endsWith("]")))
                        .map(name -> name.place().get()),
                count -> "to be overwritten still, in square brackets: " + (count == 1 ? "one text" : count + " texts"),
                "write your own in place of each, without the brackets");
    }

    /** Returns an error where entries are the example's. */
    static Stream<Finding> entries(Situation situation) {
        return told(
                situation.inView().values().stream()
                        .map(entry -> entry.head())
                        .filter(head -> head.sources().stream()
                                .anyMatch(said -> said.source().equals(EXAMPLE)))
                        .map(head -> head.where().at("source")),
                count -> (count == 1 ? "an entry is" : count + " entries are")
                        + " the example's still, with the source `" + EXAMPLE + "`",
                "write your own in place of each, with the source that says it, declared in sources.yaml");
    }

    private static Stream<Finding> told(Stream<Place> places, LongFunction<String> message, String hint) {
        return places.collect(Collectors.groupingBy(Place::file, TreeMap::new, Collectors.toList())).values().stream()
                .map(of -> CheckRule.EXAMPLE_LEFT.finding(
                        of.stream().min(Place::compareTo).orElseThrow(), message.apply(of.size()), hint));
    }
}
