package org.sitrep.typeset.text.item;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;

/** Cuts a paragraph where its span, direction, script or face changes, never inside a character with its marks. */
public final class Itemizer {

    private final String text;
    private final List<Span> spans;
    private final Fonts fonts;
    private final byte[] levels;
    private final Scripts scripts;
    private final List<Item> items = new ArrayList<>();
    private final List<Integer> missing = new ArrayList<>();
    private @Nullable Item open;
    private int openEnd;

    /**
     * Makes one for a paragraph.
     *
     * @param rtl the paragraph's direction
     */
    public Itemizer(String text, List<Span> spans, boolean rtl, Fonts fonts) {
        this.text = text;
        this.spans = spans;
        this.fonts = fonts;
        this.levels = levels(text, rtl);
        this.scripts =
                Scripts.of(text, spans.isEmpty() ? "" : spans.get(0).type().lang());
        for (int span = 0, at = 0; span < spans.size(); span++) {
            at = cut(span, at);
        }
        close(null);
    }

    /** The items in the order of the text. */
    public List<Item> items() {
        return items;
    }

    /** The indexes of characters that no face has, ascending. */
    public List<Integer> missing() {
        return missing;
    }

    private static byte[] levels(String text, boolean rtl) {
        if (text.isEmpty() || (!rtl && isPlain(text))) {
            return new byte[text.length()];
        }
        Bidi bidi = new Bidi();
        bidi.setPara(text, rtl ? Bidi.RTL : Bidi.LTR, null);
        return bidi.getLevels();
    }

    /** Returns whether nothing in the text can run to the left. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0590' && Bidi.requiresBidi(text.toCharArray(), i, text.length())) {
                return false;
            }
        }
        return true;
    }

    private int cut(int number, int from) {
        Span span = spans.get(number);
        FaceChoice choice = new FaceChoice(text, scripts, fonts, span.type());
        int at = from;
        while (at < span.end()) {
            at = add(number, span.type(), choice, at);
        }
        return at;
    }

    private int add(int span, Type type, FaceChoice choice, int at) {
        char c = text.charAt(at);
        if (c == Characters.ATOM || Characters.isNothing(c)) {
            Item.Kind kind = c == Characters.ATOM ? Item.Kind.ATOM : Item.Kind.NOTHING;
            close(new Item(kind, at, at + 1, span, type, levels[at], scripts.at(at), fonts.first(type)));
            return at + 1;
        }
        int end = Characters.graphemeEnd(text, at);
        Face face = choice.of(at, end);
        if (face == null) {
            noteMissing(fonts.first(type), at, end);
        }
        addText(span, type, at, end, face == null ? fonts.first(type) : face);
        return end;
    }

    private void addText(int span, Type type, int at, int end, Face face) {
        boolean more = open != null
                && open.kind() == Item.Kind.TEXT
                && open.span() == span
                && open.face() == face
                && open.level() == levels[at]
                && open.script() == scripts.at(at);
        if (!more) {
            close(new Item(Item.Kind.TEXT, at, end, span, type, levels[at], scripts.at(at), face));
        }
        openEnd = end;
    }

    /** Ends the item that grew so far, and begins another. */
    private void close(@Nullable Item next) {
        if (open != null) {
            items.add(open.kind() == Item.Kind.TEXT ? open.until(openEnd) : open);
        }
        open = next;
    }

    private void noteMissing(Face face, int start, int end) {
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!face.has(c) && !Characters.isIgnorable(c)) {
                missing.add(i);
            }
        }
    }
}
