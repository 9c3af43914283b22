package org.sitrep.typeset.pdf.object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a PDF as they are written: numbers, names, strings and operators, with no blank too many. */
public final class Syntax {

    private static final String DELIMITERS = "\n ()[]<>/";

    private static final String SPECIAL = "()<>[]{}/%";

    /** Parts of a point that lengths are written in: an error of half of one cannot be seen. */
    public static final long POINTS = 100;

    private byte[] bytes = new byte[16384];
    private int length;
    private long precision = POINTS;

    /** Returns what is written, and behind {@link #size} bytes of it nothing of use. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns how many bytes are written. */
    public int size() {
        return length;
    }

    /** Empties it for the next page. */
    public void clear() {
        length = 0;
        precision = POINTS;
    }

    /** Says how finely lengths are written from now on: in parts of a unit, a power of ten. */
    public void precision(long parts) {
        precision = parts;
    }

    /** Returns a length in the parts of a unit that it is written in. */
    public long round(double length) {
        return Math.round(length * precision);
    }

    /** Returns the length that is written for so many parts of a unit. */
    public double unrounded(long parts) {
        return (double) parts / precision;
    }

    /** Writes a length given in parts of a unit. */
    public Syntax rounded(long parts) {
        return decimal(parts, precision);
    }

    /** Writes a length. */
    public Syntax number(double length) {
        return decimal(round(length), precision);
    }

    /** Writes a number from 0 to 1: a share of a colour. */
    public Syntax share(double value) {
        return decimal(Math.round(value * 1000), 1000);
    }

    /** Writes what lengths are multiplied by. */
    public Syntax factor(double value) {
        return decimal(Math.round(value * 100_000), 100_000);
    }

    /** Writes a whole number. */
    public Syntax integer(long value) {
        return decimal(value, 1);
    }

    private Syntax decimal(long parts, long unit) {
        separate();
        if (parts < 0) {
            put('-');
        }
        long whole = Math.abs(parts) / unit;
        long rest = Math.abs(parts) % unit;
        if (whole != 0 || rest == 0) {
            digits(whole);
        }
        if (rest != 0) {
            put('.');
        }
        for (long place = unit / 10; rest > 0; rest %= place, place /= 10) {
            put((int) ('0' + rest / place));
        }
        return this;
    }

    /** Writes a name of ours: letters and digits. */
    public Syntax name(String name) {
        put('/');
        return ascii(name);
    }

    /** Writes an operator, or anything else that is made of letters, after what stands before it. */
    public Syntax operator(String operator) {
        separate();
        ascii(operator);
        put('\n');
        return this;
    }

    /** Writes a name that may hold anything. */
    Syntax escapedName(String name) {
        put('/');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '#' && SPECIAL.indexOf(b) < 0) {
                put(b);
            } else {
                put('#');
                put(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
                put(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return this;
    }

    /** Writes letters, apart from what stands before them. */
    Syntax word(String word) {
        separate();
        return ascii(word);
    }

    /** Takes characters back if they are the last that were written; says whether they were. */
    public boolean takeBack(String last) {
        int from = length - last.length();
        for (int i = 0; i < last.length(); i++) {
            if (from < 0 || bytes[from + i] != last.charAt(i)) {
                return false;
            }
        }
        length = from;
        return true;
    }

    /** Writes bytes as they are. */
    Syntax bytes(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Writes characters as they are. */
    public Syntax ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /** Writes a byte of a string in brackets. */
    public void stringByte(int value) {
        switch (value) {
            case '(', ')', '\\' -> {
                put('\\');
                put(value);
            }
            // Readers take every end of line within a string for a line feed.
            case '\r' -> ascii("\\r");
            default -> put(value);
        }
    }

    private void separate() {
        if (length > 0 && DELIMITERS.indexOf(bytes[length - 1]) < 0) {
            put(' ');
        }
    }

    private void digits(long value) {
        if (value >= 10) {
            digits(value / 10);
        }
        put((int) ('0' + value % 10));
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}
