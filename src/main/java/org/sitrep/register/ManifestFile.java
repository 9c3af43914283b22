package org.sitrep.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.entry.Moment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes and reads manifests. */
final class ManifestFile {

    static final String NAME = "manifest.yaml";

    private static final byte[] FORMAT = "format: ".getBytes(StandardCharsets.US_ASCII);

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Moment.class, Written.class)
            .build();

    private ManifestFile() {}

    static byte[] write(Manifest manifest) {
        return MAPPER.writeValueAsBytes(manifest);
    }

    /** Returns whether bytes are a manifest that says of which form it is; those of the first form do not. */
    static boolean saysItsForm(byte[] bytes) {
        return bytes.length > FORMAT.length && Arrays.equals(bytes, 0, FORMAT.length, FORMAT, 0, FORMAT.length);
    }

    /** Reads a manifest; an error at its place where it is not, byte for byte, as it was written. */
    static Checked<Manifest> read(String file, byte[] bytes) {
        return read(file, bytes, Manifest.class).then(manifest -> {
            if (manifest.format() != Manifest.FORMAT) {
                return RegisterRule.notAsWritten(
                        new Place(file, 1, 1, ""), "this version of the program does not know its form");
            }
            return Arrays.equals(write(manifest), bytes)
                    ? Checked.ok(manifest)
                    : RegisterRule.notAsWritten(Place.of(file), "something was typed into it");
        });
    }

    /** Reads the fields of a manifest; an error at the place of the first that is wrong. */
    static <T> Checked<T> read(String file, byte[] bytes, Class<T> form) {
        try {
            return Checked.ok(MAPPER.readValue(bytes, form));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null || at.getLineNr() < 1
                    ? Place.of(file)
                    : new Place(file, at.getLineNr(), Math.max(at.getColumnNr(), 1), "");
            return RegisterRule.notAsWritten(place, "it cannot be read from here on");
        }
    }

    /** A day, or a day and a time, as Jackson is to write and read it. */
    private interface Written {

        @JsonCreator
        static Moment parse(String text) {
            return Moment.parse(text);
        }

        @JsonValue
        @Override
        String toString();
    }
}
