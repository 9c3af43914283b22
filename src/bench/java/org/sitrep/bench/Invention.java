package org.sitrep.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What has been made up so far, and what is next in the order of chance. */
final class Invention {

    /**
     * A fact that a later entry may name.
     *
     * @param id its id
     * @param date its date
     * @param value its value, if it is a figure
     */
    record Target(String id, LocalDate date, String value) {}

    final List<Target> conditions = new ArrayList<>();
    final List<Target> demands = new ArrayList<>();
    /** The figures that may be corrected or withdrawn, once. */
    final List<Target> changeable = new ArrayList<>();
    /** The figures that notes may refer to. */
    final List<Target> quotable = new ArrayList<>();

    final GeneratedFigures figures = new GeneratedFigures(this);

    private final Random random;
    private int entries;

    Invention(Random random) {
        this.random = random;
    }

    /** Says whether there is something of each kind that a change may name. */
    boolean hasTargets() {
        return !conditions.isEmpty() && !demands.isEmpty() && !changeable.isEmpty() && !quotable.isEmpty();
    }

    /** Returns a number from 0 to below a bound. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    /** Says yes once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** Returns a line once in so many times, else nothing. */
    String once(int times, String line) {
        return once(times) ? line : "";
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Takes one out, without moving all the others. */
    Target take(List<Target> from) {
        int at = random.nextInt(from.size());
        Target last = from.remove(from.size() - 1);
        return at == from.size() ? last : from.set(at, last);
    }

    /** Returns the id of the entry being made. */
    String id(String kind) {
        return kind + "-" + entries;
    }

    String source() {
        return "source: " + pick(GeneratedWords.SOURCES);
    }

    String place() {
        return "place: " + pick(GeneratedWords.DISTRICTS);
    }

    /** Ends an entry: gives its lines as an item of a YAML list. Empty lines are left out. */
    String entry(Stream<String> lines) {
        entries++;
        List<String> written = lines.filter(line -> !line.isEmpty()).toList();
        return "  - " + String.join("\n    ", written) + "\n";
    }
}
