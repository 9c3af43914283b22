package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Golden;

/** A picture that was accepted holds what comes after to it, and shows what became of it. */
class ReferenceImageTest {

    private static final File FONT = new File("src/main/resources/fonts/NotoSans-Regular.ttf");
    private static final int DPI = 100;

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingIsAcceptedHere() {
        assumeFalse(Golden.isAccepting(), "accepting would accept these, too");
    }

    @Test
    void thePageThatWasAcceptedLooksAsAccepted() throws IOException {
        Path accepted = accept("Since 17 July 96 people were killed.", 0);
        assertThatCode(() ->
                        ReferenceImage.assertLooks(accepted, page("Since 17 July 96 people were killed.", 0), 0, DPI))
                .doesNotThrowAnyException();
    }

    @Test
    void anEdgeMayBeSmoothedInAnotherWay() throws IOException {
        Path accepted = accept("Since 17 July 96 people were killed.", 0);
        assertThatCode(() -> ReferenceImage.assertLooks(
                        accepted, page("Since 17 July 96 people were killed.", 0.1f), 0, DPI))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Since 17 July 98 people were killed.",
                "Since 17 July 96 people were killed,",
                "Since 17 July 96 people wore killed."
            })
    void aPageThatChangedBySoMuchAsACommaIsShown(String changed) throws IOException {
        Path accepted = accept("Since 17 July 96 people were killed.", 0);
        byte[] today = page(changed, 0);
        assertThatThrownBy(() -> ReferenceImage.assertLooks(accepted, today, 0, DPI))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("target/reference-diffs/accepted.png")
                .hasMessageContaining("-Dgolden.accept");
        int wide = ImageIO.read(accepted.toFile()).getWidth();
        assertThat(ImageIO.read(new File("target/reference-diffs/accepted.png")).getWidth())
                .isEqualTo(3 * wide);
    }

    @Test
    void aPageOfAnotherSizeDoesNotLookAsAccepted() throws IOException {
        Path accepted = accept("Aleppo", 0);
        assertThatThrownBy(() -> ReferenceImage.assertLooks(accepted, page("Aleppo", 0), 0, DPI + 10))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aPageThatNobodyAcceptedFails() {
        assertThatThrownBy(() -> ReferenceImage.assertLooks(folder.resolve("none.png"), page("Aleppo", 0), 0, DPI))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgolden.accept");
    }

    private Path accept(String text, float x) throws IOException {
        Path file = folder.resolve("accepted.png");
        try (PDDocument document = Loader.loadPDF(page(text, x))) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB), "png", file.toFile());
        }
        assertThat(Files.size(file)).isPositive();
        return file;
    }

    /** A page with a line of text of 9 points, further right by a part of a point. */
    private static byte[] page(String text, float x) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFont font = PDType0Font.load(document, FONT);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 9);
                content.newLineAtOffset(72 + x, 700);
                content.showText(text);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
