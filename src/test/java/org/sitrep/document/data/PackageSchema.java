package org.sitrep.document.data;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of the package, as a validator reads it. */
public final class PackageSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text());

    private PackageSchema() {}

    /** Returns where a package differs from the schema. */
    public static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Object::toString).toList();
    }

    /** Reads a package. */
    public static JsonNode read(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(PackageSchema.class.getResourceAsStream("/schema/reliefweb.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
