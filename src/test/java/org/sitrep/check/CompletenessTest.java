package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** What goes out says when the next report comes, and leaves nothing blank. */
class CompletenessTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private void schedule(String schedule) {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        String crisis = read().replaceFirst("schedule: .*\n", schedule.isEmpty() ? "" : "schedule: " + schedule + "\n");
        given.write("crisis.yaml", crisis);
    }

    private String read() {
        try {
            return Files.readString(folder.resolve("crisis.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Finding> found(String rule) {
        return Found.by(rule, given, "2016-09-01");
    }

    @Test
    void aReportThatDoesNotSayWhenTheNextOneComesIsAnError() {
        schedule("");
        assertThat(found("no-next-report"))
                .singleElement()
                .satisfies(f -> assertThat(f.isError()).isTrue());
        schedule("{every-days: 7}");
    }

    @Test
    void aRhythmOrADayIsEnough() {
        schedule("{every-days: 7}");
        assertThat(found("no-next-report")).isEmpty();
        schedule("{next: 2016-09-04}");
        assertThat(found("no-next-report")).isEmpty();
        assertThat(found("next-in-the-past")).isEmpty();
        assertThat(given.brief("2016-09-01")
                        .masthead()
                        .times()
                        .next()
                        .orElseThrow()
                        .from()
                        .toString())
                .isEqualTo("2016-09-04");
    }

    @Test
    void aNextReportThatIsNotAfterThisOneIsAnErrorAndIsNeverPrinted() {
        schedule("{next: 2016-09-01}");
        assertThat(found("next-in-the-past")).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place().pointer()).isEqualTo("/schedule/next");
        });
        assertThat(given.brief("2016-09-01").masthead().times().next()).isEmpty();
    }

    @Test
    void aDraftMayLackIt() {
        schedule("{next: 2016-09-01}");
        assertThat(given.checked("2016-09-01")).isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsAnError() {
        schedule("{next: 2016-09-31}");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("no-such-day");
    }

    @Test
    void aClusterThatIsBlankIsANoteThatNamesWhat() {
        given.known("2016-09-01", "- {note: needs, cluster: wash, text: Water is short.}\n");
        assertThat(found("cluster-blank")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message()).endsWith("says nothing of its response, gaps");
        });
    }

    @Test
    void notAssessedIsAnAnswer() {
        given.known("2016-09-01", """
                - {note: needs, cluster: wash, text: Not assessed.}
                - {note: response, cluster: wash, text: Not assessed.}
                - {note: gaps, cluster: wash, text: Not assessed.}
                """);
        assertThat(found("cluster-blank")).isEmpty();
    }

    private List<Finding> demand(String update) {
        given = Given.in(folder).append("crisis.yaml", "demands-fresh-for: 14\n");
        given.known("2016-08-01", "- {demand: pause, ask: Pauses, by: envoy, date: 2016-08-01, source: un}\n")
                .known(
                        "2016-08-20",
                        update.isEmpty() ? "[]" : "- {update: pause, date: 2016-08-20, source: un, " + update + "}\n");
        return found("stale-demand");
    }

    @Test
    void aDemandWithoutNewsForLongerThanTheCrisisAllowsIsAWarning() {
        assertThat(demand(""))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
        assertThat(demand("state: repeated")).isEmpty();
        assertThat(demand("state: refused")).isEmpty();
        assertThat(Found.by("stale-demand", given, "2016-09-04")).hasSize(1);
    }

    @Test
    void whatIsSettledWantsNoMoreNews() {
        demand("state: met");
        assertThat(Found.by("stale-demand", given, "2016-12-01")).isEmpty();
    }

    @Test
    void aPublicEditionThatReliefWebWillNotListIsFound() {
        schedule("{every-days: 1}");
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, fr, my]")
                .append("crisis.yaml", """
                reliefweb:
                  url: "https://reports.example/{number}/{language}"
                  file-url: "https://reports.example/{number}/{language}.pdf"
                  source: [1503]
                  country: [226]
                  language-ids: {en: 267, fr: 268}
                """);
        assertThat(found("not-listed"))
                .singleElement()
                .extracting(Finding::about)
                .isEqualTo(List.of("my"));
    }

    @Test
    void aTrackWithoutAnEventIsFound() {
        schedule("{every-days: 1}");
        given.append("crisis.yaml", "timeline: truce\nmeeting: truce\n");
        assertThat(found("empty-track")).hasSize(2);
        given.known("2016-08-30", "- {event: It began, date: 2016-08-30, tracks: [truce], source: un}\n");
        assertThat(found("empty-track")).isEmpty();
    }
}
