package org.sitrep.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures the program and holds it to its targets. Run it by {@code mvn -Pbench verify}. */
public final class Bench {

    static final Path CRISIS = Path.of("fixtures", "aleppo");
    private static final long MEBIBYTE = 1024 * 1024;

    private final PrintStream out;
    private final Set<String> wanted;
    private boolean failed;

    private Bench(PrintStream out, Set<String> wanted) {
        this.out = out;
        this.wanted = wanted;
    }

    /** Prints the parts named: cold, side, stages, throughput, editions, pictures, growth, places, checking; or all. Exit status 1 where a target is missed. */
    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(System.out, Set.copyOf(List.of(args)));
        Path folder = Files.createTempDirectory("sitrep-bench");
        try {
            bench.run(Path.of(System.getProperty("sitrep.dist", "target/sitrep")), folder);
        } finally {
            delete(folder);
        }
        System.exit(bench.failed ? 1 : 0);
    }

    private void run(Path distribution, Path folder) throws Exception {
        out.println("Sitrep benchmark: " + CRISIS.toString().replace('\\', '/') + ", last day on record, English");
        Stages stages = new Stages();
        StageTimes times = new StageTimes(stages, CRISIS, folder.resolve("out"));
        print(machine());
        print(times.sizes());
        part("cold", () -> new ColdStart(distribution.toAbsolutePath(), CRISIS, folder.resolve("cold")).measure());
        part("side", () -> new SideBySide(stages, CRISIS).measure());
        part("stages", times::measure);
        part("throughput", () -> new Throughput(stages, CRISIS).measure());
        part("editions", () -> new ManyEditions(CRISIS, folder.resolve("editions")).measure());
        part("pictures", () -> new Pictures(stages, CRISIS, folder.resolve("pictures")).measure());
        part("growth", () -> new Growth(stages, folder.resolve("growth")).measure());
        part("places", () -> new Places(folder.resolve("places")).measure());
        part("checking", () -> new Checking(stages, folder.resolve("checking")).measure());
        out.println();
        out.println(failed ? "A target is missed." : "Every target is reached.");
        if (load() > Runtime.getRuntime().availableProcessors() + 1) {
            out.println(String.format(
                    Locale.ROOT,
                    "Other programs kept the machine busy (load %.1f): run it again when it is idle.",
                    load()));
        }
    }

    private void part(String name, Callable<Part> measure) throws Exception {
        if (wanted.isEmpty() || wanted.contains(name)) {
            print(measure.call());
        }
    }

    private void print(Part part) {
        out.println();
        out.println(part.title());
        part.lines().forEach(line -> out.println("  " + line));
        for (Part.Target target : part.targets()) {
            failed |= !target.reached();
            out.println("  " + (target.reached() ? "PASS" : "FAIL") + "  " + target.what() + ": " + target.found());
        }
        out.flush();
    }

    private static Part machine() {
        Runtime runtime = Runtime.getRuntime();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(bean -> bean.getName())
                .collect(Collectors.joining(", "));
        return new Part(
                "Machine",
                List.of(
                        "JDK       " + System.getProperty("java.vm.name") + " " + Runtime.version(),
                        "system    " + System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
                        "cores     " + runtime.availableProcessors(),
                        String.format(Locale.ROOT, "load      %.2f, by this and other programs", load()),
                        String.format(Locale.ROOT, "max heap  %,d MiB", runtime.maxMemory() / MEBIBYTE),
                        "collector " + collectors),
                List.of());
    }

    /** The cores that were busy over the last minute; negative where that is not known. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
