package org.sitrep.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server answered (RFC 5321, 4.2).
 *
 * @param code three digits: 2xx yes, 3xx go on, 4xx not now, 5xx never
 * @param lines what stands after the code, a text a line
 */
record Reply(int code, List<String> lines) {

    /** RFC 5321 wants 512 at most; some servers take more. */
    private static final int LONGEST_LINE = 4096;

    private static final int MOST_LINES = 100;
    private static final Pattern LINE = Pattern.compile("[2-5][0-9]{2}([ -][^\\r\\x00]*)?");
    private static final int CODE = 3;

    private static final int LONGEST_SHOWN = 400;
    /** Not ready, or closing: of the line, not of the letter. */
    private static final int CLOSING = 421;

    private static final int TOO_LARGE = 552;

    /**
     * Reads one answer to its end.
     *
     * @throws OutOfStep where what comes is no answer, or has no end
     */
    static Reply read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = line(in);
        String code = line.substring(0, Math.min(CODE, line.length()));
        for (; goesOn(line, code); line = line(in)) {
            lines.add(line.substring(CODE + 1));
            if (lines.size() > MOST_LINES) {
                throw new OutOfStep("an answer without end");
            }
        }
        lines.add(line.substring(Math.min(CODE + 1, line.length())));
        return new Reply(Integer.parseInt(code), List.copyOf(lines));
    }

    private static boolean goesOn(String line, String code) throws OutOfStep {
        if (!LINE.matcher(line).matches() || !line.startsWith(code)) {
            throw new OutOfStep("`" + shown(line) + "`");
        }
        return line.length() > CODE && line.charAt(CODE) == '-';
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the line dropped");
            }
            if (bytes.size() == LONGEST_LINE) {
                throw new OutOfStep("an answer without end");
            }
            bytes.write(next);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Returns code and lines on one line; what could steer a terminal becomes blank. */
    String text() {
        return shown(code + " " + lines.stream().collect(Collectors.joining(" ")));
    }

    /** Returns a server's words on one line, without what could steer a terminal, and not too many of them. */
    static String shown(String words) {
        String plain = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\s]+", " ")
                .strip();
        int end = Math.min(plain.length(), LONGEST_SHOWN);
        return plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, end)));
    }

    boolean isNo() {
        return code / 100 >= 4;
    }

    boolean isNever() {
        return code / 100 == 5;
    }

    /** Returns whether it is the letter's size that was declared, and not the sender. */
    boolean isTooLarge() {
        return code == TOO_LARGE;
    }

    boolean isClosing() {
        return code == CLOSING;
    }
}
