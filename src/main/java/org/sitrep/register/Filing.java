package org.sitrep.register;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.register.Manifest.Links;
import org.sitrep.register.Register.Recorded;

/**
 * What is written beside the files of a report.
 *
 * @param files manifest and lists, by their names
 * @param head the digest of the manifest
 */
public record Filing(Map<String, byte[]> files, String head) {

    public Filing {
        files = new LinkedHashMap<>(files);
    }

    /**
     * Sets down a report that is to follow on those of a register. What is set down is read again at once: a register that
     * cannot be read would lock its office out.
     *
     * @param register the reports before it
     * @param manifest its manifest, without links
     * @param sums the digests of its files by their names, in the order of the manifest
     * @param entries the digests, by id, of all entries that it rests on
     * @return what to write; an error where it could not be read again
     */
    public static Checked<Filing> of(
            Register register, Manifest manifest, Map<String, String> sums, Map<String, String> entries) {
        byte[] sumsFile = DigestList.write(sums);
        byte[] entriesFile = DigestList.write(newOrChanged(register, entries));
        Links links = new Links(Chain.before(register.inOrderOfIssuing()), Digest.of(entriesFile), Digest.of(sumsFile));
        byte[] manifestFile = ManifestFile.write(manifest.with(links));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ReportFolder.SUMS, sumsFile);
        files.put(ReportFolder.ENTRIES, entriesFile);
        files.put(ManifestFile.NAME, manifestFile);
        return new Filing(files, Digest.of(manifestFile)).readBack(register, manifest.with(links));
    }

    private static Map<String, String> newOrChanged(Register register, Map<String, String> entries) {
        Map<String, Recorded> before = Register.recorded(register.inOrderOfIssuing());
        Map<String, String> changed = new TreeMap<>(entries);
        changed.entrySet().removeIf(entry -> {
            Recorded recorded = before.get(entry.getKey());
            return recorded != null && recorded.digest().equals(entry.getValue());
        });
        return changed;
    }

    private Checked<Filing> readBack(Register register, Manifest manifest) {
        Checked<Register> read = new ReportFolder(Path.of(manifest.number().folder()), this::bytes)
                .read()
                .then(issued -> {
                    List<Issued> all = new ArrayList<>(register.issues());
                    all.add(issued);
                    return Register.of(all);
                });
        boolean isSame = read.value()
                .flatMap(found -> found.find(manifest.number()))
                .filter(issued -> issued.manifest().equals(manifest))
                .isPresent();
        return isSame && ReportNumber.ofFolder(manifest.number().folder()).isPresent()
                ? Checked.ok(this)
                : Checked.failed(unreadable(manifest, read.findings()));
    }

    private byte[] bytes(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        if (bytes.length > ReportFolder.LONGEST) {
            throw new IOException("it is too large");
        }
        return bytes;
    }

    private static Finding unreadable(Manifest manifest, List<Finding> why) {
        return RegisterRule.NOT_TO_BE_READ_BACK.finding(
                Place.NOWHERE,
                manifest.number() + " could not be read again once it is issued"
                        + why.stream()
                                .map(finding -> "; " + finding.place() + ": " + finding.message())
                                .findFirst()
                                .orElse(""),
                "nothing was issued; give shorter reasons, or ask those who make this program");
    }
}
