package org.sitrep.register;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.files.Folder;
import org.sitrep.files.Links;

/**
 * The issued reports of a crisis.
 *
 * @param issues the reports in the order of their numbers, each before its revisions
 * @param inOrderOfIssuing the same reports, the newest last
 */
public record Register(List<Issued> issues, List<Issued> inOrderOfIssuing) {

    /** The folder within that of the crisis. */
    public static final String FOLDER = "issued";

    private static final int MAX_LISTED = 100_000;

    public Register {
        issues = List.copyOf(issues);
        inOrderOfIssuing = List.copyOf(inOrderOfIssuing);
    }

    /**
     * An entry that reports rest on.
     *
     * @param digest its digest
     * @param with the first report that rests on it as it is now
     */
    public record Recorded(String digest, Issued with) {}

    /**
     * Reads the register of a crisis.
     *
     * @param crisis the crisis's folder; without a folder `issued` nothing is issued yet
     * @return the register; errors for what is not as it was written
     */
    public static Checked<Register> read(Path crisis) {
        Path folder = crisis.resolve(FOLDER);
        try {
            return of(
                    crisis,
                    Folder.list(crisis, folder, MAX_LISTED).stream()
                            .filter(entry -> !entry.getFileName().toString().startsWith("."))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            return Checked.failed(unreadable(folder, e));
        }
    }

    private static Checked<Register> of(Path crisis, List<Path> folders) {
        List<Checked<Issued>> read =
                folders.stream().map(folder -> issued(crisis, folder)).toList();
        return Checked.all(read).then(Register::of);
    }

    private static Finding unreadable(Path path, IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        return RegisterRule.UNREADABLE_REGISTER.finding(
                Place.of(name(path)),
                "the issued reports cannot be read" + (reason == null ? "" : ": " + reason),
                reason == null ? "check that you may read it" : "take the folder back from a copy");
    }

    private static Checked<Issued> issued(Path crisis, Path folder) {
        try {
            Links.refuseLeaving(crisis, folder);
        } catch (FileSystemException e) {
            return Checked.failed(unreadable(folder, e));
        }
        return ReportNumber.ofFolder(folder.getFileName().toString())
                .map(number -> ReportFolder.at(folder).read().then(issued -> bearsNumber(issued, number)))
                .orElseGet(() -> Checked.failed(RegisterRule.STRAY_IN_REGISTER.finding(
                        Place.of(name(folder)),
                        "this is no issued report",
                        "issued reports lie in folders such as 0003 or 0003-rev1; move it elsewhere")));
    }

    /** Returns the folder of the crisis that the folder of a report lies in; no link leads out of it. */
    public static Path around(Path report) {
        return report.resolve("../..").normalize();
    }

    private static Checked<Issued> bearsNumber(Issued issued, ReportNumber number) {
        return issued.number().equals(number)
                ? Checked.ok(issued)
                : Checked.failed(RegisterRule.BROKEN_MANIFEST.finding(
                        Place.of(name(issued.folder().resolve(ManifestFile.NAME))),
                        "the folder is that of " + number + ", the manifest that of " + issued.number(),
                        "issued reports are never renamed: undo it"));
    }

    /** Puts reports into their two orders; errors where one of them is missing or was edited. */
    static Checked<Register> of(Iterable<Issued> found) {
        List<Issued> issues = new ArrayList<>();
        found.forEach(issues::add);
        issues.sort(Comparator.comparing(Issued::number));
        List<Finding> gaps = gaps(issues);
        return gaps.isEmpty() ? Chain.of(issues).map(chain -> new Register(issues, chain)) : Checked.failed(gaps);
    }

    /** Numbers have no gaps: a report that is gone would be noticed by nobody else. */
    private static List<Finding> gaps(List<Issued> issues) {
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
                        (i == 0 ? "the first report is " + number : number + " follows " + last)
                                + (number.number() > last.number() + 1
                                        ? ": No. " + (last.number() + 1) + " is missing"
                                        : ""),
                        "take the missing report back from a copy"));
            }
            last = number;
        }
        return findings;
    }

    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Returns the last report, with all revisions so far; none where nothing is issued yet. */
    public Optional<Issued> last() {
        return last(issues);
    }

    private static Optional<Issued> last(List<Issued> reports) {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    /** Returns the head: the digest of the manifest issued last, which covers all before it. */
    public Optional<String> head() {
        return last(inOrderOfIssuing).map(Issued::digest);
    }

    /** Returns the reports issued up to one, in the order of issuing. */
    public List<Issued> upTo(Issued issued) {
        return inOrderOfIssuing.subList(0, inOrderOfIssuing.indexOf(issued) + 1);
    }

    /** Returns what reports rest on, by the ids of the entries. */
    public static Map<String, Recorded> recorded(List<Issued> inOrderOfIssuing) {
        Map<String, Recorded> recorded = new LinkedHashMap<>();
        inOrderOfIssuing.forEach(issued -> issued.entries().forEach((id, digest) -> {
            Recorded before = recorded.get(id);
            if (before == null || !before.digest().equals(digest)) {
                recorded.put(id, new Recorded(digest, issued));
            }
        }));
        return recorded;
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

    /** The name of the manifest's file. */
    public static String manifestName() {
        return ManifestFile.NAME;
    }

    /** Returns the names of what stands beside the files of a report: manifest and lists. */
    public static List<String> beside(Issued issued) {
        return issued.isOfFirstForm()
                ? List.of(ManifestFile.NAME)
                : List.of(ManifestFile.NAME, ReportFolder.ENTRIES, ReportFolder.SUMS);
    }
}
