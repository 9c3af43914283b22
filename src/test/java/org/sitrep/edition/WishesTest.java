package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.wish.Wish;

/** What a crisis asks to have printed is printed, or a finding says why not. */
class WishesTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    Path folder;

    private Editor.Edited edited(String front) {
        return Given.edited(given(front).asOf(DAY), Optional.empty()).value().orElseThrow();
    }

    private Given given(String front) {
        return Given.in(folder)
                .append("crisis.yaml", front)
                .known(DAY, """
                        - {figure: killed, id: k, value: 3, period: 2016-09-25, place: north, source: un}
                        - {event: It began, id: e, date: 2016-09-25, tracks: [truce], source: un}
                        """)
                .known("2016-09-26", "- {event: It ends, id: later, date: 2016-09-26, source: un}\n");
    }

    private static List<String> printed(Editor.Edited edited, boolean isPrinted) {
        return edited.answers().stream()
                .filter(answer -> answer.isPrinted() == isPrinted)
                .map(answer -> answer.wish().name())
                .toList();
    }

    @Test
    void whatPrintsIsGrantedAndWhatDoesNotHasAFindingWhereItIsAskedFor() {
        Editor.Edited edited = edited("""
                highlights: ["There are {figure:k} dead.", "It will be {date:later}."]
                key-figures: [{indicator: killed, place: north}, {indicator: killed, place: south}]
                timeline: truce
                spans: [{label: The wait, from: e}, {label: The talks, from: later}]
                """);

        assertThat(printed(edited, true)).containsExactly("highlight 1", "key figure `killed` of `north`", "span 1");
        assertThat(printed(edited, false)).containsExactly("highlight 2", "key figure `killed` of `south`", "span 2");
        assertThat(edited.answers())
                .filteredOn(answer -> !answer.isPrinted())
                .allSatisfy(answer -> assertThat(answer.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule().id()).isEqualTo("wish-not-printed");
                            assertThat(finding.place()).isEqualTo(answer.wish().place());
                            assertThat(finding.place().line()).isPositive();
                        }));
    }

    @Test
    void whatPageOneHasNoRoomForIsOneNote() {
        String highlights = "\"There are {figure:k} dead.\", ".repeat(8);

        assertThat(findings("highlights: [" + highlights + "]\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("beyond-the-limit");
                    assertThat(finding.message()).startsWith("page one has room for 5 of `highlights`");
                });
    }

    @Test
    void aChartAnswersForEachIndicatorAndPlaceThatItNames() {
        Editor.Edited edited = edited("charts: [{indicators: [killed], places: [north, south]}]\n");

        assertThat(printed(edited, true)).containsExactly("chart 1", "`killed` in chart 1", "`north` in chart 1");
        assertThat(edited.answers())
                .filteredOn(answer -> answer.wish().kind() == Wish.Kind.SERIES && !answer.isPrinted())
                .singleElement()
                .satisfies(answer -> assertThat(answer.findings())
                        .extracting(finding -> finding.rule().id())
                        .containsExactly("chart-in-part"));
    }

    private List<Finding> findings(String front) {
        return Given.edited(given(front).asOf(DAY), Optional.empty()).findings();
    }
}
