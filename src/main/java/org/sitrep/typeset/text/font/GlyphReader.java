package org.sitrep.typeset.text.font;

import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_GLYPH_FLAG_UNSAFE_TO_BREAK;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lwjgl.system.MemoryUtil;

/**
 * Gathers clusters from what HarfBuzz says of each glyph, in the order of the characters. Characters that are not seen
 * go with the cluster before them.
 */
final class GlyphReader {

    /** Stands for a character that is not seen: no font has a glyph of this number. */
    static final int UNSEEN = 0xFFFF;

    /** Sizes and offsets, in bytes, in the two lists that HarfBuzz gives; its interface fixes them. */
    private static final long ENTRY = 20;

    private static final int MASK = 4;
    private static final int CLUSTER = 8;
    private static final int X_OFFSET = 8;
    private static final int Y_OFFSET = 12;

    private final long infos;
    private final long positions;
    private final int count;
    private final String text;
    private final int from;

    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final BitSet unsafe = new BitSet();
    private List<Glyph> glyphs = List.of();
    private int advance;

    /**
     * Makes a reader.
     *
     * @param infos where HarfBuzz's list of glyphs begins
     * @param positions where its list of their positions begins
     * @param count the number of glyphs
     * @param text what was shaped from
     * @param from the first character that was shaped
     */
    GlyphReader(long infos, long positions, int count, String text, int from) {
        this.infos = infos;
        this.positions = positions;
        this.count = count;
        this.text = text;
        this.from = from;
    }

    /**
     * Reads all glyphs.
     *
     * @param to the character after the last that was shaped
     * @param setting how it was shaped; where the text reads from right to left, the last glyph comes first
     * @throws FontDamage at a glyph that the font has not
     */
    Shaped read(int to, Setting setting) {
        for (int i = 0; i < count; i++) {
            if (info(i, 0) != UNSEEN
                    && Integer.compareUnsigned(info(i, 0), setting.face().glyphs()) >= 0) {
                throw setting.face()
                        .damage("its rules for joining letters (table GSUB) lead to a glyph that is not there");
            }
        }
        int step = setting.rtl() ? -1 : 1;
        int glyph = setting.rtl() ? count - 1 : 0;
        while (0 <= glyph && glyph < count) {
            int last = glyph;
            while (0 <= last + step && last + step < count && cluster(last + step) == cluster(glyph)) {
                last += step;
            }
            add(cluster(glyph), Math.min(glyph, last), Math.max(glyph, last));
            glyph = last + step;
        }
        close(to);
        return new Shaped(clusters, starts, unsafe);
    }

    private void add(int start, int first, int last) {
        List<Glyph> seen = new ArrayList<>(last - first + 1);
        int pen = 0;
        for (int i = first; i <= last; i++) {
            if (info(i, 0) != UNSEEN) {
                seen.add(new Glyph(info(i, 0), pen + position(i, X_OFFSET), position(i, Y_OFFSET)));
            }
            pen += position(i, 0);
            if ((info(i, MASK) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0) {
                unsafe.set(start - from);
            }
        }
        if (!seen.isEmpty() || starts.isEmpty()) {
            close(start);
            starts.add(start - from);
            glyphs = List.copyOf(seen);
            advance = pen;
        }
    }

    private void close(int end) {
        if (!starts.isEmpty()) {
            String copied = Characters.copied(text, from + starts.get(starts.size() - 1), end);
            clusters.add(new Cluster(copied, glyphs, advance));
        }
    }

    private int cluster(int glyph) {
        return info(glyph, CLUSTER);
    }

    private int info(int glyph, int field) {
        return MemoryUtil.memGetInt(infos + glyph * ENTRY + field);
    }

    private int position(int glyph, int field) {
        return MemoryUtil.memGetInt(positions + glyph * ENTRY + field);
    }
}
