package org.sitrep.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.check.words.Writing;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Contact;
import org.sitrep.situation.Situation;

/** What a new crisis begins with, and nobody has overwritten yet: one finding a file. */
final class ToOverwrite {

    /** The source of the example's facts. */
    private static final String EXAMPLE = "placeholder";

    private static final int MAX_SHOWN = 3;

    private ToOverwrite() {}

    /** Returns an error where names or labels stand in square brackets from end to end. */
    static Stream<Finding> names(Situation situation) {
        Crisis crisis = situation.crisis();
        List<Contact> contacts = crisis.imprint().contacts();
        Stream<Writing> desks = IntStream.range(0, contacts.size())
                .boxed()
                .flatMap(i -> contacts.get(i).name().byLanguage().entrySet().stream()
                        .map(name -> Writing.words(
                                Writing.Kind.NAME,
                                "the contact",
                                name.getKey(),
                                name.getValue(),
                                () -> crisis.origin().crisis().at("contacts", i, "name", name.getKey()))));
        Map<String, List<Writing>> left = Stream.concat(Declarations.of(crisis), desks)
                .filter(name -> name.texts().allMatch(text -> text.startsWith("[") && text.endsWith("]")))
                .collect(Collectors.groupingBy(name -> name.place().get().file(), TreeMap::new, Collectors.toList()));
        return left.values().stream().map(names -> {
            List<String> shown =
                    names.stream().flatMap(Writing::texts).distinct().toList();
            return CheckRule.EXAMPLE_LEFT.finding(
                    first(names.stream().map(name -> name.place().get())),
                    "to be overwritten still: "
                            + shown.stream()
                                    .limit(MAX_SHOWN)
                                    .map(text -> "`" + text + "`")
                                    .collect(Collectors.joining(", "))
                            + (shown.size() > MAX_SHOWN ? " and " + (shown.size() - MAX_SHOWN) + " more" : ""),
                    "write your own in place of each text in square brackets, without the brackets");
        });
    }

    /** Returns an error where entries are the example's. */
    static Stream<Finding> entries(Situation situation) {
        Map<String, List<Place>> left = situation.inView().values().stream()
                .map(entry -> entry.head())
                .filter(head ->
                        head.sources().stream().anyMatch(said -> said.source().equals(EXAMPLE)))
                .map(head -> head.where().at("source"))
                .collect(Collectors.groupingBy(Place::file, TreeMap::new, Collectors.toList()));
        return left.values().stream()
                .map(places -> CheckRule.EXAMPLE_LEFT.finding(
                        first(places.stream()),
                        (places.size() == 1 ? "an entry is" : places.size() + " entries are")
                                + " the example's still, with the source `" + EXAMPLE + "`",
                        "write your own in place of each, with the source that says it, declared in sources.yaml;"
                                + " take out the others"));
    }

    private static Place first(Stream<Place> places) {
        return places.min(Place::compareTo).orElseThrow();
    }
}
