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
        ArrayNode coordinates = geometry.putArray("coordinates");
        feature.parts()
                .forEach(part -> coordinates.add(
                        switch (form) {
                            case POINT -> position(part.get(0).get(0));
                            case LINE -> line(part.get(0));
                            case AREA -> rings(part);
                        }));
        return written;
    }

    private static ArrayNode rings(List<List<Position>> rings) {
        ArrayNode area = MAPPER.createArrayNode();
        rings.forEach(ring -> area.add(line(ring)));
        return area;
    }

    private static ArrayNode line(List<Position> run) {
        ArrayNode line = MAPPER.createArrayNode();
        run.forEach(position -> line.add(position(position)));
        return line;
    }

    private static ArrayNode position(Position position) {
        return MAPPER.createArrayNode().add(position.longitude()).add(position.latitude());
    }
}
