package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.Position;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Point;

/**
 * What of the base map lies within a frame, as drawn.
 *
 * @param land the land of each country, by its code; those without one are together under 0, and what of a country is of
 *     another status is under the negative of its code
 * @param coasts where land meets water
 * @param borders where countries meet
 * @param lakes large lakes
 * @param disputes what is not settled
 */
record Ground(
        Map<Integer, Geometry> land,
        List<Outline> coasts,
        List<Outline> borders,
        List<Outline> lakes,
        Disputes disputes) {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** What is bent by less than this is drawn straight. */
    private static final double TOLERANCE = 0.4;

    /** Land, and water that it encloses, that would be drawn smaller than this is left out. */
    private static final double MIN_AREA = 0.8;

    static final Ground PLAIN = new Ground(Map.of(), List.of(), List.of(), List.of(), Disputes.NONE);

    static Ground of(Atlas atlas, Frame frame) {
        Map<Integer, Coordinate[]> drawn = new HashMap<>();
        BaseMap map = atlas.map();
        Geometry box = SHAPES.toGeometry(frame.edges());
        List<Outline> coasts = new ArrayList<>();
        List<Outline> borders = new ArrayList<>();
        List<Outline> unsettled = new ArrayList<>();
        for (int number : atlas.lines(frame)) {
            BaseMap.Line line = map.lines().get(number);
            Coordinate[] run = line(line.positions(), frame);
            drawn.put(number, run);
            List<Outline> alike = switch (line.kind()) {
                case COAST -> coasts;
                case BORDER -> borders;
                case UNSETTLED -> unsettled;
            };
            withoutCut(line.positions(), run, frame)
                    .forEach(part -> lines(part, box).forEach(alike::add));
        }
        Map<Integer, Geometry> land = new LinkedHashMap<>();
        Map<BaseMap.Status, Geometry> disputed = new EnumMap<>(BaseMap.Status.class);
        for (Atlas.Piece piece : atlas.pieces(frame.reach(), frame.centre())) {
            Geometry shape = piece(piece, map, frame, drawn).intersection(box);
            if (shape.getArea() > 0) {
                int code = piece.country().code();
                land.merge(piece.country().status().isPresent() ? -code : code, shape, Geometry::union);
                piece.country().status().ifPresent(status -> disputed.merge(status, shape, Geometry::union));
            }
        }
        List<Outline> lakes = atlas.lakes(frame).stream()
                .flatMap(lake ->
                        outlines(area(List.<Coordinate[]>of(line(lake, frame))).intersection(box)))
                .toList();
        return new Ground(land, coasts, borders, lakes, Disputes.of(unsettled, disputed, map.territories(), frame));
    }

    /** Draws a line, less its smallest bends; its ends stay. */
    private static Coordinate[] line(List<Position> positions, Frame frame) {
        Projection projection = frame.projection();
        Coordinate[] run = positions.stream()
                .map(position -> frame.drawn(projection.of(position)))
                .toArray(Coordinate[]::new);
        return run.length < 2
                ? run
                : DouglasPeuckerSimplifier.simplify(SHAPES.createLineString(run), TOLERANCE)
                        .getCoordinates();
    }

    /** Outlines are cut open at 180° east, where there is neither coast nor border. */
    private static List<Coordinate[]> withoutCut(List<Position> positions, Coordinate[] run, Frame frame) {
        if (positions.stream().noneMatch(Ground::isOnCut)) {
            return List.<Coordinate[]>of(run);
        }
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 1; i < positions.size(); i++) {
            if (!isOnCut(positions.get(i - 1)) || !isOnCut(positions.get(i))) {
                parts.add(line(positions.subList(i - 1, i + 1), frame));
            }
        }
        return parts;
    }

    private static boolean isOnCut(Position position) {
        return Math.abs(position.longitude()) > 179.99;
    }

    private static Stream<Outline> lines(Coordinate[] run, Geometry box) {
        if (run.length < 2) {
            return Stream.empty();
        }
        Geometry line = SHAPES.createLineString(run);
        return line.getEnvelopeInternal().intersects(box.getEnvelopeInternal())
                ? outlines(line.intersection(box))
                : Stream.empty();
    }

    private static Geometry piece(Atlas.Piece piece, BaseMap map, Frame frame, Map<Integer, Coordinate[]> drawn) {
        List<Coordinate[]> rings = piece.area().rings().stream()
                .map(ring -> ring(ring, map, frame, drawn))
                .filter(ring -> ring.length > 3)
                .toList();
        if (rings.isEmpty()) {
            return SHAPES.createPolygon();
        }
        Polygon shape = SHAPES.createPolygon(
                SHAPES.createLinearRing(rings.get(0)),
                rings.stream().skip(1).map(SHAPES::createLinearRing).toArray(LinearRing[]::new));
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    private static Coordinate[] ring(List<Integer> ring, BaseMap map, Frame frame, Map<Integer, Coordinate[]> drawn) {
        List<Coordinate> all = new ArrayList<>();
        for (int number : ring) {
            int line = number < 0 ? -1 - number : number;
            Coordinate[] run =
                    drawn.computeIfAbsent(line, l -> line(map.lines().get(l).positions(), frame));
            for (int i = all.isEmpty() ? 0 : 1; i < run.length; i++) {
                all.add(number < 0 ? run[run.length - 1 - i] : run[i]);
            }
        }
        if (!all.isEmpty() && !all.get(0).equals2D(all.get(all.size() - 1))) {
            all.add(all.get(0));
        }
        return all.toArray(Coordinate[]::new);
    }

    /** Returns the outlines of the land of those countries that are asked for, without the borders between. */
    List<Outline> land(IntPredicate asked) {
        List<Geometry> found = new ArrayList<>();
        land.forEach((code, shape) -> {
            if (asked.test(Math.abs(code))) {
                found.add(shape);
            }
        });
        return outlines(union(found)).toList();
    }

    /** Returns the outlines of a shape: of an area, those of its holes follow. */
    static Stream<Outline> outlines(Geometry shape) {
        if (shape.getNumGeometries() > 1) {
            return IntStream.range(0, shape.getNumGeometries())
                    .mapToObj(shape::getGeometryN)
                    .flatMap(Ground::outlines);
        }
        if (shape instanceof Polygon polygon) {
            // Outlines and holes run against each other, so that holes stay empty when they are filled together.
            Polygon normal = (Polygon) polygon.norm();
            Stream<LinearRing> holes =
                    IntStream.range(0, normal.getNumInteriorRing()).mapToObj(normal::getInteriorRingN);
            return Stream.concat(Stream.of(normal.getExteriorRing()), holes)
                    .filter(ring -> SHAPES.createPolygon(ring).getArea() >= MIN_AREA)
                    .map(ring -> new Outline(points(ring, 1), true));
        }
        return shape.getNumPoints() < 2 ? Stream.empty() : Stream.of(new Outline(points(shape, 0), false));
    }

    private static List<Point> points(Geometry shape, int less) {
        return Stream.of(shape.getCoordinates())
                .limit(Math.max(0, shape.getNumPoints() - less))
                .map(c -> new Point(c.x, c.y))
                .toList();
    }

    /** Returns the land of a country; nothing where it has none here. */
    Geometry land(int country) {
        return land.getOrDefault(country, SHAPES.createPolygon());
    }

    static Geometry union(List<Geometry> shapes) {
        return UnaryUnionOp.union(shapes, SHAPES);
    }

    static Geometry shape(Envelope box) {
        return SHAPES.toGeometry(box);
    }

    /** Returns a line, or the edge of an area. */
    static Geometry edge(Geometry shape) {
        return shape.getDimension() == 2 ? shape.getBoundary() : shape;
    }

    static Geometry line(double fromX, double fromY, double toX, double toY) {
        return SHAPES.createLineString(new Coordinate[] {new Coordinate(fromX, fromY), new Coordinate(toX, toY)});
    }

    static Geometry lines(List<Coordinate[]> runs) {
        return SHAPES.createMultiLineString(runs.stream()
                .filter(run -> run.length > 1)
                .map(SHAPES::createLineString)
                .toArray(LineString[]::new));
    }

    /** Returns what rings enclose: what lies within two of them is a hole. */
    static Geometry area(List<Coordinate[]> rings) {
        Geometry area = SHAPES.createPolygon();
        for (Coordinate[] ring : rings) {
            if (ring.length > 3) {
                area = area.symDifference(GeometryFixer.fix(SHAPES.createPolygon(ring)));
            }
        }
        return area;
    }
}
