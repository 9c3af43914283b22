package org.sitrep.picture;

import static org.sitrep.picture.Outline.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Among more claims than this, only the newest and the highest of each line are given their words. */
    private static final int MAX_WORDS = 8;

    /** The narrowest room in which two marks can be distinguished. */
    private static final double NARROWEST = 1.5;

    /** Lines that are nearer than this are drawn as one. */
    private static final double ONE = 0.75;

    /** The most by which a mark is drawn above its number: less than can be read off the axis. */
    private static final double MOST_RAISED = 2;

    /** Among more marks than this, large ones would hide each other. */
    private static final int MAX_LARGE = 60;

    private static final int MAX_LARGE_OF_EACH = 12;
    private static final double LARGE = 2.2;
    private static final double SMALL = 0.9;

    /** So far apart are the dots of a line among many marks. */
    private static final double SPARSE = 22;

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
     * @param look how its line is drawn
     * @param x how far from the left
     * @param from how far its lower number is above the foot
     * @param to how far its upper number is above the foot
     * @param label where its words stand; absent where there is no room for them
     */
    public record Mark(Level level, Look look, double x, double from, double to, Optional<Spot> label) {

        Shape shape(double left, double foot, double radius) {
            double at = left + x;
            double y = foot - to;
            return switch (level.extent().kind()) {
                case EXACT, NONE -> look.dot(at, y, radius);
                case RANGE -> Shape.of(look.kind("range"), Outline.box(at - 2, y, 4, Math.max(1, to - from)));
                case OPEN_ABOVE -> open(at, y, -8, 2.4);
                case OPEN_BELOW -> open(at, y, 8, -2.4);
                case OPEN_BOTH ->
                    Shape.of(
                            look.kind("about"),
                            new Stroke.Dot(at, y, 2),
                            line(at, y - 2, at, y - 6),
                            line(at, y + 2, at, y + 6));
            };
        }

        /** The number as a bar, and an arrow to what there may be. */
        private Shape open(double x, double y, double length, double head) {
            double end = y + length;
            return Shape.of(
                    look.kind("open"),
                    line(x - 3.5, y, x + 3.5, y),
                    line(x, y, x, end),
                    line(x - 2, end + head, x, end, x + 2, end + head));
        }

        private Point point(double left, double foot) {
            return new Point(left + x, foot - to);
        }

        private boolean isExact() {
            return level.extent().kind() == Extent.Kind.EXACT;
        }

        private Mark at(Optional<Spot> spot) {
            return spot.equals(label) ? this : new Mark(level, look, x, from, to, spot);
        }

        private boolean isSoonAfter(Mark before, long longestGap) {
            return !level.day().isAfter(before.level.day().plusDays(longestGap));
        }

        private boolean isAbove(Mark other) {
            return to > other.to || (to == other.to && look.compareTo(other.look) > 0);
        }

        private Mark raised(double by) {
            return by == 0 ? this : new Mark(level, look, x, from + by, to + by, label);
        }
    }

    /** A line from one mark to the next one of the same line. */
    public record Join(Mark from, Mark to) {

        /** Returns how far its beginning is from the left. */
        public double fromX() {
            return from.x();
        }

        /** Returns how far its end is from the left. */
        public double toX() {
            return to.x();
        }
    }

    /** Returns the drawing of levels without words. */
    static Levels of(List<Level> levels, Days days, Scale scale, long longestGap) {
        Map<String, Look> looks = Look.of(levels);
        List<Mark> marks = apart(
                drawn(levels, days, scale).stream()
                        .map(level -> mark(level, looks.getOrDefault(level.line(), Look.REST), days, scale))
                        .toList(),
                longestGap);
        return new Levels(days, scale, marks, joins(marks, longestGap));
    }

    private static Mark mark(Level level, Look look, Days days, Scale scale) {
        Extent extent = level.extent();
        return new Mark(
                level, look, days.at(level.day()), scale.at(extent.from()), scale.at(extent.to()), Optional.empty());
    }

    /** Returns the mark of a claim as a key shows it, around the foot. */
    static Mark sample(Level level, Look look) {
        double half = switch (level.extent().kind()) {
            case OPEN_ABOVE -> -3;
            case OPEN_BELOW -> 3;
            case RANGE -> 2.5;
            default -> 0;
        };
        double from = level.extent().kind() == Extent.Kind.RANGE ? -half : half;
        return new Mark(level, look, 0, from, half, Optional.empty());
    }

    /** Of many claims of one line that would lie upon each other, the highest is drawn, and the newest of all. */
    private static List<Level> drawn(List<Level> levels, Days days, Scale scale) {
        List<Level> some =
                levels.stream().filter(level -> level.extent().isDrawn()).toList();
        if (some.size() <= MAX_WORDS) {
            return some;
        }
        Map<String, Level> newest = new HashMap<>();
        some.forEach(level -> newest.put(level.line(), level));
        Map<List<Object>, Level> drawn = new LinkedHashMap<>();
        for (Level level : some) {
            List<Object> spot = List.of(
                    level.line(),
                    level.equals(newest.get(level.line())),
                    Math.round(days.at(level.day()) / NARROWEST),
                    Math.round(scale.at(level.extent().from()) / NARROWEST),
                    Math.round(scale.at(level.extent().to()) / NARROWEST),
                    level.extent().kind());
            drawn.merge(
                    spot,
                    level,
                    (one, other) -> one.extent().to() < other.extent().to() ? other : one);
        }
        return List.copyOf(drawn.values());
    }

    /** Where lines run as one from day to day, each is drawn a little above the one before it, so that none is hidden. */
    private static List<Mark> apart(List<Mark> marks, long longestGap) {
        Map<Look, Map<LocalDate, Mark>> lines = new TreeMap<>();
        marks.stream()
                .filter(mark -> mark.look() != Look.REST && mark.isExact())
                .forEach(mark -> lines.computeIfAbsent(mark.look(), look -> new TreeMap<>())
                        .put(mark.level().day(), mark));
        Map<Mark, Set<Look>> below = new HashMap<>();
        lines.values()
                .forEach(line -> lines.forEach((look, other) -> together(line, other, longestGap)
                        .forEach(mark -> below.computeIfAbsent(mark, some -> new HashSet<>())
                                .add(look))));
        int most = below.values().stream().mapToInt(Set::size).max().orElse(1);
        double by = Math.min(NARROWEST, MOST_RAISED / most);
        return marks.stream()
                .map(mark -> mark.raised(by * below.getOrDefault(mark, Set.of()).size()))
                .toList();
    }

    /** Returns the marks of a line that are drawn above another line, with which it runs as one from day to day. */
    private static Stream<Mark> together(Map<LocalDate, Mark> line, Map<LocalDate, Mark> other, long longestGap) {
        List<Mark> common = line.values().stream()
                .filter(mark -> other.containsKey(mark.level().day()))
                .toList();
        return IntStream.range(1, common.size())
                .mapToObj(i -> common.subList(i - 1, i + 1))
                .filter(two -> two.get(1).isSoonAfter(two.get(0), longestGap))
                .filter(two -> two.stream()
                        .allMatch(
                                mark -> Math.abs(mark.to() - beside(mark, other).to()) < ONE))
                .flatMap(List::stream)
                .filter(mark -> mark.isAbove(beside(mark, other)));
    }

    private static Mark beside(Mark mark, Map<LocalDate, Mark> other) {
        return Objects.requireNonNull(other.get(mark.level().day()));
    }

    private static List<Join> joins(List<Mark> marks, long longestGap) {
        List<Join> joins = new ArrayList<>();
        Map<String, Mark> previous = new HashMap<>();
        for (Mark mark : marks) {
            Mark before = previous.put(mark.level().line(), mark);
            if (before != null && mark.isSoonAfter(before, longestGap) && before.isExact() && mark.isExact()) {
                joins.add(new Join(before, mark));
            }
        }
        return joins;
    }

    /** Returns the newest mark of each line that has a name, in the order of their looks. */
    List<Mark> ends() {
        return ofEachLook((mark, next) -> next);
    }

    private List<Mark> ofEachLook(BinaryOperator<Mark> which) {
        Map<Look, Mark> found = new TreeMap<>();
        marks.forEach(mark -> found.merge(mark.look(), mark, which));
        found.remove(Look.REST);
        return List.copyOf(found.values());
    }

    /**
     * Returns the same with words beside its marks, as far as they have room: the highest of each line before the others.
     *
     * @param spots what is taken already, such as by the words at the ends of lines
     */
    Levels spoken(Spots spots, ToDoubleFunction<String> width) {
        marks.forEach(spots::mark);
        joins.forEach(join ->
                spots.line(join.fromX(), join.from().to(), join.toX(), join.to().to()));
        Set<Mark> speakers = new LinkedHashSet<>(ofEachLook((one, other) -> one.to() < other.to() ? other : one));
        if (marks.size() <= MAX_WORDS) {
            speakers.addAll(marks);
        }
        Map<Mark, Spot> found = new HashMap<>();
        for (Mark mark : speakers) {
            String words = mark.level().words();
            if (!words.isEmpty() && !spots.isSpoken(mark)) {
                spots.beside(mark, width.applyAsDouble(words)).ifPresent(spot -> found.put(mark, spot));
            }
        }
        List<Mark> spoken = marks.stream()
                .map(mark -> mark.at(Optional.ofNullable(found.remove(mark))))
                .toList();
        return new Levels(days, scale, spoken, joins);
    }

    /** Draws the lines, the marks and their words, from a left end and above a foot; grey ones lie below the others. */
    void draw(Sketch sketch, double left, double foot) {
        runs(left, foot)
                .forEach((look, runs) -> sketch.shape(
                        look.join(),
                        runs.stream().map(run -> new Outline(run, false)).toList()));
        Set<Mark> joined = new HashSet<>();
        joins.forEach(join -> joined.addAll(List.of(join.from(), join.to())));
        Map<Look, Double> dotted = new HashMap<>();
        long lines = ends().size();
        long named = marks.stream().filter(mark -> mark.look() != Look.REST).count();
        boolean isFew = named <= Math.max(MAX_LARGE, lines * MAX_LARGE_OF_EACH);
        for (Mark mark : marks) {
            double radius =
                    isFew && mark.look() != Look.REST ? LARGE : radius(mark, joined.contains(mark), lines == 1, dotted);
            if (radius > 0) {
                sketch.shape(mark.shape(left, foot, radius));
            }
            mark.label()
                    .ifPresent(spot -> sketch.beside(
                            Style.VALUE,
                            mark.level().words(),
                            left + spot.x(),
                            foot - spot.y(),
                            spot.ends() ? Held.RIGHT : Held.LEFT));
        }
    }

    /** Dashes run on from mark to mark, so that a line is one run as far as it is joined. */
    private Map<Look, List<List<Point>>> runs(double left, double foot) {
        Map<Look, List<List<Point>>> runs = new TreeMap<>(Comparator.reverseOrder());
        Map<Mark, List<Point>> byEnd = new HashMap<>();
        for (Join join : joins) {
            List<Point> run = byEnd.remove(join.from());
            if (run == null) {
                run = new ArrayList<>(List.of(join.from().point(left, foot)));
                runs.computeIfAbsent(join.from().look(), look -> new ArrayList<>())
                        .add(run);
            }
            run.add(join.to().point(left, foot));
            byEnd.put(join.to(), run);
        }
        return runs;
    }

    /** How large a dot is: of many, few of a line are drawn, which leave room for its dashes. */
    private static double radius(Mark mark, boolean isJoined, boolean isAlone, Map<Look, Double> dotted) {
        if (mark.look() == Look.REST) {
            return isJoined ? 0 : SMALL;
        } else if (mark.label().isPresent()) {
            return LARGE;
        } else if (isAlone) {
            return SMALL;
        }
        boolean isNext = mark.x() >= dotted.getOrDefault(mark.look(), Double.NEGATIVE_INFINITY) + SPARSE;
        if (isNext) {
            dotted.put(mark.look(), mark.x());
        }
        return isNext ? LARGE : isJoined ? 0 : SMALL;
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
        of(levels, days, scale, TREND_GAP).draw(sketch, TREND_MARGIN, TREND_HEIGHT);
        return sketch.picture(TREND_WIDTH, TREND_HEIGHT + 2);
    }
}
