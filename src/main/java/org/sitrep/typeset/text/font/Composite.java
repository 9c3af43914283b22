package org.sitrep.typeset.text.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the outline of a glyph that is made of others, as the OpenType specification has it. */
public final class Composite {

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    /** Before the parts stand the number of contours and the box. */
    private static final int BOX = 10;

    private Composite() {}

    /**
     * A part of a glyph.
     *
     * @param at where it begins in the outline: two bytes of flags, two of the glyph's number, then where and how it stands
     * @param size the number of its bytes
     * @param flags how it stands there
     * @param glyph the glyph's number
     */
    public record Part(int at, int size, int flags, int glyph) {}

    /**
     * Returns the parts of a glyph.
     *
     * @throws IndexOutOfBoundsException where the last one has no end
     */
    public static List<Part> parts(ByteBuffer outline) {
        List<Part> parts = new ArrayList<>();
        int at = BOX;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = outline.getShort(at);
            int size = size(flags);
            parts.add(new Part(
                    at, outline.slice(at, size).limit(), flags, Short.toUnsignedInt(outline.getShort(at + 2))));
            at += size;
        }
        return parts;
    }

    private static int size(int flags) {
        int size = (flags & WORDS) != 0 ? 8 : 6;
        if ((flags & SCALE) != 0) {
            return size + 2;
        }
        if ((flags & TWO_SCALES) != 0) {
            return size + 4;
        }
        return (flags & MATRIX) != 0 ? size + 8 : size;
    }
}
