package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.diagnostic.Finding;

/** The work that a file makes grows as its size: bytes allocated are counted, which no busy machine changes. */
@Tag("slow")
class LargeFilesTest {

    private static final String HEAD = "known: 2016-09-25\nfacts:\n";

    @TempDir
    private Path folder;

    private SampleCrisis crisis;

    @BeforeEach
    void sound() {
        crisis = new SampleCrisis(folder).with("facts/a.yaml", "known: 2016-09-25\nfacts: []\n");
    }

    private static Arguments facts(String what, IntFunction<String> text) {
        return Arguments.of(what, "facts/a.yaml", text);
    }

    private static Arguments declared(String what, IntFunction<String> entry) {
        IntFunction<String> text = n -> SampleCrisis.CRISIS.replace("actors:", each(n / 40, entry) + "actors:");
        return Arguments.of(what, "crisis.yaml", text);
    }

    private static String each(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                facts("one long comment", n -> "#" + "x".repeat(n) + "\n" + HEAD + "  []\n"),
                facts("one long word", n -> HEAD + "  - event: " + "x".repeat(n) + "\n"),
                facts("one long quoted word", n -> HEAD + "  - event: \"" + "x".repeat(n) + "\"\n"),
                facts("one long line of a block", n -> HEAD + "  - event: |\n      " + "x".repeat(n) + "\n"),
                facts("a quote never closed", n -> HEAD + "  - event: \"" + "x".repeat(n)),
                facts("many words", n -> HEAD + "  [" + "x, ".repeat(n / 3) + "x]\n"),
                facts("many tags", n -> HEAD + "  [" + "!x y, ".repeat(n / 6) + "z]\n"),
                facts("many anchors", n -> HEAD + "  [" + each(n / 9, i -> "&a" + i + " x, ") + "z]\n"),
                facts("many aliases", n -> "a: &a x\nb: [" + "*a, ".repeat(n / 4) + "z]\n"),
                facts("one key many times", n -> HEAD + "  - {" + "k: 1, ".repeat(n / 6) + "k: 1}\n"),
                facts("many keys", n -> HEAD + "  []\n" + each(n / 10, i -> "k" + i + ": 1\n")),
                facts("many braces", n -> HEAD + "  - {note: overview, text: \"" + "{".repeat(n) + "\"}\n"),
                facts(
                        "many unknown ids",
                        n -> HEAD + each(n / 60, i -> "  - {update: x" + i + ", state: confirmed, source: ocha}\n")),
                facts(
                        "one id many times",
                        n -> HEAD + "  - {event: Hit, date: 2016-09-25, source: ocha, id: a}\n".repeat(n / 60)),
                declared("many places", i -> "  - {id: p" + i + ", name: Place}\n"),
                declared("many unknown parts", i -> "  - {id: p" + i + ", name: Place, parts: [q" + i + "]}\n"),
                declared("many coarse places", i -> "  - {id: p" + i + ", name: P, coarsen-to: p" + (i + 1) + "}\n"),
                declared("one place many times", i -> "  - {id: p, name: Place}\n"),
                Arguments.of("words as sources", "sources.yaml", (IntFunction<String>)
                        n -> "sources:\n" + "  - word\n".repeat(n / 9)),
                Arguments.of("words as features", "map/a.geojson", (IntFunction<String>)
                        n -> "{\"type\": \"FeatureCollection\", \"features\": [" + "\"x\",".repeat(n / 4) + "\"x\"]}"),
                Arguments.of("many attributes", "map/a.geojson", (IntFunction<String>) n ->
                        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {"
                                + each(n / 10, i -> "\"k" + i + "\": 1,") + "\"k\": 1}, \"geometry\": {\"type\":"
                                + " \"Point\", \"coordinates\": [37.1, 36.2]}}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theWorkGrowsAsTheSize(String what, String file, IntFunction<String> text) {
        work(file, text.apply(2_000));
        long once = work(file, text.apply(100_000));
        long fourTimes = work(file, text.apply(400_000));

        assertThat(fourTimes).as(what).isLessThan(6 * once);
    }

    @Test
    void ofVeryManyErrorsAThousandAreTold() {
        crisis.with("facts/a.yaml", HEAD + "  - word\n".repeat(5_000));

        List<Finding> findings = crisis.read().findings();

        assertThat(findings).hasSize(1_001);
        assertThat(findings.get(1_000).rule().id()).isEqualTo("too-many-errors");
    }

    /** Returns the bytes allocated while a file of the crisis is read. */
    private long work(String file, String text) {
        crisis.with(file, text);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        crisis.read();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
