package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.prose.Form;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Prose.Block;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.ProseReader.Problem;
import org.sitrep.fact.prose.ProseWriter;

/** Prose may have headings and small tables; what only looks like one reads on as words. */
class HeadingsAndTablesTest {

    private static final String CAMPS = """
        ## Camps
        People by camp
        | Camp | People | Last visit |
        | :--- | ---: | --- |
        | Alpha \\| Beta | {figure:alpha} | {date:visit} |
        | Gamma | not assessed | – |
        Delta | **{literal:120}** | {literal:3} May

        ### Next
        - {total:water@city} wells
        """;

    @Test
    void aHeadingAndATableEndTheParagraphBeforeThem() {
        Prose prose = read(CAMPS);
        assertThat(prose.blocks().stream()
                        .map(Block::form)
                        .map(form -> form.map(Form::heading).orElse(-1)))
                .containsExactly(2, 0, 3, -1);
        Block table = prose.blocks().get(1);
        Form form = table.form().orElseThrow();
        assertThat(form.caption(table.lines())).hasSize(1);
        assertThat(form.rows(table.lines())).hasSize(4).allMatch(row -> row.size() == 3);
        assertThat(form.numbers()).containsExactly(1);
        assertThat(prose.references()).hasSize(3);
        assertThat(prose.typed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CAMPS,
                "a | b\n--- | ---\n1 | 2",
                "| One |\n| - |\n| a\\|b |",
                "- item\n## Heading\ntext",
                "## Eins\n### Zwei\n## Drei"
            })
    void theyAreWrittenAsTheyAreRead(String text) {
        Prose prose = read(text);
        assertThat(read(ProseWriter.write(prose))).isEqualTo(prose);
        assertThat(prose.blocks()).anyMatch(block -> block.form().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1 priority: access",
                "a | b",
                "| a | b |",
                "the road\n# 7 is closed",
                "##",
                "##Security",
                "####### seven",
                "a\n---",
                "a | b\nc | d",
                "|",
                "||\n-"
            })
    void whatOnlyLooksLikeOneReadsOnAsWords(String text) {
        assertThat(read(text).blocks())
                .allMatch(block -> block.form().isEmpty())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## Plain before/and its text.; ## Plain before and its text.",
                "text/## Head/- item/more; text ## Head//- item more",
                "a | b/--- | ---/ 1 |  {figure:x}; a | b --- | --- 1 |  {figure:x}",
                "## Head///- item//text; ## Head//- item//text",
            })
    void theyAreWrittenPlainAsWhatWentOutBeforeThemWas(String text, String plain) {
        Prose prose = read(text.replace("/", "\n"));
        assertThat(ProseWriter.plain(prose)).isEqualTo(plain.replace("/", "\n"));
        assertThat(ProseWriter.plain(read(ProseWriter.write(prose)))).isEqualTo(plain.replace("/", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Water needs\n\nThe wells are dry.",
                "North | South\n--- | ---\nclosed by snow.",
                "|a|b|c|d|e|f|g|\n|-|-|-|-|-|-|-|",
                "| a | b |\n| - | - |\n| c | |"
            })
    void whatIsWrongReadsOnAsWords(String text) {
        Prose prose = ProseReader.read(text).prose();
        assertThat(prose.blocks()).allMatch(Block::isParagraph);
        assertThat(ProseWriter.write(prose))
                .isEqualTo(ProseWriter.plain(prose))
                .isEqualTo(text.replaceAll("(?<!\n)\n(?!\n)", " "));
    }

    @Test
    void noLevelOfHeadingsIsLeftOut() {
        assertThat(read("### Alone\ntext\n### Too\ntext\n## Two\n### Three\ntext").blocks().stream()
                        .flatMap(block -> block.form().stream())
                        .map(Form::heading))
                .containsExactly(2, 2, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# Security; 0; level 1; ## Security",
                "text..#### Deep; 2; level 4; ### Deep",
                "| a | b |.| - | - |.| c |; 2; 1 cells; put an empty line before it",
                "| a | b | c |.| - | - | - |.| d | e |; 2; 2 cells; | d | e | – |",
                "| a | b |.| - | - |.| c | d | e |; 2; 3 cells; | c | d \\| e |",
                "| a | b |.| - |.| c | d |; 1; 1 cells; | - | --- |",
                "| a | b |.| - | - |.| c | |; 2; empty; | c | – |",
                "| | b |.| - | - |.| c | d |; 0; empty; | – | b |",
                "text..| a | b |.| c | d |; 2; without a head; | --- | --- |",
                "| --- | --- |.| a | b |; 0; without a head; | … | … |",
                "|a|b|c|d|e|f|g|.|-|-|-|-|-|-|-|; 0; 7 columns; | a | b | c | d | e | f |` and `| a | g |",
                "| a | b | | --- | --- | | c | d |; 0; one line; write `|`",
            })
    void whatIsWrongIsSaidAtItsLineWithTheLineToWrite(String text, int line, String fault, String hint) {
        assertThat(ProseReader.read(text.replace(".", "\n")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(fault);
                    assertThat(problem.hint()).contains(hint);
                });
    }

    @Test
    void aTableThatIsTooLongIsToBeginAnew() {
        String rows = String.join("\n", Collections.nCopies(21, "| a | b |"));
        assertThat(ProseReader.read("| x | y |\n| - | - |\n" + rows).problems())
                .singleElement()
                .isEqualTo(new Problem(
                        22,
                        "a table of 21 rows: expected at most 20",
                        "begin a second one, after an empty line: `| x | y |`, `| --- | --- |`"));
    }

    @Test
    void aHeadingThatRunsOnIsFound() {
        assertThat(ProseReader.read("## " + "word ".repeat(30)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("`|`"));
    }

    @Test
    void noTextTakesLong() {
        List<String> texts =
                List.of("| - ".repeat(200_000), "##  ".repeat(200_000), "|\n".repeat(200_000), "a|b\n".repeat(200_000));
        assertThat(texts).allSatisfy(text -> assertThat(ProseReader.read(text)).isNotNull());
    }

    private static Prose read(String text) {
        ProseReader.Reading reading = ProseReader.read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.prose();
    }
}
