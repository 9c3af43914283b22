package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.situation.Situation;

/** A preference chooses who leads; it never silences anyone. */
class HiddenSourcesTest {

    @TempDir
    private Path folder;

    private Situation situation;
    private ReportModel model;

    /** Every kind of indicator, each with a source that differs from the one that leads, or contradicts it. */
    @BeforeEach
    void recordDisagreements() {
        Given given = Given.in(folder).append("crisis.yaml", """
              - {id: thirsty, label: Thirsty, counts: people, measure: stock, cluster: wash}
              - {id: trucks, label: Trucks, counts: trucks, measure: period, topic: relief}
            """).known("2016-09-01", """
                - {figure: without-water, value: 100, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: 200, date: 2016-09-01, place: north, source: radio}
                - {figure: killed, value: 5, period: 2016-09-01, place: north, source: un}
                - {figure: killed, value: 9, period: 2016-09-01, place: north, source: ngo}
                - {figure: thirsty, value: about 100, date: 2016-09-01, place: south, source: un}
                - {figure: thirsty, value: at least 130, date: 2016-09-01, place: south, source: ngo}
                - {figure: trucks, value: 10, period: 2016-09-01, place: south, source: un}
                - {figure: trucks, value: at least 5, period: 2016-09-01, place: south, source: ngo}
                - {figure: cases, value: 10, date: 2016-09-01, place: south, source: un}
                - {figure: cases, value: 20, date: 2016-09-01, place: south, source: ngo}
                """);
        situation = given.asOf("2016-09-01");
        model = Given.model(situation, Optional.empty());
    }

    private List<Finding> hidden(ReportModel report) {
        return Checks.ofEdition(situation, report, List.of()).stream()
                .filter(finding -> finding.rule().id().equals("source-hidden"))
                .toList();
    }

    @Test
    void noEditionThatTheProgramMakesHidesASource() {
        assertThat(Checks.ofDraft(situation))
                .extracting(finding -> finding.rule().id())
                .filteredOn(rule -> rule.startsWith("sources-"))
                .hasSize(5);
        assertThat(hidden(model)).isEmpty();
    }

    /** Should a later change of the editor drop them, this rule stops the report. */
    @Test
    void anEditionThatLeftThemOutWouldBeAnErrorEach() {
        assertThat(hidden(withoutPeopleAndCasualties()))
                .allMatch(Finding::isError)
                .extracting(finding -> finding.place().line())
                .containsExactly(4, 5, 11);
    }

    private ReportModel withoutPeopleAndCasualties() {
        List<Part> parts = model.parts().stream()
                .map(HiddenSourcesTest::withoutPeople)
                .filter(part -> !(part instanceof Casualties))
                .toList();
        return new ReportModel(model.words(), model.masthead(), model.notice(), parts, model.sources());
    }

    private static Part withoutPeople(Part part) {
        return part instanceof Part.Figures figures
                ? new Part.Figures(
                        figures.heading(),
                        figures.blocks().stream()
                                .filter(block -> block.label().text().equals("Trucks"))
                                .toList())
                : part;
    }
}
