package org.sitrep;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.typeset.ReferenceImage;

/** The README's picture of page one is what the command makes today. */
class PictureTest {

    private static final Path PICTURE = Editions.ALEPPO.resolve("page-1.png");
    private static final int DPI = 80;

    @TempDir
    private Path out;

    @Test
    void thePictureOfPageOneIsWhatTheCommandMakesToday() throws IOException {
        byte[] pdf = Editions.ofLastDay(Editions.ALEPPO, out).pdf();
        ReferenceImage.assertLooks(PICTURE, pdf, 0, DPI);
    }
}
