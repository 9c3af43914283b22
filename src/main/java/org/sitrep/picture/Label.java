package org.sitrep.picture;

/**
 * Words in a picture.
 *
 * @param text what they say
 * @param style how they are set
 * @param x where they are held
 * @param y the line they stand on
 * @param held by which end they are held there
 * @param width how wide they are
 */
public record Label(String text, Style style, double x, double y, Held held, double width) {

    /** How words are set. The style sheets of a template set agree with it. */
    public enum Style {
        /** What something is, in bold. */
        TITLE,
        /** A value, in bold. */
        VALUE,
        /** Further words. */
        SMALL,
        /** The name of a place. */
        NAME;

        /** Returns whether the letters are bold. */
        public boolean isBold() {
            return this == TITLE || this == VALUE;
        }
    }

    /** An end of words. */
    public enum Held {
        LEFT,
        MIDDLE,
        RIGHT;

        /** Returns where words held somewhere by this end begin. */
        public double left(double x, double width) {
            return switch (this) {
                case LEFT -> x;
                case MIDDLE -> x - width / 2;
                case RIGHT -> x - width;
            };
        }
    }

    /** Returns where the words begin, seen from the left. */
    public double left() {
        return held.left(x, width);
    }

    /** Returns where they end. */
    public double right() {
        return left() + width;
    }
}
