package org.sitrep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.ReferenceImage;

/** The pictures of page one in README and manual are what the command makes today. */
@Tag("slow")
class PictureTest {

    private static final int DPI = 80;

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({
        "fixtures/aleppo, en, fixtures/aleppo/page-1.png",
        "fixtures/exercise-earthquake, en, src/main/dist/manual/house-page-1.png",
        "fixtures/exercise-earthquake, ar, src/main/dist/manual/house-page-1-ar.png"
    })
    void thePictureOfPageOneIsWhatTheCommandMakesToday(Path crisis, String language, Path picture) throws IOException {
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(crisis, Set.of(Format.PDF), out).in(language));
        Path pdf = rendered.value().orElseThrow().files().get(0).file();
        ReferenceImage.assertLooks(picture, Files.readAllBytes(pdf), 0, DPI);
    }
}
