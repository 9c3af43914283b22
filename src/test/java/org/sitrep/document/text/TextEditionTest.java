package org.sitrep.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.ReportModel;

/** A report as plain text: few bytes, few columns, and no number without its source. */
class TextEditionTest {

    private static final String LONG = "A sentence of some length that says what happened, where and to whom. "
            .repeat(4)
            .strip();

    private static final Pattern CITED = Pattern.compile("\\[(\\d+(?:,\\h\\d+)*)]");

    private static String text(ReportModel model) {
        Document document = TextEdition.of(model, "sample.txt");
        assertThat(document.name()).isEqualTo("sample.txt");
        assertThat(document.mediaType()).isEqualTo("text/plain; charset=utf-8");
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itSaysWhatItIsForWhomAndAsOfWhen() {
        assertThat(text(SampleReport.model()))
                .startsWith("Situation report: Testland floods, 4 May 2031\n")
                .contains(
                        "\nDraft · ",
                        "\nAs of 4 May 2031",
                        "\nHighlights\n----------\n",
                        "\nKey figures\n-----------\n");
    }

    @Test
    void whatHappenedStandsBelowTheHeadWithoutAHeadingThenFiguresChangesAndHighlights() {
        assertThat(text(SampleReport.model()))
                .containsSubsequence(
                        "\n\nAbout 250,000 cut off, according to TA1. The river has left its bed[1]\n\nKey figures\n---",
                        "\nWhat changed since No. 2\n---",
                        "\nHighlights\n---");
    }

    @Test
    void whatHappenedStaysWhereThereIsNoRoomAndIsNeverNamedAmongWhatIsLeft() {
        assertThat(text(SampleReport.with((LONG + " ").repeat(4).strip()))).contains("\nAbout 250,000 cut off");
        assertThat(text(SampleReport.with((LONG + " ").repeat(40).strip())))
                .contains("\nOnly in the full report: Key figures · ");
    }

    @Test
    void noLineIsLongerThanSeventyTwoColumnsButAnAddress() {
        List<String> lines = text(SampleReport.with(LONG)).lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(60)
                .allSatisfy(line -> assertThat(line.contains("://") ? 0 : Columns.width(line))
                        .as(line)
                        .isLessThanOrEqualTo(72));
    }

    @Test
    void whateverIsLongItHasAtMostTenThousandBytes() {
        for (String words : List.of("Short.", LONG, (LONG + " ").repeat(8).strip(), "سطر طويل ".repeat(40))) {
            assertThat(text(SampleReport.with(words)).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(TextEdition.MAX_BYTES);
        }
    }

    @Test
    void itFillsTheRoomThereIsAndLeavesOutWhatWeighsLeast() {
        String text = text(SampleReport.model());
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(TextEdition.MAX_BYTES * 3 / 4);
        assertThat(text)
                .contains(
                        "\nWhat changed since No. 2\n---",
                        "\nFigures\n---",
                        "\nOnly in the full report: The truce · Background · ");
    }

    @Test
    void everySourceThatIsCitedStandsAtTheEndAndNoOther() {
        String text = text(SampleReport.model());
        int sources = text.indexOf("\nSources\n");
        Set<String> cited = numbers(text.substring(0, sources));
        Set<String> listed = text.substring(sources)
                .lines()
                .filter(line -> line.matches("\\[\\d+] .*"))
                .map(line -> line.substring(1, line.indexOf(']')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cited).isNotEmpty().isEqualTo(listed);
    }

    private static Set<String> numbers(String text) {
        return CITED.matcher(text)
                .results()
                .flatMap(found -> List.of(found.group(1).split(",\\h", -1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whereNothingIsCitedNoSourcesAreHeaded() {
        assertThat(text(SampleReport.empty())).doesNotContain("Sources");
    }

    @Test
    void whatItLeavesOutItNames() {
        assertThat(text(SampleReport.with(LONG))).contains("\nOnly in the full report: ");
        assertThat(text(SampleReport.empty())).doesNotContain("Only in the full report");
    }

    @Test
    void theNumberOfANoteNeverBeginsALine() {
        assertThat(text(SampleReport.with(LONG)).lines())
                .noneMatch(line -> line.strip().matches("\\[\\d+(,\\h\\d+)*][.,;:]?.*") && line.startsWith(" "));
    }

    @Test
    void wordsInAnotherLanguageSayWhich() {
        assertThat(text(SampleReport.model())).contains(" (FR)");
    }

    @Test
    void itEndsWithWhoAnswersWhenTheNextOneComesAndWhereTheFullBriefIs() {
        assertThat(text(SampleReport.model()))
                .contains("\nTest desk · desk@test.example · +00 1\nNext report: 4 May 2031\nFull report:"
                        + " https://test.example/floods\n");
    }
}
