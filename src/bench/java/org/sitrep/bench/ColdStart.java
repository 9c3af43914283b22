package org.sitrep.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the installed program takes from the command to its end, each time in a new process, and what it needs. */
final class ColdStart {

    private static final int RUNS = 7;
    private static final int MEMORY_RUNS = 3;
    private static final double MAX_OF_OPENHTMLTOPDF = 0.65;
    private static final long MAX_KILOBYTES = 130_000;

    private static final String OURS = "HTML and PDF";
    private static final String HTML = "HTML alone";
    private static final String YARDSTICK = "the same with openhtmltopdf";
    private static final String BARE = ", no archive";

    private final Path distribution;
    private final Path crisis;
    private final Path folder;

    ColdStart(Path distribution, Path crisis, Path folder) {
        this.distribution = distribution;
        this.crisis = crisis;
        this.folder = folder;
    }

    Part measure() throws Exception {
        Program program = program("sitrep", distribution);
        Path home = folder.resolve("yardstick-program");
        YardstickProgram.install(distribution, home);
        Program yardstick = program("yardstick", home);
        program.makeArchive();
        yardstick.makeArchive();
        Laps laps = new Laps();
        for (int i = 0; i < RUNS; i++) {
            laps.keep(OURS, program.millis(true));
            laps.keep(OURS + BARE, program.millis(false));
            laps.keep(YARDSTICK, yardstick.millis(true));
            laps.keep(YARDSTICK + BARE, yardstick.millis(false));
            laps.keep(HTML, program.millis(true, "--format", "html"));
        }
        return new Part(
                "Cold: the whole process, wall milliseconds, class-data archive, median of " + RUNS + " runs by turns",
                lines(laps),
                targets(laps, peak(program)));
    }

    private Program program(String name, Path home) {
        return new Program(
                home, folder.resolve(name + "-cache").toAbsolutePath(), crisis, folder.resolve(name + "-out"));
    }

    private static List<String> lines(Laps laps) {
        List<String> lines = new ArrayList<>();
        laps.stages()
                .forEach(what -> lines.add(String.format(
                        Locale.ROOT, "%-40s %8.0f   (fastest %.0f)", what, laps.median(what), laps.fastest(what))));
        lines.add(String.format(
                Locale.ROOT,
                "%-40s %8.2f times openhtmltopdf's with an archive too",
                OURS,
                laps.median(OURS) / laps.median(YARDSTICK)));
        return lines;
    }

    private static List<Part.Target> targets(Laps laps, long kilobytes) {
        double ratio = laps.median(OURS) / laps.median(YARDSTICK + BARE);
        List<Part.Target> targets = new ArrayList<>();
        targets.add(new Part.Target(
                "with an archive at most 0.65 of openhtmltopdf's as it is started without one",
                String.format(Locale.ROOT, "%.2f times", ratio),
                ratio <= MAX_OF_OPENHTMLTOPDF));
        if (kilobytes > 0) {
            targets.add(new Part.Target(
                    "peak memory with an archive at most 130 MB",
                    String.format(
                            Locale.ROOT,
                            "%.0f MB, %.2f times the bound",
                            kilobytes * 1.024 / 1_000,
                            kilobytes * 1.024 / MAX_KILOBYTES),
                    kilobytes * 1.024 <= MAX_KILOBYTES));
        }
        return targets;
    }

    /** Returns the largest of a few runs, which are not timed. */
    private static long peak(Program program) throws Exception {
        long most = 0;
        for (int i = 0; i < MEMORY_RUNS; i++) {
            most = Math.max(most, program.peakKilobytes());
        }
        return most;
    }
}
