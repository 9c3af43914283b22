package org.sitrep.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/**
 * The issued reports of a crisis, in the order of their numbers.
 *
 * @param issues the reports, each before its revisions
 */
public record Register(List<Issued> issues) {

    /** The folder within that of the crisis. */
    public static final String FOLDER = "issued";

    public Register {
        issues = List.copyOf(issues);
    }

    /**
     * Reads the register of a crisis.
     *
     * @param crisis the crisis's folder; without a folder `issued` nothing is issued yet
     * @return the register; errors for what is not as it was written
     */
    public static Checked<Register> read(Path crisis) {
        Path folder = crisis.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Checked.ok(new Register(List.of()));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return of(entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            return Checked.failed(RegisterRule.UNREADABLE_REGISTER.finding(
                    Place.of(name(folder)),
                    "the folder of issued reports cannot be read",
                    "check that you may read it"));
        }
    }

    private static Checked<Register> of(List<Path> folders) {
        List<Checked<Issued>> read = folders.stream().map(Register::issued).toList();
        return Checked.all(read).then(Register::inOrder);
    }

    private static Checked<Issued> issued(Path folder) {
        Path file = folder.resolve(ManifestFile.NAME);
        Optional<ReportNumber> number =
                ReportNumber.ofFolder(folder.getFileName().toString());
        if (number.isEmpty()) {
            return Checked.failed(RegisterRule.STRAY_IN_REGISTER.finding(
                    Place.of(name(folder)),
                    "this is no issued report",
                    "issued reports lie in folders such as 0003 or 0003-rev1; move it elsewhere"));
        }
        try {
            return ManifestFile.read(name(file), Files.readAllBytes(file))
                    .then(manifest -> bearsNumber(folder, number.get(), manifest));
        } catch (IOException e) {
            return Checked.failed(RegisterRule.MISSING_MANIFEST.finding(
                    Place.of(name(file)),
                    "the manifest of an issued report is missing",
                    "take the folder back from a copy"));
        }
    }

    private static Checked<Issued> bearsNumber(Path folder, ReportNumber number, Manifest manifest) {
        return manifest.number().equals(number)
                ? Checked.ok(new Issued(folder, manifest))
                : Checked.failed(RegisterRule.BROKEN_MANIFEST.finding(
                        Place.of(name(folder.resolve(ManifestFile.NAME))),
                        "the folder is that of " + number + ", the manifest that of " + manifest.number(),
                        "issued reports are never renamed: undo it"));
    }

    /** Numbers have no gaps: a report that is gone would be noticed by nobody else. */
    private static Checked<Register> inOrder(List<Issued> found) {
        List<Issued> issues =
                found.stream().sorted(Comparator.comparing(Issued::number)).toList();
        List<Finding> findings = new ArrayList<>();
        ReportNumber last = new ReportNumber(1, 0);
        for (int i = 0; i < issues.size(); i++) {
            ReportNumber number = issues.get(i).number();
            boolean follows = i == 0
                    ? number.equals(last)
                    : number.equals(new ReportNumber(last.number() + 1, 0))
                            || number.equals(new ReportNumber(last.number(), last.revision() + 1));
            if (!follows) {
                findings.add(RegisterRule.GAP_IN_REGISTER.finding(
                        Place.of(name(issues.get(i).folder())),
                        i == 0 ? "the first report is " + number : number + " follows " + last,
                        "take the missing report back from a copy"));
            }
            last = number;
        }
        return Checked.unlessErrors(new Register(issues), findings);
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Returns the last report, with all revisions so far; none where nothing is issued yet. */
    public Optional<Issued> last() {
        return issues.isEmpty() ? Optional.empty() : Optional.of(issues.get(issues.size() - 1));
    }

    /** Returns the newest revision of a report, or the report itself. */
    public Optional<Issued> newest(int number) {
        return issues.stream()
                .filter(issued -> issued.number().number() == number)
                .reduce((first, second) -> second);
    }

    /** Returns a report by its whole number. */
    public Optional<Issued> find(ReportNumber number) {
        return issues.stream().filter(issued -> issued.number().equals(number)).findFirst();
    }

    /** Returns the number of the next report. */
    public ReportNumber next() {
        return new ReportNumber(last().map(issued -> issued.number().number()).orElse(0) + 1, 0);
    }

    /** Returns the manifest as the bytes of its file. */
    public static byte[] bytes(Manifest manifest) {
        return ManifestFile.write(manifest);
    }

    /** The name of the manifest's file. */
    public static String manifestName() {
        return ManifestFile.NAME;
    }
}
