package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** The reason with which somebody lets figures stand that do not go together is printed beside them (rule 8). */
class ReasonsTest {

    private static final String WHY = "The ministry took out nine who were not ill";

    @TempDir
    private Path folder;

    private static String cases(String id, int value, String day, String place) {
        return "- {figure: cases, id: " + id + ", value: " + value + ", date: " + day + ", place: " + place
                + ", source: un}\n";
    }

    private Desk fallen() {
        Desk desk = Desk.in(folder);
        desk.given()
                .known("2016-09-01", cases("c1", 108, "2016-09-01", "north"))
                .known("2016-09-02", cases("c2", 99, "2016-09-02", "north"));
        return desk;
    }

    private static String issued(Desk desk) {
        Checked<IssuedReport> issued = desk.issue();
        assertThat(issued.value()).as(issued.findings().toString()).isPresent();
        assertThat(desk.verify()).noneMatch(Finding::isError);
        try (var files = Files.list(issued.value().orElseThrow().folder())) {
            return Files.readString(files.filter(file -> file.toString().endsWith("-en.html"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFallStopsAnIssueOnceAndItsReasonIsPrintedAsLongAsTheFallIs() {
        Desk desk = fallen();
        assertThat(desk.issue().findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("cumulative-fall", "unanswered-warnings");
        assertThat(issued(desk.accepting("cumulative-fall@c2", WHY))).contains(WHY);
        desk.withoutAnswers().given().known("2016-09-03", cases("c3", 101, "2016-09-03", "north"));
        assertThat(issued(desk)).contains("the source went down by 9 on 2 Sept").contains(WHY);
    }

    @Test
    void anAnswerByThePlaceInTheFileIsPrintedToo() {
        assertThat(issued(fallen().accepting("cumulative-fall@facts/2016-09-02.yaml#/facts/0/value", WHY)))
                .contains(WHY);
    }

    @Test
    void anAnswerToOneGoesBeforeTheOneToItsGroup() {
        Desk desk = fallen();
        desk.given()
                .known(
                        "2016-09-02",
                        cases("c2", 99, "2016-09-02", "north")
                                + cases("s2", 40, "2016-09-02", "south")
                                + cases("v2", 150, "2016-09-02", "valley"));
        assertThat(issued(desk.accepting("*@*/*/un", "As the UN states it").accepting("cumulative-fall@c2", WHY)))
                .contains(WHY)
                .contains("the parts add up to 139")
                .containsOnlyOnce("<span class=\"d\">· As the UN states it</span>");
    }

    @Test
    void whatItsSourceHasRevisedNeedsNoReason() {
        Desk desk = fallen();
        desk.given().known("2016-09-02", cases("c2", 99, "2016-09-02", "north").replace("}", ", revised: true}"));
        assertThat(issued(desk)).contains("Revised by the source");
    }
}
