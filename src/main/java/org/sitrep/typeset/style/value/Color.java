package org.sitrep.typeset.style.value;

/**
 * A colour in sRGB.
 *
 * @param rgb red, green and blue, eight bits each
 * @param isVisible whether it can be seen; nothing is half transparent
 */
public record Color(int rgb, boolean isVisible) {

    /** The colour of text that nobody coloured. */
    public static final Color BLACK = new Color(0, true);

    /** What is not painted. */
    public static final Color TRANSPARENT = new Color(0, false);
}
