package org.sitrep.typeset.pdf.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.typeset.text.font.FontFile;

/** Puts the tables of a subset into a TrueType file: only those that a PDF needs. */
final class Sfnt {

    private static final int TRUETYPE = 0x00010000;

    /** What the sum of a whole file is to be, by the specification. */
    private static final int MAGIC_SUM = 0xB1B0AFBA;

    private static final int HEAD_SUM = 8;
    private static final int HEAD_OFFSETS = 50;
    private static final int HHEA_METRICS = 34;
    private static final int MAXP_GLYPHS = 4;

    /** Here maxp begins to count points and parts, and then hints, of which there are none. */
    private static final int MAXP_POINTS = 6;

    private static final int MAXP_HINTS = 14;
    private static final int MAXP_PARTS = 28;
    private static final int MAXP_END = 32;

    private Sfnt() {}

    /**
     * Writes a file.
     *
     * @param face the font that the subset is of
     * @param outlines the outlines of all glyphs
     * @param metrics the advance and the bearing of each glyph
     * @param ends where the outline of each glyph ends
     * @param maxParts of how many others any glyph is made, at most
     */
    static byte[] of(FontFile face, Bytes outlines, Bytes metrics, List<Integer> ends, int maxParts) {
        boolean far = outlines.size() >= 2 * 0xFFFF;
        Map<String, Bytes> tables = new TreeMap<>();
        tables.put("glyf", outlines);
        tables.put("head", head(face, far));
        tables.put("hhea", copy(face, "hhea").set16(HHEA_METRICS, ends.size()));
        tables.put("hmtx", metrics);
        tables.put("loca", loca(ends, far));
        tables.put("maxp", maxp(face, ends.size(), maxParts));
        return file(tables);
    }

    private static Bytes copy(FontFile face, String table) {
        return new Bytes().copy(face.table(table), 0, face.table(table).limit());
    }

    private static Bytes head(FontFile face, boolean far) {
        return copy(face, "head").set32(HEAD_SUM, 0).set16(HEAD_OFFSETS, far ? 1 : 0);
    }

    private static Bytes loca(List<Integer> ends, boolean far) {
        Bytes loca = new Bytes();
        put(loca, 0, far);
        ends.forEach(end -> put(loca, end, far));
        return loca;
    }

    private static void put(Bytes loca, int offset, boolean far) {
        if (far) {
            loca.u32(offset);
        } else {
            loca.u16(offset / 2);
        }
    }

    /** Glyphs made of others may now be made of more of them, one level deeper, and have as many points as those have. */
    private static Bytes maxp(FontFile face, int glyphs, int maxParts) {
        Bytes maxp = new Bytes().copy(face.table("maxp"), 0, MAXP_END);
        for (int at = MAXP_POINTS; at < MAXP_POINTS + 4; at += 2) {
            int simple = face.table("maxp").getShort(at) & 0xFFFF;
            int made = face.table("maxp").getShort(at + 4) & 0xFFFF;
            maxp.set16(at + 4, Math.min(0xFFFF, Math.max(1, maxParts) * Math.max(simple, made)));
        }
        for (int at = MAXP_HINTS; at < MAXP_PARTS; at += 2) {
            maxp.set16(at, at == MAXP_HINTS ? 1 : 0);
        }
        int depth = face.table("maxp").getShort(MAXP_PARTS + 2) + 1;
        return maxp.set16(MAXP_GLYPHS, glyphs).set16(MAXP_PARTS, maxParts).set16(MAXP_PARTS + 2, depth);
    }

    private static byte[] file(Map<String, Bytes> tables) {
        int high = Integer.highestOneBit(tables.size());
        Bytes file = new Bytes().u32(TRUETYPE).u16(tables.size()).u16(16 * high);
        file.u16(Integer.numberOfTrailingZeros(high)).u16(16 * (tables.size() - high));
        int offset = 12 + 16 * tables.size();
        int head = 0;
        for (Map.Entry<String, Bytes> table : tables.entrySet()) {
            int length = table.getValue().size();
            table.getValue().pad(4);
            head = table.getKey().equals("head") ? offset : head;
            file.copy(ByteBuffer.wrap(table.getKey().getBytes(StandardCharsets.US_ASCII)), 0, 4);
            file.u32(table.getValue().sum(0, length)).u32(offset).u32(length);
            offset += table.getValue().size();
        }
        tables.values().forEach(table -> file.writeBytes(table.toByteArray()));
        return file.set32(head + HEAD_SUM, MAGIC_SUM - file.sum(0, file.size())).toByteArray();
    }
}
