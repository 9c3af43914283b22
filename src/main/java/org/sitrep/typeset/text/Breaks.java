package org.sitrep.typeset.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.item.Span;

/** Where the lines of a paragraph may end and where they must, by the rules of its language. */
final class Breaks {

    private static final int MAX_LANGUAGES = 30;
    /** Making an iterator takes long, and a thread cannot lend its own to another. */
    private static final ThreadLocal<Map<String, BreakIterator>> ITERATORS = ThreadLocal.withInitial(HashMap::new);

    /** Scripts in which a word that goes on in the next line ends in a hyphen. */
    private static final Set<UnicodeScript> HYPHENS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    /** The letters of the longest word that people write. */
    private static final int LONGEST_WORD = 36;

    private static final String NO_WORD = "/@:_#=?&\\";

    private final String text;
    private final boolean[] allowed;

    private Breaks(String text) {
        this.text = text;
        this.allowed = new boolean[text.length() + 1];
        this.allowed[text.length()] = true;
    }

    /**
     * Finds them.
     *
     * @param spans cover the text; a line does not end between two characters that are not to wrap
     */
    static Breaks of(String text, List<Span> spans) {
        Breaks breaks = new Breaks(text);
        BreakIterator iterator = iterator(language(spans));
        iterator.setText(text);
        int span = 0;
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            while (spans.get(span).end() < at) {
                span++;
            }
            // A mark after a space would begin a line by the rules, but it is drawn with the space.
            boolean whole = at == text.length() || Characters.graphemeEnd(text, at - 1) == at;
            breaks.allowed[at] = (whole && wraps(spans, span, at)) || breaks.forced(at) || at == text.length();
        }
        return breaks;
    }

    /** Returns whether the span that ends at an index, or reaches over it, may wrap there, or the one that begins there. */
    private static boolean wraps(List<Span> spans, int first, int at) {
        for (int i = first; i < spans.size() && spans.get(i).start() <= at; i++) {
            if (spans.get(i).wraps() && spans.get(i).start() < spans.get(i).end()) {
                return true;
            }
        }
        return false;
    }

    /** The language of most of the text. */
    private static String language(List<Span> spans) {
        if (spans.isEmpty()) {
            return "";
        }
        Span longest = spans.get(0);
        for (Span span : spans) {
            longest = span.end() - span.start() > longest.end() - longest.start() ? span : longest;
        }
        return longest.type().lang();
    }

    private static BreakIterator iterator(String language) {
        Map<String, BreakIterator> known = ITERATORS.get();
        if (known.size() > MAX_LANGUAGES) {
            known.clear();
        }
        return known.computeIfAbsent(language, l -> BreakIterator.getLineInstance(ULocale.forLanguageTag(l)));
    }

    /** Returns whether a line may end before the character at an index; it may at the text's end. */
    boolean at(int index) {
        return allowed[index];
    }

    /** Returns whether a line must end before the character at an index, the text's end not counted. */
    boolean forced(int index) {
        return index > 0 && text.charAt(index - 1) == Characters.LINE_BREAK;
    }

    /** Returns whether a line that ends before the character at an index ends in a hyphen: at a soft one, or within a word. */
    boolean hyphenated(int index) {
        return index > 0
                && index < text.length()
                && (text.charAt(index - 1) == Characters.SOFT_HYPHEN || (!allowed[index] && isInWord(index)));
    }

    /** Addresses and codes are no words, nor is what nobody would write: a hyphen in them would be taken for theirs. */
    private boolean isInWord(int index) {
        if (!hasHyphens(text.codePointBefore(index)) || !hasHyphens(text.codePointAt(index))) {
            return false;
        }
        int from = index;
        while (from > 0 && index - from <= LONGEST_WORD && !isBeside(text.charAt(from - 1))) {
            from--;
        }
        int to = index;
        while (to < text.length() && to - from <= LONGEST_WORD && !isBeside(text.charAt(to))) {
            to++;
        }
        return to - from <= LONGEST_WORD
                && Math.min(index - from, to - index) > 1
                && text.substring(from, to).chars().noneMatch(c -> NO_WORD.indexOf(c) >= 0 || Character.isDigit(c));
    }

    private static boolean isBeside(char c) {
        return Characters.hangs(c) || c == Characters.ATOM;
    }

    private static boolean hasHyphens(int letter) {
        return Character.isLetter(letter) && HYPHENS.contains(UnicodeScript.of(letter));
    }

    /** Returns whether what hangs at a line's end, from one index to another, parts its last word from the next line's first. */
    boolean partsWords(int from, int to) {
        return forced(to) || text.substring(from, to).indexOf(' ') >= 0;
    }

    /** Returns where the characters of a line end that are to be seen: the spaces after them hang. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from && Characters.hangs(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
