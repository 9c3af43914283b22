package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sitrep.typeset.pdf.Sample.REGULAR;
import static org.sitrep.typeset.pdf.Sample.paragraph;
import static org.sitrep.typeset.pdf.Sample.pdf;
import static org.sitrep.typeset.pdf.Sample.text;
import static org.sitrep.typeset.pdf.Sample.words;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.PdfReader;
import org.sitrep.Tool;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Glyph;

/** That what is drawn copies out as it was written, and stands where it was set. */
class TextTest {

    private static final String SENTENCE = "On Friday 275,000 people (in Aleppo) lacked water \\ power.";

    @TempDir
    private Path folder;

    @Test
    void aSentenceCopiesOutAsItWasWritten() throws IOException {
        Book book = paragraph(words(SENTENCE, 40, 50, 2));

        assertThat(text(book)).isEqualTo(SENTENCE);
        assertThat(byPoppler(book)).isEqualTo(SENTENCE);
    }

    @Test
    void everyLetterOfALargeAlphabetCopiesOut() throws IOException {
        StringBuilder letters = new StringBuilder();
        for (int c = 0x391; letters.length() < 300; c++) {
            if (Character.isLetter(c) && REGULAR.glyph(c) != 0) {
                letters.appendCodePoint(c);
            }
        }
        List<Mark> lines = new ArrayList<>();
        for (int i = 0; i < 300; i += 30) {
            lines.add(words(letters.substring(i, i + 30), 40, 50 + i, 2));
        }
        Book book = paragraph(lines.toArray(Mark[]::new));

        assertThat(text(book).replace("\n", "")).isEqualTo(letters.toString());
        assertThat(byPoppler(book).replace("\n", "")).isEqualTo(letters.toString());
        assertThat(PdfReader.MUPDF.text(pdf(book), folder).replace("\n", "")).isEqualTo(letters.toString());
    }

    @Test
    void aClusterOfSeveralGlyphsCopiesOutWhole() throws IOException {
        Cluster accented = new Cluster(
                "g\u0301",
                List.of(new Glyph(REGULAR.glyph('g'), 0, 0), new Glyph(REGULAR.glyph('\u00B4'), 150, 20)),
                REGULAR.advance('g'));
        Cluster ligature = REGULAR.letter("ffi", '\uFB03');
        List<Cluster> clusters = new ArrayList<>(REGULAR.letters("e"));
        clusters.add(ligature);
        clusters.addAll(REGULAR.letters("ca"));
        clusters.add(accented);
        clusters.addAll(REGULAR.letters("e g"));
        Book book = paragraph(REGULAR.words(clusters, 40, 50, 2));

        assertThat(text(book)).isEqualTo("efficag\u0301e g");
        assertThat(byPoppler(book)).isEqualTo("efficag\u0301e g");
        assertThat(PdfReader.MUPDF.text(pdf(book), folder).strip()).isEqualTo("efficag\u0301e g");
    }

    @Test
    void oneGlyphUnderTwoTextsKeepsBoth() throws IOException {
        List<Cluster> clusters = List.of(
                REGULAR.letter("K", 'K'),
                REGULAR.letter("\u212A", 'K'),
                REGULAR.letter("Κ", 'K'),
                REGULAR.letter("K", 'K'));

        assertThat(text(paragraph(REGULAR.words(clusters, 40, 50, 2)))).isEqualTo("K\u212AΚK");
    }

    @Test
    void aHyphenPutInAtTheEndOfALineIsNoLetterOfTheWord() throws IOException {
        List<Cluster> first = new ArrayList<>(REGULAR.letters("humani"));
        first.add(REGULAR.letter("", '-'));
        Book book = paragraph(REGULAR.words(first, 40, 50, 2), words("tarian aid", 40, 62, 2));

        assertThat(text(book)).isEqualTo("humani\u00AD\ntarian aid");
        assertThat(byPoppler(book).replace("\u00AD", "").replace("\n", "")).isEqualTo("humanitarian aid");
    }

    @Test
    void whatIsNotSeenIsNotDrawn() throws IOException {
        List<Cluster> clusters = new ArrayList<>(REGULAR.letters("so"));
        clusters.add(new Cluster("\u200B", List.of(), 0));
        clusters.addAll(REGULAR.letters("on"));

        assertThat(text(paragraph(REGULAR.words(clusters, 40, 50, 2)))).isEqualTo("soon");
    }

    @Test
    void everyLetterStandsWhereItsRunPutsIt() throws IOException {
        List<Cluster> kerned = new ArrayList<>();
        for (Cluster letter : REGULAR.letters("AVA To Wa.")) {
            kerned.add(new Cluster(letter.text(), letter.glyphs(), letter.advance() - 37));
        }
        Run run = new Run(0, 0, REGULAR.face(), 11.3, false, 0, 0, kerned);
        List<Double> expected = new ArrayList<>();
        double x = 40;
        for (Cluster cluster : kerned) {
            expected.add(x);
            x += cluster.advance() * 11.3 / 1000;
        }

        List<TextPosition> letters = positions(paragraph(new Mark.Words(run, 40, 50, Color.BLACK, 2)));

        assertThat(letters).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat((double) letters.get(i).getX()).isCloseTo(expected.get(i), within(0.02));
            assertThat((double) letters.get(i).getY()).isCloseTo(50, within(0.02));
        }
    }

    @Test
    void linesAndColumnsStandWhereTheyWereSet() throws IOException {
        List<TextPosition> letters = positions(paragraph(
                words("ab", 40, 50, 2),
                words("c", 40 + 10 * (REGULAR.advance('a') + REGULAR.advance('b')) / 1000.0, 50, 2),
                words("d", 300.5, 50, 2),
                Sample.rectangle(0, 0, 10, 10, Color.BLACK, Mark.ARTIFACT),
                words("e", 40, 700.25, 2)));

        assertThat(letters).extracting(TextPosition::getUnicode).containsExactly("a", "b", "c", "d", "e");
        assertThat((double) letters.get(3).getX()).isCloseTo(300.5, within(0.01));
        assertThat((double) letters.get(4).getX()).isCloseTo(40, within(0.01));
        assertThat((double) letters.get(4).getY()).isCloseTo(700.25, within(0.01));
    }

    @Test
    void textInATurnedGroupStandsUprightInItsOwnDirection() throws IOException {
        Mark.Group turned =
                new Mark.Group(new Matrix(0, 1, -1, 0, 200, 300), List.of(), List.of(words("up", 10, 20, 2)), 2);

        List<TextPosition> letters = positions(paragraph(turned));

        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).getTextMatrix().getTranslateX()).isCloseTo(180, within(0.02f));
        assertThat(letters.get(0).getTextMatrix().getTranslateY()).isCloseTo(841.89f - 310, within(0.02f));
        assertThat(letters.get(0).getDir()).isEqualTo(270);
    }

    private String byPoppler(Book book) throws IOException {
        Path file = Files.write(folder.resolve("text.pdf"), pdf(book));
        return Tool.named("pdftotext").run(file.toString(), "-").strip();
    }

    private static List<TextPosition> positions(Book book) throws IOException {
        List<TextPosition> positions = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                positions.add(text);
            }
        };
        try (PDDocument pdf = Sample.load(book)) {
            stripper.writeText(pdf, new StringWriter());
        }
        return positions;
    }
}
