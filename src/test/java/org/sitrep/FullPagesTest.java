package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page of a report is empty, however long its tables: they begin where the text before them ends. */
@Tag("slow")
class FullPagesTest {

    private static final String MINISTRY = "Ministry of Health and Public Hygiene";

    @TempDir
    private Path folder;

    /** Asserts what every report of ours holds: no page under 35 %, no last page of several under 15 %. */
    static void assertFull(String name, List<Double> pages) {
        List<Double> before = pages.subList(0, pages.size() - 1);
        assertThat(before).as(name + ": " + pages).allMatch(full -> full >= 0.35);
        assertThat(pages.get(pages.size() - 1)).as(name + ": " + pages).isGreaterThan(before.isEmpty() ? 0 : 0.15);
    }

    static IntStream seeds() {
        return IntStream.range(0, Counts.of(10, 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPageOfACrisisOfAnySizeIsEmpty(int seed) {
        GrownCrisis crisis = GrownCrisis.random(seed);
        assertFull(crisis.toString(), Fullness.of(crisis.pdf(folder)));
    }

    private List<Double> pages(int places, int indicators, String source, int days, boolean located) {
        return Fullness.of(new GrownCrisis(places, indicators, source, days, 0, 0, located).pdf(folder));
    }

    private static void assertNoneHalfEmpty(List<Double> pages) {
        assertThat(pages.subList(0, pages.size() - 1)).as(pages.toString()).allMatch(full -> full >= 0.75);
        assertFull("", pages);
    }

    @Test
    void tallTable() {
        assertNoneHalfEmpty(pages(60, 1, MINISTRY, 1, false));
    }

    @Test
    void rows70() {
        assertNoneHalfEmpty(pages(70, 1, "Ministry of Health", 1, false));
    }

    @Test
    void provinces34() {
        List<Double> pages = pages(34, 1, "MoH", 1, false);
        assertThat(pages).hasSize(2);
        assertNoneHalfEmpty(pages);
    }

    @Test
    void strandedHeading() {
        assertNoneHalfEmpty(pages(45, 1, "MoH", 2, true));
    }

    @Test
    void halfEmptyPages() {
        assertNoneHalfEmpty(pages(20, 6, "MoH", 2, true));
    }
}
