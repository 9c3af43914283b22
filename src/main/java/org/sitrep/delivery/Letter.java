package org.sitrep.delivery;

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

    private static void checkMessage(byte[] message) {
        int length = 0;
        for (int i = 0; i < message.length; i++) {
            boolean ends = message[i] == '\n';
            require(message[i] > 0, "a message is ASCII without NUL");
            require(ends == (i > 0 && message[i - 1] == '\r'), "a message's lines end in CR LF, and hold neither");
            length = ends ? 0 : length + 1;
            require(length <= LONGEST_LINE + 1, "a message's lines have at most 998 bytes");
        }
        require(message.length > 2 && message[message.length - 1] == '\n', "a message's last line is ended");
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
