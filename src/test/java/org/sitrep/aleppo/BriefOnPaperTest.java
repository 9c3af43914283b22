package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.typeset.ReferenceImage;
import org.sitrep.typeset.VeraPdf;

/** The Aleppo brief as a PDF: how each page looks, and what it keeps to. */
@Tag("slow")
class BriefOnPaperTest {

    private static final int PAGES = 5;
    private static final int MAX_BYTES = 70_000;

    @TempDir
    private Path out;

    @Test
    void everyPageOfTheBriefOf25SeptemberLooksAsAccepted() throws IOException {
        byte[] pdf = Editions.ofLastDay(Editions.ALEPPO, out).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(PAGES);
        }
        for (int page = 0; page < PAGES; page++) {
            ReferenceImage.assertLooks("aleppo-2016-09-25-en-" + (page + 1), pdf, page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-08-11", "2016-09-19", "2016-09-25"})
    void theBriefKeepsToTheRulesForScreenReadersAndForArchives(String asOf) {
        byte[] pdf = Editions.of(Editions.ALEPPO, asOf, Optional.empty(), out).pdf();

        VeraPdf.assertConforms(pdf);
        assertThat(pdf).hasSizeLessThanOrEqualTo(MAX_BYTES);
    }
}
