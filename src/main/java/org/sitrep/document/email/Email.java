package org.sitrep.document.email;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.sitrep.document.Document;

/**
 * A message in plain ASCII lines, as every server passes it on, encoded once for all who get it. The same input gives the
 * same bytes.
 */
public final class Email {

    private static final String TYPE = "message/rfc822";
    private static final Session SESSION = Session.getInstance(new Properties());

    /** RFC 5322, 3.3. In UTC, which does not reveal where a desk is. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Message message;
    private final byte[] content;

    /** Encodes what a message says. */
    public Email(Message message) {
        this.message = message;
        this.content = content(message);
    }

    /**
     * Makes a message without recipients: mail programs open it ready to be sent.
     *
     * @param message what it says
     * @param name the file's name
     */
    public static Document unsent(Message message, String name) {
        return new Email(message).with(Optional.empty()).document(name);
    }

    /** Returns the message to one recipient. */
    public Addressed addressed(Envelope envelope) {
        return with(Optional.of(envelope));
    }

    private Addressed with(Optional<Envelope> envelope) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MimeMessage mime = new Named(envelope.map(Envelope::id));
            if (envelope.isPresent()) {
                address(mime, envelope.get());
            } else {
                mime.setHeader("X-Unsent", "1");
            }
            mime.setHeader("Subject", MimeUtility.fold("Subject: ".length(), HeadText.encoded(message.subject())));
            mime.setHeader("Content-Language", message.language());
            mime.setContent(new Bounded("mixed"));
            mime.saveChanges();
            if (envelope.isEmpty()) {
                mime.removeHeader("Date"); // the library's: the machine's present moment
            }
            write(mime.getAllHeaderLines(), out);
            return new Addressed(out.toByteArray(), content);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message is written in memory, and of known parts", e);
        }
    }

    /** A line that holds anything but letters could be read as more than one. */
    private static void write(Enumeration<String> lines, ByteArrayOutputStream out) {
        for (String line : Collections.list(lines)) {
            if (!line.matches("[ -~]+(\\r\\n[ \\t][ -~]+)*")) {
                throw new IllegalStateException("a line of a message's head holds a control character");
            }
            out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }

    /**
     * A message to someone.
     *
     * @param head its own lines, with the empty one that ends them
     * @param content what it shares with others; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Addressed(byte[] head, byte[] content) {

        /** Returns how many bytes it takes as it travels. */
        public int size() {
            return head.length + content.length;
        }

        /** Returns the message, put together anew each time. */
        public byte[] bytes() {
            byte[] whole = Arrays.copyOf(head, size());
            System.arraycopy(content, 0, whole, head.length, content.length);
            return whole;
        }

        /** Returns it as a file. */
        public Document document(String name) {
            return new Document(name, TYPE, bytes());
        }
    }

    private static void address(MimeMessage mime, Envelope envelope) throws MessagingException {
        mime.setHeader("Date", DATE.format(envelope.date()));
        mime.setHeader("From", HeadText.mailbox("From", envelope.from()));
        if (envelope.replyTo().isPresent()) {
            mime.setHeader(
                    "Reply-To", HeadText.mailbox("Reply-To", envelope.replyTo().get()));
        }
        mime.setHeader("To", HeadText.mailbox("To", envelope.to()));
        mime.setHeader("List-Id", "<" + envelope.list() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (envelope.head().isPresent()) {
            mime.setHeader("X-Sitrep-Head", envelope.head().get());
        }
    }

    private static byte[] content(Message message) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MimeMessage mime = new Named(Optional.empty());
            mime.setContent(parts(message));
            mime.saveChanges();
            mime.writeTo(out);
            byte[] whole = out.toByteArray();
            return Arrays.copyOfRange(whole, end(whole), whole.length);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message is written in memory, and of known parts", e);
        }
    }

    /** Where a message's head ends: after its first empty line. */
    private static int end(byte[] whole) {
        return new String(whole, StandardCharsets.US_ASCII).indexOf("\r\n\r\n") + 4;
    }

    private static MimeMultipart parts(Message message) throws MessagingException {
        MimeMultipart bodies = new Bounded("alternative");
        bodies.addBodyPart(body(message.text()));
        bodies.addBodyPart(body(message.html()));
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(bodies);
        MimeMultipart all = new Bounded("mixed");
        all.addBodyPart(both);
        all.addBodyPart(attached(message.attachment()));
        return all;
    }

    /** Lines end as mail wants them; what is hardly ASCII is smaller in base64. */
    private static BodyPart body(Document document) throws MessagingException {
        String text = new String(document.bytes(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long beyondAscii = text.chars().filter(c -> c > 0x7E).count();
        MimeBodyPart part = part(bytes, document.mediaType());
        part.setHeader("Content-Transfer-Encoding", beyondAscii * 6 > text.length() ? "base64" : "quoted-printable");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static BodyPart attached(Document document) throws MessagingException {
        MimeBodyPart part = part(document.bytes(), document.mediaType());
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(HeadText.fileName(document.name()));
        return part;
    }

    private static MimeBodyPart part(byte[] bytes, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    /** Without a name of its own, a message would be given one made of the machine's. */
    private static final class Named extends MimeMessage {

        private final Optional<String> id;

        Named(Optional<String> id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (id.isPresent()) {
                setHeader("Message-ID", "<" + id.get() + ">");
            } else {
                removeHeader("Message-ID");
            }
        }
    }

    /** The usual marks between parts hold the time of the machine. This one is in no encoded text: "=_" never is. */
    private static final class Bounded extends MimeMultipart {

        Bounded(String subtype) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"=_sitrep-" + subtype.toLowerCase(Locale.ROOT) + "\"";
        }
    }
}
