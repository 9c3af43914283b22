package org.sitrep.typeset.text.font;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks through a font that somebody brings, for all that a page is set with: what HarfBuzz reads of it, and every outline. */
final class FontCheck {

    /** The least bytes of each table of a fixed form. */
    private static final Map<String, Integer> LEAST =
            Map.of("OS/2", 78, "cmap", 4, "head", 54, "hhea", 36, "maxp", 32, "name", 6, "post", 32);

    private static final int MIN_UNITS = 16;
    private static final int MAX_UNITS = 16_384;
    private static final int HEIGHTS = 90;
    private static final int MAX_WEIGHT = 1_000;
    /** No line is so high, and no letter so wide, in ems. */
    private static final int MAX_EMS = 40;

    private static final int BOX = 10;
    /** The deepest that glyphs are made of glyphs that are made of glyphs. */
    private static final int MAX_DEPTH = 16;

    private final Face face;
    private final BitSet sound = new BitSet();

    private FontCheck(Face face) {
        this.face = face;
    }

    /** Says what is wrong with the tables by which a font is read at all, after "it is damaged: "; nothing where they are sound. */
    static Stream<String> tables(FontFile font) {
        return Stream.concat(
                        LEAST.keySet().stream()
                                .sorted()
                                .filter(table -> isShort(font, table))
                                .map(table -> "its table " + table + " ends too early"),
                        Stream.of(font).flatMap(FontCheck::numbers))
                .limit(1);
    }

    private static boolean isShort(FontFile font, String table) {
        int size = font.table(table).limit();
        boolean hasHeights =
                table.equals("OS/2") && size >= 2 && font.table(table).getShort(0) >= 2;
        return size < (hasHeights ? HEIGHTS : LEAST.getOrDefault(table, 0));
    }

    private static Stream<String> numbers(FontFile font) {
        int em = font.unitsPerEm();
        int glyphs = font.glyphs();
        int advances = font.lastAdvance() + 1;
        if (em < MIN_UNITS || em > MAX_UNITS) {
            return Stream.of(
                    "its letters stand on " + em + " units; " + MIN_UNITS + " to " + MAX_UNITS + " are possible");
        }
        if (glyphs == 0 || advances == 0 || advances > glyphs) {
            return Stream.of("it counts " + glyphs + " glyphs and " + advances + " widths");
        }
        if (font.table("hmtx").limit() < 2 * (glyphs + advances)) {
            return Stream.of("it has fewer widths (table hmtx) than glyphs");
        }
        if (font.table("loca").limit() < font.offsetSize() * (glyphs + 1)) {
            return Stream.of("it has fewer outlines (table loca) than glyphs");
        }
        int high = Math.max(Math.abs(font.ascent()), Math.abs(font.descent()));
        if (font.ascent() + font.descent() <= 0 || high > MAX_EMS * em) {
            return Stream.of("its lines have no possible height (tables hhea and OS/2)");
        }
        return font.weight() > 0 && font.weight() <= MAX_WEIGHT
                ? Stream.empty()
                : Stream.of("it has the weight " + font.weight() + "; 1 to " + MAX_WEIGHT + " are possible");
    }

    /**
     * Looks through a face.
     *
     * @throws FontDamage at the first thing that is wrong
     */
    static void check(Face face) {
        FontCheck check = new FontCheck(face);
        check.outlines();
        check.characters();
        check.layout("GSUB", Shaper.substitutes(face.handle()));
        check.layout("GPOS", Shaper.positions(face.handle()));
    }

    private void outlines() {
        for (int glyph = 0; glyph < face.glyphs(); glyph++) {
            outline(glyph, 0);
        }
    }

    private void outline(int glyph, int depth) {
        if (depth > MAX_DEPTH) {
            throw face.damage("glyph " + glyph + " is made of glyphs that are made of it (table glyf)");
        }
        if (sound.get(glyph)) {
            return;
        }
        try {
            parts(glyph).forEach(part -> outline(part, depth + 1));
        } catch (IndexOutOfBoundsException e) {
            throw face.damage("the outline of glyph " + glyph + " reaches beyond its end (tables loca and glyf)");
        }
        sound.set(glyph);
    }

    /** The glyphs that a glyph is made of. */
    private List<Integer> parts(int glyph) {
        ByteBuffer outline = face.outline(glyph);
        if (!outline.hasRemaining()) {
            return List.of();
        }
        int contours = outline.getShort(0);
        if (contours >= 0) {
            int hints = BOX + 2 * contours;
            outline.slice(hints + 2 + Short.toUnsignedInt(outline.getShort(hints)), contours > 0 ? 1 : 0);
            return List.of();
        }
        List<Integer> parts =
                Composite.parts(outline).stream().map(Composite.Part::glyph).toList();
        parts.stream().filter(part -> part >= face.glyphs()).findFirst().ifPresent(part -> {
            throw face.damage("glyph " + glyph + " is made of a glyph that is not there (table glyf)");
        });
        return parts;
    }

    /** Every character leads to a glyph; some of them are wider than nothing, and none is endless. */
    private void characters() {
        int[] glyphs = Shaper.glyphs(face.handle());
        int widest = 0;
        for (int glyph : glyphs) {
            if (glyph < 0 || glyph >= face.glyphs()) {
                throw face.damage("a character leads to a glyph that is not there (table cmap)");
            }
            widest = Math.max(widest, face.advance(glyph));
        }
        if (glyphs.length == 0) {
            throw face.damage("its list of characters (table cmap) cannot be read");
        }
        if (widest == 0 || widest > MAX_EMS * face.unitsPerEm()) {
            throw face.damage("its widths (table hmtx) are impossible");
        }
    }

    private void layout(String table, boolean isRead) {
        if (face.brings(table) && !(isRead && isKnown(face.table(table)))) {
            throw face.damage("its table " + table + ", by which letters are joined and placed, cannot be read");
        }
    }

    /** Returns whether a table is of the version that there is. */
    private static boolean isKnown(ByteBuffer table) {
        return table.limit() >= 2 && table.getShort(0) == 1;
    }
}
