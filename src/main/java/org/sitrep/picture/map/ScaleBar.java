package org.sitrep.picture.map;

/**
 * The bar that says how long a distance is drawn.
 *
 * @param km the distance, in km: 1, 2 or 5 times a power of ten
 * @param length how long it is drawn
 */
public record ScaleBar(double km, double length) {

    private static final double[] ROUND = {5, 2, 1};

    /**
     * Returns the longest bar that is not drawn longer than a length.
     *
     * @param scale how long a km is drawn
     * @param most the greatest length
     */
    static ScaleBar of(double scale, double most) {
        double unit = Math.pow(10, Math.floor(Math.log10(most / scale)));
        for (double times : ROUND) {
            if (times * unit * scale <= most) {
                return new ScaleBar(times * unit, times * unit * scale);
            }
        }
        return new ScaleBar(unit, unit * scale);
    }
}
