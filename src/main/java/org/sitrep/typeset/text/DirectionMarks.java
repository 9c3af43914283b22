package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Marks directions in the text that a line from right to left copies out as. A file holds a line's glyphs from left to right;
 * who reads text out of it orders that of a line anew by the bidirectional algorithm, and knows nothing of the page's isolates:
 * {@code 18 / 31} would become {@code 31 / 18}. So what runs from left to right within such a line gets marks at its ends.
 */
final class DirectionMarks {

    private static final String LEFT_TO_RIGHT = "\u200e";
    /** Letters before all those from right to left would set the direction of the whole line, did they not stand apart. */
    private static final String ISOLATE = "\u2066";

    private static final String END_OF_ISOLATE = "\u2069";
    /** Between digits these take nothing out of order. */
    private static final String SEPARATORS = ".,:/\u066b\u066c";

    private final List<Piece> pieces;
    private final boolean isMixed;

    private DirectionMarks(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
        this.isMixed = pieces.stream().anyMatch(DirectionMarks::hasLetters);
    }

    /** Returns the pieces of a line from right to left with marks. */
    static List<Piece> in(List<Piece> pieces) {
        return pieces.stream().anyMatch(DirectionMarks::isForeign) ? new DirectionMarks(pieces).marked() : pieces;
    }

    private static boolean isForeign(Piece piece) {
        return piece instanceof Run run && !run.rtl();
    }

    private static boolean hasLetters(Piece piece) {
        return piece instanceof Run run && run.rtl() && !isAll(run, c -> !isRightToLeft(c));
    }

    private List<Piece> marked() {
        boolean afterLetters = false;
        int start = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            if (i == pieces.size() || !isForeign(pieces.get(i))) {
                mark(start, i, afterLetters);
                afterLetters |= i < pieces.size() && hasLetters(pieces.get(i));
                start = i + 1;
            }
        }
        return pieces;
    }

    private void mark(int start, int end, boolean afterLetters) {
        if (start < end && needsMarks(pieces.subList(start, end))) {
            pieces.set(start, ((Run) pieces.get(start)).copiedAfter(afterLetters ? LEFT_TO_RIGHT : ISOLATE));
            pieces.set(
                    end - 1, ((Run) pieces.get(end - 1)).copiedBefore(afterLetters ? LEFT_TO_RIGHT : END_OF_ISOLATE));
        }
    }

    /** A number is read as it stands, and so is a line that has letters from left to right alone. */
    private boolean needsMarks(List<Piece> foreign) {
        boolean isNumber = foreign.stream().allMatch(run -> isAll((Run) run, DirectionMarks::isOfNumber));
        return !isNumber
                && (isMixed || foreign.stream().allMatch(run -> isAll((Run) run, c -> !Character.isLetter(c))));
    }

    private static boolean isAll(Run run, IntPredicate kind) {
        return run.clusters().stream()
                .allMatch(cluster -> cluster.text().chars().allMatch(kind));
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isOfNumber(int c) {
        return Character.isDigit(c) || SEPARATORS.indexOf(c) >= 0;
    }
}
