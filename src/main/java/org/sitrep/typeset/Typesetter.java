package org.sitrep.typeset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Layout;
import org.sitrep.typeset.pdf.Attachment;
import org.sitrep.typeset.pdf.Particulars;
import org.sitrep.typeset.pdf.PdfFile;
import org.sitrep.typeset.style.StyledPage;
import org.sitrep.typeset.style.Styling;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.font.FontDamage;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

/**
 * Sets pages of XHTML as tagged PDFs. It parses its fonts once and never changes; as many threads use it as there are. The
 * same input gives the same bytes, whatever the machine, the day, the zone and the locale.
 */
public final class Typesetter {

    private final Fonts fonts;

    private Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Makes a typesetter.
     *
     * @param fonts font files with TrueType outlines, by name; those that come first are asked first for a character
     * @return the typesetter; errors for files that are no such fonts, and on platforms that HarfBuzz was not built for
     */
    public static Checked<Typesetter> of(Map<String, byte[]> fonts) {
        return Fonts.of(fonts).map(Typesetter::new);
    }

    /**
     * Makes a typesetter with fonts that somebody brings, and that may be damaged; and with some that are parsed only when a page
     * needs them.
     *
     * @param fonts as above, known to be usable
     * @param brought further fonts, asked before them, and looked through as a whole; Latin, Greek and Cyrillic letters are set in
     *     one only if it is mainly made for these, and as bold and slanted as they are to be
     * @param reserve gives more font files, all of them usable, for characters that none of the former has; they are asked for
     *     at most once, and style sheets cannot name them
     * @return as above; a warning for each brought font with a table that is not as its maker wrote it
     */
    public static Checked<Typesetter> of(
            Map<String, byte[]> fonts, Map<String, byte[]> brought, Supplier<Map<String, byte[]>> reserve) {
        return Fonts.of(fonts, brought, reserve).map(Typesetter::new);
    }

    /**
     * A page to set.
     *
     * @param file what its source is called, for findings
     * @param xhtml its source, well-formed, with a title and a language
     */
    public record Copy(String file, String xhtml) {}

    /**
     * What a PDF says and carries beside its page.
     *
     * @param producer what it names as its maker
     * @param date the day it says it was made on
     * @param attachments the files that travel in it
     */
    public record Imprint(String producer, LocalDate date, List<Attachment> attachments) {}

    /**
     * Lays a page out.
     *
     * @param copy the page
     * @param sheet its style
     * @return the pages; errors, with their places, for all that the typesetter does not know or could not show
     */
    public Checked<Book> pages(Copy copy, Sheet sheet) {
        return Styling.of(copy.file(), copy.xhtml(), sheet).then(styled -> sound(() -> Layout.of(styled, fonts)));
    }

    /**
     * Sets a page as a PDF.
     *
     * @param copy the page
     * @param sheet its style
     * @param imprint what the PDF says beside what its page says
     * @return the PDF, which keeps to PDF/UA-1 and PDF/A-3a; errors as in {@link #pages}
     */
    public Checked<byte[]> pdf(Copy copy, Sheet sheet, Imprint imprint) {
        return Styling.of(copy.file(), copy.xhtml(), sheet)
                .then(styled -> sound(() ->
                        Layout.of(styled, fonts).map(book -> PdfFile.of(book, particulars(styled, imprint)))));
    }

    /** Damage of a font that no look at its file has shown is an error of that file. */
    private static <T> Checked<T> sound(Supplier<Checked<T>> setting) {
        try {
            return setting.get();
        } catch (FontDamage damage) {
            return Checked.failed(damage.finding());
        }
    }

    /**
     * Measures words.
     *
     * @param words a text without line breaks
     * @param type what it is set in
     * @return how wide it is as one line, in points
     * @throws FontDamage where a font turns out to be damaged
     */
    public double width(String words, Type type) {
        List<Span> whole = List.of(new Span(0, words.length(), type, false));
        return words.isEmpty()
                ? 0
                : Paragraph.of(words, whole, List.of(), false, fonts).widest();
    }

    private static Particulars particulars(StyledPage page, Imprint imprint) {
        return new Particulars(
                page.title(),
                page.description(),
                page.lang(),
                imprint.producer(),
                imprint.date(),
                imprint.attachments());
    }
}
