package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/**
 * Levels drawn over time: each claim as what it is, joined by a line only where the same source went on counting exactly.
 *
 * @param days the scale of time
 * @param scale the scale of numbers; it rises from the foot of the picture
 * @param marks the claims that are drawn, the oldest first
 * @param joins the lines between marks
 */
public record Levels(Days days, Scale scale, List<Mark> marks, List<Join> joins) {

    /** The most claims that are given their words; among more, the words would hide the marks. */
    private static final int MAX_WORDS = 8;

    /** The narrowest room in which two marks can be distinguished. */
    private static final double NARROWEST = 1.5;

    /** Among more marks than this, large ones would hide each other. */
    private static final int MAX_LARGE = 60;

    private static final double TREND_WIDTH = 60;
    private static final double TREND_HEIGHT = 16;
    private static final double TREND_MARGIN = 4;
    private static final int TREND_GAP = 31;

    public Levels {
        marks = List.copyOf(marks);
        joins = List.copyOf(joins);
    }

    /**
     * A claim to draw.
     *
     * @param day when it held
     * @param extent what it claims
     * @param line what counts the same at the same place by the same source
     * @param words what stands beside it; empty where nothing does
     */
    public record Level(LocalDate day, Extent extent, String line, String words) {}

    /**
     * A claim as drawn.
     *
     * @param level the claim
     * @param x how far from the left
     * @param from how far its lower number is above the foot
     * @param to how far its upper number is above the foot
     * @param label where its words stand; absent where there is no room for them
     */
    public record Mark(Level level, double x, double from, double to, Optional<Spot> label) {

        private Shape shape(double left, double foot, double radius) {
            double at = left + x;
            double y = foot - to;
            return switch (level.extent().kind()) {
                case EXACT, NONE -> Shape.of("dot", new Stroke.Dot(at, y, radius));
                case RANGE -> Shape.of("range", Outline.box(at - 2, y, 4, Math.max(1, to - from)));
                case OPEN_ABOVE -> open(at, y, -8, 2.4);
                case OPEN_BELOW -> open(at, y, 8, -2.4);
                case OPEN_BOTH ->
                    Shape.of("about", new Stroke.Dot(at, y, 2), line(at, y - 2, at, y - 6), line(at, y + 2, at, y + 6));
            };
        }

        /** The number as a bar, and an arrow to what there may be. */
        private static Shape open(double x, double y, double length, double head) {
            double end = y + length;
            return Shape.of(
                    "open",
                    line(x - 3.5, y, x + 3.5, y),
                    line(x, y, x, end),
                    line(x - 2, end + head, x, end, x + 2, end + head));
        }
    }

    /** A line from one mark to the next one of the same line. */
    public record Join(double fromX, double fromY, double toX, double toY) {}

    /**
     * Returns the drawing of levels.
     *
     * @param levels the claims, the oldest first
     * @param days the scale of time
     * @param scale the scale of numbers
     * @param longestGap the days after which nothing is known any more, and no line is drawn
     * @param line the height of a line of words
     * @param width how wide words are
     */
    public static Levels of(
            List<Level> levels, Days days, Scale scale, long longestGap, double line, ToDoubleFunction<String> width) {
        List<Mark> silent = drawn(levels, days, scale).stream()
                .map(level -> mark(level, days, scale))
                .toList();
        List<Join> joins = joins(silent, longestGap);
        Spots spots = new Spots(days.length(), scale.length(), line);
        silent.forEach(mark -> spots.mark(mark.level().extent(), mark.x(), mark.from(), mark.to()));
        joins.forEach(spots::line);
        boolean speak = silent.size() <= MAX_WORDS;
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : silent) {
            String words = speak ? mark.level().words() : "";
            Optional<Spot> spot =
                    words.isEmpty() ? Optional.empty() : spots.beside(mark.x(), mark.to(), width.applyAsDouble(words));
            marks.add(new Mark(mark.level(), mark.x(), mark.from(), mark.to(), spot));
        }
        return new Levels(days, scale, marks, joins);
    }

    private static Mark mark(Level level, Days days, Scale scale) {
        Extent extent = level.extent();
        return new Mark(level, days.at(level.day()), scale.at(extent.from()), scale.at(extent.to()), Optional.empty());
    }

    /** Of claims that would lie upon each other, one is drawn. */
    private static List<Level> drawn(List<Level> levels, Days days, Scale scale) {
        Set<List<Object>> taken = new LinkedHashSet<>();
        List<Level> drawn = new ArrayList<>();
        boolean crowded = levels.size() > MAX_WORDS;
        for (Level level : levels) {
            long x = Math.round(days.at(level.day()) / NARROWEST);
            long from = Math.round(scale.at(level.extent().from()) / NARROWEST);
            long to = Math.round(scale.at(level.extent().to()) / NARROWEST);
            List<Object> spot = List.of(x, from, to, level.extent().kind());
            if (level.extent().isDrawn() && (taken.add(spot) || !crowded)) {
                drawn.add(level);
            }
        }
        return drawn;
    }

    private static List<Join> joins(List<Mark> marks, long longestGap) {
        List<Join> joins = new ArrayList<>();
        Map<String, Mark> previous = new HashMap<>();
        for (Mark mark : marks) {
            Mark before = previous.put(mark.level().line(), mark);
            if (before != null && isJoined(before.level(), mark.level(), longestGap)) {
                joins.add(new Join(before.x(), before.to(), mark.x(), mark.to()));
            }
        }
        return joins;
    }

    private static boolean isJoined(Level from, Level to, long longestGap) {
        return from.extent().kind() == Extent.Kind.EXACT
                && to.extent().kind() == Extent.Kind.EXACT
                && !to.day().isAfter(from.day().plusDays(longestGap));
    }

    /** Draws the lines, the marks and their words, from a left end and above a foot. */
    void draw(Sketch sketch, double left, double foot) {
        sketch.shape(
                "join",
                joins.stream()
                        .map(join ->
                                line(left + join.fromX(), foot - join.fromY(), left + join.toX(), foot - join.toY()))
                        .toList());
        double radius = marks.size() > MAX_LARGE ? 0.9 : 2.2;
        for (Mark mark : marks) {
            sketch.shape(mark.shape(left, foot, radius));
            mark.label()
                    .ifPresent(spot -> sketch.beside(
                            Style.VALUE,
                            mark.level().words(),
                            left + spot.x(),
                            foot - spot.y(),
                            spot.ends() ? Held.RIGHT : Held.LEFT));
        }
    }

    /** Returns the scale of time from the oldest of some claims to the newest; there is one at least. */
    static Days days(Collection<Level> levels, double length) {
        List<LocalDate> days = levels.stream().map(Level::day).sorted().toList();
        return new Days(days.get(0), days.get(days.size() - 1), length);
    }

    /** Returns a small picture of claims without words, the oldest first; there is one at least. */
    public static Picture trend(List<Level> levels) {
        Scale scale = Scale.over(levels.stream().map(Level::extent).toList(), TREND_HEIGHT - 5, 1);
        Days days = days(levels, TREND_WIDTH - 2 * TREND_MARGIN);
        Sketch sketch = new Sketch(TextWidth.fixed(0), 0);
        sketch.shape("axis", line(0, TREND_HEIGHT + 0.5, TREND_WIDTH, TREND_HEIGHT + 0.5));
        List<Level> silent = levels.stream()
                .map(level -> new Level(level.day(), level.extent(), level.line(), ""))
                .toList();
        Levels drawn = of(silent, days, scale, TREND_GAP, TREND_HEIGHT, words -> 0);
        drawn.draw(sketch, TREND_MARGIN, TREND_HEIGHT);
        return sketch.picture(TREND_WIDTH, TREND_HEIGHT + 2);
    }
}
