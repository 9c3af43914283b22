package org.sitrep.typeset.text.item;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The script of each character of a paragraph. What belongs to no script (spaces, digits, punctuation) takes that of the
 * letters before it, or after it where none is before; a closing bracket and what follows it take that of its opening one; what
 * is isolated looks for letters inside first, and what follows it goes on from before it; a text without letters has the
 * script of its language.
 */
final class Scripts {

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int END_OF_ISOLATE = 0x2069;

    private final int[] scripts;
    private final Map<Integer, Integer> letters = new HashMap<>();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final Deque<Isolate> isolates = new ArrayDeque<>();
    private int current = UScript.COMMON;

    private Scripts(int length) {
        this.scripts = new int[length];
    }

    private record Bracket(int closing, int script) {}

    private record Isolate(int start, int around) {}

    /**
     * Finds them.
     *
     * @param lang the text's language as in BCP 47, or empty
     */
    static Scripts of(String text, String lang) {
        Scripts scripts = new Scripts(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            scripts.add(i, text.codePointAt(i));
        }
        scripts.resolve(
                0,
                text.length(),
                scripts.letters.isEmpty() ? ofLanguage(lang) : scripts.scripts[scripts.firstLetter()]);
        return scripts;
    }

    private void add(int at, int c) {
        int own = own(c);
        if (own == UScript.COMMON) {
            current = c == END_OF_ISOLATE ? endIsolate(at) : bracketed(c);
        } else if (own != current) {
            current = own;
            letters.putIfAbsent(own, at);
            resolve(isolates.isEmpty() ? at : isolates.peek().start(), at, own);
        }
        set(at, c);
        if (c >= FIRST_ISOLATE && c < END_OF_ISOLATE) {
            isolates.push(new Isolate(at + 1, current));
            current = UScript.COMMON;
        }
    }

    private int endIsolate(int at) {
        if (isolates.isEmpty()) {
            return current;
        }
        Isolate ended = isolates.pop();
        resolve(ended.start(), at, ended.around());
        return ended.around();
    }

    /** The script of a character itself. */
    private static int own(int c) {
        if (c < FIRST_BEYOND_ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? UScript.LATIN : UScript.COMMON;
        }
        int script = UScript.getScript(c);
        return script == UScript.INHERITED ? UScript.COMMON : script;
    }

    private static int ofLanguage(String lang) {
        int[] codes = lang.isEmpty() ? null : UScript.getCode(ULocale.forLanguageTag(lang));
        int script = codes == null ? UScript.LATIN : codes[0];
        return script == UScript.SIMPLIFIED_HAN || script == UScript.TRADITIONAL_HAN ? UScript.HAN : script;
    }

    private int bracketed(int c) {
        int type = bracketType(c);
        if (type == UCharacter.BidiPairedBracketType.OPEN) {
            brackets.push(new Bracket(UCharacter.getBidiPairedBracket(c), current));
        }
        return type == UCharacter.BidiPairedBracketType.CLOSE ? closed(c) : current;
    }

    private static int bracketType(int c) {
        return c < '(' || (c > '}' && c < 0x0F3A)
                ? UCharacter.BidiPairedBracketType.NONE
                : UCharacter.getIntPropertyValue(c, UProperty.BIDI_PAIRED_BRACKET_TYPE);
    }

    /** The script of what opened the bracket; what was opened inside and not closed is forgotten. */
    private int closed(int c) {
        if (brackets.stream().noneMatch(bracket -> bracket.closing == c)) {
            return current;
        }
        Bracket bracket = brackets.pop();
        while (bracket.closing != c) {
            bracket = brackets.pop();
        }
        return bracket.script;
    }

    private void set(int at, int c) {
        scripts[at] = current;
        if (c > Character.MAX_VALUE) {
            scripts[at + 1] = current;
        }
    }

    private void resolve(int start, int end, int script) {
        for (int i = start; i < end; i++) {
            scripts[i] = scripts[i] == UScript.COMMON ? script : scripts[i];
        }
    }

    private int firstLetter() {
        return letters.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** Returns the script at an index, as ICU numbers them. */
    int at(int index) {
        return scripts[index];
    }

    /** Returns the index of the first letter of a script; negative where the paragraph has none. */
    int letter(int script) {
        return letters.getOrDefault(script, -1);
    }

    /** Returns whether a character is of a script of its own. */
    static boolean isLetter(int c) {
        return own(c) != UScript.COMMON;
    }
}
