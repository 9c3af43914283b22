package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;

/** The brief of 11 August knows what was known on 11 August. */
class BriefOf11AugustTest {

    @TempDir
    private Path out;

    @Test
    void itKnowsNothingOfSeptember() {
        Editions brief = Editions.of(Editions.ALEPPO, "2016-08-11", Optional.empty(), out);
        for (String text : new String[] {brief.htmlText(), brief.pdfText()}) {
            assertThat(text)
                    .doesNotContain("Sept")
                    .doesNotContain("17 July")
                    .doesNotContain("UNICEF")
                    .doesNotContain("231")
                    .doesNotContain("Security Council meeting");
            assertThat(text).contains("chlorine").contains("more than").contains("28 July");
        }
    }
}
