package org.sitrep.diagnostic;

/**
 * What one source states of one thing at one place.
 *
 * @param indicator the id of what is counted
 * @param place the id of where, or {@link #NO_PLACE}
 * @param source the id of who states it
 */
public record Series(String indicator, String place, String source) {

    /** Stands for the place of figures that state none. */
    public static final String NO_PLACE = "-";

    /** Returns {@code INDICATOR/PLACE/SOURCE}, by which the findings on all figures of the series are answered. */
    @Override
    public String toString() {
        return indicator + "/" + place + "/" + source;
    }
}
