package org.sitrep.typeset.style.value;

/**
 * A colour in sRGB.
 *
 * @param rgb red, green and blue, eight bits each
 * @param alpha from 0, which is not seen at all, to 1
 */
public record Color(int rgb, double alpha) {

    /** The colour of text that nobody coloured. */
    public static final Color BLACK = new Color(0, 1);

    /** What is not painted. */
    public static final Color TRANSPARENT = new Color(0, 0);

    /** Returns whether it can be seen. */
    public boolean isVisible() {
        return alpha > 0;
    }
}
