package org.sitrep.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;

/** A report as a message for telephones. */
class ShortMessageTest {

    private static final String LONG = "A sentence of some length that says what happened, where and to whom. "
            .repeat(4)
            .strip();

    private static String text(ReportModel model) {
        return new String(ShortMessage.of(model, "s.txt").bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itHasAtMostAThousandCharactersAndEndsWithWhereTheFullBriefIs() {
        for (String words : List.of("Short.", LONG, (LONG + " ").repeat(8).strip())) {
            assertThat(text(SampleReport.with(words)))
                    .hasSizeLessThanOrEqualTo(ShortMessage.MAX)
                    .startsWith("Situation report: Testland floods, 4 May 2031\nDraft · ")
                    .endsWith("\nFull report: https://test.example/floods\n");
        }
    }

    /** What a card shows; then what there is room for. */
    @Test
    void theSentenceStandsFirstThenThreeFiguresThenHighlightsThenFurtherFigures() {
        List<String> lines = text(SampleReport.model()).lines().toList();
        assertThat(lines.get(3)).startsWith("This revision replaces No. ");
        assertThat(lines.subList(4, 7))
                .containsExactly("", "About 250,000 cut off, according to TA1. The river has left its bed", "");
        assertThat(lines.subList(7, 10)).allMatch(line -> line.startsWith("• about 250,000 · "));
        assertThat(lines.get(10)).startsWith("• The river has left its bed and cut off about 250,000 people so far.");
    }

    @Test
    void everyLineNamesItsSources() {
        assertThat(text(SampleReport.model()).lines().filter(line -> line.startsWith("• ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("(TA") || line.contains("(Test agency"));
    }

    @Test
    void aLineOfOurOwnNamesItsSourceOnce(@TempDir Path folder) {
        ReportModel brief = Given.in(folder.resolve("valley"))
                .known("2016-09-01", "- {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}")
                .brief("2016-09-01");
        assertThat(text(brief)).contains("100 (The UN, 1 Sept).\n");
    }

    @Test
    void aHighlightThatNamesItsSourceInAnyWordsNamesItOnce(@TempDir Path folder) {
        Given given = Given.in(folder.resolve("valley"));
        given.append("crisis.yaml", "highlights: ['According to {source:d}, {figure:d} people have fled']\n")
                .known("2016-09-01", """
                    - {figure: displaced, id: d, value: 100, date: 2016-09-01, place: north, source: un}
                    """);
        assertThat(text(given.brief("2016-09-01"))).contains("\n• According to The UN, 100 people have fled\n");
    }

    @Test
    void inChineseItHasTheBracketsAndCommasOfChineseAndNoBlankAfterACount(@TempDir Path folder) {
        Edition chinese = new Edition(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases("zh-Hans")
                        .value()
                        .orElseThrow(),
                Edition.Basis.GIVEN,
                SampleReport.CANVAS);
        ReportModel brief = Editor.report(
                        Given.in(folder.resolve("valley"))
                                .known("2016-09-01", """
                                    - {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}
                                    - {condition: siege, place: north, since: 2016-07-25, source: un}
                                    - {demand: road, ask: Open the road, date: 2016-08-25, by: envoy, of: [army], source: un}
                                    """)
                                .asOf("2016-09-01"),
                        Optional.empty(),
                        chinese)
                .value()
                .orElseThrow();
        assertThat(text(brief)).contains("，The north (EN)（The UN，9月1日）").doesNotContain("、", " (The");
        assertThat(new String(TextEdition.of(brief, "s.txt").bytes(), StandardCharsets.UTF_8))
                .contains("38天，自7月25日起", "7天，自首次有记录的呼吁起");
    }

    @Test
    void aLineThatHasNoRoomIsLeftOutAsAWholeAndAShorterOneTaken() {
        String text = text(SampleReport.with((LONG + " ").repeat(8).strip()));
        assertThat(text).contains("• ").doesNotContain("…");
    }
}
