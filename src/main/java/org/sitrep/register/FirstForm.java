package org.sitrep.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Manifest.Links;
import org.sitrep.register.Manifest.Renderer;

/**
 * Reads the first form of manifests, up to version 0.7.0: it listed every entry in view and every file. Such a list
 * outgrew what a reader of YAML takes, so that its plain lines are read apart.
 */
final class FirstForm {

    private static final Pattern ENTRY = Pattern.compile("(?m)^  (\"?)([a-z0-9][\\w.:-]*)\\1: (\"?)([0-9a-f]{64})\\3$");

    private static final String FACTS = "\nfacts:\n";
    private static final String FILES = "\nfiles:\n";

    private FirstForm() {}

    /** The edition of such a manifest did not name its files. */
    record Edition(String audience, String language, String model) {}

    /** What stood in such a manifest. */
    record Fields(
            ReportNumber number,
            String crisis,
            Moment asOf,
            Moment knownBy,
            Optional<ReportNumber> previous,
            Optional<Reason> reason,
            List<Accepted> accepted,
            Renderer renderer,
            List<Edition> editions,
            Optional<Map<String, String>> facts,
            List<IssuedFile> files) {}

    /** Reads a manifest; an error at its place where it is not as it was written. */
    static Checked<Issued> read(Path folder, String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int from = Math.max(text.indexOf(FACTS), 0);
        int to = Math.max(text.indexOf(FILES, from), from);
        Map<String, String> facts = new TreeMap<>();
        StringBuilder rest = new StringBuilder(text.substring(0, from));
        Matcher entries = ENTRY.matcher(text.substring(from, to));
        while (entries.find()) {
            if (facts.put(entries.group(2), entries.group(4)) != null) {
                return RegisterRule.notAsWritten(Place.of(file), "`" + entries.group(2) + "` stands in it twice");
            }
            entries.appendReplacement(rest, "");
        }
        entries.appendTail(rest).append(text.substring(to));
        return ManifestFile.read(file, rest.toString().getBytes(StandardCharsets.UTF_8), Fields.class)
                .map(fields -> issued(folder, bytes, fields, facts));
    }

    private static Issued issued(Path folder, byte[] bytes, Fields fields, Map<String, String> facts) {
        fields.facts().ifPresent(facts::putAll);
        List<Manifest.Edition> editions = fields.editions().stream()
                .map(edition -> edition(edition, fields))
                .toList();
        Manifest manifest = new Manifest(
                1,
                fields.number(),
                fields.crisis(),
                fields.asOf(),
                fields.knownBy(),
                fields.previous(),
                fields.reason(),
                fields.accepted(),
                fields.renderer(),
                editions,
                Links.NONE);
        return new Issued(folder, manifest, Digest.of(bytes), fields.files(), facts);
    }

    private static Manifest.Edition edition(Edition edition, Fields fields) {
        List<String> files = fields.files().stream()
                .filter(file -> file.audience().equals(Optional.of(edition.audience()))
                        && file.language().equals(Optional.of(edition.language())))
                .map(IssuedFile::name)
                .toList();
        return new Manifest.Edition(edition.audience(), edition.language(), edition.model(), files);
    }
}
