package org.sitrep.typeset.style.value;

/**
 * Where an inline element or a cell stands from top to bottom.
 *
 * @param place the keyword
 * @param shift how far above the baseline, in points, where a length was given; else 0
 */
public record VerticalAlign(Keyword place, double shift) {

    /** The keywords; a length is BASELINE with a shift. */
    public enum Keyword {
        BASELINE,
        SUB,
        SUPER,
        TOP,
        MIDDLE,
        BOTTOM
    }
}
