package org.sitrep.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sitrep.cli.ManualPage.Block;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A crisis around the examples of a page: that of the first report, with what the page on declarations declares, and with
 * what the page itself shows.
 */
final class ManualCrisis {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new JsonMapper();
    private static final String DAY = "known: 2026-03-06\nfacts:\n";

    private final Map<String, Object> crisis = new LinkedHashMap<>();
    private final Map<String, Object> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private ManualCrisis() {}

    /** Returns the files of a crisis by their paths, from pages that follow on each other. */
    static Map<String, String> of(ManualPage first, ManualPage declared, ManualPage page) {
        ManualCrisis made = new ManualCrisis();
        first.blocks().stream().filter(Block::isFile).forEach(made::file);
        Stream.of(declared, page).distinct().flatMap(p -> p.blocks().stream()).forEach(block -> made.example(block));
        made.files.put("crisis.yaml", JSON.writeValueAsString(made.crisis));
        made.files.put("sources.yaml", JSON.writeValueAsString(made.sources));
        return made.files;
    }

    private void file(Block block) {
        String file = block.hint().replace("my-crisis/", "");
        switch (file) {
            case "crisis.yaml" -> merge(crisis, read(block.body()));
            case "sources.yaml" -> merge(sources, read(block.body()));
            default -> files.put(file, block.body());
        }
    }

    private void example(Block block) {
        if (block.is("crisis")) {
            merge(crisis, read(block.body()));
        } else if (block.is("sources")) {
            merge(sources, read(block.body()));
        } else if (block.is("facts")) {
            files.put("facts/example-" + files.size() + ".yaml", DAY + block.body());
        } else if (block.is("facts-file")) {
            files.put("facts/example-" + files.size() + ".yaml", block.body());
        } else if (block.isLayer()) {
            files.put(block.hint(), block.body());
        }
    }

    private static Map<String, Object> read(String yaml) {
        return YAML.readValue(yaml, new TypeReference<Map<String, Object>>() {});
    }

    /** What has an id replaces its namesake, or stands beside the others; everything else replaces what was there. */
    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> into.merge(
                key, value, (old, added) -> isDeclared(added) ? merged((List<?>) old, (List<?>) added) : added));
    }

    private static boolean isDeclared(Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> item
                && item.containsKey("id");
    }

    private static List<Object> merged(List<?> old, List<?> added) {
        List<Object> ids = added.stream().map(ManualCrisis::id).toList();
        List<Object> all = new ArrayList<>(
                old.stream().filter(item -> !ids.contains(id(item))).toList());
        all.addAll(added);
        return all;
    }

    private static Object id(Object item) {
        return Objects.requireNonNull(((Map<?, ?>) item).get("id"));
    }
}
