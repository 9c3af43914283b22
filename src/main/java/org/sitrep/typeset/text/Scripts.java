package org.sitrep.typeset.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The script of each character of a paragraph. What belongs to no script (spaces, digits, punctuation) takes that of the
 * letters before it, or after it where none is before; a closing bracket and what follows it take that of its opening one; a text without
 * letters counts as Latin.
 */
final class Scripts {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private final int[] scripts;
    private final Map<Integer, Integer> letters = new HashMap<>();

    private Scripts(int length) {
        this.scripts = new int[length];
    }

    private record Bracket(int closing, int script) {}

    static Scripts of(String text) {
        Scripts scripts = new Scripts(text.length());
        Deque<Bracket> open = new ArrayDeque<>();
        int current = UScript.COMMON;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int own = own(c);
            if (own != UScript.COMMON && own != current) {
                current = own;
                scripts.letters.putIfAbsent(own, i);
            }
            current = own == UScript.COMMON ? bracketed(c, current, open) : current;
            scripts.set(i, c, current);
        }
        scripts.resolveStart();
        return scripts;
    }

    /** The script of a character itself. */
    private static int own(int c) {
        if (c < FIRST_BEYOND_ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? UScript.LATIN : UScript.COMMON;
        }
        int script = UScript.getScript(c);
        return script == UScript.INHERITED ? UScript.COMMON : script;
    }

    private static int bracketed(int c, int current, Deque<Bracket> open) {
        int type = bracketType(c);
        if (type == UCharacter.BidiPairedBracketType.OPEN) {
            open.push(new Bracket(UCharacter.getBidiPairedBracket(c), current));
        }
        return type == UCharacter.BidiPairedBracketType.CLOSE ? closed(c, current, open) : current;
    }

    private static int bracketType(int c) {
        return c < '(' || (c > '}' && c < 0x0F3A)
                ? UCharacter.BidiPairedBracketType.NONE
                : UCharacter.getIntPropertyValue(c, UProperty.BIDI_PAIRED_BRACKET_TYPE);
    }

    /** The script of what opened the bracket; what was opened inside and not closed is forgotten. */
    private static int closed(int c, int current, Deque<Bracket> open) {
        if (open.stream().noneMatch(bracket -> bracket.closing == c)) {
            return current;
        }
        Bracket bracket = open.pop();
        while (bracket.closing != c) {
            bracket = open.pop();
        }
        return bracket.script;
    }

    private void set(int at, int c, int script) {
        scripts[at] = script;
        if (c > Character.MAX_VALUE) {
            scripts[at + 1] = script;
        }
    }

    private void resolveStart() {
        int first = letters.isEmpty() ? UScript.LATIN : scripts[firstLetter()];
        for (int i = 0; i < scripts.length; i++) {
            if (scripts[i] == UScript.COMMON) {
                scripts[i] = first;
            }
        }
    }

    private int firstLetter() {
        return letters.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** Gives the script at an index, as ICU numbers them. */
    int at(int index) {
        return scripts[index];
    }

    /** Gives the index of the first letter of a script; negative where the paragraph has none. */
    int letter(int script) {
        return letters.getOrDefault(script, -1);
    }

    /** Says whether a character is of a script of its own. */
    static boolean isLetter(int c) {
        return own(c) != UScript.COMMON;
    }
}
