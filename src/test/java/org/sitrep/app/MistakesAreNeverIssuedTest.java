package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.diagnostic.Checked;

/** Every mistake of published reports is refused by an issue, which leaves no trace. */
class MistakesAreNeverIssuedTest {

    private static final Path MISTAKES = Path.of("fixtures/mistakes");

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> aMistakeIsNeverIssued() throws IOException {
        try (Stream<Path> mistakes = Files.list(MISTAKES)) {
            List<DynamicTest> tests = mistakes.sorted()
                    .map(mistake ->
                            DynamicTest.dynamicTest(mistake.getFileName().toString(), () -> assertRefused(mistake)))
                    .toList();
            assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
            return tests;
        }
    }

    private void assertRefused(Path mistake) throws IOException {
        Path crisis = folder.resolve(mistake.getFileName());
        Path out = folder.resolve("out-" + mistake.getFileName());
        try (Stream<Path> files = Files.walk(mistake)) {
            for (Path file : files.toList()) {
                Files.copy(file, crisis.resolve(mistake.relativize(file).toString()));
            }
        }
        Checked<IssuedReport> refused = new Issue(step -> {}, "test", Disk.REAL)
                .run(new IssueOrder(
                        crisis,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        out,
                        Optional.empty()));
        assertThat(refused.value()).isEmpty();
        assertThat(Desk.files(crisis)).isEqualTo(Desk.files(mistake));
        assertThat(crisis.resolve("issued")).doesNotExist();
        assertThat(out).doesNotExist();
    }
}
