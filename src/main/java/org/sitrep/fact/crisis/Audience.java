package org.sitrep.fact.crisis;

import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.prose.Text;

/**
 * A step on the ladder of audiences: it admits what is marked for it and for those above it in the list.
 *
 * @param sensitivity what the audience is called in facts, and its rank
 * @param label what it is called in print; absent where the wording of the language has a word for it
 * @param mark a further mark on every page, such as TLP:AMBER
 * @param withholds what is withheld from it, whatever the sensitivity
 */
public record Audience(
        Sensitivity sensitivity, Optional<Text> label, Optional<String> mark, Set<Withholding> withholds) {

    public Audience {
        withholds = Set.copyOf(withholds);
    }

    /** Returns whether such things are withheld from this audience. */
    public boolean withholds(Withholding what) {
        return withholds.contains(what);
    }
}
