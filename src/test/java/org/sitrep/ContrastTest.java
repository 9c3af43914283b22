package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** The judge of contrast is judged first: on a page of which the ratios are known. */
class ContrastTest {

    @Test
    void theRatioIsThatOfWcag() {
        assertThat(Contrast.ratio(0x000000, 0xFFFFFF)).isCloseTo(21, within(0.001));
        assertThat(Contrast.ratio(0x767676, 0xFFFFFF)).isCloseTo(4.54, within(0.01));
    }

    @Test
    void greyOnWhiteAndBlueOnBlackAreTooPaleAndBlackOnWhiteIsNot() throws IOException {
        Contrast contrast = Contrast.of(page());

        assertThat(contrast.letters()).isEqualTo(3);
        assertThat(contrast.tooPale()).containsExactly("0000ff on 000000: 2.44", "999999 on ffffff: 2.85");
    }

    private static byte[] page() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                letter(content, 100, 0);
                letter(content, 200, 0x99 / 255f);
                content.setNonStrokingColor(0f, 0f, 0f);
                content.addRect(290, 90, 50, 50);
                content.fill();
                content.setNonStrokingColor(0f, 0f, 1f);
                letter(content, 300);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void letter(PDPageContentStream content, float x, float grey) throws IOException {
        content.setNonStrokingColor(grey, grey, grey);
        letter(content, x);
    }

    private static void letter(PDPageContentStream content, float x) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, 100);
        content.showText("x");
        content.endText();
    }
}
