package org.sitrep.intake.geojson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Shown;

/** What crisis.yaml says of whole layers, each by the name of its file. */
final class GivenLayers {

    private static final Map<String, UnknownRule> NAMED = Map.of(
            "source",
            UnknownRule.SOURCE,
            "via",
            UnknownRule.SOURCE,
            "by",
            UnknownRule.ACTOR,
            "sensitivity",
            UnknownRule.AUDIENCE);

    private final Map<String, Node> byFile = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Reads them from a crisis.yaml whose shape is right.
     *
     * @param crisis what they may name
     * @param node the file
     * @param files the names of the files there are
     */
    GivenLayers(Crisis crisis, Node node, Collection<String> files) {
        Columns words = new Columns(crisis, new Mapping(List.of(), node.spot()));
        List<String> names = files.stream().map(GivenLayers::last).toList();
        Optional<Fields> map = new Fields(node, "").within("map");
        map.ifPresent(own -> List.of("shade", "circles").forEach(key -> form(crisis, own, key)));
        map.stream().flatMap(own -> own.each("layers")).forEach(layer -> {
            file(layer, names);
            unknown(layer.node(), words).forEach(findings::add);
        });
    }

    /** Returns what a layer, or a feature of one, names and the crisis does not declare. */
    static Stream<Finding> unknown(Node layer, Columns words) {
        return NAMED.entrySet().stream().flatMap(named -> {
            Collection<String> known = words.known(named.getKey());
            return layer.get(named.getKey()).stream()
                    .filter(id -> !known.contains(id.text()))
                    .map(id -> named.getValue().of(id.text(), known, id.place()));
        });
    }

    /** Shades compare ratios; of counts, a large area with a few people would look like many. */
    private void form(Crisis crisis, Fields map, String key) {
        map.word(key)
                .map(crisis.vocabulary().indicators()::get)
                .filter(indicator -> indicator.isRatio() != key.equals("shade"))
                .map(indicator -> LayerRule.WRONG_SIGN.finding(
                        map.node().get(key).orElseThrow().place(),
                        "`" + indicator.id() + "` is a "
                                + (indicator.isRatio() ? "ratio: ratios are shades" : "count: counts are circles"),
                        "write `" + (indicator.isRatio() ? "shade" : "circles") + ": " + indicator.id() + "`"))
                .ifPresent(findings::add);
    }

    private void file(Fields layer, List<String> names) {
        Node file = layer.node().get("file").orElseThrow();
        String name = last(layer.need("file"));
        if (!names.contains(name)) {
            findings.add(LayerRule.UNKNOWN_LAYER.finding(
                    file.place(),
                    "there is no layer " + Shown.of(name) + " in the folder `map` of the crisis",
                    Suggestion.hint(name, names)));
        } else if (byFile.putIfAbsent(name, layer.node()) != null) {
            findings.add(SharedRule.DUPLICATE_ID.finding(
                    file.place(), "the layer " + Shown.of(name) + " stands in the list already", "keep one of them"));
        }
    }

    private static String last(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Returns what is said of a layer; nothing, in the place of the file, where there is nothing. */
    Node of(String file, Node root) {
        return Optional.ofNullable(byFile.get(last(file))).orElseGet(() -> new Mapping(List.of(), root.spot()));
    }

    /** Returns what is wrong with them. */
    List<Finding> findings() {
        return findings;
    }
}
