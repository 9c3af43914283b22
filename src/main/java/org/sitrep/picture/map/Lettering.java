package org.sitrep.picture.map;

import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * How names stand on a map.
 *
 * @param width how wide words are
 * @param number prints the number that stands instead of names
 * @param line the height of a line of words
 */
public record Lettering(ToDoubleFunction<String> width, IntFunction<String> number, double line) {

    double width(String words) {
        return width.applyAsDouble(words);
    }
}
