package org.sitrep.typeset.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.sitrep.typeset.text.Face;

/** The tables of a TrueType font file that a PDF needs. Immutable. */
final class FaceFile {

    /** Kept for as long as someone holds the face; parsing is quick, but not for nothing. */
    private static final Map<Face, FaceFile> KNOWN = new WeakHashMap<>();

    private final ByteBuffer bytes;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer hmtx;
    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final boolean longOffsets;
    private final int lastAdvance;

    private FaceFile(ByteBuffer bytes) {
        this.bytes = bytes;
        for (int i = 0, count = u16(bytes, 4); i < count; i++) {
            int at = 12 + 16 * i;
            tables.put(tag(at), bytes.slice(bytes.getInt(at + 8), bytes.getInt(at + 12)));
        }
        this.hmtx = table("hmtx");
        this.loca = table("loca");
        this.glyf = table("glyf");
        this.longOffsets = table("head").getShort(50) != 0;
        this.lastAdvance = u16(table("hhea"), 34) - 1;
    }

    /** Gives the tables of a face. */
    static FaceFile of(Face face) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(face, f -> new FaceFile(f.bytes().duplicate()));
        }
    }

    private String tag(int at) {
        byte[] tag = new byte[4];
        bytes.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    /** Gives a table that every font has. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("a font without the table " + tag + " is not let in");
        }
        return table;
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
        ByteBuffer post = tables.get("post");
        return post == null ? 0 : post.getInt(4) / 65536.0;
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
