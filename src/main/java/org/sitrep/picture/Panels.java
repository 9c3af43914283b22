package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Levels.Level;

/** Levels of several things over one time, each on a panel of its own, with a scale of its own. */
public final class Panels {

    static final double WIDTH = 250;
    private static final double SIZE = 7;
    static final double LINE = SIZE * 1.2;

    /** Marks keep off the edge, and off the numbers of the scale. */
    private static final double EDGE = 6;

    private static final double GAP = 3;
    private static final double TITLE = 10.5;

    /** How high the numbers of one line are drawn, and what each further line adds. */
    private static final double LEVELS = 31;

    private static final double FURTHER = 5;
    private static final double HEAD = 17;

    /** The highest that one picture becomes: several stand side by side on paper, and one below the other on a phone. */
    private static final double HIGHEST = 250;

    private static final int MOST = 4;

    private final List<Panel> panels;
    private final AxisWords axes;
    private final TextWidth letters;
    private final double height;
    private final List<Scale> scales;
    private final Days days;
    private final double gutter;

    private Panels(List<Panel> panels, LocalDate asOf, AxisWords axes, TextWidth letters) {
        this.panels = panels;
        this.axes = axes;
        this.letters = letters;
        this.height = LEVELS
                + FURTHER
                        * (panels.stream()
                                        .mapToInt(panel -> Math.max(1, Ends.lines(panel.levels())))
                                        .max()
                                        .orElse(1)
                                - 1);
        this.scales = panels.stream()
                .map(panel ->
                        Scale.axis(panel.levels().stream().map(Level::extent).toList(), height))
                .toList();
        Sketch measure = new Sketch(letters, SIZE);
        this.gutter = Sketch.EDGE
                + GAP
                + Ends.WIDER
                        * scales.stream()
                                .flatMap(scale -> scale.ticks().stream())
                                .mapToDouble(tick -> measure.width(axes.number(tick), Style.SMALL))
                                .max()
                                .orElse(0);
        LocalDate first = panels.stream()
                .flatMap(panel -> panel.levels().stream())
                .map(Level::day)
                .min(LocalDate::compareTo)
                .orElse(asOf);
        Days all = new Days(first, asOf.isBefore(first) ? first : asOf, WIDTH - gutter - 2 * EDGE);
        double length = panels.stream()
                .mapToDouble(panel -> new Ends(panel, measure, axes, height + HEAD).length(all))
                .min()
                .orElse(all.length());
        this.days = new Days(all.from(), all.to(), length);
    }

    /**
     * The name of a line: what tells it apart from the other lines of its panel.
     *
     * @param place where it counts; empty where that is the same for all
     * @param source who counts; empty where that is the same for all
     */
    public record Name(String place, String source) {

        /** Returns the whole name. */
        String all() {
            return place.isEmpty() || source.isEmpty() ? place + source : place + " · " + source;
        }
    }

    /**
     * A panel.
     *
     * @param title what is counted, and where if that is the same for all its lines
     * @param levels the claims, the oldest first; one or more
     * @param names the name of each line, by its id
     * @param longestGap the days after which nothing is known any more, and no line is drawn
     */
    public record Panel(String title, List<Level> levels, Map<String, Name> names, int longestGap) {

        public Panel {
            levels = List.copyOf(levels);
            names = Map.copyOf(names);
        }

        Name name(Level level) {
            return names.getOrDefault(level.line(), new Name("", ""));
        }
    }

    /**
     * Returns the pictures of panels, in their order; all have one scale of time.
     *
     * @param panels one or more
     * @param asOf the last day
     * @return the picture of the panels that stand in it, and how many these are
     */
    public static List<Sheet> sheets(List<Panel> panels, LocalDate asOf, AxisWords axes, TextWidth letters) {
        return new Panels(panels, asOf, axes, letters).sheets();
    }

    /** A picture of some panels. */
    public record Sheet(Picture picture, int panels) {}

    private List<Sheet> sheets() {
        int most = (int) Math.max(1, Math.min(MOST, HIGHEST / (height + HEAD + TITLE)));
        int all = Math.max((panels.size() + most - 1) / most, panels.size() >= MOST ? 2 : 1);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            int from = (i * panels.size() + all - 1) / all;
            int to = ((i + 1) * panels.size() + all - 1) / all;
            sheets.add(new Sheet(picture(panels.subList(from, to)), to - from));
        }
        return sheets;
    }

    private Picture picture(List<Panel> some) {
        Sketch sketch = new Sketch(letters, SIZE);
        double y = 0;
        for (int i = 0; i < some.size(); i++) {
            y = panel(
                    some.get(i), i == some.size() - 1, sketch, title(some.get(i).title(), y, sketch));
        }
        return sketch.byStyle(WIDTH, y);
    }

    private double title(String title, double y, Sketch sketch) {
        if (title.isEmpty()) {
            return y;
        }
        boolean ends = axes.isFromRight();
        Style style = panels.size() > 1 ? Style.TITLE : Style.SMALL;
        String fitting = sketch.fitting(title, style, WIDTH);
        sketch.label(style, fitting, ends ? WIDTH : 0, y + 8, ends ? Held.RIGHT : Held.LEFT);
        return y + TITLE;
    }

    private double panel(Panel panel, boolean isLast, Sketch sketch, double y) {
        double foot = y + HEAD + height;
        double left = gutter + EDGE;
        Scale scale = scales.get(panels.indexOf(panel));
        Levels silent = Levels.of(panel.levels(), days, scale, panel.longestGap());
        Spots spots = new Spots(WIDTH - left, height, LINE);
        Ends ends = new Ends(panel, sketch, axes, height + HEAD);
        ends.draw(silent, spots, left, foot);
        silent.spoken(spots, words -> sketch.width(words, Style.VALUE)).draw(sketch, left, foot);
        double end = left + Ends.from(silent) - 2;
        scale.ticks().stream()
                .filter(tick -> tick.signum() == 0 || !silent.marks().isEmpty())
                .forEach(tick -> tick(tick, foot - scale.at(tick.doubleValue()), end, sketch));
        sketch.ground("axis", List.of(line(gutter, foot, left + days.length() + EDGE, foot)));
        double below = foot + 3;
        if (isLast) {
            sketch.days(days, left, foot + 8, WIDTH, axes);
            below = foot + 11;
        }
        ends.key(below);
        return below + ends.key();
    }

    private void tick(BigDecimal tick, double y, double end, Sketch sketch) {
        sketch.ground("grid", tick.signum() == 0 ? List.of() : sketch.between(gutter, end, y));
        sketch.beside(Style.SMALL, axes.number(tick), gutter - GAP, y, Held.RIGHT);
    }
}
