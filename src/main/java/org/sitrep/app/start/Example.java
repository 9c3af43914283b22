package org.sitrep.app.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;

/** A crisis to learn from. */
public enum Example {
    /** Aleppo, from July to September 2016, from public reporting. */
    ALEPPO("aleppo"),
    /** An earthquake in a country that there is not. */
    EARTHQUAKE("exercise-earthquake");

    private static final Pattern SCHEMA = Pattern.compile("(?m)^(# yaml-language-server: \\$schema=)\\S*/");

    private final String folder;

    Example(String folder) {
        this.folder = folder;
    }

    /**
     * Copies its declarations and its facts, without what was issued of it.
     *
     * @param target a folder that is empty, or not there
     * @return the files written; an error where something is in the way
     */
    public Checked<List<Written>> copy(Path target) {
        Map<String, byte[]> files = Resources.folder("/example/" + folder, "crisis.yaml");
        files.replaceAll((file, bytes) -> file.endsWith(".yaml") ? withSchema(file, bytes) : bytes);
        return NewFolder.write(target, files);
    }

    private static byte[] withSchema(String file, byte[] bytes) {
        String up = file.contains("/") ? "../" : "";
        return SCHEMA.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceFirst("$1" + up + ".schema/")
                .getBytes(StandardCharsets.UTF_8);
    }
}
