package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report on many places over many days is as long as one can read; what it has no room for is counted, and travels as data. */
@Tag("slow")
class ManyPlacesTest {

    private static final int MAX_PAGES = 12;

    @TempDir
    private Path folder;

    private Editions report(ManyPlaces many) {
        many.write(folder.resolve("crisis"));
        return Editions.of(
                folder.resolve("crisis"),
                many.lastDay().toString(),
                Optional.of(many.lastDay().minusDays(1).toString()),
                folder.resolve("out"));
    }

    private static int pages(Editions report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report.pdf())) {
            return pdf.getNumberOfPages();
        }
    }

    static List<ManyPlaces> sizes() {
        return List.of(
                new ManyPlaces(5, 10, 4),
                new ManyPlaces(50, 10, 4),
                new ManyPlaces(Counts.of(120, 500), 10, Counts.of(3, 20)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void noReportIsLongerThanTwelvePages(ManyPlaces many) throws IOException {
        assertThat(pages(report(many))).isLessThanOrEqualTo(MAX_PAGES);
    }

    @Test
    void pageOneShowsEachIndicatorOnceAtTheWidestPlace() {
        String page = report(new ManyPlaces(60, 8, 2)).htmlText();
        String cards = page.substring(page.indexOf("\nKey figures\n"), page.indexOf("\nWhat changed since "));
        assertThat(cards.lines().filter(line -> line.matches("Indicator \\d+")).distinct())
                .hasSize(5);
        assertThat(cards).contains("Province ").doesNotContain("District ");
    }

    @Test
    void whatThereIsNoRoomForIsCounted() {
        String page = report(new ManyPlaces(400, 3, 3)).htmlText();
        assertThat(page.lines().filter(line -> line.startsWith("More, in the data: ")))
                .as("conditions, demands, positions, events, corrections, casualties, changes")
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(page).contains("More names in the data: ");
    }
}
