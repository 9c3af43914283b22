package org.sitrep.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Manifest.Edition;
import org.sitrep.register.Manifest.Links;
import org.sitrep.register.Manifest.Renderer;

/** A register on disk, whose reports have one short file each. */
final class Shelf {

    private static final String DIGEST = "0a".repeat(32);

    private final Path crisis;

    Shelf(Path crisis) {
        this.crisis = crisis;
    }

    /** Files a report that rests on some entries. */
    Checked<Filing> file(ReportNumber number, Map<String, String> entries) {
        return file(number, entries, "No newer figure is on record");
    }

    Checked<Filing> file(ReportNumber number, Map<String, String> entries, String reason) {
        Register register = read().value().orElseThrow();
        String name = "valley-" + number.inFileNames() + ".txt";
        byte[] edition = number.toString().getBytes(StandardCharsets.UTF_8);
        Optional<ReportNumber> previous = number.revision() == 0
                ? register.last().map(Issued::number)
                : register.find(new ReportNumber(number.number(), 0))
                        .flatMap(report -> report.manifest().previous());
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                number,
                "valley",
                Moment.parse("2016-09-01"),
                Moment.parse("2016-09-01T17:40"),
                previous,
                number.revision() == 0 ? Optional.empty() : Optional.of(Reason.of("A misreading")),
                List.of(new Accepted("stale-figure@facts/1.yaml#/facts/0", reason)),
                new Renderer("1.0", DIGEST, DIGEST),
                List.of(new Edition("public", "en", DIGEST, List.of(name))),
                Links.NONE);
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put(name, Digest.of(edition));
        sums.put(RedactionsFile.NAME, DIGEST);
        Checked<Filing> filing = Filing.of(register, manifest, sums, entries);
        filing.value().ifPresent(made -> made.files().forEach((file, bytes) -> write(number, file, bytes)));
        return filing;
    }

    void write(ReportNumber number, String file, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(crisis.resolve("issued").resolve(number.folder()));
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(ReportNumber number) {
        try {
            Path report = crisis.resolve("issued").resolve(number.folder());
            for (String name : List.of("manifest.yaml", "entries.txt", "SHA256SUMS")) {
                Files.delete(report.resolve(name));
            }
            Files.delete(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(ReportNumber number, String file) {
        try {
            return Files.readAllBytes(
                    crisis.resolve("issued").resolve(number.folder()).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a manifest of the first form, as version 0.7.0 did. */
    void fileInFirstForm(ReportNumber number, Map<String, String> entries) {
        StringBuilder facts = new StringBuilder();
        entries.forEach((id, digest) -> facts.append("  " + id + ": " + digest + "\n"));
        String previous = number.number() == 1 ? "null" : "\"" + (number.number() - 1) + "\"";
        write(number, "manifest.yaml", """
            number: "%s"
            crisis: valley
            as-of: 2016-08-19
            known-by: 2016-08-19
            previous: %s
            reason: null
            accepted: []
            renderer:
              version: 0.7.0
              templates: %s
              declarations: %s
            editions:
            - audience: public
              language: en
              model: %s
            facts:
            %sfiles:
            - name: valley.pdf
              audience: public
              language: en
              sha256: %s
            """.formatted(
                        number.label(),
                        previous,
                        DIGEST,
                        DIGEST,
                        DIGEST,
                        facts.toString().replaceFirst("^ +", "  "),
                        DIGEST)
                .getBytes(StandardCharsets.UTF_8));
    }

    Checked<Register> read() {
        return Register.read(crisis);
    }

    List<String> rules() {
        return read().findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .toList();
    }
}
