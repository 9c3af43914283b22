package org.sitrep.document.email;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Texts in a message's head: plain ASCII on one line, of which nothing decodes to a line's end. A text that looks like an
 * encoded word would be decoded by the reader's program to whatever it spells, a line's end too.
 */
final class HeadText {

    /** Of at most 75 letters each (RFC 2047, 2): so many bytes of text. */
    private static final int WORD = 45;

    private HeadText() {}

    /** Returns a text as it stands in a head; what would end a line is a blank. */
    static String encoded(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s\\x{2028}\\x{2029}]+", " ").strip();
        try {
            return line.contains("=?") ? words(line) : MimeUtility.encodeText(line, "UTF-8", null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK knows UTF-8", e);
        }
    }

    /** Returns name and address. */
    static String mailbox(String header, Mailbox mailbox) {
        String name = encoded(mailbox.name());
        return name.isEmpty() ? mailbox.address() : new Phrase(name, mailbox.address()).folded(header);
    }

    /** Returns the name of a file; mail programs decode those too. */
    static String fileName(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]|=\\?", "-");
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        int start = 0;
        for (int end = start; start < text.length(); start = end) {
            for (end = start; end < text.length() && bytes(text, start, end) <= WORD - 4; ) {
                end = text.offsetByCodePoints(end, 1);
            }
            byte[] word = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            words.append(words.length() > 0 ? "\r\n " : "").append("=?UTF-8?B?");
            words.append(Base64.getEncoder().encodeToString(word)).append("?=");
        }
        return words.toString();
    }

    private static int bytes(String text, int start, int end) {
        return text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
    }

    /** A name that is encoded already. */
    private static final class Phrase extends InternetAddress {

        private static final long serialVersionUID = 1;

        Phrase(String encoded, String address) {
            this.encodedPersonal = encoded;
            this.address = address;
        }

        String folded(String header) {
            return MimeUtility.fold(header.length() + 2, toString());
        }
    }
}
