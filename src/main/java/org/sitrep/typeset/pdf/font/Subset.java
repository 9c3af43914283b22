package org.sitrep.typeset.pdf.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.typeset.text.font.Composite;
import org.sitrep.typeset.text.font.FontFile;
import org.sitrep.typeset.text.font.Glyph;

/**
 * Makes a font file of the codes that are used: glyph n draws code n, and after the codes stand the glyphs that others are
 * made of. What a code draws with several glyphs, or out of its place, becomes one glyph made of others. Hints are left
 * out: at the sizes of today's screens they do nothing, and they are more than half of a font.
 */
final class Subset {

    private static final int WORDS = 0x0001;
    private static final int OFFSETS = 0x0002;
    private static final int MORE = 0x0020;
    private static final int INSTRUCTIONS = 0x0100;
    private static final int BOX = 10;
    private static final int UNSIGNED = 0xFFFF;

    private final FontFile face;
    private final List<Code> codes;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final Bytes outlines = new Bytes();
    private final Bytes metrics = new Bytes();
    private int maxParts;

    private Subset(FontFile face, List<Code> codes) {
        this.face = face;
        this.codes = codes;
    }

    /**
     * Makes a font file.
     *
     * @param face the whole font
     * @param codes what it has to draw; code n has the number n, from 1
     * @return the file
     */
    static byte[] of(FontFile face, List<Code> codes) {
        return new Subset(face, codes).file();
    }

    private byte[] file() {
        for (Code code : codes) {
            if (code.isPlain()) {
                places.putIfAbsent(code.glyphs().get(0).id(), code.number());
            }
        }
        end(face.advance(0), 0);
        codes.forEach(this::write);
        for (int i = 0; i < parts.size(); i++) {
            copy(parts.get(i));
            end(face.advance(parts.get(i)), face.bearing(parts.get(i)));
        }
        return Sfnt.of(face, outlines, metrics, ends, maxParts);
    }

    private void write(Code code) {
        if (code.isPlain() && place(code.glyphs().get(0).id()) == code.number()) {
            int glyph = code.glyphs().get(0).id();
            copy(glyph);
            end(code.advance(), face.bearing(glyph));
            return;
        }
        List<Glyph> seen = code.glyphs().stream()
                .filter(part -> face.outline(part.id()).hasRemaining())
                .toList();
        end(code.advance(), seen.isEmpty() ? 0 : compose(seen));
    }

    private void end(int advance, int bearing) {
        outlines.pad(2);
        ends.add(outlines.size());
        metrics.u16(advance).u16(bearing);
    }

    /** Returns the number that a glyph of the font has in the subset. */
    private int place(int glyph) {
        return places.computeIfAbsent(glyph, g -> {
            parts.add(g);
            return codes.size() + parts.size();
        });
    }

    /** Writes a glyph made of others; returns its left edge. */
    private int compose(List<Glyph> glyphs) {
        int left = Integer.MAX_VALUE;
        int bottom = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int top = Integer.MIN_VALUE;
        for (Glyph glyph : glyphs) {
            ByteBuffer box = face.outline(glyph.id());
            left = Math.min(left, box.getShort(2) + across(glyph, box));
            bottom = Math.min(bottom, box.getShort(4) + glyph.y());
            right = Math.max(right, box.getShort(6) + across(glyph, box));
            top = Math.max(top, box.getShort(8) + glyph.y());
        }
        outlines.u16(-1).u16(left).u16(bottom).u16(right).u16(top);
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            outlines.u16(WORDS | OFFSETS | (i < glyphs.size() - 1 ? MORE : 0)).u16(place(glyph.id()));
            outlines.u16(across(glyph, face.outline(glyph.id()))).u16(glyph.y());
        }
        maxParts = Math.max(maxParts, glyphs.size());
        return left;
    }

    /** A glyph by itself is drawn from its bearing on, but within another from where its points stand. */
    private int across(Glyph glyph, ByteBuffer box) {
        return glyph.x() + face.bearing(glyph.id()) - box.getShort(2);
    }

    private void copy(int glyph) {
        ByteBuffer outline = face.outline(glyph);
        if (!outline.hasRemaining()) {
            return;
        }
        if (outline.getShort(0) < 0) {
            copyParts(outline);
        } else {
            copySimple(outline);
        }
    }

    private void copySimple(ByteBuffer outline) {
        int hints = BOX + 2 * outline.getShort(0);
        int points = hints + 2 + (outline.getShort(hints) & UNSIGNED);
        outlines.copy(outline, 0, hints).u16(0).copy(outline, points, outline.limit() - points);
    }

    private void copyParts(ByteBuffer outline) {
        outlines.copy(outline, 0, BOX);
        List<Composite.Part> made = Composite.parts(outline);
        for (Composite.Part part : made) {
            outlines.u16(part.flags() & ~INSTRUCTIONS).u16(place(part.glyph()));
            outlines.copy(outline, part.at() + 4, part.size() - 4);
        }
        maxParts = Math.max(maxParts, made.size());
    }
}
