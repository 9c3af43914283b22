package org.sitrep.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;

/** A yardstick that no longer does its work would flatter whatever is held against it. */
@Tag("slow")
class YardstickTest {

    private final Checked<byte[]> set = new OpenHtmlPdf().pdf(Frozen.page(), Frozen.style(), Frozen.DAY);

    @Test
    void openhtmltopdfHasNothingToSayAboutTheFrozenBrief() {
        assertThat(set.findings()).isEmpty();
    }

    @Test
    void itSetsTheWholeBriefOnFourTaggedPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(set.value().orElseThrow())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Aleppo", "Highlights", "Key figures", "Water, sanitation and hygiene", "Page 4 of 4");
        }
    }
}
