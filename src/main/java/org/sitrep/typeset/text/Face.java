package org.sitrep.typeset.text;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A face of a font: what layout and the PDF need to know of it. Immutable as seen from outside; any thread uses it. */
public final class Face {

    private static final int PAGE = 256;
    private static final int PAGES = (Character.MAX_CODE_POINT + 1) / PAGE;

    private final long handle;
    private final FontFile file;
    private final String family;
    private final int unitsPerEm;
    private final boolean hasAscii;

    /** For each 256 characters, as far as they were asked for: a bit for each that the face has. */
    private final AtomicReferenceArray<long[]> characters = new AtomicReferenceArray<>(PAGES);

    /**
     * Makes a face.
     *
     * @param bytes the file, outside the heap; neither changed nor freed while the face lives
     * @param file its tables
     */
    Face(ByteBuffer bytes, FontFile file) {
        this.handle = Shaper.font(bytes);
        this.file = file;
        this.family = file.family();
        this.unitsPerEm = file.unitsPerEm();
        this.hasAscii = readAscii();
    }

    /** Gives the family's name, as style sheets name it. */
    public String family() {
        return family;
    }

    /** Gives the name by which PDF files name the font. */
    public String postScriptName() {
        return file.postScriptName();
    }

    /** Gives the weight, from 100 to 900; 400 is regular, 700 bold. */
    public int weight() {
        return file.weight();
    }

    /** Says whether it slants. */
    public boolean italic() {
        return file.italic();
    }

    /** Gives the number of font units to the em. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** Gives how far a line reaches above the baseline, in font units. */
    public int ascent() {
        return file.ascent();
    }

    /** Gives how far a line reaches below the baseline, in font units, as a positive number. */
    public int descent() {
        return file.descent();
    }

    /** Gives the height of a small letter, in font units. */
    public int xHeight() {
        return file.xHeight();
    }

    /** Gives the height of a capital, in font units. */
    public int capHeight() {
        return file.capHeight();
    }

    /** Gives where an underline runs, in font units; negative is below the baseline. */
    public int underlinePosition() {
        return file.underlinePosition();
    }

    /** Gives how thick an underline is, in font units. */
    public int underlineThickness() {
        return file.underlineThickness();
    }

    /** Gives the advance width of a glyph, in font units. */
    public int advance(int glyph) {
        return Shaper.advance(handle, glyph);
    }

    /** Gives the tables of its file (TrueType outlines). */
    public FontTables tables() {
        return file.tables();
    }

    /** Says whether the face has every character of ASCII that is seen. */
    boolean hasAscii() {
        return hasAscii;
    }

    private boolean readAscii() {
        for (int c = ' '; c <= '~'; c++) {
            if (!has(c)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether the face has a glyph for a character. */
    boolean has(int character) {
        long[] page = characters.get(character / PAGE);
        if (page == null) {
            page = read(character / PAGE);
            characters.set(character / PAGE, page);
        }
        int bit = character % PAGE;
        return (page[bit / Long.SIZE] >>> bit & 1) != 0;
    }

    private long[] read(int page) {
        long[] bits = new long[PAGE / Long.SIZE];
        for (int bit = 0; bit < PAGE; bit++) {
            if (Shaper.has(handle, page * PAGE + bit)) {
                bits[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return bits;
    }

    /** HarfBuzz's font. */
    long handle() {
        return handle;
    }

    @Override
    public String toString() {
        return postScriptName();
    }
}
