package org.sitrep.typeset.pdf;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import org.sitrep.typeset.text.Face;
import org.sitrep.typeset.text.FontTables;

/** The tables of a TrueType font file that a PDF needs. Immutable. */
final class FaceFile {

    /** Kept for as long as someone holds the face; parsing is quick, but not for nothing. */
    private static final Map<Face, FaceFile> KNOWN = new WeakHashMap<>();

    private final FontTables tables;
    private final ByteBuffer hmtx;
    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final boolean longOffsets;
    private final int lastAdvance;

    private FaceFile(FontTables tables) {
        this.tables = tables;
        this.hmtx = table("hmtx");
        this.loca = table("loca");
        this.glyf = table("glyf");
        this.longOffsets = table("head").getShort(50) != 0;
        this.lastAdvance = u16(table("hhea"), 34) - 1;
    }

    /** Gives the tables of a face. */
    static FaceFile of(Face face) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(face, f -> new FaceFile(f.tables()));
        }
    }

    /** Gives a table that every font has. */
    ByteBuffer table(String name) {
        return tables.table(name);
    }

    int glyphs() {
        return u16(table("maxp"), 4);
    }

    int unitsPerEm() {
        return u16(table("head"), 18);
    }

    /** Gives the box around all glyphs: left, bottom, right and top. */
    int[] box() {
        ByteBuffer head = table("head");
        return new int[] {head.getShort(36), head.getShort(38), head.getShort(40), head.getShort(42)};
    }

    /** Gives how far the font slants, in degrees; negative where it leans to the right. */
    double italicAngle() {
        return table("post").getInt(4) / 65536.0;
    }

    int advance(int glyph) {
        return u16(hmtx, 4 * Math.min(glyph, lastAdvance));
    }

    /** Gives how far right of its origin a glyph's outline is to begin. */
    int bearing(int glyph) {
        int at = glyph <= lastAdvance ? 4 * glyph + 2 : 4 * (lastAdvance + 1) + 2 * (glyph - lastAdvance - 1);
        return hmtx.getShort(at);
    }

    /** Gives a glyph's outline as it stands in the file; empty where there is nothing to see. */
    ByteBuffer outline(int glyph) {
        int start = offset(glyph);
        return glyf.slice(start, offset(glyph + 1) - start);
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(4 * glyph) : 2 * u16(loca, 2 * glyph);
    }

    private static int u16(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }
}
