package org.sitrep.fact;

import java.util.Collection;
import java.util.Locale;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;
import org.sitrep.diagnostic.Suggestion;

/** Ids that nothing declares: a rule for each kind of thing that an id may name. */
public enum UnknownRule implements Rule {
    ACTOR,
    AUDIENCE,
    CLUSTER,
    CONDITION,
    COUNTRY,
    EVENT,
    FACT,
    INDICATOR,
    PERSON,
    PLACE,
    SOURCE,
    TRACK;

    /**
     * Returns the finding on a word that names nothing declared.
     *
     * @param word what was found
     * @param known the words that would have been right
     * @param place where the word stands
     */
    public Finding of(String word, Collection<String> known, Place place) {
        return Suggestion.unknown(this, thing(), word, known, place);
    }

    @Override
    public String id() {
        return "unknown-" + thing();
    }

    @Override
    public Meaning meaning() {
        return new Meaning(Severity.ERROR, "a word that is the id of no " + thing(), "the hint suggests the nearest");
    }

    private String thing() {
        return name().toLowerCase(Locale.ROOT);
    }
}
