package org.sitrep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How many editions a second one core and two make, when one command renders every language for every audience. */
final class ManyEditions {

    private final Path crisis;
    private final Path out;

    ManyEditions(Path crisis, Path out) {
        this.crisis = crisis;
        this.out = out;
    }

    Part measure() throws Exception {
        double one = perSecond(1);
        double two = perSecond(2);
        return new Part(
                "Editions per second, from the ledger to HTML and PDF on disk, all languages and audiences, warm, median",
                List.of(
                        String.format(Locale.ROOT, "one thread    %6.1f", one),
                        String.format(Locale.ROOT, "two threads   %6.1f   %.2f times as many", two, two / one)),
                List.of());
    }

    /** The program sets as many editions at once as it sees processors: the benchmark sets how many. */
    private double perSecond(int processors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + processors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditionsProgram.class.getName(),
                        crisis.toString(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String last = lines.lines().reduce("", (before, line) -> line);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the editions could not be rendered");
            }
            return Double.parseDouble(last);
        }
    }
}
