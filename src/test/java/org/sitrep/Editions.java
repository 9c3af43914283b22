package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.entry.Moment;

/** Renders the Aleppo fixture as an officer would, and reads the files back. */
public final class Editions {

    /** The fixture. */
    public static final Path ALEPPO = Path.of("fixtures/aleppo");

    private final byte[] html;
    private final byte[] pdf;

    private Editions(byte[] html, byte[] pdf) {
        this.html = html.clone();
        this.pdf = pdf.clone();
    }

    /** Renders the brief as of a day, compared with that of an earlier one if given. */
    public static Editions of(Path crisis, String asOf, Optional<String> since, Path out) {
        return of(crisis, Optional.of(asOf), since, out);
    }

    /** Renders the brief as of the last day on record. */
    public static Editions ofLastDay(Path crisis, Path out) {
        return of(crisis, Optional.empty(), Optional.empty(), out);
    }

    private static Editions of(Path crisis, Optional<String> asOf, Optional<String> since, Path out) {
        RenderOrder order = RenderOrder.of(crisis, Format.USUAL, out)
                .on(asOf.map(Moment::parse), since.map(Moment::parse))
                .in("en");
        Checked<Rendered> result = new Render(step -> {}).run(order);
        assertThat(result.value()).as(() -> result.findings().toString()).isPresent();
        return new Editions(read(result, ".html"), read(result, ".pdf"));
    }

    private static byte[] read(Checked<Rendered> result, String ending) {
        Path file = result.value().orElseThrow().files().stream()
                .map(written -> written.file())
                .filter(path -> path.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the HTML file. */
    public byte[] html() {
        return html.clone();
    }

    /** Returns the PDF file. */
    public byte[] pdf() {
        return pdf.clone();
    }

    /** Returns the HTML's source, without its styles. */
    public String htmlSource() {
        return new String(html, StandardCharsets.UTF_8).replaceAll("(?s)<style.*?</style>", "");
    }

    /** Returns the text of the HTML: a line for each cell, item, paragraph and heading. */
    public String htmlText() {
        return text(htmlSource());
    }

    /** Returns what the page shows before a reader unfolds the data of a picture or has it read out. */
    public String unfoldedText() {
        return text(onPaper(htmlSource()));
    }

    /** Returns a page without what paper has not: data that are folded, words that are read out, and what leads about. */
    public static String onPaper(String page) {
        return page.replaceAll(
                "(?s)<details.*?</details>|<svg[^>]*><title>.*?</title>"
                        + "|<nav.*?</nav>|<(p|h2|caption) class=\"(?:skip|m earlier)\">.*?</\\1>|<a class=\"back\".*?</a>",
                " ");
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("\\s+", " ")
                .replaceAll(
                        "</?(text|td|th|li|p|h[1-6]|caption|dt|dd|div|section|header|footer|tr|table|ul|ol|dl)( [^>]*)?>|<br/>",
                        "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replaceAll("(?m)^ +| +$", "")
                .replaceAll("\n+", "\n");
    }

    /** Returns the text of the PDF, in the order in which it was written, but for the spaces at the ends of lines. */
    public String pdfText() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("(?m) +$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
