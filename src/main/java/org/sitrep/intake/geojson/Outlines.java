package org.sitrep.intake.geojson;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.MapFeature.Kind;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;

/** Finds the places whose outlines areas are: by their P-code, or by an id that is the place's. */
final class Outlines {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** So many positions of outlines are drawn as they are. */
    private static final int MANY = 4_000;

    /** What is bent by less than this part of the side of a square as large as all is drawn straight: a map is a hand wide. */
    private static final double BEND = 0.0015;

    private static final int MAX_NAMED = 5;

    private final Crisis crisis;
    private final Map<String, Node> strange = new LinkedHashMap<>();

    Outlines(Crisis crisis) {
        this.crisis = crisis;
    }

    /** Returns the place whose outline a feature is; nothing where it is none. */
    Optional<String> of(Mapping properties) {
        Optional<String> coded = byCode(properties);
        return isArea(properties) ? coded.or(() -> byId(properties)) : Optional.empty();
    }

    private static boolean isArea(Mapping properties) {
        return word(properties, "kind").filter(Kind.AREA.id()::equals).isPresent();
    }

    private static Optional<String> word(Mapping properties, String key) {
        return properties
                .get(key)
                .flatMap(Node::single)
                .map(value -> value.text().strip());
    }

    private Optional<String> byId(Mapping properties) {
        return word(properties, "id").filter(crisis.vocabulary().places()::containsKey);
    }

    private Optional<String> byCode(Mapping properties) {
        return word(properties, "p-code")
                .flatMap(code -> crisis.vocabulary().places().values().stream()
                        .filter(place ->
                                place.pcode().filter(code::equalsIgnoreCase).isPresent())
                        .map(Location::id)
                        .findFirst());
    }

    /** Says where P-code and id of an area name two places, and keeps in mind where the P-code names none. */
    Optional<Finding> twoPlaces(Mapping properties) {
        Optional<String> code = word(properties, "p-code").filter(any -> isArea(properties));
        Optional<String> coded = byCode(properties);
        code.filter(any -> coded.isEmpty() && byId(properties).isEmpty())
                .ifPresent(unknown ->
                        strange.putIfAbsent(unknown, properties.get("p-code").orElseThrow()));
        return byId(properties)
                .filter(id -> code.isPresent() && coded.filter(id::equals).isEmpty())
                .map(id -> LayerRule.OUTLINE_OF_TWO.finding(
                        properties.get("p-code").orElseThrow().place(),
                        "the P-code `" + code.orElseThrow() + "` is "
                                + coded.map(other -> "that of `" + other + "`").orElse("of no place")
                                + ", the id that of `" + id + "`",
                        "correct one of them, or take the id out"));
    }

    /** Returns what is to be said of the P-codes of a layer that are of no place, once. */
    Optional<Finding> strange() {
        Optional<Finding> found = strange.values().stream()
                .findFirst()
                .map(first -> LayerRule.OUTLINE_WITHOUT_PLACE.finding(
                        first.place(),
                        "no place of crisis.yaml has the P-code" + (strange.size() == 1 ? " " : "s ")
                                + named(strange.keySet().stream().toList())
                                + (strange.size() == 1 ? ": the area is" : ": the areas are")
                                + " drawn without figures",
                        "give the place it is of its `p-code:` in crisis.yaml, or take out what lies outside"
                                + " the crisis"));
        strange.clear();
        return found;
    }

    private static String named(List<String> ids) {
        return Suggestion.some(ids.stream().map(id -> "`" + id + "`").toList(), MAX_NAMED);
    }

    /** Returns where some parts of a place have an outline, and others have none. */
    static Stream<Finding> missing(Crisis crisis, List<MapFeature> features) {
        Set<String> drawn =
                features.stream().flatMap(feature -> feature.place().stream()).collect(Collectors.toSet());
        return crisis.vocabulary().places().values().stream()
                .filter(whole -> whole.parts().stream().anyMatch(drawn::contains) && !drawn.containsAll(whole.parts()))
                .map(whole -> LayerRule.PLACE_WITHOUT_OUTLINE.finding(
                        crisis.origin().crisis().at("places", whole.id(), "parts"),
                        named(whole.parts().stream()
                                        .filter(part -> !drawn.contains(part))
                                        .toList()) + ": no outline, where other parts of `" + whole.id() + "` have one",
                        "draw it in the layer, or give its feature the `p-code` that crisis.yaml has"));
    }

    /** Returns features whose outlines, where they have more positions than are seen, have fewer: neighbours keep their common edges. */
    static List<MapFeature> simplified(List<MapFeature> features) {
        List<MapFeature> outlines =
                features.stream().filter(feature -> feature.place().isPresent()).toList();
        int size = outlines.stream()
                .flatMap(outline -> outline.runs().stream())
                .mapToInt(List::size)
                .sum();
        if (size <= MANY) {
            return features;
        }
        org.locationtech.jts.geom.Geometry[] shapes = outlines.stream()
                .map(outline -> SHAPES.createMultiPolygon(outline.parts().stream()
                        .map(part -> Geometry.polygon(
                                part.stream().map(Geometry::ring).toList()))
                        .toArray(Polygon[]::new)))
                .toArray(org.locationtech.jts.geom.Geometry[]::new);
        double area = Stream.of(shapes).mapToDouble(shape -> shape.getArea()).sum();
        Iterator<org.locationtech.jts.geom.Geometry> fewer = List.of(
                        CoverageSimplifier.simplify(shapes, Math.sqrt(area) * BEND))
                .iterator();
        return features.stream()
                .map(feature -> feature.place().isPresent() ? feature.drawn(parts(fewer.next())) : feature)
                .toList();
    }

    private static List<List<List<Position>>> parts(org.locationtech.jts.geom.Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> (Polygon) shape.getGeometryN(i))
                .map(part -> IntStream.range(-1, part.getNumInteriorRing())
                        .mapToObj(hole -> run(hole < 0 ? part.getExteriorRing() : part.getInteriorRingN(hole)))
                        .toList())
                .toList();
    }

    private static List<Position> run(LinearRing ring) {
        return Stream.of(ring.getCoordinates())
                .map(at -> new Position(at.x, at.y))
                .toList();
    }
}
