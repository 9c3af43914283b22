package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes the folder of a made-up crisis of any size: always valid, and the same for the same seed. Its entries are of
 * all six kinds of fact and all three kinds of change, a file of at most 1,000 for each day.
 */
public final class GeneratedCrisis {

    /** The day of the first file; each further file is of the next day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final int MAX_A_FILE = 1_000;

    private GeneratedCrisis() {}

    /**
     * Writes a crisis.
     *
     * @param folder where; it is made if it is not there
     * @param entries how many facts and changes
     * @param seed another seed, another crisis
     */
    public static void write(Path folder, int entries, long seed) throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("crisis.yaml"), GeneratedWords.crisis());
        Files.writeString(folder.resolve("sources.yaml"), GeneratedWords.sources());
        Invention made = new Invention(new Random(seed));
        LocalDate day = FIRST_DAY;
        for (int left = entries; left > 0; left -= MAX_A_FILE) {
            Files.writeString(facts.resolve(day + ".yaml"), file(made, day, Math.min(left, MAX_A_FILE)));
            day = day.plusDays(1);
        }
    }

    private static String file(Invention made, LocalDate day, int entries) {
        GeneratedFacts facts = new GeneratedFacts(made, day);
        GeneratedChanges changes = new GeneratedChanges(made, day);
        StringBuilder text = new StringBuilder("known: " + day + "\nfacts:\n");
        for (int i = 0; i < entries; i++) {
            boolean change = made.once(6) && made.hasTargets();
            text.append(change ? changes.next() : facts.next());
        }
        return text.toString();
    }
}
