package org.sitrep.intake.geojson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.FactRule;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Attribution;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.MapFeature.Kind;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;
import org.sitrep.intake.yaml.OtherCalendars;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;
import org.sitrep.intake.yaml.Shown;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.ValueCheck;
import org.sitrep.intake.yaml.YamlRule;

/** Reads the map layers of a crisis: GeoJSON, each feature with its kind, source and date. */
public final class MapLayers {

    private static final Shape FILE = Shape.of("layers", "");
    private static final Shape PROPERTIES = Shape.of("layers", "/$defs/properties");

    /** The most features that a note names. */
    private static final int MAX_NAMED = 5;

    /** The most positions of all layers together: a brief is a page, not an atlas. */
    private static final int MAX_POSITIONS = 20_000;

    /** Of several outlines of one place the latest holds, whatever they are called. */
    private static final String OUTLINE = "outline/";

    /** Farther than this from every place of the crisis, in degrees, a position may have its numbers in the wrong order. */
    private static final double FAR = 10;

    private final Crisis crisis;
    private final List<Finding> findings = new ArrayList<>();
    private final List<MapFeature> features = new ArrayList<>();
    private final Outlines outlines;
    private final Map<List<Object>, Node> versions = new HashMap<>();
    private int positions;

    private MapLayers(Crisis crisis) {
        this.crisis = crisis;
        this.outlines = new Outlines(crisis);
    }

    /** Reads the file of a layer. */
    public static Tree read(InputFile file) {
        Tree tree = FILE.read(file);
        return new Tree(tree.root().map(MapLayers::collection), tree.findings());
    }

    /** A file may be one feature. */
    private static Node collection(Node root) {
        return isA(root, "Feature")
                ? new Mapping(
                        List.of(
                                new Member("type", 1, 1, Scalar.text("FeatureCollection", root.spot())),
                                new Member("features", 1, 1, new Sequence(List.of(root), root.spot()))),
                        root.spot())
                : root;
    }

    /** Returns whether what a file holds is a layer, whatever may be wrong with it. */
    public static boolean isLayer(Node root) {
        return isA(root, "FeatureCollection");
    }

    private static boolean isA(Node node, String type) {
        return node.get("type").filter(found -> found.text().equals(type)).isPresent();
    }

    /**
     * Decodes layers.
     *
     * @param files what came of reading each file
     * @param crisis what features may name
     * @param node crisis.yaml, which may say what holds for a whole layer
     * @return the features, in the order of the files; or everything that stands in their way
     */
    public static Checked<List<MapFeature>> of(Collection<Tree> files, Crisis crisis, Mapping node) {
        MapLayers layers = new MapLayers(crisis);
        List<String> names = files.stream()
                .flatMap(tree -> Stream.concat(
                        tree.root().map(Node::place).stream(),
                        tree.findings().stream().map(Finding::place)))
                .map(Place::file)
                .distinct()
                .toList();
        GivenLayers given = new GivenLayers(crisis, node, names);
        layers.findings.addAll(given.findings());
        files.forEach(tree -> layers.file(tree, given));
        if (layers.findings.stream().noneMatch(Finding::isError)) {
            Outlines.missing(crisis, layers.features).forEach(layers.findings::add);
        }
        return Checked.unlessErrors(
                Outlines.simplified(layers.features),
                layers.findings.stream().distinct().toList());
    }

    private void file(Tree tree, GivenLayers given) {
        List<Finding> found = new ArrayList<>(tree.errors());
        if (found.isEmpty()) {
            tree.root()
                    .ifPresent(root -> found.addAll(Causes.once(
                            FILE.check(root).stream().map(MapLayers::simpler).toList())));
        }
        if (found.isEmpty()) {
            tree.root().flatMap(root -> Geometry.system(root)).ifPresent(found::add);
        }
        findings.addAll(tree.findings());
        findings.addAll(found);
        if (found.isEmpty()) {
            tree.root().ifPresent(root -> features(root, given));
        }
    }

    private static Finding simpler(Finding fault) {
        return fault.rule() == YamlRule.OUT_OF_BOUNDS && fault.place().pointer().equals("/features")
                ? fault.withHint("filter or simplify the layer in the map program: a map is a hand wide")
                : fault;
    }

    private void features(Node root, GivenLayers given) {
        Columns columns = new Columns(crisis, given.of(root.place().file(), root));
        List<Node> without = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        for (Node feature : root.get("features").orElseThrow().items()) {
            found.addAll(feature(feature, columns, without));
        }
        placeless(without, columns).ifPresent(found::add);
        outlines.strange().ifPresent(found::add);
        found.addAll(columns.findings());
        findings.addAll(Causes.once(found));
    }

    private static Optional<Finding> placeless(List<Node> without, Columns columns) {
        List<String> named = without.stream()
                .map(feature -> columns.read(properties(feature))
                        .get("name")
                        .flatMap(Node::single)
                        .map(name -> Shown.of(name.text()))
                        .orElse("the feature in line " + feature.place().line()))
                .toList();

        return without.stream()
                .findFirst()
                .map(feature -> LayerRule.EMPTY_GEOMETRY.finding(
                        feature.place(),
                        Suggestion.some(named, MAX_NAMED) + (without.size() == 1 ? " has no place" : " have no place")
                                + ": not drawn",
                        "draw it, or take the feature out"));
    }

    private static Mapping properties(Node feature) {
        return feature.get("properties")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> new Mapping(List.of(), feature.spot()));
    }

    private List<Finding> feature(Node feature, Columns columns, List<Node> without) {
        Mapping properties = columns.read(properties(feature));
        Optional<Geometry> geometry = feature.get("geometry")
                .filter(Mapping.class::isInstance)
                .map(Geometry::new)
                .filter(shape -> !shape.isEmpty());
        if (geometry.isEmpty()) {
            without.add(feature);
        }
        return geometry.isEmpty() ? List.of() : feature(feature, properties, geometry.get(), columns);
    }

    private List<Finding> feature(Node feature, Mapping properties, Geometry geometry, Columns columns) {
        Map<Place, Finding> asked = Columns.asked(properties);
        List<Finding> found = new ArrayList<>();
        PROPERTIES
                .check(properties)
                .forEach(fault -> found.add(
                        asked.getOrDefault(fault.place(), led(columns.suggested(fault, properties), feature))));
        found.addAll(geometry.findings());
        if (found.isEmpty()) {
            ValueCheck.of(properties, false).forEach(found::add);
        }
        if (found.isEmpty()) {
            GivenLayers.unknown(properties, columns).forEach(found::add);
            form(properties, geometry).ifPresent(found::add);
        }
        if (found.stream().noneMatch(Finding::isError)) {
            MapFeature made = made(feature, properties, geometry);
            Stream.concat(days(made, properties), OtherCalendars.in(properties)).forEach(found::add);
            order(made, feature).ifPresent(found::add);
            twice(made, properties).ifPresent(found::add);
            outlines.twoPlaces(properties).ifPresent(found::add);
            features.add(made);
        }
        if (outlines.of(properties).isEmpty()) {
            tooMany(geometry, feature).ifPresent(found::add);
        }
        return found;
    }

    /** What a feature lacks, crisis.yaml may say for all of its layer. */
    private static Finding led(Finding fault, Node feature) {
        String file = feature.place().file();
        return fault.rule() == YamlRule.MISSING_KEY
                ? fault.withHint(fault.hint() + " For a whole layer, crisis.yaml can say it: `map: {layers: [{file: "
                        + file.substring(file.lastIndexOf('/') + 1) + ", "
                        + fault.message().replaceAll(".*`(.*)`.*", "$1") + ": …}]}`")
                : fault;
    }

    private MapFeature made(Node feature, Mapping properties, Geometry geometry) {
        Fields fields = new Fields(properties, crisis.firstLanguage());
        LocalDate date = fields.date("date").orElseThrow();
        Kind kind = fields.choice("kind", Kind.class).orElseThrow();
        Optional<String> place = outlines.of(properties);
        return new MapFeature(
                place.map(id -> OUTLINE + id).or(() -> fields.word("id")).orElseGet(() -> derivedId(feature.place())),
                kind,
                fields.text("name"),
                geometry.parts(kind),
                new Attribution(fields.need("source"), fields.word("via"), fields.word("document")),
                date,
                fields.date("until"),
                Moment.endOf(fields.date("known").orElse(date)),
                fields.word("sensitivity").flatMap(crisis.audiences()::named).orElseGet(crisis.audiences()::unmarked),
                fields.word("by"),
                place,
                new NodeWhere(properties));
    }

    /** By the file and the number of the feature in it; the folder of the crisis may be another one tomorrow. */
    private static String derivedId(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1) + place.pointer();
    }

    /** A feature none of whose shape can be drawn as its kind is a fault; of one that can in part, or in another form, it is said how. */
    private static Optional<Finding> form(Mapping properties, Geometry geometry) {
        Node named = properties.get("kind").orElseThrow();
        Kind kind = Keyed.of(Kind.class, named.text());
        String has = geometry.forms().stream().map(MapLayers::words).collect(Collectors.joining(" and "));
        if (geometry.parts(kind).isEmpty()) {
            String others = Stream.of(Kind.values())
                    .filter(other -> geometry.forms().contains(other.form()))
                    .map(other -> "`" + other.id() + "`")
                    .collect(Collectors.joining(", "));
            return Optional.of(LayerRule.WRONG_FORM.finding(
                    named.place(),
                    "`" + kind.id() + "` is drawn as " + words(kind.form()) + ", and the geometry has " + has,
                    "give another kind, one of " + others + ", or draw it otherwise"));
        }
        boolean isWhole = geometry.forms().equals(Set.of(kind.form())) || kind == Kind.BOUNDARY;
        return isWhole
                ? Optional.empty()
                : Optional.of(LayerRule.DRAWN_OTHERWISE.finding(
                        named.place(),
                        "`" + kind.id() + "` is drawn as " + words(kind.form()) + ", of a geometry that has " + has,
                        kind.form() == MapFeature.Form.POINT
                                ? "lines and areas are drawn as the point in their middle"
                                : "parts of other forms are left out"));
    }

    private static String words(MapFeature.Form form) {
        return switch (form) {
            case POINT -> "points (Point, MultiPoint)";
            case LINE -> "lines (LineString, MultiLineString)";
            case AREA -> "areas (Polygon, MultiPolygon)";
        };
    }

    private static Stream<Finding> days(MapFeature feature, Mapping properties) {
        Stream<Finding> known = feature.date().isAfter(feature.known().date()) && !OtherCalendar.has(feature.date())
                ? Stream.of(FactRule.KNOWN_BEFORE_TRUE.finding(
                        properties.get("known").orElseThrow().place(),
                        "it is of " + feature.date() + ", after the day it became known, " + feature.known(),
                        "correct one of the dates"))
                : Stream.empty();
        Stream<Finding> until = feature
                .until()
                .filter(end -> !end.isAfter(feature.date()))
                .map(end -> YamlRule.REVERSED_PERIOD.finding(
                        properties.get("until").orElseThrow().place(),
                        "it ends on " + end + ", which is not after its `date`, " + feature.date(),
                        "correct one of the dates"))
                .stream();
        return Stream.concat(known, until);
    }

    /** Coordinates of other programs often have latitude first. Only the places of the crisis can show that. */
    private Optional<Finding> order(MapFeature feature, Node node) {
        Position first = feature.runs().get(0).get(0);
        boolean isTurned = Math.abs(first.longitude()) <= 90
                && distance(first.longitude(), first.latitude()) > FAR
                && distance(/* longitude= */ first.latitude(), /* latitude= */ first.longitude()) <= FAR;
        return isTurned
                ? Optional.of(LayerRule.SWAPPED_COORDINATES.finding(
                        node.get("geometry").orElseThrow().place(),
                        "it lies far from every place of the crisis, and among them with latitude and longitude"
                                + " exchanged",
                        "write longitude first, then latitude"))
                : Optional.empty();
    }

    /** How far it is to the nearest place of the crisis, in degrees; no distance where no place has coordinates. */
    private double distance(double longitude, double latitude) {
        return crisis.vocabulary().places().values().stream()
                .flatMap(place -> place.point().stream())
                .mapToDouble(point -> Math.hypot(
                        point.longitude().doubleValue() - longitude,
                        point.latitude().doubleValue() - latitude))
                .min()
                .orElse(0);
    }

    /** Of two that are equally late, nobody could say which one holds. */
    private Optional<Finding> twice(MapFeature feature, Mapping properties) {
        Node first = versions.putIfAbsent(List.of(feature.id(), feature.date(), feature.known()), properties);
        if (first != null && feature.place().isPresent()) {
            return Optional.of(LayerRule.OUTLINE_TWICE.finding(
                    properties.place(),
                    "`" + feature.place().get() + "` has an outline of this day at " + first.place() + " already",
                    "join them to one MultiPolygon in the map program, or correct the P-code of one"));
        }
        return first == null
                ? Optional.empty()
                : Optional.of(SharedRule.DUPLICATE_ID.finding(
                        properties.get("id").orElseThrow().place(),
                        "`" + feature.id() + "` of this day stands already at " + first.place(),
                        "give one of them another id, or another date"));
    }

    private Optional<Finding> tooMany(Geometry geometry, Node feature) {
        int before = positions;
        positions += geometry.size();
        return before <= MAX_POSITIONS && positions > MAX_POSITIONS
                ? Optional.of(LayerRule.TOO_MANY_POSITIONS.finding(
                        feature.place(),
                        "with this feature the layers have more than " + MAX_POSITIONS + " positions",
                        "simplify the outlines: the map is a hand wide"))
                : Optional.empty();
    }
}
