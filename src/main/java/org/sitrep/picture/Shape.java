package org.sitrep.picture;

import java.util.List;

/**
 * A shape.
 *
 * @param kind what it is, for its style
 * @param strokes what is drawn of it, as one
 */
public record Shape(String kind, List<Stroke> strokes) {

    public Shape {
        strokes = List.copyOf(strokes);
    }

    /** Returns a shape of some strokes. */
    public static Shape of(String kind, Stroke... strokes) {
        return new Shape(kind, List.of(strokes));
    }
}
