package org.sitrep.typeset.text.item;

import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Setting;
import org.sitrep.typeset.text.font.Type;

/**
 * A stretch of a paragraph that is shaped in one way.
 *
 * @param start its first character
 * @param end the character after its last
 * @param span the number of its span
 * @param type that span's type
 * @param level its level in the bidirectional order; odd levels read from right to left
 * @param script as ICU numbers them
 */
public record Item(Kind kind, int start, int end, int span, Type type, byte level, int script, Face face) {

    /** What stands there. */
    public enum Kind {
        TEXT,
        /** One character that stands for something else. */
        ATOM,
        /** Characters that steer breaks or directions and are not seen. */
        NOTHING
    }

    public boolean rtl() {
        return (level & 1) != 0;
    }

    /** What turns font units into points. */
    public double scale() {
        return type.size() / face.unitsPerEm();
    }

    public Setting setting() {
        return new Setting(face, script, type.lang(), rtl());
    }

    /** Returns whether another item that follows belongs into the same run. */
    public boolean joins(Item next) {
        return kind == Kind.TEXT
                && next.kind == Kind.TEXT
                && span == next.span
                && level == next.level
                && face == next.face;
    }

    Item until(int newEnd) {
        return new Item(kind, start, newEnd, span, type, level, script, face);
    }
}
