package org.sitrep.picture.outbreak;

import java.util.List;
import org.sitrep.picture.AxisWords;
import org.sitrep.picture.Bars;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Point;
import org.sitrep.picture.Sketch;
import org.sitrep.picture.TextWidth;

/** Counts of two groups by age, to both sides of the names of the ages, the youngest below; on one scale, from zero. */
public final class Pyramid {

    private static final double WIDTH = 250;
    private static final double SIZE = 7;
    private static final double LINE = 8.5;
    private static final double HEIGHT = 7;
    private static final double GAP = 4;
    private static final double WIDEST_AGE = 90;

    private Pyramid() {}

    /**
     * An age.
     *
     * @param name what it is called
     * @param cells the count of each group, in the order of their names
     */
    public record Rung(String name, List<Cell> cells) {}

    /**
     * A count.
     *
     * @param extent what is claimed
     * @param value the same in print
     */
    public record Cell(Extent extent, String value) {}

    /**
     * Returns the picture. Where one reads from the right, the first group stands at the right.
     *
     * @param about what holds of all counts
     * @param sides the names of the two groups
     * @param rungs the ages, from the youngest
     */
    public static Picture picture(
            String about, List<String> sides, List<Rung> rungs, AxisWords axes, TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE, SIZE);
        boolean fromRight = axes.isFromRight();
        List<String> names = rungs.stream()
                .map(rung -> sketch.fitting(rung.name(), Style.SMALL, WIDEST_AGE))
                .toList();
        double middle = WIDTH / 2;
        double half = GAP
                + names.stream()
                                .mapToDouble(name -> sketch.width(name, Style.SMALL))
                                .max()
                                .orElse(0)
                        / 2;
        List<Cell> cells = rungs.stream().flatMap(rung -> rung.cells().stream()).toList();
        List<Bars.Bar> bars = Bars.of(
                        cells.stream().map(Cell::extent).toList(),
                        cells.stream()
                                .map(cell -> sketch.width(cell.value(), Style.VALUE))
                                .toList(),
                        middle - half)
                .bars();
        sketch.label(
                Style.SMALL, sketch.fitting(about, Style.SMALL, WIDTH), fromRight ? WIDTH : 0, LINE, held(!fromRight));
        double top = 2 * LINE + GAP;
        for (int side = 0; side < 2; side++) {
            boolean isLeft = (side == 0) != fromRight;
            int away = isLeft ? -1 : 1;
            double foot = middle + away * half;
            sketch.label(
                    Style.SMALL,
                    sketch.fitting(sides.get(side), Style.SMALL, middle - half),
                    foot,
                    2 * LINE + 1,
                    held(!isLeft));
            sketch.shape("axis", Outline.line(foot, top, foot, top + rungs.size() * (HEIGHT + GAP)));
            for (int i = 0; i < rungs.size(); i++) {
                double y = top + (rungs.size() - i - 1) * (HEIGHT + GAP) + GAP / 2;
                Bars.Bar bar = bars.get(2 * i + side);
                bar.draw(sketch, HEIGHT, (along, across) -> new Point(foot + away * along, y + across));
                sketch.beside(
                        Style.VALUE,
                        cells.get(2 * i + side).value(),
                        foot + away * Math.max(GAP, bar.label()),
                        y + HEIGHT / 2,
                        held(!isLeft));
                if (side == 0) {
                    sketch.beside(Style.SMALL, names.get(i), middle, y + HEIGHT / 2, Held.MIDDLE);
                }
            }
        }
        return sketch.picture(WIDTH, top + rungs.size() * (HEIGHT + GAP) + 1);
    }

    private static Held held(boolean atLeft) {
        return atLeft ? Held.LEFT : Held.RIGHT;
    }
}
