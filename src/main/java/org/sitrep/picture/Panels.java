package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Levels.Level;

/** Levels of several things over one time, each on a panel of its own, all on one scale. */
public final class Panels {

    private static final double WIDTH = 250;
    private static final double SIZE = 6.6;
    private static final double LINE = SIZE * 1.2;

    /** Marks keep off the edge, and off the numbers of the scale. */
    private static final double LEFT = 6;

    private static final double RIGHT = 34;
    private static final double GAP = 4;

    private static final double TITLE = 12;
    private static final double PANEL = 45;
    private static final double HEAD = 14;

    private final Sketch sketch;
    private final AxisWords axes;
    private final Scale scale;
    private final Days days;
    private final List<Outline> grid = new ArrayList<>();

    private Panels(List<Level> levels, AxisWords axes, TextWidth letters) {
        this.sketch = new Sketch(letters, SIZE);
        this.axes = axes;
        this.scale = Scale.over(levels.stream().map(Level::extent).toList(), PANEL - HEAD, 2);
        this.days = Levels.days(levels, WIDTH - LEFT - RIGHT);
    }

    /**
     * A panel.
     *
     * @param title what is counted
     * @param levels the claims, the oldest first; one or more
     * @param longestGap the days after which nothing is known any more, and no line is drawn
     */
    public record Panel(String title, List<Level> levels, int longestGap) {

        public Panel {
            levels = List.copyOf(levels);
        }
    }

    /** Returns the picture of one or more panels. */
    public static Picture picture(List<Panel> panels, AxisWords axes, TextWidth letters) {
        List<Level> all =
                panels.stream().flatMap(panel -> panel.levels().stream()).toList();
        return new Panels(all, axes, letters).picture(panels);
    }

    private Picture picture(List<Panel> panels) {
        double y = 0;
        for (Panel panel : panels) {
            y = panel(panel, panels.size() > 1 ? title(panel.title(), y) : y);
        }
        double foot = y + 6;
        sketch.days(days, LEFT, foot, WIDTH, axes);
        sketch.ground("grid", grid);
        return sketch.byStyle(WIDTH, foot + 7.5);
    }

    private double title(String title, double y) {
        boolean ends = axes.isFromRight();
        String fitting = sketch.fitting(title, Style.TITLE, WIDTH);
        sketch.label(Style.TITLE, fitting, ends ? WIDTH : 0, y + 8, ends ? Held.RIGHT : Held.LEFT);
        return y + TITLE;
    }

    private double panel(Panel panel, double y) {
        double foot = y + PANEL;
        grid.add(line(0, foot, WIDTH, foot));
        scale.ticks().stream().skip(1).forEach(tick -> tick(tick, foot));
        Levels.of(panel.levels(), days, scale, panel.longestGap(), LINE, words -> sketch.width(words, Style.VALUE))
                .draw(sketch, LEFT, foot);
        return foot + 3;
    }

    private void tick(BigDecimal tick, double foot) {
        double y = foot - scale.at(tick.doubleValue());
        grid.add(line(WIDTH - RIGHT + GAP, y, WIDTH, y));
        sketch.label(Style.SMALL, axes.number(tick), WIDTH, y - 2.4, Held.RIGHT);
    }
}
