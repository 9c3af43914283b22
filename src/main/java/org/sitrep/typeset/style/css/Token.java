package org.sitrep.typeset.style.css;

/**
 * A word of a style sheet.
 *
 * @param kind what it is
 * @param text a name without its mark, the unit of a number, the characters of a string, or the symbol itself
 * @param number the value of a number, else 0
 * @param start where it begins in the sheet, counted from 0
 * @param end where the next token begins
 */
public record Token(Kind kind, String text, double number, int start, int end) {

    /** What a token is. */
    public enum Kind {
        NAME,
        FUNCTION,
        AT,
        HASH,
        STRING,
        NUMBER,
        SPACE,
        SYMBOL,
        END
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    public boolean isName(String name) {
        return kind == Kind.NAME && text.equalsIgnoreCase(name);
    }
}
