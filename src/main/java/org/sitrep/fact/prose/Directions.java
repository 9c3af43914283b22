package org.sitrep.fact.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Characters that steer the direction of a text and are not seen. What they leave open, or override, would turn what stands after. */
public final class Directions {

    /** Ends an embedding or an override. */
    public static final char POP = '\u202c';

    private static final char POP_ISOLATE = '\u2069';

    /** Those of Unicode, which writers do not see: no part of the report breaks a line there. */
    private static final Pattern LINE_ENDS = Pattern.compile(" *[\u2028\u2029]+ *");

    private Directions() {}

    /**
     * Returns the places of those that stay open at a text's end, end what it did not begin, turn its end by a mark, or turn
     * letters and digits round, ended or not: 120 reads 021.
     */
    public static List<Integer> open(String text) {
        if (text.chars().noneMatch(Directions::steers)) {
            return List.of();
        }
        TreeSet<Integer> open = new TreeSet<>();
        Deque<Integer> begun = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOverride(c)) {
                open.add(i);
            }
            if (isEmbedding(c) || isIsolate(c)) {
                begun.push(i);
            } else if (c == POP && !begun.isEmpty() && isEmbedding(text.charAt(begun.peek()))) {
                if (isOverride(text.charAt(begun.pop()))) {
                    open.add(i);
                }
            } else if (c == POP || (c == POP_ISOLATE && begun.stream().noneMatch(at -> isIsolate(text.charAt(at))))) {
                open.add(i);
            } else if (c == POP_ISOLATE) {
                // The end of an isolate ends all that began within it.
                while (!isIsolate(text.charAt(begun.pop()))) {}
            }
        }
        open.addAll(begun);
        open.addAll(marks(text));
        return List.copyOf(open);
    }

    /** Marks at the end that turn it another way than its last letter. */
    private static List<Integer> marks(String text) {
        TreeSet<Integer> marks = new TreeSet<>();
        for (int i = text.length() - 1; i >= 0; i--) {
            if (isMark(text.charAt(i))) {
                marks.add(i);
            } else if (isStrong(text.codePointAt(i))) {
                boolean left = isLeft(text.codePointAt(i));
                marks.removeIf(at -> isLeft(text.charAt(at)) == left);
                break;
            }
        }
        return List.copyOf(marks);
    }

    /** Returns a text without those, in one line: it reads as typed, and turns nothing after it. */
    public static String closed(String text) {
        List<Integer> open = open(text);
        StringBuilder closed = new StringBuilder(text);
        for (int i = open.size() - 1; i >= 0; i--) {
            closed.deleteCharAt(open.get(i));
        }
        return LINE_ENDS.matcher(closed).replaceAll(" ");
    }

    private static boolean steers(int c) {
        return isMark(c) || isEmbedding(c) || isIsolate(c) || c == POP || c == POP_ISOLATE;
    }

    private static boolean isMark(int c) {
        return c == '\u200e' || c == '\u200f' || c == '\u061c';
    }

    private static boolean isEmbedding(int c) {
        return c >= '\u202a' && c <= '\u202e' && c != POP;
    }

    /** Returns whether a character turns round what stands after it, digits too. */
    public static boolean isOverride(int c) {
        return c == '\u202d' || c == '\u202e';
    }

    private static boolean isIsolate(int c) {
        return c >= '\u2066' && c < POP_ISOLATE;
    }

    private static boolean isStrong(int c) {
        byte direction = Character.getDirectionality(c);
        return isLeft(c)
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeft(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
