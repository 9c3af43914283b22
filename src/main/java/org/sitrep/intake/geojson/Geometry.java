package org.sitrep.intake.geojson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.map.MapFeature.Form;
import org.sitrep.fact.map.MapFeature.Kind;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.YamlRule;

/** Reads the coordinates of a feature, and says what is wrong with them where it stands. */
public final class Geometry {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The names of longitude and latitude in degrees of WGS 84. */
    private static final Pattern DEGREES =
            Pattern.compile("(?i).*(?:CRS:?84h?|EPSG[:/][\\d.:/]*(?:4326|4979)|WGS[ _]?(?:19)?84)|4326|4979");

    /** The most findings of one geometry: a file in other coordinates has one for each position. */
    private static final int MAX_FINDINGS = 5;

    /** Numbers as some programs write them: with an exponent, or with more places than a double has. */
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d{21,}|(?:\\.\\d+)?[eE][+-]?\\d+)");

    private final Map<Form, List<List<List<Position>>>> parts = new EnumMap<>(Form.class);
    private final List<Finding> findings = new ArrayList<>();

    /** Reads a geometry whose shape is right: its type is one of those known. */
    public Geometry(Node geometry) {
        read(geometry);
    }

    /** Coordinates of another system would be reported one by one, and some of them would look like degrees. */
    static Optional<Finding> system(Node root) {
        return root.get("crs")
                .flatMap(crs -> crs.get("properties"))
                .flatMap(properties -> properties.get("name").or(() -> properties.get("code")))
                .flatMap(Node::single)
                .filter(name -> !DEGREES.matcher(name.text().strip()).matches())
                .map(name -> LayerRule.WRONG_CRS.finding(
                        name.place(),
                        "the coordinates are of another system, " + Shown.of(name.text()),
                        "save the layer with the coordinates EPSG:4326 (WGS 84); in QGIS: Export, Save"
                                + " Features As, CRS"));
    }

    private void read(Node geometry) {
        String type = geometry.get("type").orElseThrow().text();
        String key = type.equals("GeometryCollection") ? "geometries" : "coordinates";
        Optional<Node> held = geometry.get(key);
        if (held.isEmpty()) {
            refuse(YamlRule.MISSING_KEY, geometry, "missing key `" + key + "`", "a `" + type + "` has it");
        } else if (type.equals("GeometryCollection")) {
            held.get().items().forEach(this::read);
        } else if (!isEmpty(held.get())) {
            boolean many = type.startsWith("Multi");
            List<Node> shapes = many ? held.get().items() : List.of(held.get());
            shapes.stream().filter(shape -> !isEmpty(shape)).forEach(shape -> read(form(type), shape));
        }
    }

    private static Form form(String type) {
        return type.endsWith("Point") ? Form.POINT : type.endsWith("LineString") ? Form.LINE : Form.AREA;
    }

    private void read(Form form, Node shape) {
        switch (form) {
            case POINT -> position(shape).ifPresent(found -> add(form, List.of(List.of(found))));
            case LINE -> line(shape);
            case AREA -> area(shape);
        }
    }

    private void add(Form form, List<List<Position>> part) {
        parts.computeIfAbsent(form, f -> new ArrayList<>()).add(part);
    }

    /** A list of nothing, or of lists of nothing. */
    private static boolean isEmpty(Node node) {
        return node instanceof Sequence list && list.items().stream().allMatch(Geometry::isEmpty);
    }

    /** Returns whether there is nothing to draw, and nothing wrong. */
    public boolean isEmpty() {
        return parts.isEmpty() && findings.isEmpty();
    }

    /** Returns what it is made of. */
    public Set<Form> forms() {
        return parts.keySet();
    }

    /**
     * Returns its parts as a kind of feature is drawn: of an area an outline and its holes; a line or a point is one run of its own. What
     * is drawn as a point is given as an area by some maps, and stands in its middle; a boundary runs around an area. Parts of
     * other forms are left out.
     */
    public List<List<List<Position>>> parts(Kind kind) {
        List<List<List<Position>>> taken = new ArrayList<>(parts.getOrDefault(kind.form(), List.of()));
        parts.forEach((form, held) -> held.forEach(part -> {
            if (kind.form() == Form.POINT && form != Form.POINT) {
                taken.add(List.of(List.of(middle(part, form))));
            } else if (kind == Kind.BOUNDARY && form == Form.AREA) {
                part.forEach(ring -> taken.add(List.of(ring)));
            }
        }));
        return taken;
    }

    /** Returns the number of its positions. */
    public int size() {
        return parts.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToInt(List::size)
                .sum();
    }

    private static Position middle(List<List<Position>> part, Form form) {
        Coordinate at = (form == Form.LINE
                        ? SHAPES.createLineString(coordinates(part.get(0)))
                        : polygon(part.stream().map(Geometry::ring).toList()))
                .getInteriorPoint()
                .getCoordinate();
        return new Position(at.x, at.y);
    }

    static LinearRing ring(List<Position> outline) {
        return SHAPES.createLinearRing(coordinates(outline));
    }

    private static Coordinate[] coordinates(List<Position> run) {
        return run.stream()
                .map(position -> new Coordinate(position.longitude(), position.latitude()))
                .toArray(Coordinate[]::new);
    }

    static Polygon polygon(List<LinearRing> rings) {
        return SHAPES.createPolygon(rings.get(0), rings.stream().skip(1).toArray(LinearRing[]::new));
    }

    /** Returns what is wrong with it, the first few. */
    public List<Finding> findings() {
        return findings.stream().limit(MAX_FINDINGS).toList();
    }

    private void line(Node node) {
        int before = findings.size();
        List<Position> line = positions(node);
        if (findings.size() == before && line.stream().distinct().count() < 2) {
            refuse(
                    LayerRule.SHORT_LINE,
                    node,
                    "a line has two positions or more, found " + line.size(),
                    "draw it longer, or as a point");
        }
        add(Form.LINE, List.of(line));
    }

    private void area(Node node) {
        if (!(node instanceof Sequence rings)) {
            refuse(
                    LayerRule.WRONG_COORDINATES,
                    node,
                    "expected the rings of an area, a list of lists of positions",
                    "");
            return;
        }
        int before = findings.size();
        List<List<Position>> outlines = new ArrayList<>();
        List<LinearRing> shape = new ArrayList<>();
        for (Node ring : rings.items()) {
            List<Position> outline = positions(ring);
            if (findings.size() == before && isRing(ring, outline)) {
                outlines.add(outline);
                shape.add(ring(outline));
            }
        }
        if (findings.size() == before && !shape.isEmpty()) {
            crossing(rings, shape);
            add(Form.AREA, outlines);
        }
    }

    private boolean isRing(Node node, List<Position> ring) {
        if (ring.size() < 4) {
            refuse(
                    LayerRule.SHORT_RING,
                    node,
                    "the outline of an area has four positions or more, the last of them the first; found "
                            + ring.size(),
                    "");
            return false;
        }
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            refuse(
                    LayerRule.OPEN_RING,
                    node,
                    "the outline does not end where it begins",
                    "repeat its first position at its end");
            return false;
        }
        return true;
    }

    private void crossing(Sequence rings, List<LinearRing> shape) {
        TopologyValidationError error = new IsValidOp(polygon(shape)).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            String near = String.format(Locale.ROOT, "%.4f, %.4f", at.x, at.y);
            refuse(
                    LayerRule.CROSSED_OUTLINE,
                    rings,
                    "the outline crosses or touches itself, or a hole lies outside it, near longitude and latitude "
                            + near,
                    "correct it there in the program that drew it");
        }
    }

    private List<Position> positions(Node node) {
        if (!(node instanceof Sequence list)) {
            refuse(LayerRule.WRONG_COORDINATES, node, "expected a list of positions", "");
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        Optional<Position> last = Optional.empty();
        for (Node item : list.items()) {
            Optional<Position> found = position(item);
            if (found.isPresent()
                    && last.isPresent()
                    && Math.abs(found.get().longitude() - last.get().longitude()) > 180) {
                refuse(
                        LayerRule.ACROSS_180,
                        item,
                        "the line jumps from one side of 180° to the other",
                        "cut it in two at 180°, as RFC 7946 wants it");
            }
            found.ifPresent(positions::add);
            last = found.or(() -> Optional.empty());
        }
        return positions;
    }

    private Optional<Position> position(Node node) {
        if (!(node instanceof Sequence pair) || pair.items().size() < 2) {
            refuse(
                    LayerRule.WRONG_COORDINATES,
                    node,
                    "expected a position: longitude, then latitude",
                    "such as [37.16, 36.2]");
            return Optional.empty();
        }
        Optional<Double> longitude = degrees(pair.items().get(0), 180, "longitude, -180 to 180");
        Optional<Double> latitude = degrees(pair.items().get(1), 90, "latitude, -90 to 90");
        return longitude.flatMap(east -> latitude.map(north -> new Position(east, north)));
    }

    private Optional<Double> degrees(Node node, double most, String expected) {
        boolean isNumber = node instanceof Scalar scalar
                && (scalar.type() == Scalar.Type.INTEGER
                        || scalar.type() == Scalar.Type.DECIMAL
                        || LONG_NUMBER.matcher(scalar.text()).matches());
        double degrees = isNumber ? Double.parseDouble(((Scalar) node).text()) : Double.NaN;
        if (Math.abs(degrees) <= most) {
            return Optional.of(degrees);
        }
        String found =
                node instanceof Scalar scalar ? (isNumber ? "" : "the word ") + Shown.of(scalar.text()) : "a list";
        refuse(
                LayerRule.WRONG_COORDINATES,
                node,
                "found " + found + ", expected a " + expected,
                "degrees of WGS 84, longitude first; save the layer with the coordinates EPSG:4326");
        return Optional.empty();
    }

    private void refuse(Rule rule, Node node, String message, String hint) {
        findings.add(rule.finding(node.place(), message, hint));
    }
}
