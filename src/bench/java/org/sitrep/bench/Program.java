package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program as it is installed: its launcher is run in a new process each time, as a user would. */
final class Program {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final long LONGEST_SECONDS = 1_800;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path launcher;
    private final Path cache;
    private final Path crisis;
    private final Path out;

    /**
     * Takes an installed program.
     *
     * @param home where it is installed
     * @param cache a new folder, for its class-data archive
     * @param crisis what it is to render
     * @param out where to
     */
    Program(Path home, Path cache, Path crisis, Path out) {
        this.launcher = home.resolve("bin").resolve(WINDOWS ? "sitrep.bat" : "sitrep");
        this.cache = cache;
        this.crisis = crisis;
        this.out = out;
    }

    /** Runs the program once and waits until it has made its archive. */
    void makeArchive() throws Exception {
        finish(start(true));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!hasArchive()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(launcher + " made no class-data archive in " + cache);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean hasArchive() throws IOException {
        Path folder = cache.resolve("sitrep");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.stream().anyMatch(name -> name.endsWith(".jsa"))
                    && names.stream().noneMatch(name -> name.endsWith(".making"));
        }
    }

    /** Returns the wall milliseconds from the command to its end. */
    double millis(boolean withArchive, String... options) throws Exception {
        return Rounds.millis(() -> finish(start(withArchive, options)));
    }

    /** Returns the most memory that a run with an archive ever held, in kB; 0 where that is not known. */
    long peakKilobytes() throws Exception {
        Process process = start(true);
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(status));
            TimeUnit.MILLISECONDS.sleep(1);
        }
        finish(process);
        return peak;
    }

    private static long peak(Path status) {
        try {
            Matcher matcher = PEAK.matcher(Files.readString(status));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** What the last run said, should it fail. */
    private Path said() {
        return cache.resolveSibling(cache.getFileName() + ".said");
    }

    private Process start(boolean withArchive, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "render", crisis.toString(), "--lang", "en"));
        command.addAll(List.of(options));
        command.addAll(List.of("--out", out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put(WINDOWS ? "LOCALAPPDATA" : "XDG_CACHE_HOME", cache.toString());
        builder.environment().remove("SITREP_NO_ARCHIVE");
        if (!withArchive) {
            builder.environment().put("SITREP_NO_ARCHIVE", "1");
        }
        Files.createDirectories(cache);
        return builder.redirectErrorStream(true).redirectOutput(said().toFile()).start();
    }

    private int finish(Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "exit status " + status + " of " + launcher + ", which said:\n" + Files.readString(said()));
        }
        return status;
    }
}
