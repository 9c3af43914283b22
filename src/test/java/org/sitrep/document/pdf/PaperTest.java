package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ReportModel;

/** Given the paper of a house, what is its report set on? */
class PaperTest {

    private static final double MM = 72 / 25.4;
    private static final Pattern SIZE = Pattern.compile("@page\\s*\\{\\s*size:\\s*(\\w+)");
    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final HtmlRenderer RENDERER = HtmlRenderer.of(SET).value().orElseThrow();

    @TempDir
    Path folder;

    private Given given;

    @BeforeEach
    void aWeekOfFacts() {
        given = Given.in(folder).known("2016-08-08", """
            - figure: without-water
              id: water
              place: north
              value: 100
              date: 2016-08-08
              sources: [{source: un}]
            """);
    }

    private static <T> T sound(Checked<T> made) {
        assertThat(made.findings()).isEmpty();
        return made.value().orElseThrow();
    }

    private byte[] pdf() {
        ReportModel model = given.brief("2016-08-08");
        String page = sound(RENDERER.page(model));
        return sound(new PdfRenderer(Map.of()).pdf(model, page, SET, "brief", new byte[] {'{', '}'}))
                .bytes();
    }

    @Test
    void aListInANoteHasItsMarks() throws IOException {
        given.known("2016-08-08T10:00", "- {note: overview, text: \"Needed:\\n\\n- Nails.\\n- Tools.\"}\n");
        try (PDDocument paper = Loader.loadPDF(pdf())) {
            assertThat(new PDFTextStripper().getText(paper)).containsPattern("•\\h*Nails\\.\\R+•\\h*Tools\\.");
        }
    }

    /** Returns the sizes of the pages of the PDF in millimetres. */
    private List<String> pages() throws IOException {
        List<String> sizes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            for (PDPage sheet : pdf.getPages()) {
                sizes.add(Math.round(sheet.getMediaBox().getWidth() / MM) + " by "
                        + Math.round(sheet.getMediaBox().getHeight() / MM));
            }
        }
        return sizes;
    }

    /** Returns the sizes that the page says to those who print it, the last one holds. */
    private List<String> printed() {
        ReportModel model = given.brief("2016-08-08");
        byte[] html = RENDERER.html(model, sound(RENDERER.page(model)), "brief").bytes();
        return SIZE.matcher(new String(html, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult size) -> size.group(1))
                .toList();
    }

    @Test
    void aHouseThatSaysNothingPrintsOnA4() throws IOException {
        assertThat(pages()).isNotEmpty().containsOnly("210 by 297");
        assertThat(printed()).containsExactly("A4");
    }

    @Test
    void aHouseInTheAmericasPrintsOnLetterFromTheBrowserToo() throws IOException {
        given.append("crisis.yaml", "house: {paper: letter}\n");

        assertThat(pages()).isNotEmpty().containsOnly("216 by 279");
        assertThat(printed()).containsExactly("A4", "letter");
    }

    @Test
    void paperOfAnotherSizeIsAnErrorAtItsLine() {
        given.append("crisis.yaml", "house: {paper: a5}\n");

        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().file()).endsWith("crisis.yaml");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.message() + finding.hint()).contains("a5", "a4");
        });
    }

    @Test
    void aTableOfManyColumnsStandsOnTurnedPagesAndTheRestOnUprightOnes() throws IOException {
        manyColumns();

        assertThat(pages()).startsWith("210 by 297").contains("297 by 210").endsWith("210 by 297");
        assertThat(printed()).containsExactly("A4");
    }

    @Test
    void turnedPagesAreOfTheHousesPaper() throws IOException {
        manyColumns();
        given.append("crisis.yaml", "house: {paper: letter}\n");

        assertThat(pages()).startsWith("216 by 279").contains("279 by 216").endsWith("216 by 279");
    }

    /** Twelve counts of each of five places. */
    private void manyColumns() {
        StringBuilder facts = new StringBuilder();
        for (int kind = 1; kind <= 12; kind++) {
            given.append(
                    "crisis.yaml",
                    "  - {id: kind-" + kind + ", label: Kind " + kind + ", counts: people, measure: stock}\n");
            for (String place : List.of("north", "south", "east", "west")) {
                facts.append("- figure: kind-")
                        .append(kind)
                        .append("\n  place: ")
                        .append(place)
                        .append("\n  value: ")
                        .append(kind)
                        .append("\n  date: 2016-08-08\n  sources: [{source: un}]\n");
            }
        }
        given.replace(
                "crisis.yaml",
                "  - {id: south, name: The south}\n",
                "  - {id: south, name: The south}\n  - {id: east, name: The east}\n  - {id: west, name: The west}\n");
        given.replace("crisis.yaml", "parts: [north, south]", "parts: [north, south, east, west]");
        given.known("2016-08-08", facts.toString());
    }
}
