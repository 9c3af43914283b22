package org.sitrep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** What the benchmark measures on must be valid, or it would measure how fast errors are found. */
@Tag("slow")
class GeneratedCrisisTest {

    private static final int ENTRIES = 2_500;

    @TempDir
    private Path folder;

    @Test
    void everyCrisisIsValid() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Path crisis = folder.resolve("seed-" + seed);
            GeneratedCrisis.write(crisis, ENTRIES, seed);
            Checked<Ledger> ledger = CrisisFolder.read(crisis);
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.value().orElseThrow().entries()).hasSize(ENTRIES);
        }
    }

    @Test
    void theSameSeedGivesTheSameCrisis() throws IOException {
        GeneratedCrisis.write(folder.resolve("a"), ENTRIES, 7);
        GeneratedCrisis.write(folder.resolve("b"), ENTRIES, 7);
        for (int file = 0; file < 3; file++) {
            String name = "facts/" + GeneratedCrisis.FIRST_DAY.plusDays(file) + ".yaml";
            assertThat(Files.readString(folder.resolve("a").resolve(name)))
                    .isEqualTo(Files.readString(folder.resolve("b").resolve(name)));
        }
    }
}
