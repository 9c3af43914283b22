package org.sitrep.fact.crisis;

import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.prose.Text;

/**
 * What a crisis wants of its maps.
 *
 * @param view whose view of borders it shows; absent where the crisis leaves that to the program
 * @param names what countries are to be called, by their ISO 3166-1 alpha-3 code
 * @param shade the id of the ratio or rate by which areas are shaded; absent where the crisis leaves that to the program
 * @param circles the id of the count that is drawn as circles; absent likewise
 */
public record MapChoice(
        Optional<View> view, Map<String, Text> names, Optional<String> shade, Optional<String> circles) {

    /** That of a crisis that declares none. */
    public static final MapChoice NONE = new MapChoice(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public MapChoice {
        names = Map.copyOf(names);
    }

    /** Returns whether borders are drawn, and countries named. */
    public boolean hasBorders() {
        return !view.equals(Optional.of(View.NONE));
    }

    /** A view of borders. */
    public enum View implements Keyed {
        /** That of the United Nations, as the program knows it. */
        UN,
        /** No borders, and no names of countries. */
        NONE;
    }
}
