package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.Editions;
import org.sitrep.app.issue.Check;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** Each mistake found in a published report, as a small crisis that nobody can issue. */
class MistakesTest {

    private static final Path MISTAKES = Path.of("fixtures/mistakes");

    /** Where each is found, and by which rule. */
    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("ratio-of-its-own", "facts/2014-08-20.yaml:6:31 ratio-differs"),
            Map.entry("thirty-more-six-new", "facts/2014-08-20.yaml:6:33 rise-differs"),
            Map.entry("total-that-fell", "facts/2014-08-20.yaml:4:29 cumulative-fall"),
            Map.entry("row-that-is-no-sum", "facts/2014-08-20.yaml:6:29 total-differs"),
            Map.entry("part-above-the-whole", "facts/2014-08-20.yaml:5:29 total-differs"),
            Map.entry("breakdown-by-sex", "facts/2014-08-20.yaml:7:29 total-differs"),
            Map.entry("fragment-left", "facts/2014-08-20.yaml:6:11 sentence-without-end"),
            Map.entry("todo-left", "facts/2014-08-20.yaml:6:11 placeholder"),
            Map.entry("period-upside-down", "facts/2014-09-11.yaml:4:44 reversed-period"),
            Map.entry("next-report-left-over", "crisis.yaml:6:18 next-in-the-past"),
            Map.entry("two-definitions", "facts/2014-08-20.yaml:6:28 change-not-comparable"),
            Map.entry("change-across-sources", "facts/2014-08-20.yaml:6:28 change-not-comparable"),
            Map.entry("two-sources-added", "facts/2014-08-20.yaml:6:28 total-across-sources"),
            Map.entry("blank-cell", "facts/2014-08-20.yaml:4:28 no-value"),
            Map.entry("toll-without-a-source", "facts/2014-08-20.yaml:4:5 missing-key"),
            Map.entry("annex-in-another-language", "facts/2014-08-20.yaml:6:16 untranslated"));

    /** Nothing stops a report but an error, or a warning that nobody accepted. */
    @TestFactory
    Stream<DynamicTest> eachIsFoundWhereItStandsAndByItsRule() {
        return FOUND.entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
                    Path crisis = MISTAKES.resolve(mistake.getKey());
                    assertThat(check(crisis))
                            .extracting(finding -> within(crisis, finding) + " "
                                    + finding.rule().id())
                            .contains(mistake.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> noneOfThemPasses() throws IOException {
        return folders().stream()
                .map(crisis -> DynamicTest.dynamicTest(
                        crisis.getFileName().toString(),
                        () -> assertThat(check(crisis)).anyMatch(finding -> finding.severity() != Severity.NOTE)));
    }

    @Test
    void everyFolderIsListedAndThereAreAtLeastTen() throws IOException {
        assertThat(folders())
                .hasSizeGreaterThanOrEqualTo(10)
                .extracting(folder -> folder.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(FOUND.keySet());
    }

    @Test
    void theAleppoLedgerHasNoError() {
        assertThat(check(Editions.ALEPPO)).noneMatch(Finding::isError);
    }

    private static String within(Path crisis, Finding finding) {
        return finding.place().toString().substring(crisis.toString().length() + 1);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(MISTAKES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Finding> check(Path crisis) {
        return new Check().run(RenderOrder.of(crisis, Set.of(), Path.of("out")));
    }
}
