package org.sitrep.typeset.style.value;

import java.util.Locale;

/** How numbers of lists and pages are written. */
public enum Numbering {
    NONE(""),
    DISC("•"),
    DECIMAL("0"),
    LOWER_ALPHA("a"),
    UPPER_ALPHA("A"),
    LOWER_ROMAN("i"),
    UPPER_ROMAN("I"),
    ARABIC_INDIC("٠"),
    PERSIAN("۰"),
    BENGALI("০"),
    DEVANAGARI("०"),
    MYANMAR("၀"),
    KHMER("០"),
    THAI("๐");

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** The symbol itself, or the first of its digits or letters. */
    private final String first;

    Numbering(String first) {
        this.first = first;
    }

    /**
     * Writes a number.
     *
     * @param number the number; one for which there are no letters or numerals (0, or 4,000) is written in digits
     * @return the number, or the symbol that stands for any number; empty for NONE
     */
    public String format(int number) {
        return switch (this) {
            case NONE, DISC -> first;
            case LOWER_ALPHA, UPPER_ALPHA -> number < 1 ? digits(number, '0') : letters(number, first.charAt(0));
            case LOWER_ROMAN -> number < 1 || number > 3999 ? digits(number, '0') : roman(number);
            case UPPER_ROMAN -> number < 1 || number > 3999 ? digits(number, '0') : capitals(roman(number));
            default -> digits(number, first.charAt(0));
        };
    }

    /** Says whether it is a symbol and no number. */
    public boolean isSymbol() {
        return this == NONE || this == DISC;
    }

    private static String digits(int number, char zero) {
        String plain = Integer.toString(number);
        StringBuilder text = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(c == '-' ? c : (char) (c - '0' + zero));
        }
        return text.toString();
    }

    private static String letters(int number, char first) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            text.append((char) (first + (rest - 1) % 26));
        }
        return text.reverse().toString();
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                text.append(NUMERALS[i]);
            }
        }
        return text.toString();
    }

    private static String capitals(String roman) {
        return roman.toUpperCase(Locale.ROOT);
    }
}
