package org.sitrep.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;

/**
 * Attacks the program in every way that its users, their machines and their enemies might; some of each for every change, and
 * all with {@code -Pfull}. At the end stands a table of what was tried and what did not hold.
 */
@Tag("slow")
class AttackTest {

    private static final AttackTable TABLE = new AttackTable();

    @TempDir
    private static Path folder;

    private static Ground ground;

    @BeforeAll
    static void laysTheGround() throws IOException {
        ground = Ground.in(Files.createDirectory(folder.resolve("room")));
    }

    @AfterAll
    static void printsTheTable() {
        TABLE.print(Path.of("target/attack.txt"));
    }

    private static void nothingFails(String kind, Stream<Attack> attacks) {
        Judge judge = new Judge(ground);
        attacks.forEach(attack -> TABLE.record(
                kind,
                judge.complaints(attack).stream()
                        .map(complaint -> attack.name() + ": " + complaint)
                        .toList()));
        assertThat(TABLE.failures(kind)).as("see target/attack.txt").isEmpty();
    }

    @Test
    void damagedBytes() {
        nothingFails("damaged bytes", new Mutations(ground, 16).attacks(Counts.of(300, 3_000)));
    }

    @Test
    void badInputs() {
        nothingFails("bad inputs", new BadInputs(ground, 16).attacks(Counts.of(100, 500)));
    }

    @Test
    void badArguments() {
        nothingFails("bad arguments", BadArguments.attacks(Counts.of(7, 1)));
    }
}
