package org.sitrep.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.StyleSheet;
import org.sitrep.picture.TextWidth;
import org.sitrep.typeset.Typesetter;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.pdf.Attachment;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.text.font.FontDamage;
import org.sitrep.typeset.text.font.Type;

/** Sets pages with our own typesetter. It keeps its fonts and its style between pages; any number of threads uses it. */
public final class TypesetPdf {

    /** What the PDF names as its maker. */
    private static final String PRODUCER = "Sitrep";

    /** The fonts that come with the program, in the order in which they are asked for a character. */
    private static final List<String> FONTS = List.of(
            "NotoSans-Regular.ttf",
            "NotoSans-Italic.ttf",
            "NotoSans-Bold.ttf",
            "NotoNaskhArabic-Regular.ttf",
            "NotoNaskhArabic-Bold.ttf");

    /** What pictures are set in. */
    private static final String FAMILY = "Noto Sans";

    /** What stands for pictures in a line: no text has it. */
    private static final String ATOM = "\uFFFC";

    /** How wide a letter is, more or less. */
    private static final double USUAL = 0.6;

    /** Those asked after them; they are large, so a page without Chinese in it does not wait for them. */
    private static final List<String> RESERVE = List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");

    private final Map<String, byte[]> further;

    private @Nullable Checked<Typesetter> typesetter;
    private final Map<List<StyleSheet>, Checked<Sheet>> sheets = new ConcurrentHashMap<>();

    /**
     * Makes an engine that sets pages in the program's own fonts.
     *
     * @param further more font files, by name, in the order in which they are asked before the program's own
     */
    public TypesetPdf(Map<String, byte[]> further) {
        this.further = new LinkedHashMap<>(further);
    }

    /**
     * Reads the style for paper, and the further fonts, before any page is set.
     *
     * @param style the sheets, in their order
     * @return an error, at its place, for everything in them that the typesetter does not know, and each font it cannot use
     */
    public List<Finding> check(List<StyleSheet> style) {
        return Stream.concat(checkStyle(style).stream(), checkFonts().stream()).toList();
    }

    /** Returns an error for everything in a style that the typesetter does not know. */
    List<Finding> checkStyle(List<StyleSheet> style) {
        return sheet(style).findings();
    }

    /** Returns how many pages a PDF of ours has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is read from memory
        }
    }

    /** Returns what is wrong with the further fonts: errors where they cannot be used. */
    List<Finding> checkFonts() {
        return further.isEmpty() ? List.of() : typesetter().findings();
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
                        .then(setter ->
                                setter.pdf(new Copy(file, xhtml), sheet, new Imprint(PRODUCER, date, attachments))));
    }

    /**
     * Returns what measures words of pictures as they are set on paper.
     *
     * @param language the words' language
     * @return the measure; an estimate where no fonts can be used
     */
    public TextWidth letters(String language) {
        Type regular = new Type(List.of(FAMILY), 1, 400, false, language);
        Type bold = new Type(List.of(FAMILY), 1, 700, false, language);
        return typesetter()
                .value()
                .<TextWidth>map(setter -> (words, style) -> width(setter, words, style.isBold() ? bold : regular))
                .orElseGet(() -> TextWidth.fixed(USUAL));
    }

    /** A font that turns out to be damaged here is reported when the page is set. */
    private static double width(Typesetter setter, String words, Type type) {
        try {
            return setter.width(words.replace(ATOM, ""), type);
        } catch (FontDamage damage) {
            return USUAL * words.length();
        }
    }

    /** One style serves many pages: it is read once. */
    private Checked<Sheet> sheet(List<StyleSheet> style) {
        return sheets.computeIfAbsent(style, TypesetPdf::parse);
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
            made = Typesetter.of(fonts(FONTS), further, () -> fonts(RESERVE));
            typesetter = made;
        }
        return made;
    }

    private static Map<String, byte[]> fonts(List<String> names) {
        Map<String, byte[]> fonts = new LinkedHashMap<>();
        names.forEach(name -> fonts.put(name, font(name)));
        return fonts;
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
