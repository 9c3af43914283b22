package org.sitrep.edition.print.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Keeps text of the other direction in order within a phrase. */
public final class Direction {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** One number in groups, such as one to call; a run from one number to another, 0-59, is none. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<![#:.,/])(?:\\+?N(?:SN){2,}|\\+NSN|\\+#{7,}|(?=\\(?[0٠۰]#)NS#{3,}|##+S[0٠۰]##+|#{3}S#{4}|#{1,3}\\h#{3})(?![:.,/]?#)"
                    .replace("N", "(?:#+|\\(#+\\))")
                    .replace("S", "[\\h‑-]")
                    .replace("#", "\\p{Nd}"));

    /** Where a group of Arabic digits ends: those would run from right to left even within an isolate. */
    private static final Pattern GROUP_END = Pattern.compile("(?<=[٠-٩])(?=[^٠-٩])");

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

    /** Returns a text, if its language runs from right to left, with each number in groups kept from left to right. */
    public static String numbers(String text, String language) {
        return of(language).equals("ltr")
                ? text
                : GROUPED.matcher(text).replaceAll(found -> number(found.group(), language));
    }

    /** Returns one number to call, if the language runs from right to left, kept from left to right. */
    public static String number(String number, String language) {
        return of(language).equals("ltr")
                ? number
                : isolate(GROUP_END.matcher(number).replaceAll("\u200e"));
    }

    /** Returns printed text as a message may hold it: without such marks. */
    public static String unmarked(String printed) {
        return printed.replaceAll("[\\u202c\\u202d\\u2068\\u2069]", "");
    }

    /** Returns the text without such marks around a part of it. */
    static String unwrapped(String text, String part) {
        return text.replace(isolate(part), part);
    }
}
