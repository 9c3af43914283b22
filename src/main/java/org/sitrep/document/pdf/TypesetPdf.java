package org.sitrep.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.StyleSheet;
import org.sitrep.typeset.Typesetter;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.pdf.Attachment;
import org.sitrep.typeset.style.Sheet;

/** Sets pages with our own typesetter. It keeps its fonts and its style between pages; any number of threads uses it. */
public final class TypesetPdf {

    /** What the PDF names as its maker. */
    private static final String PRODUCER = "Sitrep";

    private static final List<String> FONTS = List.of(
            "NotoSans-Regular.ttf",
            "NotoSans-Italic.ttf",
            "NotoSans-Bold.ttf",
            "NotoNaskhArabic-Regular.ttf",
            "NotoNaskhArabic-Bold.ttf");

    private @Nullable Checked<Typesetter> typesetter;
    private volatile Parsed last = new Parsed(List.of(), Checked.unlessErrors(Sheet.EMPTY, List.of()));

    /** A style that has been read. */
    private record Parsed(List<StyleSheet> style, Checked<Sheet> sheet) {}

    /**
     * Reads the style for paper before any page is set.
     *
     * @param style the sheets, in their order
     * @return an error, at its place, for everything in them that the typesetter does not know
     */
    public List<Finding> check(List<StyleSheet> style) {
        return sheet(style).findings();
    }

    /**
     * Sets a page on paper. The same input gives the same bytes, whatever the day, the zone and the locale.
     *
     * @param file what the page is called, for findings
     * @param xhtml a well-formed page, which names its title and its language
     * @param style the style for paper
     * @param date the day the PDF says it was made on
     * @param attachments the files that travel in it
     * @return the PDF; errors where it could not show all of the page
     */
    public Checked<byte[]> pdf(
            String file, String xhtml, List<StyleSheet> style, LocalDate date, List<Attachment> attachments) {
        return sheet(style)
                .then(sheet -> typesetter()
                        .then(setter -> setter.pdf(
                                new Copy(file, xhtml, Map.of()), sheet, new Imprint(PRODUCER, date, attachments))));
    }

    /** One style serves many pages: it is read once. */
    private Checked<Sheet> sheet(List<StyleSheet> style) {
        Parsed known = last;
        if (!known.style().equals(style)) {
            known = new Parsed(style, parse(style));
            last = known;
        }
        return known.sheet();
    }

    private static Checked<Sheet> parse(List<StyleSheet> style) {
        List<Checked<Sheet>> sheets =
                style.stream().map(file -> Sheet.parse(file.file(), file.css())).toList();
        return Checked.all(sheets).map(parts -> parts.stream().reduce(Sheet.EMPTY, Sheet::and));
    }

    /** The fonts are parsed when the first page comes: a run without a PDF needs none. */
    private synchronized Checked<Typesetter> typesetter() {
        Checked<Typesetter> made = typesetter;
        if (made == null) {
            Map<String, byte[]> fonts = new LinkedHashMap<>();
            FONTS.forEach(name -> fonts.put(name, font(name)));
            made = Typesetter.of(fonts);
            typesetter = made;
        }
        return made;
    }

    private static byte[] font(String name) {
        try (InputStream in = TypesetPdf.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own font is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
