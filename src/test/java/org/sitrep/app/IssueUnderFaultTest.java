package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Tried;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** Disks fail and machines are switched off: the register and the output folder stay whole, as before or as after. */
@Tag("slow")
class IssueUnderFaultTest {

    private static final int KILLS = Counts.of(3, 100);

    @TempDir
    private Path folder;

    /** A disk that fails at one of its operations; a write that fails has written half. */
    private static final class FailingDisk implements Disk {

        private final int failsAt;
        private final boolean forEver;
        private int operations;

        FailingDisk(int failsAt, boolean forEver) {
            this.failsAt = failsAt;
            this.forEver = forEver;
        }

        boolean hasFailed() {
            return operations >= failsAt;
        }

        private boolean fails() {
            operations++;
            return forEver ? operations >= failsAt : operations == failsAt;
        }

        private void perform() throws IOException {
            if (fails()) {
                throw new IOException("no space left on device");
            }
        }

        @Override
        public void createFolders(Path path) throws IOException {
            perform();
            Disk.REAL.createFolders(path);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            if (fails()) {
                Disk.REAL.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("no space left on device");
            }
            Disk.REAL.write(file, bytes);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            perform();
            Disk.REAL.move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            perform();
            Disk.REAL.delete(path);
        }

        @Override
        public void force(Path path) throws IOException {
            perform();
            Disk.REAL.force(path);
        }
    }

    private Desk deskWithOneReport(String name) throws IOException {
        Desk desk = Desk.in(Files.createDirectory(folder.resolve(name))).water("w1", 900, "2016-09-01");
        Path issued = folder.resolve("issued-once");
        if (!Files.exists(issued)) {
            assertThat(desk.issue().value()).isPresent();
            copy(desk.crisis().resolve("issued"), issued.resolve("register"));
            copy(desk.out(), issued.resolve("out"));
        } else {
            copy(issued.resolve("register"), desk.crisis().resolve("issued"));
            copy(issued.resolve("out"), desk.out());
        }
        return desk.water("w2", 950, "2016-09-02");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static SortedMap<String, String> register(Desk desk) {
        SortedMap<String, String> files = new TreeMap<>(Desk.files(desk.crisis().resolve("issued")));
        files.keySet().removeIf(name -> name.startsWith(".sitrep-"));
        return files;
    }

    private static SortedMap<String, String> out(Desk desk) {
        SortedMap<String, String> files = new TreeMap<>(Desk.files(desk.out()));
        files.keySet().removeIf(name -> name.startsWith(".sitrep-"));
        return files;
    }

    /** What register and output hold before and after an issue that nothing disturbs. */
    private record Sides(
            Map<String, String> register,
            Map<String, String> issued,
            Map<String, String> out,
            Map<String, String> copied) {}

    private Sides sides() throws IOException {
        Desk desk = deskWithOneReport("undisturbed");
        Map<String, String> before = register(desk);
        Map<String, String> out = out(desk);
        assertThat(desk.issue().value()).isPresent();
        return new Sides(before, register(desk), out, out(desk));
    }

    private static void assertWhole(Desk desk, Sides sides) {
        assertThat(register(desk)).isIn(sides.register, sides.issued);
        assertThat(out(desk)).containsAllEntriesOf(sides.out);
        assertThat(sides.copied).containsAllEntriesOf(out(desk));
        assertThat(desk.verify()).noneMatch(Finding::isError);
    }

    @Test
    void aFaultAtAnyFileOperationLeavesRegisterAndOutputOldOrNew() throws IOException {
        Sides sides = sides();
        int faults = 0;
        for (boolean forEver : List.of(false, true)) {
            boolean failed = true;
            for (int at = 1; failed; at += Counts.of(2, 1)) {
                Desk desk = deskWithOneReport("fault-" + at + forEver);
                FailingDisk disk = new FailingDisk(at, forEver);
                Checked<IssuedReport> issued = desk.issue(disk, Optional.empty());
                failed = disk.hasFailed();
                faults += failed ? 1 : 0;

                assertWhole(desk, sides);
                boolean isIn = register(desk).equals(sides.issued);
                assertThat(issued.value().isPresent()).isEqualTo(isIn);
                if (!isIn) {
                    assertThat(desk.issue().value()).isPresent();
                    assertThat(register(desk)).isEqualTo(sides.issued);
                }
            }
        }
        assertThat(faults).isGreaterThan(20);
    }

    @Test
    @Tag("attack")
    void aKillAtAnyMomentLeavesRegisterAndOutputOldOrNew() throws Exception {
        Sides sides = sidesOfTheProgram();
        int whole = sides.issued.size() + sides.copied.size();
        Random random = new Random(4);
        List<Boolean> ended = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Tried.once("kills of issue");
            Desk desk = deskOfTheProgram("kill-" + i);
            long before = files(desk);
            Process process = issuing(desk);
            ended.add(endedBefore(before + (i == 0 ? 1 : random.nextInt(whole)), desk, process));
            process.destroyForcibly().waitFor();

            assertThat(register(desk)).isIn(sides.register, sides.issued);
            assertThat(sides.copied).containsAllEntriesOf(out(desk));
            process = issuing(desk);
            process.waitFor();
            assertThat(register(desk)).isEqualTo(sides.issued);
        }
        assertThat(ended).contains(false);
    }

    private Desk deskOfTheProgram(String name) throws IOException {
        return Desk.in(Files.createDirectory(folder.resolve(name))).water("w1", 900, "2016-09-01");
    }

    private Sides sidesOfTheProgram() throws Exception {
        Desk desk = deskOfTheProgram("sides");
        issuing(desk).waitFor();
        return new Sides(Map.of(), register(desk), Map.of(), out(desk));
    }

    /** Waits until so many files are there, and says whether the program had ended before; no clock decides. */
    private static boolean endedBefore(long files, Desk desk, Process process) throws InterruptedException {
        boolean ended = false;
        while (!ended && files(desk) < files) {
            ended = process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        return ended;
    }

    private static long files(Desk desk) {
        try (Stream<Path> all = Files.walk(desk.crisis().resolveSibling("."))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }

    private Process issuing(Desk desk) throws IOException {
        return Issuer.start(desk, folder.resolve("log.txt"));
    }
}
