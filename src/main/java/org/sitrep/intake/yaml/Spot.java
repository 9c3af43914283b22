package org.sitrep.intake.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;

/**
 * Where a node stands. It knows the spot it lies in rather than its whole path: a file of facts has many of them, and
 * only those that a finding points at are ever spelled out.
 *
 * @param parent the spot of the mapping or sequence around it; null for the root of a file
 * @param step the key (a string) or the position (an integer) within the parent; the file's name for the root
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record Spot(@Nullable Spot parent, Object step, int line, int column) {

    static Spot root(String file, int line, int column) {
        return new Spot(null, file, line, column);
    }

    Spot child(Object childStep, int childLine, int childColumn) {
        return new Spot(this, childStep, childLine, childColumn);
    }

    /** Returns the place, with its file and its JSON Pointer. */
    public Place place() {
        return place(line, column);
    }

    /** Returns a place in the same part of the same file, at another line and column. */
    Place place(int otherLine, int otherColumn) {
        return new Place(file(), otherLine, otherColumn, pointer());
    }

    /** Returns the keys that lead here from the file's beginning or the nearest list, such as {@code title.en}; of a list's item, those of the list. */
    public String key() {
        if (parent == null) {
            return "";
        }
        String outer = step instanceof Integer || !(parent.step instanceof Integer) ? parent.key() : "";
        return step instanceof Integer ? outer : outer.isEmpty() ? step.toString() : outer + "." + step;
    }

    /** Returns the keys and positions that lead here from the file's beginning. */
    public List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        for (Spot spot = this; spot.parent != null; spot = spot.parent) {
            steps.add(0, spot.step);
        }
        return steps;
    }

    private String file() {
        Spot spot = this;
        while (spot.parent != null) {
            spot = spot.parent;
        }
        return spot.step.toString();
    }

    private String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + escaped(step.toString());
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
