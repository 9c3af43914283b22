package org.sitrep.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.entry.Change;

/** Ids that nothing declares: a rule for each kind of thing that an id may name. */
public enum UnknownRule implements Rule {
    ACTIVITY,
    ACTOR,
    AUDIENCE,
    CLUSTER,
    CONDITION,
    COUNTRY,
    EVENT,
    FACT,
    INDICATOR,
    PART,
    PERSON,
    PLACE,
    SECTION,
    SOURCE,
    TRACK;

    private static final Map<UnknownRule, String> OTHERWISE = Map.of(
            PLACE,
            "; or declare a new one in `crisis.yaml`, under `places:`, as `- {id: north, name: {en: \"North\"}}`",
            ACTIVITY,
            "; or declare a new one in `crisis.yaml`, under `activities:`; or write it in words, as `activity: {en:"
                    + " \"Water trucking\"}`");

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param word what was found
     * @param known the words that would have been right
     * @param place where the word stands
     */
    public Finding of(String word, Collection<String> known, Place place) {
        return of(word, known, id -> Stream.empty(), place);
    }

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param word what was found
     * @param declared what would have been right, by id; a change of what there is not is not offered for it
     * @param place where the word stands
     */
    public Finding of(String word, Map<String, ?> declared, Place place) {
        List<String> others = new ArrayList<>();
        declared.forEach((id, one) -> {
            if (!(one instanceof Change change && change.target().equals(word))) {
                others.add(id);
            }
        });
        return of(
                word,
                others,
                id -> Optional.ofNullable(declared.get(id)).stream().flatMap(one -> Name.labels(one).values().stream()),
                place);
    }

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param word what was found
     * @param known the words that would have been right
     * @param labels what each of them is called, in any language
     * @param place where the word stands
     */
    public Finding of(String word, Collection<String> known, Function<String, Stream<String>> labels, Place place) {
        String hint = Suggestion.hint(word, known, labels);
        String otherwise = hint.startsWith("did you mean") ? "" : OTHERWISE.getOrDefault(this, "");
        return Suggestion.unknown(this, thing(), word, place, (hint + otherwise).replaceFirst("^; or ", ""));
    }

    @Override
    public String id() {
        return "unknown-" + thing();
    }

    @Override
    public Meaning meaning() {
        return new Meaning(
                Severity.ERROR,
                "a word that is the id of no " + thing(),
                "write the id of one that is declared, or declare it: `sitrep ids` lists them");
    }

    private String thing() {
        return name().toLowerCase(Locale.ROOT);
    }
}
