package org.sitrep.register;

import java.util.List;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.MapFeature.Form;
import org.sitrep.fact.map.Position;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a map shows as GeoJSON (RFC 7946): put into a crisis's folder {@code map}, it is a layer again. */
final class LayersJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private LayersJson() {}

    static ObjectNode of(List<MapFeature> features, String language, String fallback) {
        ObjectNode collection = MAPPER.createObjectNode().put("type", "FeatureCollection");
        ArrayNode written = collection.putArray("features");
        features.forEach(feature -> written.add(of(feature, language, fallback)));
        return collection;
    }

    private static ObjectNode of(MapFeature feature, String language, String fallback) {
        ObjectNode written = MAPPER.createObjectNode().put("type", "Feature");
        ObjectNode properties =
                written.putObject("properties").put("kind", feature.kind().id());
        feature.place().ifPresent(place -> properties.put("id", place));
        feature.name()
                .map(name -> name.wordsFor(language, fallback))
                .ifPresent(name -> properties.putObject("name").put(name.language(), name.words()));
        properties.put("source", feature.source().source());
        feature.source().via().ifPresent(via -> properties.put("via", via));
        feature.source().document().ifPresent(document -> properties.put("document", document));
        properties.put("date", feature.date().toString());
        feature.until().ifPresent(until -> properties.put("until", until.toString()));
        properties.put("known", feature.known().date().toString());
        feature.by().ifPresent(by -> properties.put("by", by));
        ObjectNode geometry = written.putObject("geometry");
        Form form = feature.kind().form();
        geometry.put(
                "type", form == Form.POINT ? "MultiPoint" : form == Form.LINE ? "MultiLineString" : "MultiPolygon");
        geometry.set(
                "coordinates",
                MAPPER.valueToTree(feature.parts().stream()
                        .map(part -> switch (form) {
                            case POINT -> degrees(part.get(0).get(0));
                            case LINE -> line(part.get(0));
                            case AREA -> part.stream().map(LayersJson::line).toList();
                        })
                        .toList()));
        return written;
    }

    private static List<List<Double>> line(List<Position> run) {
        return run.stream().map(LayersJson::degrees).toList();
    }

    private static List<Double> degrees(Position position) {
        return List.of(position.longitude(), position.latitude());
    }
}
