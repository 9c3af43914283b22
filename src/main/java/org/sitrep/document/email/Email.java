package org.sitrep.document.email;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.sitrep.document.Document;

/** Makes messages of plain ASCII lines, as every server passes them on. The same input gives the same bytes. */
public final class Email {

    private static final String TYPE = "message/rfc822";

    /** RFC 5322, 3.3. In UTC, which does not reveal where a desk is. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Email() {}

    /**
     * Makes a message without recipients: mail programs open it ready to be sent.
     *
     * @param message what it says
     * @param name the file's name
     */
    public static Document unsent(Message message, String name) {
        return new Document(name, TYPE, bytes(message, Optional.empty()));
    }

    /**
     * Makes a message to one recipient.
     *
     * @param message what it says
     * @param envelope from whom to whom
     * @param name the file's name
     */
    public static Document addressed(Message message, Envelope envelope, String name) {
        return new Document(name, TYPE, bytes(message, Optional.of(envelope)));
    }

    private static byte[] bytes(Message message, Optional<Envelope> envelope) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MimeMessage mime = new Named(envelope.map(Envelope::id));
            if (envelope.isPresent()) {
                address(mime, envelope.get());
            } else {
                mime.setHeader("X-Unsent", "1");
            }
            mime.setSubject(message.subject(), "UTF-8");
            mime.setHeader("Content-Language", message.language());
            mime.setContent(content(message));
            mime.saveChanges();
            if (envelope.isEmpty()) {
                mime.removeHeader("Date"); // the library's: the machine's present moment
            }
            mime.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message is written in memory, and of known parts", e);
        }
    }

    private static void address(MimeMessage mime, Envelope envelope)
            throws MessagingException, UnsupportedEncodingException {
        mime.setHeader("Date", DATE.format(envelope.date()));
        mime.setFrom(internet(envelope.from()));
        if (envelope.replyTo().isPresent()) {
            mime.setReplyTo(new InternetAddress[] {internet(envelope.replyTo().get())});
        }
        mime.setRecipient(RecipientType.TO, internet(envelope.to()));
        mime.setHeader("List-Id", "<" + envelope.list() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (envelope.head().isPresent()) {
            mime.setHeader("X-Sitrep-Head", envelope.head().get());
        }
    }

    private static InternetAddress internet(Mailbox mailbox) throws UnsupportedEncodingException {
        String name = mailbox.name();
        return name.isBlank()
                ? new InternetAddress(mailbox.address(), null, "UTF-8")
                : new InternetAddress(mailbox.address(), name, "UTF-8");
    }

    private static MimeMultipart content(Message message) throws MessagingException {
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
        part.setFileName(document.name());
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
            super(Session.getInstance(new Properties()));
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
