package org.sitrep.typeset.text.item;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;

/**
 * Finds the face for what stands in one span, character by character (a base with its marks is one).
 *
 * <ol>
 *   <li>A letter is set in the first face that has it: of those brought for its script, of the families in their order, then
 *       of all others, then of those in reserve.
 *   <li>A space or a punctuation mark is set in the face of the letters around it, if that has it, so that a comma looks like
 *       the words before it.
 *   <li>European digits and symbols, with the punctuation that touches such digits, go with Latin, Greek and Cyrillic letters
 *       in the same way; beside any other script they are set like letters, so that all numbers of a page look the same.
 * </ol>
 */
final class FaceChoice {

    private final String text;
    private final Scripts scripts;
    private final Fonts fonts;
    private final Type type;
    private final List<Face> ranked;
    private final boolean asciiInFirst;
    private @Nullable List<Face> reserve;
    private int script = UScript.LATIN;
    private List<Face> inScript;
    private final Map<Integer, @Nullable Face> letters = new HashMap<>();

    FaceChoice(String text, Scripts scripts, Fonts fonts, Type type) {
        this.text = text;
        this.scripts = scripts;
        this.fonts = fonts;
        this.type = type;
        this.ranked = fonts.ranked(type);
        this.inScript = ranked;
        this.asciiInFirst = ranked.get(0).hasAscii();
    }

    /** Returns the face for a character; null where no face has it. */
    @Nullable
    Face of(int start, int end) {
        char ascii = text.charAt(start);
        if (asciiInFirst && ascii <= '~' && ascii >= ' ' && end == start + 1 && scripts.at(start) == UScript.LATIN) {
            return ranked.get(0);
        }
        int c = text.codePointAt(start);
        if (Scripts.isLetter(c) || !followsLetters(c, start, end)) {
            return first(start, end);
        }
        Face face = ofLetters(scripts.at(start));
        return face != null && has(face, start, end) ? face : first(start, end);
    }

    private boolean followsLetters(int c, int start, int end) {
        int script = scripts.at(start);
        return script == UScript.LATIN
                || script == UScript.CYRILLIC
                || script == UScript.GREEK
                || Characters.isSpace(text.charAt(start))
                || (Characters.isPunctuation(c) && !isDigit(start - 1) && !isDigit(end));
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private @Nullable Face ofLetters(int script) {
        if (!letters.containsKey(script)) {
            int letter = scripts.letter(script);
            letters.put(script, letter < 0 ? null : first(letter, Characters.graphemeEnd(text, letter)));
        }
        return letters.get(script);
    }

    private @Nullable Face first(int start, int end) {
        int wanted = script(start);
        if (wanted != script) {
            script = wanted;
            inScript = fonts.ranked(type, wanted);
        }
        Face face = first(inScript, start, end);
        return face != null ? face : inReserve(start, end);
    }

    /** The script that a face is chosen by: a digit of another script goes with the letters it stands among. */
    private int script(int start) {
        int c = text.codePointAt(start);
        return c > '9' && UCharacter.isDigit(c) ? Characters.script(c, scripts.at(start)) : Characters.script(c);
    }

    private @Nullable Face inReserve(int start, int end) {
        List<Face> known = reserve;
        if (known == null) {
            known = fonts.reserve(type);
            reserve = known;
        }
        return first(known, start, end);
    }

    private @Nullable Face first(List<Face> faces, int start, int end) {
        for (Face face : faces) {
            if (has(face, start, end)) {
                return face;
            }
        }
        return null;
    }

    /** Returns whether a face has all that a character consists of, in whatever form HarfBuzz would find it. */
    private boolean has(Face face, int start, int end) {
        if (hasAll(face, text, start, end)) {
            return true;
        }
        int base = text.codePointAt(start);
        boolean hopeless = !face.has(base) && Normalizer2.getNFDInstance().getRawDecomposition(base) == null;
        return !hopeless && hasInOtherForm(face, text.substring(start, end));
    }

    private static boolean hasInOtherForm(Face face, String character) {
        String composed = Normalizer2.getNFCInstance().normalize(character);
        String decomposed = Normalizer2.getNFDInstance().normalize(character);
        return hasAll(face, composed, 0, composed.length()) || hasAll(face, decomposed, 0, decomposed.length());
    }

    private static boolean hasAll(Face face, String text, int start, int end) {
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            if (!face.has(c) && !Characters.isIgnorable(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }
}
