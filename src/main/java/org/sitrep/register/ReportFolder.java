package org.sitrep.register;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.files.RegularFile;
import org.sitrep.register.Manifest.IssuedFile;

/** Reads what stands beside the editions of a report. What is written is read by the same code before it is written. */
final class ReportFolder {

    /** The list of the digests of its files. */
    static final String SUMS = "SHA256SUMS";

    /** The list of the entries that are new or changed since the report before. */
    static final String ENTRIES = "entries.txt";

    /** Some 600 letters for each of 100,000 entries. */
    static final int LONGEST = 64_000_000;

    private final Path folder;
    private final Shelf shelf;

    ReportFolder(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** Where files are taken from. */
    interface Shelf {

        /** Returns the bytes of a file. */
        byte[] read(String name) throws IOException;
    }

    /** Returns a folder on disk. */
    static ReportFolder at(Path folder) {
        return new ReportFolder(
                folder, name -> RegularFile.read(Register.around(folder), folder.resolve(name), LONGEST));
    }

    /** Reads the report; errors for what is missing or not as it was written. */
    Checked<Issued> read() {
        return bytes(ManifestFile.NAME)
                .then(bytes -> ManifestFile.saysItsForm(bytes)
                        ? ManifestFile.read(name(ManifestFile.NAME), bytes)
                                .then(manifest -> listed(manifest, Digest.of(bytes)))
                        : FirstForm.read(folder, name(ManifestFile.NAME), bytes));
    }

    private Checked<Issued> listed(Manifest manifest, String digest) {
        Checked<Map<String, String>> sums = list(SUMS, manifest.links().sums());
        Checked<Map<String, String>> entries = list(ENTRIES, manifest.links().entries());
        return Checked.all(List.of(sums, entries))
                .then(lists -> files(manifest, lists.get(0))
                        .map(files -> new Issued(folder, manifest, digest, files, lists.get(1))));
    }

    private Checked<Map<String, String>> list(String name, String digest) {
        return bytes(name)
                .then(bytes -> DigestList.read(name(name), bytes)
                        .then(list -> Digest.of(bytes).equals(digest)
                                ? Checked.ok(list)
                                : RegisterRule.notAsWritten(Place.of(name(name)), "the manifest has another digest")));
    }

    /** Each file stands in the manifest, with whom it is for, and in the list, with its digest. */
    private Checked<List<IssuedFile>> files(Manifest manifest, Map<String, String> sums) {
        Map<String, String> left = new LinkedHashMap<>(sums);
        List<IssuedFile> files = new ArrayList<>();
        for (Manifest.Edition edition : manifest.editions()) {
            for (String name : edition.files()) {
                String digest = left.remove(name);
                if (digest == null) {
                    return RegisterRule.notAsWritten(Place.of(name(SUMS)), "`" + name + "` is not in it");
                }
                files.add(
                        new IssuedFile(name, Optional.of(edition.audience()), Optional.of(edition.language()), digest));
            }
        }
        left.forEach((name, digest) -> files.add(new IssuedFile(name, Optional.empty(), Optional.empty(), digest)));
        return left.keySet().equals(Set.of(RedactionsFile.NAME))
                ? Checked.ok(files)
                : RegisterRule.notAsWritten(Place.of(name(SUMS)), "its files are not those of the manifest");
    }

    private Checked<byte[]> bytes(String name) {
        try {
            return Checked.ok(shelf.read(name));
        } catch (NoSuchFileException e) {
            return Checked.failed(RegisterRule.MISSING_MANIFEST.finding(
                    Place.of(name(name)),
                    "this file of an issued report is missing",
                    "take the folder back from a copy"));
        } catch (IOException e) {
            return Checked.failed(RegisterRule.UNREADABLE_REGISTER.finding(
                    Place.of(name(name)),
                    "this file of an issued report cannot be read: " + e.getMessage(),
                    "check that you may read it, or take the folder back from a copy"));
        }
    }

    private String name(String file) {
        return Register.name(folder.resolve(file));
    }
}
