package org.sitrep.intake.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, compiled once, and only when first asked for. Nothing is fetched from anywhere else. */
final class Schemas {

    private static final String NAMES = "urn:sitrep:schema:";
    private static final Map<String, String> TEXTS =
            List.of("facts", "crisis", "sources", "recipients", "layers").stream()
                    .collect(Collectors.toMap(Function.identity(), Schemas::text));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Schemas::known)
                    .schemaRegistryConfig(
                            SchemaRegistryConfig.builder().locale(Locale.ROOT).build()));

    private Schemas() {}

    static Schema compiled(String name, String pointer) {
        return REGISTRY.getSchema(SchemaLocation.of(NAMES + name + (pointer.isEmpty() ? "" : "#" + pointer)));
    }

    static JsonNode source(String name) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(TEXTS.get(name)));
    }

    private static String known(String address) {
        return Objects.requireNonNull(TEXTS.get(address.substring(NAMES.length())));
    }

    private static String text(String name) {
        String resource = "/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
