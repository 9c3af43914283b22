package org.sitrep.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Levels drawn over time: each claim as what it is, joined by a line only where the same source went on counting exactly.
 *
 * @param days the scale of time
 * @param scale the scale of numbers; it rises from the foot of the picture
 * @param marks the claims that are drawn, the oldest first
 * @param joins the lines between marks, by their places in the list
 */
public record Levels(Days days, Scale scale, List<Mark> marks, List<Join> joins) {

    /** The most claims that are given their words; among more, the words would hide the marks. */
    private static final int MOST_WORDS = 8;

    /** The narrowest room in which two marks are told apart. */
    private static final double NARROWEST = 1.5;

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
     * @param words the room that its words take
     */
    public record Level(LocalDate day, Extent extent, String line, double words) {}

    /**
     * A claim as drawn.
     *
     * @param level its place in the list of claims
     * @param extent what it claims
     * @param x how far from the left
     * @param from how far its lower number is above the foot
     * @param to how far its upper number is above the foot
     * @param label where its words stand; absent where there is no room for them
     */
    public record Mark(int level, Extent extent, double x, double from, double to, Optional<Spot> label) {}

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
     */
    public static Levels of(List<Level> levels, Days days, Scale scale, long longestGap, double line) {
        Set<Integer> drawn = drawn(levels, days, scale);
        List<Mark> marks = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        Spots spots = new Spots(days.length(), scale.length(), line);
        Map<String, Integer> previous = new HashMap<>();
        for (int i : drawn) {
            Level level = levels.get(i);
            spots.mark(
                    level.extent(),
                    days.at(level.day()),
                    scale.at(level.extent().from()),
                    scale.at(level.extent().to()));
        }
        for (int i : drawn) {
            Level level = levels.get(i);
            Integer before = previous.put(level.line(), i);
            if (before != null && joined(levels.get(before), level, longestGap)) {
                joins.add(join(levels.get(before), level, days, scale));
            }
            double x = days.at(level.day());
            double to = scale.at(level.extent().to());
            Optional<Spot> label = drawn.size() <= MOST_WORDS ? spots.beside(x, to, level.words()) : Optional.empty();
            marks.add(new Mark(i, level.extent(), x, scale.at(level.extent().from()), to, label));
        }
        return new Levels(days, scale, marks, joins);
    }

    /** Of claims that would lie upon each other, one is drawn. */
    private static Set<Integer> drawn(List<Level> levels, Days days, Scale scale) {
        Set<List<Object>> taken = new LinkedHashSet<>();
        Set<Integer> drawn = new LinkedHashSet<>();
        boolean crowded = levels.size() > MOST_WORDS;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            long x = Math.round(days.at(level.day()) / NARROWEST);
            long from = Math.round(scale.at(level.extent().from()) / NARROWEST);
            long to = Math.round(scale.at(level.extent().to()) / NARROWEST);
            List<Object> spot = List.of(x, from, to, level.extent().kind());
            if (level.extent().isDrawn() && (taken.add(spot) || !crowded)) {
                drawn.add(i);
            }
        }
        return drawn;
    }

    private static boolean joined(Level from, Level to, long longestGap) {
        return from.extent().kind() == Extent.Kind.EXACT
                && to.extent().kind() == Extent.Kind.EXACT
                && !to.day().isAfter(from.day().plusDays(longestGap));
    }

    private static Join join(Level from, Level to, Days days, Scale scale) {
        return new Join(
                days.at(from.day()),
                scale.at(from.extent().to()),
                days.at(to.day()),
                scale.at(to.extent().to()));
    }
}
