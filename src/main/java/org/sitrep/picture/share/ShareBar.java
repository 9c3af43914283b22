package org.sitrep.picture.share;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Shape;

/** A bar that fills as a share grows: one beyond the whole is full, and ends in a mark across; one not known exactly is hollow. */
public final class ShareBar {

    private static final double WIDTH = 60;
    private static final double HEIGHT = 6;
    private static final double EDGE = 0.5;
    private static final double HUNDRED = 100;

    /** How far from its end a bar beyond the whole is cut. */
    private static final double MARK = 5;

    /** Something there is, however little of it. */
    private static final double LEAST = 1;

    private ShareBar() {}

    /**
     * Returns the bar of a percentage.
     *
     * @param percent how much of the whole, in hundredths
     * @param fromRight whether it fills from the right, as Arabic is read
     */
    public static Picture of(Quantity.Amount percent, boolean fromRight) {
        double share = percent.units().doubleValue() / HUNDRED;
        double full = WIDTH - 2 * EDGE;
        double filled = share <= 0 ? 0 : Math.max(LEAST, Math.min(1, share) * full);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Shape.of("wide", Outline.box(EDGE, EDGE, full, HEIGHT - 2 * EDGE)));
        if (filled > 0) {
            String kind = percent.qualifier() == Qualifier.EXACTLY ? "bar" : "about";
            shapes.add(Shape.of(kind, Outline.box(fromRight ? WIDTH - EDGE - filled : EDGE, EDGE, filled, HEIGHT - 1)));
        }
        if (share > 1) {
            double end = fromRight ? MARK : WIDTH - MARK;
            shapes.add(Shape.of("over", Outline.line(end, 0, end, HEIGHT)));
        }
        return new Picture(WIDTH, HEIGHT, shapes, List.of());
    }
}
