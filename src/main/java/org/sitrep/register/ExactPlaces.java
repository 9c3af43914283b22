package org.sitrep.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.fact.crisis.Crisis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hides the ids of exact places in the ids of facts that are at them: an id is often made of that of the place. */
final class ExactPlaces {

    /** What holds an id of a fact. */
    private static final Set<String> NAMES = Set.of("id", "demand", "update", "correct", "withdraw", "same-origin-as");

    /** A reference in prose. */
    private static final Pattern REFERENCE = Pattern.compile("\\{[a-z]+:[^{}]*\\}");

    private final Map<String, String> sites = new LinkedHashMap<>();

    /**
     * Finds what is hidden.
     *
     * @param all all that the crisis declares
     * @param told what an audience is told of it
     */
    ExactPlaces(Crisis all, Crisis told) {
        all.vocabulary().places().values().stream()
                .filter(place -> !told.vocabulary().places().containsKey(place.id()))
                .forEach(place -> place.coarse().ifPresent(coarse -> sites.put(place.id(), coarse.site())));
    }

    /** Changes the ids in a document of facts, in the same way wherever they stand. */
    void hideIn(ObjectNode document) {
        if (!sites.isEmpty()) {
            hide(document);
        }
    }

    private void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(key -> {
                JsonNode value = object.get(key);
                if (value.isString()) {
                    object.put(key, NAMES.contains(key) ? id(value.stringValue()) : prose(value.stringValue()));
                } else {
                    hide(value);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::hide);
        }
    }

    private String prose(String text) {
        return text.indexOf('{') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(id(found.group())));
    }

    private String id(String id) {
        String hidden = id;
        for (Map.Entry<String, String> site : sites.entrySet()) {
            hidden = hidden.replace(site.getKey(), site.getValue());
        }
        return hidden;
    }
}
