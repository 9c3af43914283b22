package org.sitrep.intake.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says about one part of a file. Messages are made of the same titles, descriptions and examples
 * that editors show, so that the two never differ.
 *
 * @param document the whole schema
 * @param part the part's own schema
 */
record Guide(JsonNode document, JsonNode part) {

    private static final int MAX_EXAMPLE = 200;
    private static final int MAX_WORD = 120;
    /** What makes a text need quotes within braces or brackets. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{M}\\d /._-]|^[^\\p{L}\\d]");

    /** Returns the guide of a part further in. Parts that the schema does not know have a guide that says nothing. */
    Guide at(List<Object> steps) {
        JsonNode found = part;
        for (Object step : steps) {
            found = step instanceof Integer index ? item(found, index) : member(found, step.toString());
        }
        return new Guide(document, found);
    }

    private JsonNode member(JsonNode schema, String key) {
        JsonNode declared = keyword(schema, "properties").path(key);
        return declared.isMissingNode() ? keyword(schema, "additionalProperties") : declared;
    }

    private JsonNode item(JsonNode schema, int index) {
        JsonNode prefix = keyword(schema, "prefixItems").path(index);
        return prefix.isMissingNode() ? keyword(schema, "items") : prefix;
    }

    /** What stands beside a reference goes before what it refers to. */
    private JsonNode keyword(JsonNode schema, String keyword) {
        JsonNode own = schema.path(keyword);
        String reference = schema.path("$ref").asString("");
        return own.isMissingNode() && !reference.isEmpty()
                ? keyword(document.at(reference.substring(1)), keyword)
                : own;
    }

    JsonNode keyword(String keyword) {
        return keyword(part, keyword);
    }

    /** Returns the schema node that a JSON Pointer leads to. */
    JsonNode find(String pointer) {
        return document.at(pointer);
    }

    String expected() {
        return keyword("title").asString("something else");
    }

    String description() {
        return keyword("description").asString("");
    }

    /** Returns what a key that is missing says, and how it is written where the schema has an example for it alone. */
    String advice(String key) {
        JsonNode own = part.path("examples").path(0);
        return own.isMissingNode() ? description() : description() + " For example `" + key + ": " + flow(own) + "`";
    }

    /** Returns "for example `…`", as it would be written in YAML; of a long text what it is, of all else that is long nothing. */
    String example() {
        JsonNode own = keyword("examples").path(0);
        Guide item = at(List.of(0));
        String example = own.isMissingNode() && !item.part.isMissingNode()
                ? item.keyword("examples").path(0).isMissingNode()
                        ? ""
                        : "[" + flow(item.keyword("examples").path(0)) + "]"
                : flow(own);
        if (own.isString() && example.length() > MAX_WORD) {
            return description();
        }
        return example.isEmpty() || example.equals("[]") || example.length() > MAX_EXAMPLE
                ? ""
                : "for example `" + example + "`";
    }

    private static String flow(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Guide::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(member -> member.getKey() + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String text = value.asString("");
        return value.isString() && NOT_PLAIN.matcher(text).find() ? "\"" + text + "\"" : text;
    }

    /** Returns what belongs into a file that has nothing in it yet. */
    String beginning() {
        String needed = keyword("required")
                .valueStream()
                .map(key -> "`" + key.asString() + ":`")
                .collect(Collectors.joining(", "));
        return "it needs " + needed + "; the manual shows one, or remove the file";
    }

    List<String> keys() {
        return new ArrayList<>(keyword("properties").propertyNames());
    }

    /** Returns whether a text has the form that is expected. */
    boolean fits(String text) {
        return Pattern.compile(keyword("pattern").asString("")).matcher(text).find();
    }

    boolean takesText() {
        JsonNode type = keyword("type");
        return type.asString("").equals("string")
                || type.valueStream().anyMatch(t -> t.asString("").equals("string"));
    }
}
