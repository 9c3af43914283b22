package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Tool;

/** The brief as other people's programs read it: a browser, and poppler. */
@Tag("slow")
class RealReadersTest {

    @TempDir
    private Path folder;

    private Editions brief;

    @BeforeEach
    void render() {
        brief = Editions.ofLastDay(Editions.ALEPPO, folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void nothingScrollsSideways(int width) throws IOException {
        Tool chromium = Tool.named("chromium");
        String page = new String(brief.html(), StandardCharsets.UTF_8)
                .replace("&", "&amp;")
                .replace("\"", "&quot;");
        Path frame = Files.writeString(folder.resolve("frame.html"), """
                <!DOCTYPE html><body><iframe srcdoc="%s" style="width:%dpx;height:2000px;border:0"></iframe><script>
                onload = () => {
                  const page = document.querySelector('iframe').contentDocument.documentElement;
                  document.title = 'width ' + page.scrollWidth + ', words ' + page.innerText.length;
                };
                </script>
                """.formatted(page, width));
        String dom = chromium.run(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                frame.toUri().toString());
        Matcher measured =
                Pattern.compile("<title>width (\\d+), words (\\d+)</title>").matcher(dom);
        assertThat(measured.find()).as("the browser measured the page").isTrue();
        assertThat(Integer.parseInt(measured.group(1))).isLessThanOrEqualTo(width);
        assertThat(Integer.parseInt(measured.group(2))).isGreaterThan(5_000);
    }

    @Test
    void popplerReadsTheFiguresWithTheirQualifiers() throws IOException {
        Tool pdftotext = Tool.named("pdftotext");
        Path pdf = Files.write(folder.resolve("brief.pdf"), brief.pdf());
        String text = pdftotext.run("-enc", "UTF-8", pdf.toString(), "-").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("at least 231")
                .contains("more than 60")
                .contains("nearly 2 million")
                .contains("about 1.75 million")
                .contains("4 September: resumed, 21 days ago")
                .contains("Page 1 of 5");
    }

    @Test
    void popplerFindsTheStructureOfTheDocument() throws IOException {
        Tool pdfinfo = Tool.named("pdfinfo");
        Path pdf = Files.write(folder.resolve("brief.pdf"), brief.pdf());
        assertThat(pdfinfo.run(pdf.toString())).containsPattern("Tagged: +yes").containsPattern("Pages: +5");
        assertThat(pdfinfo.run("-struct", pdf.toString()))
                .contains("H1")
                .contains("Table")
                .contains("TH");
    }
}
