package org.sitrep.picture;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.picture.Levels.Level;

/** How one of several lines is told apart from the others, without its colour too: by its dashes and the form of its dots. */
public enum Look {
    CIRCLE("", ""),
    SQUARE(" warm", " dash"),
    DIAMOND(" ink", " points"),
    TRIANGLE("", " mix"),
    WEDGE(" warm", ""),
    CROSS(" ink", " dash"),
    PLUS("", " points"),
    FRAME(" warm", " mix"),
    /** Of a line beyond those that can be told apart: grey, without a name. */
    REST("", "");

    /** The most lines of a panel that have a name. */
    public static final int MAX_LINES = 8;

    private static final List<Look> LOOKS = List.of(values());

    private final String colour;
    private final String dashes;

    Look(String colour, String dashes) {
        this.colour = colour;
        this.dashes = dashes;
    }

    /** Returns the look of each line by its id: the highest ones of the newest numbers have one of their own. */
    static Map<String, Look> of(List<Level> levels) {
        Map<String, Double> newest = new LinkedHashMap<>();
        levels.stream()
                .filter(level -> level.extent().isDrawn())
                .forEach(level -> newest.put(level.line(), level.extent().to()));
        Set<String> named = newest.keySet().stream()
                .sorted(Comparator.comparing(newest::get).reversed())
                .limit(MAX_LINES)
                .collect(Collectors.toSet());
        Map<String, Look> looks = new HashMap<>();
        int next = 0;
        for (String id : newest.keySet()) {
            looks.put(id, named.contains(id) ? at(next++) : REST);
        }
        return looks;
    }

    /** Returns the look of the line of a number, from 0, among those that have a name. */
    static Look at(int number) {
        return LOOKS.get(number);
    }

    /** Returns the kind of its line, for its style. */
    String join() {
        return this == REST ? "rest" : "join" + colour + dashes;
    }

    /** Returns a kind of mark in its colour. */
    String kind(String kind) {
        return this == REST ? "rest" : kind + colour;
    }

    /** Returns its dot. */
    Shape dot(double x, double y, double r) {
        double high = r * 1.3;
        return switch (this) {
            case CIRCLE -> Shape.of("dot", new Stroke.Dot(x, y, r));
            case REST -> Shape.of("rest", new Stroke.Dot(x, y, r));
            case SQUARE -> Shape.of(kind("dot"), box(x - r, y - r, 2 * r, 2 * r));
            case FRAME -> Shape.of(kind("about"), box(x - r, y - r, 2 * r, 2 * r));
            case DIAMOND -> area(x, y - high, x + high, y, x, y + high, x - high, y);
            case TRIANGLE -> area(x, y - high, x + high, y + r, x - high, y + r);
            case WEDGE -> area(x, y + high, x + high, y - r, x - high, y - r);
            case CROSS -> Shape.of(kind("cross"), line(x - r, y - r, x + r, y + r), line(x - r, y + r, x + r, y - r));
            case PLUS -> Shape.of(kind("cross"), line(x - high, y, x + high, y), line(x, y - high, x, y + high));
        };
    }

    private Shape area(double... places) {
        return Shape.of(kind("dot"), new Outline(line(places).points(), true));
    }
}
