package org.sitrep.typeset.layout.svg;

/** Reads the values of SVG's attributes: numbers, flags, words, with spaces and commas between them. */
final class SvgScanner {

    /** Beyond this, a slip of the keyboard is more likely than a drawing. */
    private static final double GREATEST = 1e9;

    private static final int SHOWN = 24;

    private final String text;
    private int at;

    SvgScanner(String text) {
        this.text = text;
    }

    /** A value is not written as SVG asks. It is caught where the attribute is read, and becomes a finding there. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    /** Returns the fault that something else was expected here. */
    Fault expected(String what) {
        String rest = text.substring(at, Math.min(at + SHOWN, text.length()));
        String found = rest.isEmpty() ? "found its end" : "found `" + rest + "`";
        return new Fault("expected " + what + " at character " + (at + 1) + ", " + found);
    }

    /** Skips what separates, and returns whether nothing is left. */
    boolean atEnd() {
        skipSpaces();
        if (skip(",")) {
            skipSpaces();
        }
        return at == text.length();
    }

    /** Returns whether a number may begin here. */
    boolean atNumber() {
        return !atEnd() && "+-.0123456789".indexOf(text.charAt(at)) >= 0;
    }

    /** Reads a number. */
    double number() {
        atEnd();
        int start = at;
        skip("+-");
        int digits = digits() + (skip(".") ? digits() : 0);
        if (digits == 0) {
            at = start;
            throw expected("a number");
        }
        exponent();
        double number = Double.parseDouble(text.substring(start, at));
        if (Math.abs(number) > GREATEST) {
            at = start;
            throw expected("a number up to a billion");
        }
        return number;
    }

    /** Reads a number that is not negative. */
    double size() {
        atEnd();
        int start = at;
        double number = number();
        if (number < 0) {
            at = start;
            throw expected("a number that is not negative");
        }
        return number;
    }

    /** Reads a flag, 0 or 1, which may stand right before the next number. */
    boolean flag() {
        return letter("01", "a flag, 0 or 1,") == '1';
    }

    /** Reads one character of those that may stand here. */
    char letter(String known, String what) {
        if (atEnd() || known.indexOf(text.charAt(at)) < 0) {
            throw expected(what);
        }
        return text.charAt(at++);
    }

    /** Reads a word of letters; it is empty where none stands here. */
    String word() {
        atEnd();
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Asserts that nothing is left. */
    void end() {
        if (!atEnd()) {
            throw expected("nothing more");
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean skip(String signs) {
        boolean found = at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    /** Skips digits, and says how many there were. */
    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    /** Skips an exponent; an e without a number behind it is none. */
    private void exponent() {
        int start = at;
        if (skip("eE")) {
            skip("+-");
            at = digits() > 0 ? at : start;
        }
    }
}
