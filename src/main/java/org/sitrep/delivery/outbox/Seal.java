package org.sitrep.delivery.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The checksum at the end of each line of a journal, of the line and of all those before it: so none can be changed, taken
 * out or added without the next one showing it. Versions before 0.8 wrote none; once a line has one, all after it do.
 */
final class Seal {

    private static final int DIGITS = 16;
    private static final String KEY = ",\"sum\":\"";
    private static final int LENGTH = KEY.length() + DIGITS + 2;

    private String last = "";
    private boolean begun;

    Seal() {}

    Seal(Seal other) {
        this.last = other.last;
        this.begun = other.begun;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Returns a line of JSON with its checksum. */
    byte[] close(byte[] line) {
        begun = true;
        last = sum(line);
        String text = new String(line, StandardCharsets.UTF_8);
        return (text.substring(0, text.length() - 1) + KEY + last + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns whether a line follows those before it as it was written. After one that does not, the next is judged anew. */
    boolean opens(byte[] line) {
        if (!isSealed(line)) {
            last = sum(line);
            return !begun;
        }
        begun = true;
        String stated = new String(line, line.length - 2 - DIGITS, DIGITS, StandardCharsets.ISO_8859_1);
        boolean right = stated.equals(sum(open(line)));
        last = stated;
        return right;
    }

    /** Returns a line without its checksum. */
    static byte[] open(byte[] line) {
        if (!isSealed(line)) {
            return line;
        }
        byte[] open = Arrays.copyOf(line, line.length - LENGTH + 1);
        open[open.length - 1] = '}';
        return open;
    }

    private static boolean isSealed(byte[] line) {
        int start = line.length - LENGTH;
        return start > 0
                && new String(line, start, KEY.length(), StandardCharsets.ISO_8859_1).equals(KEY)
                && line[line.length - 2] == '"'
                && line[line.length - 1] == '}';
    }

    private String sum(byte[] line) {
        byte[] before = last.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(before, before.length + line.length);
        System.arraycopy(line, 0, all, before.length, line.length);
        return MessageFiles.digest(all).substring(0, DIGITS);
    }
}
