package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.app.issue.Facts;
import org.sitrep.app.report.Diff;
import org.sitrep.app.report.Diff.Side;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;

/** What each rule finds, in the smallest case; those whose findings are read word by word elsewhere are not repeated. */
class FoundRulesTest {

    private static final String DAY = "2016-09-01";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong-timing      | 'figure: killed, value: 3, date: 2016-09-01, source: un'",
                "wrong-unit        | 'figure: displaced, value: 12.5%, date: 2016-09-01, source: un'",
                "unknown-actor     | 'condition: siege, place: north, since: 2016-08-01, by: nobody, source: un'",
                "unknown-cluster   | 'note: needs, cluster: food, text: Calm.'",
                "unknown-condition | 'condition: drought, place: north, since: 2016-08-01, source: un'",
                "unknown-person    | 'statement: It is near, speaker: nobody, date: 2016-09-01, source: un'",
                "wrong-target      | 'update: began, state: ended, date: 2016-09-01, source: un'",
                "wrong-state       | 'update: shut, state: accepted, date: 2016-09-01, source: un'",
            })
    void factsThatTheLedgerRefuses(String rule, String fact) {
        Desk desk = Desk.in(folder);
        desk.given().known("2016-08-31", """
                        - {event: It began, id: began, date: 2016-08-31, source: un}
                        - {condition: siege, id: shut, place: north, since: 2016-08-01, source: un}
                        """).known(DAY, "- {" + fact + "}");
        assertThat(rules(desk.given().findings())).containsExactly(rule);
    }

    @Test
    void sourcesThatAreApartAndThoseOfWhichOneIsWrong() {
        Desk desk = Desk.in(folder);
        desk.given().known(DAY, """
                - {figure: without-water, value: about 100, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: about 112, date: 2016-09-01, place: north, source: radio}
                - {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}
                - {figure: displaced, value: 110, date: 2016-09-01, place: north, source: radio}
                """);
        assertThat(rules(Checks.ofDraft(desk.given().asOf(DAY))))
                .containsExactly("sources-differ", "sources-contradict");
    }

    @Test
    void twoFilesOfWhichOneIsMeant() {
        Desk desk = Desk.in(folder).water("w", 100, DAY);
        desk.given().write("sources.json", "{}");
        assertThat(rules(desk.given().findings())).containsExactly("two-files");
    }

    @Test
    void aReportThatIsComparedWithALaterOne() {
        Desk desk = Desk.in(folder).water("w", 100, DAY);
        Moment day = Moment.parse(DAY);
        RenderOrder order = RenderOrder.of(desk.crisis(), Set.of(Format.HTML), folder.resolve("drafts"));
        assertThat(rules(new Render(step -> {})
                        .run(order.on(Optional.of(day), Optional.of(Moment.parse("2016-09-02"))))
                        .findings()))
                .containsExactly("since-after-as-of");
        Diff.Order turned = new Diff.Order(
                desk.crisis(),
                new Side(Optional.empty(), Optional.of(day)),
                new Side(Optional.empty(), Optional.of(Moment.parse("2016-08-31"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(rules(new Diff().run(turned).findings())).containsExactly("turned-round");
    }

    @Test
    void aFileThatWasRevisedAndOneThatNeverWentOut() throws IOException {
        Desk desk = Desk.in(folder).water("w", 100, DAY);
        desk.issue();
        Path first = Files.copy(desk.out().resolve("valley-no1-2016-09-01-en.pdf"), folder.resolve("first.pdf"));
        desk.revise(1, "A slip");
        assertThat(rules(new Facts().verify(first, desk.crisis()).findings())).containsExactly("superseded");
        RenderOrder order = RenderOrder.of(desk.crisis(), Set.of(Format.PDF), folder.resolve("drafts"));
        Path draft = new Render(step -> {})
                .run(order.in("en"))
                .value()
                .orElseThrow()
                .files()
                .get(0)
                .file();
        assertThat(rules(new Facts().verify(draft, desk.crisis()).findings())).containsExactly("not-issued");
    }

    @Test
    void aRegisterThatSomeoneTidiedUp() throws IOException {
        Desk desk = Desk.in(folder).water("w", 100, DAY);
        desk.issue();
        Path issued = desk.crisis().resolve("issued");
        Files.createDirectory(issued.resolve("old"));
        assertThat(rules(desk.verify())).containsExactly("stray-in-register");
        Files.delete(issued.resolve("old"));
        Files.delete(issued.resolve("0001/manifest.yaml"));
        assertThat(rules(desk.verify())).containsExactly("missing-manifest");
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }
}
