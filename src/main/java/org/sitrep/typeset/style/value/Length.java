package org.sitrep.typeset.style.value;

/**
 * A length: points, and a share of something that layout knows.
 *
 * @param points typographic points, 72 to the inch
 * @param percent hundredths of what the property refers to
 * @param isAuto whether layout decides; then both numbers are 0
 */
public record Length(double points, double percent, boolean isAuto) {

    /** Left to layout; also stands for {@code none} of a greatest width. */
    public static final Length AUTO = new Length(0, 0, true);

    /** Returns a fixed length. */
    public static Length of(double points) {
        return new Length(points, 0, false);
    }

    /** Returns a share. */
    public static Length share(double percent) {
        return new Length(0, percent, false);
    }

    /**
     * Returns the length in points.
     *
     * @param whole what 100 % is, in points
     * @return the length; 0 where it is auto
     */
    public double of100(double whole) {
        return points + percent * whole / 100;
    }
}
