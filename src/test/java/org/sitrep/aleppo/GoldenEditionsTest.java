package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Editions;
import org.sitrep.Golden;

/** The brief of three days, as looked at and accepted: the same bytes everywhere. */
@Tag("anywhere")
class GoldenEditionsTest {

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({"2016-08-11,", "2016-09-19,2016-08-19", "2016-09-25,"})
    void theBriefIsTheAcceptedOne(String asOf, String since) throws IOException {
        Editions brief = Editions.of(Editions.ALEPPO, asOf, Optional.ofNullable(since), out);
        Golden.assertGolden("aleppo-" + asOf + "-en.html", brief.htmlSource());
        Golden.assertGolden("aleppo-" + asOf + "-en.pdf.txt", brief.pdfText());
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        Editions first = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out);
        Editions second = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out);
        assertThat(first.html()).isEqualTo(second.html());
        assertThat(first.pdf()).isEqualTo(second.pdf());
    }

    /** The run in another zone and locale compares with what the first run accepted: see the pom. */
    @Test
    void theBytesAreTheSameInEveryZoneAndLocale() throws IOException {
        Editions brief = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out);
        Golden.assertGolden(
                "aleppo-2016-09-25-en.sha256", Digests.of(brief.html()) + "\n" + Digests.of(brief.pdf()) + "\n");
    }
}
