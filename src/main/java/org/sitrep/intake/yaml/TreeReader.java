package org.sitrep.intake.yaml;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads a file of YAML or JSON into a tree. Of YAML it takes what JSON could say too: anchors, aliases, tags, merge keys
 * and several documents are refused, so that what a file says is what can be seen in it.
 */
public final class TreeReader {

    /** The most levels that mappings and lists may lie within each other. */
    public static final int MAX_LEVELS = 64;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_LEVELS)
            .maxDocumentLength(TextFile.MAX_BYTES)
            .maxStringLength(TextFile.MAX_BYTES)
            .build();
    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TreeReader() {}

    /**
     * Reads a file; as JSON where its name ends in json or geojson, as YAML otherwise.
     *
     * @param path the file
     * @param name how findings call it
     */
    public static Tree read(Path path, String name) {
        Checked<String> text = TextFile.read(path, name);
        return text.value().map(t -> parse(t, name)).orElseGet(() -> new Tree(Optional.empty(), text.findings()));
    }

    static Tree parse(String text, String name) {
        boolean json = name.toLowerCase(Locale.ROOT).endsWith("json");
        Tree tree = parsed(text, name, json);
        if (!json && tree.root().map(HiddenSpaces::inKey).orElse(true)) {
            tree = tree.orFurther(parsed(HiddenSpaces.plain(text), name, false));
        }
        Tree read = tree;
        return read.root()
                .map(root -> read.with(Damage.in(text, root)))
                .orElseGet(() -> new Tree(
                        Optional.empty(),
                        read.findings().stream()
                                .map(finding -> HiddenSpaces.named(finding, text))
                                .toList()));
    }

    private static Tree parsed(String text, String name, boolean json) {
        TokenStreamFactory parsers = json ? JSON : yaml(text.length());
        try (JsonParser parser = parsers.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            return new TreeBuilder(parser, name, json).build();
        } catch (JacksonException e) {
            return failed(json ? JsonFault.of(e, name) : YamlFault.of(e, name));
        }
    }

    /**
     * Returns a factory for a text of a length. The parser copies all that it has of a word or comment whenever it reads on: it reads
     * the text in one piece, or a long line would take the square of its length. Every duplicate key is wanted, with both its
     * places: the parser would stop at the first.
     */
    private static TokenStreamFactory yaml(int length) {
        return new StrictYaml.Factory(
                YAMLFactory.builder().streamReadConstraints(LIMITS).loadSettings(settings(length)));
    }

    static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(TextFile.MAX_BYTES)
                .setBufferSize(length + 2)
                .build();
    }

    static Tree failed(Finding finding) {
        return new Tree(Optional.empty(), List.of(finding));
    }

    static Finding empty(String name, String message) {
        return YamlRule.EMPTY_FILE.finding(new Place(name, 1, 1, ""), message, "write it, or remove it");
    }
}
