package org.sitrep.intake.geojson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.fact.FactRule;
import org.sitrep.fact.UnknownRule;
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
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.NodeWhere;
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

    /** The names of longitude and latitude in degrees of WGS 84. */
    private static final Pattern DEGREES = Pattern.compile("(?i).*(?:CRS84|EPSG:+4326|EPSG:[\\d.]*:4326)");

    /** The most positions of all layers together: a brief is a page, not an atlas. */
    private static final int MAX_POSITIONS = 20_000;

    /** Farther than this from every place of the crisis, in degrees, a position may have its numbers in the wrong order. */
    private static final double FAR = 10;

    private final Crisis crisis;
    private final List<Finding> findings = new ArrayList<>();
    private final List<MapFeature> features = new ArrayList<>();
    private final Map<List<Object>, Node> versions = new HashMap<>();
    private int positions;

    private MapLayers(Crisis crisis) {
        this.crisis = crisis;
    }

    /** Reads the file of a layer. */
    public static Tree read(InputFile file) {
        return FILE.read(file);
    }

    /**
     * Decodes layers.
     *
     * @param files what came of reading each file
     * @param crisis what features may name
     * @return the features, in the order of the files; or everything that stands in their way
     */
    public static Checked<List<MapFeature>> of(Collection<Tree> files, Crisis crisis) {
        MapLayers layers = new MapLayers(crisis);
        files.forEach(layers::file);
        return Checked.unlessErrors(layers.features, layers.findings);
    }

    private void file(Tree tree) {
        List<Finding> found = new ArrayList<>(tree.findings());
        if (found.isEmpty()) {
            tree.root().ifPresent(root -> found.addAll(FILE.check(root)));
        }
        if (found.isEmpty()) {
            tree.root().flatMap(root -> system((Mapping) root)).ifPresent(found::add);
        }
        findings.addAll(found);
        if (found.isEmpty()) {
            tree.root().stream()
                    .map(Mapping.class::cast)
                    .flatMap(root -> ((Sequence) root.get("features").orElseThrow()).items().stream())
                    .forEach(feature -> feature((Mapping) feature));
        }
    }

    /** Coordinates of another system would be reported one by one, and some of them would look like degrees. */
    private static Optional<Finding> system(Mapping root) {
        return root.get("crs")
                .flatMap(crs -> ((Mapping) crs).get("properties"))
                .flatMap(properties ->
                        properties instanceof Mapping mapping ? mapping.get("name") : Optional.<Node>empty())
                .filter(name -> name instanceof Scalar scalar
                        && !DEGREES.matcher(scalar.text()).matches())
                .map(name -> LayerRule.WRONG_CRS.finding(
                        name.place(),
                        "the coordinates are of another system, " + Shown.of(((Scalar) name).text()),
                        "save the layer with the coordinates EPSG:4326 (WGS 84)"));
    }

    private void feature(Mapping feature) {
        Mapping properties = stated((Mapping) feature.get("properties").orElseThrow());
        Geometry geometry = new Geometry((Mapping) feature.get("geometry").orElseThrow());
        List<Finding> found = new ArrayList<>(PROPERTIES.check(properties));
        found.addAll(geometry.findings());
        if (found.isEmpty()) {
            ValueCheck.of(properties, false).forEach(found::add);
        }
        if (found.isEmpty()) {
            MapFeature made = made(feature, properties, geometry);
            references(properties).forEach(found::add);
            form(made, properties, geometry).ifPresent(found::add);
            days(made, properties).forEach(found::add);
            order(made, feature).ifPresent(found::add);
            twice(made, properties).ifPresent(found::add);
            features.add(made);
        }
        tooMany(geometry, feature).ifPresent(found::add);
        findings.addAll(found);
    }

    /** Programs that draw maps write every column, and leave empty ones without a value. */
    private static Mapping stated(Mapping properties) {
        return new Mapping(
                properties.members().stream()
                        .filter(member -> !(member.value() instanceof Scalar scalar && scalar.isNothing()))
                        .toList(),
                properties.spot());
    }

    private MapFeature made(Mapping feature, Mapping properties, Geometry geometry) {
        Fields fields = new Fields(properties, crisis.firstLanguage());
        LocalDate date = fields.date("date").orElseThrow();
        return new MapFeature(
                fields.word("id").orElseGet(() -> derivedId(feature.place())),
                kind(fields.need("kind")),
                fields.text("name"),
                geometry.parts(),
                new Attribution(fields.need("source"), fields.word("via"), fields.word("document")),
                date,
                fields.date("until"),
                Moment.endOf(fields.date("known").orElse(date)),
                fields.word("sensitivity").flatMap(crisis.audiences()::named).orElseGet(crisis.audiences()::unmarked),
                fields.word("by"),
                new NodeWhere(properties));
    }

    /** By the file and the number of the feature in it; the folder of the crisis may be another one tomorrow. */
    private static String derivedId(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1) + place.pointer();
    }

    private static Kind kind(String id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Finding> references(Mapping properties) {
        Crisis.Vocabulary words = crisis.vocabulary();
        List<String> audiences = crisis.audiences().ids();
        List<String> speakers = Stream.concat(words.sources().keySet().stream(), words.people().keySet().stream())
                .toList();
        return Stream.of(
                        known(UnknownRule.SOURCE, "source", properties, speakers),
                        known(
                                UnknownRule.SOURCE,
                                "via",
                                properties,
                                words.sources().keySet()),
                        known(
                                UnknownRule.ACTOR,
                                "by",
                                properties,
                                words.actors().keySet()),
                        known(UnknownRule.AUDIENCE, "sensitivity", properties, audiences))
                .flatMap(s -> s);
    }

    private static Stream<Finding> known(
            UnknownRule what, String key, Mapping properties, Collection<String> declared) {
        return properties.get(key).stream()
                .map(Scalar.class::cast)
                .filter(id -> !declared.contains(id.text()))
                .map(id -> what.of(id.text(), declared, id.place()));
    }

    private static Optional<Finding> form(MapFeature feature, Mapping properties, Geometry geometry) {
        MapFeature.Form form = feature.kind().form();
        return form == geometry.form()
                ? Optional.empty()
                : Optional.of(LayerRule.WRONG_FORM.finding(
                        properties.get("kind").orElseThrow().place(),
                        "`" + feature.kind().id() + "` is drawn as " + words(form) + ", and the geometry has "
                                + words(geometry.form()),
                        "give another kind, or draw it otherwise"));
    }

    private static String words(MapFeature.Form form) {
        return switch (form) {
            case POINT -> "points (Point, MultiPoint)";
            case LINE -> "lines (LineString, MultiLineString)";
            case AREA -> "areas (Polygon, MultiPolygon)";
        };
    }

    private static Stream<Finding> days(MapFeature feature, Mapping properties) {
        Stream<Finding> known = feature.date().isAfter(feature.known().date())
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
    private Optional<Finding> order(MapFeature feature, Mapping node) {
        Position first = feature.runs().get(0).get(0);
        boolean isTurned = Math.abs(first.longitude()) <= 90
                && distance(first.longitude(), first.latitude()) > FAR
                && distance(/* longitude= */ first.latitude(), /* latitude= */ first.longitude()) <= FAR;
        return isTurned
                ? Optional.of(LayerRule.SWAPPED_COORDINATES.finding(
                        node.get("geometry").orElseThrow().place(),
                        "it lies far from every place of the crisis, and among them with latitude and longitude exchanged",
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
        return first == null
                ? Optional.empty()
                : Optional.of(SharedRule.DUPLICATE_ID.finding(
                        properties.get("id").orElseThrow().place(),
                        "`" + feature.id() + "` of this day stands already at " + first.place(),
                        "give one of them another id, or another date"));
    }

    private Optional<Finding> tooMany(Geometry geometry, Mapping feature) {
        int before = positions;
        positions += geometry.parts().stream()
                .flatMap(List::stream)
                .mapToInt(List::size)
                .sum();
        return before <= MAX_POSITIONS && positions > MAX_POSITIONS
                ? Optional.of(LayerRule.TOO_MANY_POSITIONS.finding(
                        feature.place(),
                        "with this feature the layers have more than " + MAX_POSITIONS + " positions",
                        "simplify the outlines: the map is a hand wide"))
                : Optional.empty();
    }
}
