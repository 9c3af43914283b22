package org.sitrep.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.sitrep.document.email.MailAddress;

/**
 * One message for one recipient, exact to the byte.
 *
 * @param id stable: the same id is the same message to the same person. Lower-case ASCII letters, digits, dots,
 *     underscores and hyphens, at most 100, the first a letter or digit: it names a file
 * @param label what a person calls it in a list, on one line
 * @param from the bare address of the sender, to whom servers report; see {@link MailAddress}
 * @param to the bare address of the recipient
 * @param message as RFC 5322 wants it: ASCII, each line at most 998 bytes and ended by CR LF; not to be changed later
 */
@SuppressWarnings("ArrayRecordComponent")
public record Letter(String id, String label, String from, String to, byte[] message) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final int LONGEST_LINE = 998;
    private static final String LINES = "a message's lines end in CR LF, and hold neither";

    public Letter {
        require(isId(id), "a letter's id must name a file");
        checkEnvelope(label, from, to);
        checkMessage(message);
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Refuses what could not stand in a list on one line, or in an SMTP command. */
    public static void checkEnvelope(String label, String from, String to) {
        require(!label.isBlank() && label.chars().noneMatch(Character::isISOControl), "a label is one line of text");
        MailAddress.fault(from).ifPresent(fault -> refuse("the sender " + fault));
        MailAddress.fault(to).ifPresent(fault -> refuse("the recipient " + fault));
    }

    /** Looks at every byte of every letter: almost all are beyond those that matter. */
    private static void checkMessage(byte[] message) {
        int start = 0;
        for (int i = 0; i < message.length; i++) {
            if (message[i] > '\r') {
                continue;
            }
            require(message[i] > 0, "a message is ASCII without NUL");
            boolean ends = message[i] == '\n';
            boolean follows = i > 0 && message[i - 1] == '\r';
            boolean precedes = i + 1 < message.length && message[i + 1] == '\n';
            require(ends == follows && (message[i] != '\r' || precedes), LINES);
            require(!ends || i - start <= LONGEST_LINE + 1, "a message's lines have at most 998 bytes");
            start = ends ? i + 1 : start;
        }
        require(message.length > 2 && start == message.length, "a message's last line is ended");
    }

    /**
     * Returns whether a message's head names an address, and no other, in a field.
     *
     * @param field such as "To"
     */
    public static boolean isNamed(byte[] message, String field, String address) {
        List<String> found = field(message, field);
        return found.size() == 1
                && (found.get(0).equals(address) || found.get(0).endsWith(" <" + address + ">"));
    }

    /**
     * Returns what a message's head says in a field, as often as it stands there, each on one line.
     *
     * @param name such as "To"
     */
    public static List<String> field(byte[] message, String name) {
        return head(message)
                .replaceAll("\r\n[ \t]+", " ")
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The content is long, and is not looked at. */
    private static String head(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return new String(message, 0, i, StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            refuse(otherwise);
        }
    }

    private static void refuse(String reason) {
        throw new IllegalArgumentException(reason);
    }

    /** Returns the id and the label alone: a log is no place for addresses. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + label + "]";
    }
}
