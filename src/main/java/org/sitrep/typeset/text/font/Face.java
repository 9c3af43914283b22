package org.sitrep.typeset.text.font;

import com.ibm.icu.lang.UScript;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A face of a font, ready to be shaped in. Immutable as seen from outside; any thread uses it. */
public final class Face extends FontFile {

    private static final int PAGE = 256;
    private static final int PAGES = (Character.MAX_CODE_POINT + 1) / PAGE;

    private final String file;
    private final long handle;
    private final boolean hasAscii;
    private final boolean isBrought;
    private final int script;

    /** For each 256 characters, as far as they were asked for: a bit for each that the face has. */
    private final AtomicReferenceArray<long[]> characters = new AtomicReferenceArray<>(PAGES);

    /**
     * Makes a face.
     *
     * @param file its name, for findings
     * @param bytes the file, which {@link #fault} finds nothing wrong with, outside the heap; neither changed nor freed while
     *     the face lives
     * @param isBrought whether somebody brought it, rather than the program
     */
    Face(String file, ByteBuffer bytes, boolean isBrought) {
        super(bytes);
        this.file = file;
        this.handle = Shaper.font(bytes);
        this.hasAscii = readAscii();
        this.isBrought = isBrought;
        this.script = isBrought ? Characters.mainScript(Shaper.characters(handle)) : UScript.COMMON;
    }

    /** Returns whether somebody brought it: it may be of any script, and of any height. */
    public boolean isBrought() {
        return isBrought;
    }

    /** Returns the script, as {@link Characters#script} gives it, of which a brought face has the most letters. */
    int script() {
        return script;
    }

    /** Returns whether the face has every character of ASCII that is seen. */
    public boolean hasAscii() {
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

    /** Returns whether the face has a glyph for a character. */
    public boolean has(int character) {
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

    /** Returns what to throw where this font turns out to be damaged. */
    FontDamage damage(String what) {
        return new FontDamage(file, what);
    }

    /** HarfBuzz's font. */
    public long handle() {
        return handle;
    }

    @Override
    public String toString() {
        return postScriptName();
    }
}
