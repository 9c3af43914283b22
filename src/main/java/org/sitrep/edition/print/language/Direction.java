package org.sitrep.edition.print.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.util.ULocale;

/** Keeps text of the other direction in order within a phrase. */
public final class Direction {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Direction() {}

    /** Returns the direction of a language: {@code ltr} or {@code rtl}. */
    public static String of(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Returns whether a text, within one from right to left, may turn round: it has letters from left to right. */
    static boolean isMixed(String text) {
        return text.codePoints().anyMatch(c -> UCharacter.getDirection(c) == ECharacterDirection.LEFT_TO_RIGHT);
    }

    /** Returns the text with marks that do not print around it. */
    static String isolate(String text) {
        return FIRST_STRONG_ISOLATE + text + END_OF_ISOLATE;
    }

    /** Returns the text without such marks around a part of it. */
    static String unwrapped(String text, String part) {
        return text.replace(isolate(part), part);
    }
}
