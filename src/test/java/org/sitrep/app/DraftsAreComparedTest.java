package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Severity;
import org.sitrep.fact.entry.Moment;

/** A draft says what changed since the last issued report of an earlier day, as the report will. */
class DraftsAreComparedTest {

    @TempDir
    private Path folder;

    private String draft(Desk desk, Optional<Moment> asOf, Optional<Moment> since) throws IOException {
        Path out = folder.resolve("drafts");
        var rendered = new Render(step -> {})
                .run(RenderOrder.of(desk.crisis(), Set.of(Format.HTML), out).on(asOf, since));
        assertThat(rendered.value()).isPresent();
        try (Stream<Path> files = Files.list(out)) {
            Path page = files.max(Comparator.naturalOrder()).orElseThrow();
            return Files.readString(page);
        }
    }

    @Test
    void withTheLastIssuedReport() throws IOException {
        Desk desk = Desk.in(folder).water("first", 100, "2016-09-01");
        assertThat(draft(desk, Optional.empty(), Optional.empty())).doesNotContain("What changed");
        assertThat(desk.issue().value()).isPresent();

        desk.water("second", 140, "2016-09-02");

        assertThat(draft(desk, Optional.empty(), Optional.empty()))
                .contains("What changed since No. 1")
                .contains("up by 40");
    }

    @Test
    void withAnotherDayThatIsAskedFor() throws IOException {
        Desk desk = Desk.in(folder).water("first", 100, "2016-09-01").water("second", 140, "2016-09-02");
        assertThat(desk.issue().value()).isPresent();

        desk.water("third", 150, "2016-09-03");

        assertThat(draft(desk, Optional.empty(), Optional.of(Moment.parse("2016-09-01"))))
                .contains("What changed since 1 September")
                .contains("up by 50");
    }

    @Test
    void withNoneOfTheSameDayOrLater() throws IOException {
        Desk desk = Desk.in(folder).water("first", 100, "2016-09-01").water("second", 140, "2016-09-02");
        assertThat(desk.issue().value()).isPresent();

        assertThat(draft(desk, Optional.of(Moment.parse("2016-09-02")), Optional.empty()))
                .doesNotContain("What changed");
        assertThat(draft(desk, Optional.of(Moment.parse("2016-09-01")), Optional.empty()))
                .doesNotContain("What changed");
    }

    @Test
    void withNoneWhereTheRegisterIsNotAsItWasWrittenAndThatIsSaid() throws IOException {
        Desk desk = Desk.in(folder).water("first", 100, "2016-09-01");
        assertThat(desk.issue().value()).isPresent();
        desk.water("second", 140, "2016-09-02");
        Files.writeString(desk.crisis().resolve("issued/0001/manifest.yaml"), "number: one\n");

        var rendered = new Render(step -> {})
                .run(RenderOrder.of(desk.crisis(), Set.of(Format.HTML), folder.resolve("drafts")));

        assertThat(rendered.value()).isPresent();
        assertThat(rendered.findings())
                .anyMatch(finding -> finding.severity() == Severity.WARNING
                        && finding.place().file().endsWith("manifest.yaml"));
    }
}
