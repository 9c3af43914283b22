package org.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.Given;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.app.issue.Verify;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Digest;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Reason;

/** Someone who issues reports of a small crisis. */
final class Desk {

    static final String VERSION = "1.2.0";

    private final Path folder;
    private final Given given;
    private List<Accepted> accepted = List.of();
    private List<String> askedAgain = List.of();

    private Desk(Path folder) {
        this.folder = folder;
        this.given = Given.in(folder.resolve("valley"));
    }

    /** Lays the crisis into an empty folder, without the cluster, of which there would have to be notes. */
    static Desk in(Path folder) {
        Desk desk = new Desk(folder);
        try {
            Path crisis = desk.crisis().resolve("crisis.yaml");
            Files.writeString(crisis, Files.readString(crisis).replace("clusters: [{id: wash, label: Water}]\n", ""));
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Given given() {
        return given;
    }

    Path crisis() {
        return given.folder();
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Records a stock figure of people without water in the north. */
    Desk water(String id, int people, String day) {
        given.known(
                day,
                "- {figure: without-water, id: " + id + ", value: " + people + ", date: " + day
                        + ", place: north, source: un}");
        return this;
    }

    Desk accepting(String finding, String reason) {
        return accepting(finding, Reason.of(reason));
    }

    Desk accepting(String finding, Reason reason) {
        accepted = Stream.concat(accepted.stream(), Stream.of(new Accepted(finding, reason)))
                .toList();
        return this;
    }

    /** Begins a day on which nothing is answered yet. */
    Desk withoutAnswers() {
        accepted = List.of();
        askedAgain = List.of();
        return this;
    }

    Desk askingAgain(String finding) {
        askedAgain = List.of(finding);
        return this;
    }

    Checked<IssuedReport> issue() {
        return issue(Disk.REAL, Optional.empty());
    }

    Checked<IssuedReport> issue(String asOf) {
        return issue(Disk.REAL, Optional.of(Moment.parse(asOf)));
    }

    Checked<IssuedReport> issue(Disk disk, Optional<Moment> asOf) {
        return new Issue(step -> {}, VERSION, disk)
                .run(new IssueOrder(
                        crisis(),
                        asOf,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        accepted,
                        askedAgain,
                        out(),
                        Optional.empty()));
    }

    Checked<IssuedReport> revise(int number, String reason) {
        return revise(number, Reason.of(reason));
    }

    Checked<IssuedReport> revise(int number, Reason reason) {
        return new Issue(step -> {}, VERSION, Disk.REAL)
                .run(new IssueOrder(
                        crisis(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(number),
                        Optional.of(reason),
                        accepted,
                        List.of(),
                        out(),
                        Optional.empty()));
    }

    List<Finding> verify() {
        return verify(VERSION);
    }

    List<Finding> verify(String version) {
        return new Verify(step -> {}, version, Optional.empty())
                .crisis(crisis(), Optional.empty())
                .findings();
    }

    /** Returns the digest of every file below a folder by its path, but for the lock. */
    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>();
        if (!Files.exists(folder)) {
            return digests;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(".lock")) {
                    digests.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
                }
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
