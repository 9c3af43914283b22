package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Tried;
import org.sitrep.diagnostic.Finding;
import org.sitrep.register.Register;

/** Two processes issue a report of one crisis at once: one is told, and the other ends whole. */
@Tag("slow")
@Tag("attack")
class TwoIssuersTest {

    @TempDir
    private Path folder;

    private Desk desk(String name) throws IOException {
        return Desk.in(Files.createDirectory(folder.resolve(name))).water("w1", 900, "2016-09-01");
    }

    private static List<Path> unfinished(Desk desk) {
        Path issued = desk.crisis().resolve("issued");
        if (!Files.isDirectory(issued)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(issued)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".sitrep-"))
                    .toList();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }

    private static void signal(String name, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // it has no signal that halts a process
    void theSecondIsToldAndTheFilesOfTheFirstStay() throws Exception {
        boolean caught = false;
        for (int i = 0; !caught; i++) {
            Tried.once("two issuers at once");
            Desk desk = desk("halted-" + i);
            Process first = Issuer.start(desk, folder.resolve("log"));
            while (unfinished(desk).isEmpty() && first.isAlive()) {
                Thread.onSpinWait();
            }
            signal("STOP", first);
            List<Path> writing = unfinished(desk);
            caught = !writing.isEmpty();
            if (caught) {
                assertThat(rules(desk.issue().findings())).containsExactly("issue-under-way");
                assertThat(writing.get(0)).isDirectory();
            }
            signal("CONT", first);
            assertThat(first.waitFor()).isZero();
            assertThat(Register.read(desk.crisis()).value().orElseThrow().issues())
                    .hasSize(1);
            assertThat(desk.verify()).noneMatch(Finding::isError);
            assertThat(Desk.files(desk.out())).hasSize(7);
        }
    }

    @Test
    void ofTwoAtOnceOneIssuesAndTheOtherIsRefused() throws Exception {
        for (int i = 0; i < Counts.of(1, 20); i++) {
            Tried.once("two issuers at once");
            Desk desk = desk("both-" + i);
            Process one = Issuer.start(desk, folder.resolve("one"));
            Process other = Issuer.start(desk, folder.resolve("other"));
            assertThat(List.of(one.waitFor(), other.waitFor())).containsExactlyInAnyOrder(0, 1);
            String refused = Files.readString(folder.resolve(one.exitValue() == 1 ? "one" : "other"));
            assertThat(refused).containsAnyOf("[issue-under-way]", "[not-after-the-last-report]");
            assertThat(unfinished(desk)).isEmpty();
            assertThat(Register.read(desk.crisis()).value().orElseThrow().issues())
                    .hasSize(1);
            assertThat(desk.verify()).noneMatch(Finding::isError);
        }
    }
}
