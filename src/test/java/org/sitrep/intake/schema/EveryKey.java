package org.sitrep.intake.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every key that a published schema knows, and files in which one of them has a value of another shape. */
public final class EveryKey {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A value of each shape that a key may have by mistake. */
    public static final List<String> SHAPES = List.of(
            "\"word\"",
            "7",
            "-1.5",
            "true",
            "[]",
            "[\"word\"]",
            "[[\"word\"]]",
            "{\"word\": \"word\"}",
            "{}",
            "null",
            "\"\"");

    private EveryKey() {}

    /**
     * A file with one wrong value.
     *
     * @param pointer where the value stands
     * @param value the value, as JSON
     * @param file the file
     * @param isWrong whether the schema refuses it
     */
    public record WrongFile(String pointer, String value, JsonNode file, boolean isWrong) {

        /** Returns this file as a part of another. */
        public WrongFile within(String outer, String before, String after) {
            JsonNode whole = JsonMapper.shared().readTree(before + file + after);
            return new WrongFile(outer + pointer, value, whole, isWrong);
        }

        /** Returns the key that the value stands under. */
        public String key() {
            String[] steps = pointer.split("/", -1);
            int last = steps.length - 1;
            while (steps[last].matches("\\d+")) {
                last--;
            }
            return steps[last];
        }

        @Override
        public String toString() {
            return pointer + ": " + value;
        }
    }

    /** Returns the paths of every key and item that a schema knows; of a list the first item, of a map one key. */
    public static List<List<Object>> of(String schema, String pointer) {
        JsonNode document = Schemas.source(schema);
        List<List<Object>> paths = new ArrayList<>();
        walk(new Guide(document, document.at(pointer)), List.of(), new HashSet<>(), paths);
        return paths;
    }

    private static void walk(Guide guide, List<Object> path, Set<JsonNode> above, List<List<Object>> paths) {
        if (!above.add(guide.part())) {
            return;
        }
        Stream<Object> keys = Stream.concat(
                guide.keys().stream(),
                Stream.of("additionalProperties", "items", "prefixItems")
                        .filter(keyword -> guide.keyword(keyword).isContainer())
                        .map(keyword -> keyword.equals("additionalProperties") ? name(guide) : 0));
        keys.forEach(step -> {
            List<Object> inner = Stream.concat(path.stream(), Stream.of(step)).toList();
            paths.add(inner);
            walk(guide.at(List.of(step)), inner, new HashSet<>(above), paths);
        });
    }

    private static Object name(Guide guide) {
        return guide.keyword("propertyNames").path("examples").path(0).asString("en");
    }

    /** Returns the example that a schema gives of a part. */
    public static String example(String schema, String pointer) {
        return Schemas.source(schema).at(pointer).path("examples").path(0).toString();
    }

    /** Returns the files in which each key of a schema has, in its turn, a value of each other shape. */
    public static Stream<WrongFile> wrong(String schema, String pointer, String sound) {
        Schema judge = new Schema(schema, pointer);
        return of(schema, pointer).stream().flatMap(path -> judge.wrong(path, sound));
    }

    private record Schema(String name, String pointer) {

        Stream<WrongFile> wrong(List<Object> path, String sound) {
            return Stream.concat(
                    SHAPES.stream().map(value -> with(path, value, sound)),
                    path.get(path.size() - 1).equals(0)
                            ? SHAPES.stream().map(value -> after(path, value, sound))
                            : Stream.empty());
        }

        private WrongFile with(List<Object> path, String value, String sound) {
            JsonNode root = JsonMapper.shared().readTree(sound);
            put(root, guide(), path, JsonMapper.shared().readTree(value));
            return file(path, value, root);
        }

        /** A list whose first item is as it should be. */
        private WrongFile after(List<Object> path, String value, String sound) {
            JsonNode root = JsonMapper.shared().readTree(sound);
            put(root, guide(), path, example(guide().at(path)));
            List<Object> second = new ArrayList<>(path);
            second.set(path.size() - 1, 1);
            put(root, guide(), second, JsonMapper.shared().readTree(value));
            return file(second, value, root);
        }

        private WrongFile file(List<Object> path, String value, JsonNode root) {
            String where =
                    "/" + String.join("/", path.stream().map(Object::toString).toList());
            boolean isWrong = Schemas.compiled(name, pointer).validate(root).stream()
                    .anyMatch(error -> error.getInstanceLocation().toString().startsWith(where));
            return new WrongFile(where, value, root, isWrong);
        }

        private Guide guide() {
            JsonNode document = Schemas.source(name);
            return new Guide(document, document.at(pointer));
        }
    }

    private static void put(JsonNode root, Guide guide, List<Object> path, JsonNode value) {
        JsonNode node = root;
        for (int i = 0; i < path.size() - 1; i++) {
            JsonNode inner = node.isArray()
                    ? node.path((Integer) path.get(i))
                    : node.path(path.get(i).toString());
            Object next = path.get(i + 1);
            boolean fits = next instanceof Integer ? inner.isArray() : inner.isObject();
            if (!fits) {
                JsonNode example = example(guide.at(path.subList(0, i + 1)));
                boolean exampleFits = next instanceof Integer ? example.isArray() : example.isObject();
                inner = exampleFits ? example : next instanceof Integer ? JSON.arrayNode() : JSON.objectNode();
                set(node, path.get(i), inner);
            }
            node = inner;
        }
        set(node, path.get(path.size() - 1), value);
    }

    private static void set(JsonNode node, Object step, JsonNode value) {
        if (node instanceof ObjectNode object) {
            object.set(step.toString(), value);
            return;
        }
        ArrayNode array = (ArrayNode) node;
        int index = (Integer) step;
        if (index < array.size()) {
            array.set(index, value);
        } else {
            array.add(value);
        }
    }

    private static JsonNode example(Guide guide) {
        return guide.keyword("examples").path(0).deepCopy();
    }
}
