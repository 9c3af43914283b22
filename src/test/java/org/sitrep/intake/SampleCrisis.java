package org.sitrep.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Entry;

/** A small, sound crisis in a folder, for a test to break. */
final class SampleCrisis {

    static final String CRISIS = """
            id: test
            title: {en: Test}
            zone: Asia/Damascus
            languages: [en, fr]
            office: {en: Office}
            prepared-by: {en: Officer}
            cleared-by: {en: Head of office}
            contacts: [{name: {en: Desk}}]
            places:
              - {id: aleppo, name: {en: Aleppo}, parts: [east]}
              - {id: east, name: {en: Eastern Aleppo}, at: [36.205, 37.25]}
            actors: [{id: gov, name: {en: Government}}]
            people: [{id: envoy, name: {en: Jan Kowalski}, role: {en: Special Envoy}}]
            clusters: [{id: wash, label: {en: Water}}]
            tracks: [{id: truce, label: {en: Truce}}]
            conditions: [{id: siege, label: {en: Siege}}]
            indicators:
              - {id: killed, label: {en: Killed}, counts: {en: people}, measure: period}
              - {id: thirsty, label: {en: Without water}, counts: {en: people}, measure: stock, sources: [ocha]}
            """;
    static final String SOURCES = """
            sources:
              - {id: ocha, name: {en: OCHA}, kind: {en: UN}}
              - {id: sohr, name: {en: SOHR}, kind: {en: monitor}}
            """;

    private final Path folder;

    SampleCrisis(Path folder) {
        this.folder = folder;
        with("crisis.yaml", CRISIS).with("sources.yaml", SOURCES);
    }

    Path folder() {
        return folder;
    }

    SampleCrisis with(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleCrisis without(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts entries into the file of a day. */
    SampleCrisis facts(String day, String entries) {
        return with("facts/" + day + ".yaml", "known: " + day + "\nfacts:\n" + entries);
    }

    Checked<Ledger> read() {
        return CrisisFolder.read(folder);
    }

    /** Returns the findings as they are printed, without the folder. */
    List<String> findings() {
        return read().findings().stream().map(this::printed).toList();
    }

    List<Entry> entries() {
        Checked<Ledger> ledger = read();
        return ledger.value()
                .orElseThrow(() -> new AssertionError(ledger.findings().toString()))
                .entries();
    }

    Entry entry(String id) {
        return entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private String printed(Finding finding) {
        String place = finding.place().toString().replace(folder.toString().replace('\\', '/') + "/", "");
        return place + ": " + finding.message() + (finding.hint().isEmpty() ? "" : " / " + finding.hint());
    }
}
