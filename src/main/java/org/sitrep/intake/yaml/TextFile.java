package org.sitrep.intake.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.files.RegularFile;
import org.sitrep.files.RegularFile.TooLargeException;

/** Reads a file of text: a regular file, of a bounded size, in UTF-8. */
public final class TextFile {

    /** The most bytes that a file may have. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = (char) 0xFEFF;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{FEFF}\\x{FFFE}\\x{FFFF}&&[^\\n\\r\\t\\x85]]");

    private TextFile() {}

    /**
     * Reads a file. A byte order mark at its beginning is left out.
     *
     * @param path the file
     * @param name how findings call it
     * @return the text, or why there is none
     */
    public static Checked<String> read(Path path, String name) {
        try {
            return decoded(RegularFile.read(path, MAX_BYTES), name);
        } catch (TooLargeException e) {
            return failed(
                    YamlRule.FILE_TOO_LARGE,
                    Place.of(name),
                    String.valueOf(e.getReason()),
                    "spread the facts over several files, one a day");
        } catch (IOException e) {
            return unreadable(e, name);
        }
    }

    private static Checked<String> unreadable(IOException e, String name) {
        boolean said = e instanceof FileSystemException system && system.getReason() != null;
        return failed(
                YamlRule.UNREADABLE_FILE,
                Place.of(name),
                said ? String.valueOf(((FileSystemException) e).getReason()) : "the file cannot be read",
                said ? "put a file of that name there" : "check that you may read it");
    }

    private static Checked<String> decoded(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String soFar = withoutMark(text.flip().toString());
        if (result.isError()) {
            return failed(
                    SharedRule.NOT_UTF_8,
                    after(soFar, name),
                    "a byte that is no UTF-8",
                    "save the file with the encoding UTF-8");
        }
        return printable(soFar, name);
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Checked<String> printable(String text, String name) {
        if (text.isBlank()) {
            return Checked.failed(TreeReader.empty(name, "the file is empty"));
        }
        Matcher control = CONTROL.matcher(text);
        if (!control.find()) {
            return Checked.ok(text);
        }
        return failed(
                YamlRule.CONTROL_CHARACTER,
                after(text.substring(0, control.start()), name),
                String.format(
                        Locale.ROOT,
                        "a control character, U+%04X",
                        control.group().codePointAt(0)),
                Misread.meant(lineAt(text, control.start()))
                        .map(meant -> "the line was read in another encoding than its own: it seems to say "
                                + Shown.of(meant))
                        .orElse("delete it; it cannot be seen in most editors"));
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }

    private static Place after(String text, String name) {
        int begin = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        int line = 1 + (int) text.substring(0, begin).lines().count();
        return new Place(name, line, 1 + text.codePointCount(begin, text.length()), "");
    }

    private static Checked<String> failed(Rule rule, Place place, String message, String hint) {
        return Checked.failed(rule.finding(place, message, hint));
    }
}
