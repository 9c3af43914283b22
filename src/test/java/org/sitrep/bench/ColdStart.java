package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the installed program takes from the command to its end, each time in a new process. */
final class ColdStart {

    private static final int RUNS = 7;

    private final Path program;
    private final Path crisis;
    private final Path out;

    ColdStart(Path distribution, Path crisis, Path out) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        this.program = distribution.resolve("bin").resolve(windows ? "sitrep.bat" : "sitrep");
        this.crisis = crisis;
        this.out = out;
    }

    Part measure() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(line("HTML and PDF"));
        lines.add(line("HTML alone", "--format", "html"));
        return new Part("Cold: the whole process, wall milliseconds, median of " + RUNS + " runs", lines, List.of());
    }

    private String line(String what, String... options) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            millis.add(Rounds.millis(() -> run(options)));
        }
        double worst = millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return String.format(Locale.ROOT, "%-16s %8.0f   (slowest %.0f)", what, Rounds.median(millis), worst);
    }

    private int run(String... options) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(program.toString(), "render", crisis.toString(), "--out", out.toString()),
                        Stream.of(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("exit status " + status + " of " + String.join(" ", command));
        }
        return status;
    }
}
