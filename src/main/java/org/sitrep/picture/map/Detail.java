package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sitrep.fact.map.Position;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Point;

/**
 * The places of a report.
 *
 * @param height how high they are drawn
 * @param terrain land and water; absent where the base map is too coarse for the scale
 * @param marks the places; those that would be drawn upon each other share one
 * @param traces lines and areas, in the order in which they were given; what lies outside is not drawn
 * @param names where names of countries may stand; none where the base map is not drawn
 * @param bar its scale
 */
public record Detail(
        double height,
        Optional<Terrain> terrain,
        List<Mark> marks,
        List<Traced> traces,
        List<CountryName> names,
        ScaleBar bar) {

    /** The least width, in km, of a map on which the base map (1:50 million) is drawn: below, it would put places into the sea. */
    static final double MIN_KM = 100;

    /** Marks that are nearer share one. */
    private static final double APART = 3;

    /** So many names stand beside one mark; more become a number. */
    private static final int MAX_BESIDE = 2;

    /** How many lines, of the width of the map, the names below it may take; a little less than five, as lines are not filled to their ends. */
    private static final double MAX_LINES = 4.6;

    /** So many places, the most important ones, may have a name: there is no room for more. */
    private static final int MAX_NAMED = 150;

    /** How much farther from its mark than a name a number may stand. */
    private static final int FARTHER = 12;

    /** How wide a number within a circle may be, as a part of the radius. */
    private static final double WITHIN = 1.6;

    private static final double RADIUS = 2.2;
    private static final double WIDE_RADIUS = 4.5;
    private static final double LONGEST_BAR = 46;

    public Detail {
        marks = List.copyOf(marks);
        traces = List.copyOf(traces);
    }

    /**
     * A mark.
     *
     * @param at its middle
     * @param isApproximate whether its place lies somewhere around there
     * @param pins the places that it stands for, by number, counted from 0
     * @param names what they are called
     * @param key the number that stands beside it instead of names, counted from 1 from the top of the map down; 0 where the
     *     names stand there, or where there is no room
     * @param words where names or number stand; absent where there is room for neither
     */
    public record Mark(
            Point at, boolean isApproximate, List<Integer> pins, List<String> names, int key, Optional<Words> words) {

        /** Returns the names, one after the other. */
        public String said() {
            return String.join(", ", names);
        }
    }

    /**
     * A line or an area.
     *
     * @param outlines what is drawn of it
     * @param hatching the lines that mark it, where it is hatched
     * @param key the number that stands there instead of its name, as that of a mark
     * @param words where its name or its number stands; absent where it has none, or no room
     */
    public record Traced(List<Outline> outlines, List<Outline> hatching, int key, Optional<Words> words) {}

    static Detail of(
            Atlas atlas, Frame frame, Set<Integer> homes, List<Pin> pins, List<Trace> traces, Lettering letters) {
        double line = letters.line();
        Labels labels = new Labels(frame.edges(), line);
        labels.keepFree(0, frame.height() - 2 * line, LONGEST_BAR * 1.7, frame.height());
        labels.keepFree(frame.width() - 2 * line, 0, frame.width(), 3.9 * line);
        List<Group> groups = groups(pins, frame);
        groups.forEach(group -> labels.keepFree(group.at, group.radius()));
        List<Geometry> shapes =
                traces.stream().map(trace -> shape(trace, frame)).toList();
        shapes.stream().filter(shape -> !shape.isEmpty()).forEach(labels::avoid);
        Optional<Ground> ground =
                frame.extent().getWidth() < MIN_KM ? Optional.empty() : Optional.of(atlas.ground(frame));
        Optional<Terrain> terrain = ground.map(found -> atlas.terrain(frame, homes));
        terrain.ifPresent(found -> Stream.of(
                        found.borders().stream(),
                        found.disputes().borders().stream(),
                        found.disputes().hatching().values().stream().flatMap(List::stream))
                .flatMap(lines -> lines)
                .forEach(labels::avoid));
        List<Group> all = Stream.concat(
                        groups.stream(),
                        IntStream.range(0, traces.size()).mapToObj(i -> new Group(traces.get(i), shapes.get(i))))
                .toList();
        Map<Group, Words> numbered = new HashMap<>();
        Map<Group, Words> named = named(
                all.stream().limit(MAX_NAMED).toList(),
                labels,
                letters,
                numbered,
                traces.stream().anyMatch(Trace::isOfPlace));
        List<Group> order = numbered.keySet().stream()
                .sorted(Comparator.comparing((Group group) -> Math.floor(group.at.y() / line))
                        .thenComparing(group -> group.at.x()))
                .toList();
        named.putAll(numbered);
        return new Detail(
                frame.height(),
                terrain,
                groups.stream()
                        .map(group -> new Mark(
                                group.at,
                                group.approximate,
                                group.pins,
                                List.copyOf(group.names),
                                order.indexOf(group) + 1,
                                Optional.ofNullable(named.get(group))))
                        .toList(),
                IntStream.range(0, traces.size())
                        .mapToObj(i -> new Traced(
                                Ground.outlines(shapes.get(i)).toList(),
                                traces.get(i).kind().equals(Trace.OPEN) ? Disputes.hatching(shapes.get(i)) : List.of(),
                                order.indexOf(all.get(groups.size() + i)) + 1,
                                Optional.ofNullable(named.get(all.get(groups.size() + i)))))
                        .toList(),
                ground.map(found -> CountryName.all(
                                found,
                                Ground.union(Stream.concat(
                                                Stream.of(labels.taken()),
                                                shapes.stream()
                                                        .map(shape -> Ground.edge(shape)
                                                                .buffer(1)))
                                        .toList()),
                                homes,
                                line,
                                frame))
                        .orElse(List.of()),
                ScaleBar.of(frame.scale(), LONGEST_BAR));
    }

    /**
     * The names stand beside their marks and across no line, those of the first places before others; what finds no room there
     * becomes a number, and what finds none below the map stands where it crosses least.
     */
    private static Map<Group, Words> named(
            List<Group> groups, Labels labels, Lettering letters, Map<Group, Words> numbered, boolean areAreas) {
        Map<Group, Words> named = new HashMap<>();
        List<Group> few = groups.stream()
                .filter(group -> !group.names.isEmpty() && group.names.size() <= MAX_BESIDE)
                .toList();
        few.forEach(group -> labels.clear(
                        group.spots(labels, letters.width(group.names())), letters.width(group.names()))
                .ifPresent(words -> named.put(group, words)));
        numbered.putAll(numbered(
                groups.stream()
                        .filter(group -> !group.names.isEmpty() && !named.containsKey(group))
                        .toList(),
                labels,
                letters,
                LocatorMap.WIDTH * (areAreas ? 2 : 1) * MAX_LINES));
        few.stream()
                .filter(group -> !named.containsKey(group) && !numbered.containsKey(group))
                .forEach(group -> labels.first(
                                group.spots(labels, letters.width(group.names())), letters.width(group.names()))
                        .ifPresent(words -> named.put(group, words)));
        return named;
    }

    /** As many as have room on the map for a number, and below it for the names. */
    private static Map<Group, Words> numbered(List<Group> groups, Labels labels, Lettering letters, double room) {
        Map<Group, Words> numbered = new HashMap<>();
        String widest = letters.number().apply(groups.size());
        double left = room;
        for (Group group : groups) {
            double taken = letters.width(widest + " " + group.names() + "; ");
            Optional<Words> place = taken > left ? Optional.empty() : number(group, labels, letters.width(widest));
            if (place.isPresent()) {
                numbered.put(group, place.get());
                left -= taken;
            }
        }
        return numbered;
    }

    private static Optional<Words> number(Group group, Labels labels, double width) {
        return group.radius() * WITHIN >= width
                ? Optional.of(new Words(group.at.x(), group.at.y(), Held.MIDDLE))
                : beside(group, labels, width);
    }

    private static Optional<Words> beside(Group group, Labels labels, double width) {
        return labels.clear(group.spots(labels, width), width)
                .or(() -> labels.first(group.spots(labels, width), width))
                .or(() -> labels.first(
                        IntStream.rangeClosed(1, group.isFigure ? 0 : FARTHER)
                                .boxed()
                                .flatMap(step -> labels.around(group.at, group.radius() + step, width)),
                        width,
                        Comparator.comparing(words -> Math.hypot(words.x() - group.at.x(), words.y() - group.at.y()))));
    }

    /** Places drawn as one, or a line or an area. */
    private static final class Group {
        private final Point at;
        private final List<Integer> pins = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Geometry shape;
        private boolean approximate;
        private double radius = RADIUS;
        private boolean isFigure;

        Group(Point at) {
            this.at = at;
            this.shape = Ground.shape(new Envelope());
        }

        Group(Trace trace, Geometry shape) {
            this.at = shape.isEmpty()
                    ? new Point(0, 0)
                    : point(shape.getInteriorPoint().getCoordinate());
            this.shape = shape;
            this.isFigure = trace.isOfPlace();
            if (!shape.isEmpty() && !trace.name().isEmpty()) {
                names.add(trace.name());
            }
        }

        /** A name stands within an area, or anywhere along a line. */
        Stream<Words> spots(Labels labels, double width) {
            Coordinate[] line = shape.getCoordinates();
            Stream<Words> there = shape.getDimension() == 2
                    ? Stream.of(new Words(at.x(), at.y(), Held.MIDDLE))
                    : IntStream.rangeClosed(0, line.length == 0 ? -1 : 4)
                            .mapToObj(i -> point(line[(line.length - 1) * i / 4]))
                            .flatMap(point -> labels.around(point, 1, width));
            return Stream.concat(
                    shape.getDimension() == 2 ? there : labels.around(at, radius(), width),
                    shape.getDimension() == 2 ? labels.around(at, radius(), width) : there);
        }

        void add(int number, Pin pin) {
            pins.add(number);
            if (!pin.name().isEmpty()) {
                names.add(pin.name());
            }
            approximate |= pin.isApproximate();
            isFigure = pin.radius() > 0;
            radius = isFigure ? pin.radius() : radius;
        }

        String names() {
            return String.join(", ", names);
        }

        double radius() {
            return !shape.isEmpty() ? 1 : approximate ? WIDE_RADIUS : radius;
        }
    }

    private static List<Group> groups(List<Pin> pins, Frame frame) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < pins.size(); i++) {
            Pin pin = pins.get(i);
            Point at = at(pin.position(), frame);
            Group group = groups.stream()
                    .filter(other ->
                            pin.radius() == 0 && Math.hypot(other.at.x() - at.x(), other.at.y() - at.y()) < APART)
                    .findFirst()
                    .orElseGet(() -> {
                        Group made = new Group(at);
                        groups.add(made);
                        return made;
                    });
            group.add(i, pin);
        }
        return groups;
    }

    private static Point at(Position position, Frame frame) {
        return point(frame.drawn(frame.projection().of(position)));
    }

    private static Point point(Coordinate at) {
        return new Point(at.x, at.y);
    }

    /** What of a line or an area lies on the map. */
    private static Geometry shape(Trace trace, Frame frame) {
        Projection projection = frame.projection();
        List<Coordinate[]> runs = trace.runs().stream()
                .map(run -> run.stream()
                        .map(position -> frame.drawn(projection.of(position)))
                        .toArray(Coordinate[]::new))
                .toList();
        return (trace.isArea() ? Ground.area(runs) : Ground.lines(runs)).intersection(Ground.shape(frame.edges()));
    }
}
