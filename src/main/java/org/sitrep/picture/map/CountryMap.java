package org.sitrep.picture.map;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A country, with the frame of what is shown of it elsewhere.
 *
 * @param height how high it is drawn
 * @param terrain land and water
 * @param left the left edge of the frame
 * @param top its upper edge
 * @param width how wide it is
 * @param high how high it is
 * @param names where names of countries may stand, the countries themselves first
 * @param bar its scale
 */
public record CountryMap(
        double height,
        Terrain terrain,
        double left,
        double top,
        double width,
        double high,
        List<CountryName> names,
        ScaleBar bar) {

    /** The smallest frame that is seen. */
    private static final double MIN = 5;

    /** What words keep off the frame. */
    private static final double AWAY = 1.5;

    private static final double LONGEST_BAR = 50;

    static CountryMap of(Atlas atlas, Frame frame, Frame detail, Set<Integer> homes, double line) {
        Ground ground = atlas.ground(frame);
        Envelope shown = shown(frame, detail);
        ScaleBar bar = ScaleBar.of(frame.scale(), LONGEST_BAR);
        Geometry taken = Ground.shape(grown(shown, AWAY)).union(Ground.shape(barRoom(frame, line)));
        return new CountryMap(
                frame.height(),
                atlas.terrain(frame, homes),
                shown.getMinX(),
                shown.getMinY(),
                shown.getWidth(),
                shown.getHeight(),
                CountryName.all(ground, taken, homes, line, frame),
                bar);
    }

    private static Envelope barRoom(Frame frame, double line) {
        return new Envelope(0, LONGEST_BAR * 1.7, frame.height() - 2 * line, frame.height());
    }

    private static Envelope grown(Envelope box, double by) {
        Envelope grown = new Envelope(box);
        grown.expandBy(by);
        return grown;
    }

    /** What another frame shows, on this one; never too small to be seen. */
    private static Envelope shown(Frame frame, Frame detail) {
        Envelope extent = detail.extent();
        Envelope shown = new Envelope();
        for (double x : new double[] {extent.getMinX(), extent.centre().x, extent.getMaxX()}) {
            for (double y : new double[] {extent.getMinY(), extent.centre().y, extent.getMaxY()}) {
                shown.expandToInclude(
                        frame.drawn(frame.projection().of(detail.projection().back(new Coordinate(x, y)))));
            }
        }
        shown.expandBy(Math.max(0, (MIN - shown.getWidth()) / 2), Math.max(0, (MIN - shown.getHeight()) / 2));
        return shown.intersection(frame.edges());
    }
}
