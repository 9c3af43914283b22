package org.sitrep.register;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.register.Manifest.IssuedFile;

/**
 * An issued report.
 *
 * @param folder the folder that holds it
 * @param manifest what it says of itself
 * @param digest the digest of its manifest
 * @param files the files that went out, or were kept with them
 * @param entries the digests, by id, of the entries that it was the first to rest on, or the first in these words; in the
 *     first form of manifests all that it rests on
 */
public record Issued(
        Path folder, Manifest manifest, String digest, List<IssuedFile> files, Map<String, String> entries) {

    public Issued {
        files = List.copyOf(files);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public ReportNumber number() {
        return manifest.number();
    }

    /** Returns the digest of the manifest before it; none of the first report, and in the first form of manifests. */
    public Optional<String> follows() {
        List<String> before = manifest.links().before();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    boolean isOfFirstForm() {
        return manifest.format() < Manifest.FORMAT;
    }
}
