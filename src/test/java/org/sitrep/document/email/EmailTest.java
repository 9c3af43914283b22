package org.sitrep.document.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.document.Document;

/** Messages, read back as a mail program would. */
class EmailTest {

    private static final String SUBJECT = "[حلب رقم 3] 25 سبتمبر: القتلى المدنيون: ما لا يقل عن 231 (المرصد السوري)";

    private static final byte[] PDF = new byte[5000];

    static {
        for (int i = 0; i < PDF.length; i++) {
            PDF[i] = (byte) (i * 31);
        }
    }

    private static final Message MESSAGE = Message.of(
            document(
                    "a.txt",
                    "text/plain; charset=utf-8",
                    "نص\nSecond line with a very long word " + "x".repeat(90) + "\n"),
            document(
                    "a-mail.html",
                    "text/html; charset=utf-8",
                    "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ar\" dir=\"rtl\"><head><title>"
                            + SUBJECT + "</title></head><body>متن</body></html>"),
            new Document("aleppo-no3-2016-09-25-ar.pdf", "application/pdf", PDF));

    private static final Envelope ENVELOPE = new Envelope(
            new Mailbox("Sitrep example desk", "desk@sitrep.example"),
            Optional.of(new Mailbox("", "answers@sitrep.example")),
            new Mailbox("مكتب الارتباط", "liaison@office.example"),
            Instant.parse("2016-09-25T15:40:00Z"),
            "aleppo.no3.0123456789abcdef@sitrep.example",
            "aleppo.sitrep.example",
            Optional.of("3f".repeat(32)));

    private static Document document(String name, String type, String text) {
        return new Document(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static byte[] addressed() {
        return new Email(MESSAGE).addressed(ENVELOPE).bytes();
    }

    @Test
    void itSaysFromWhomToWhomAndWhat() throws MessagingException, IOException {
        MimeMessage read = read(addressed());
        assertThat(read.getSubject()).isEqualTo(SUBJECT);
        assertThat(read.getFrom()[0]).hasToString("Sitrep example desk <desk@sitrep.example>");
        assertThat(read.getReplyTo()[0]).hasToString("answers@sitrep.example");
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((jakarta.mail.internet.InternetAddress) read.getAllRecipients()[0]).getPersonal())
                .isEqualTo("مكتب الارتباط");
        assertThat(read.getHeader("Date")).containsExactly("Sun, 25 Sep 2016 15:40:00 +0000");
        assertThat(read.getHeader("Message-ID")).containsExactly("<aleppo.no3.0123456789abcdef@sitrep.example>");
        assertThat(read.getHeader("List-Id")).containsExactly("<aleppo.sitrep.example>");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("X-Sitrep-Head")).containsExactly("3f".repeat(32));
        assertThat(read.getHeader("Content-Language")).containsExactly("ar");
    }

    @Test
    void itHasTwoBodiesAndTheReportAsItIs() throws MessagingException, IOException {
        MimeMultipart all = (MimeMultipart) read(addressed()).getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        MimeMultipart bodies = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(bodies.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(new String(MESSAGE.text().bytes(), StandardCharsets.UTF_8));
        assertThat(bodies.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(bodies.getBodyPart(1).getContent().toString()).contains("متن");
        BodyPart report = all.getBodyPart(1);
        assertThat(report.getFileName()).isEqualTo("aleppo-no3-2016-09-25-ar.pdf");
        assertThat(report.getDisposition()).isEqualTo("attachment");
        assertThat(report.getInputStream().readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void everyServerPassesItOnItIsAsciiInShortLines() {
        String raw = new String(addressed(), StandardCharsets.ISO_8859_1);
        assertThat(raw.chars()).allMatch(c -> c < 0x7F);
        assertThat(raw.split("\r\n", -1)).hasSizeGreaterThan(100).allMatch(line -> line.length() <= 76 + 22);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void theSameMessageHasTheSameBytes() {
        assertThat(addressed()).isEqualTo(addressed());
    }

    @Test
    void itRevealsNothingOfTheMachineOrTheProgram() throws MessagingException {
        assertThat(Collections.list(read(addressed()).getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "List-Id",
                        "Auto-Submitted",
                        "X-Sitrep-Head");
    }

    @Test
    void whatNobodyHasAddressedOpensReadyToBeSent() throws MessagingException {
        MimeMessage read = read(Email.unsent(MESSAGE, "x.eml").bytes());
        assertThat(read.getHeader("X-Unsent")).containsExactly("1");
        assertThat(read.getSubject()).isEqualTo(SUBJECT);
        assertThat(read.getAllRecipients()).isNull();
        assertThat(read.getHeader("Message-ID")).isNull();
        assertThat(read.getHeader("Date")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example", "a@b.example ", "a b@c.example", "ü@c.example", "a@ü.example",
                        "a@b..example",
                "<a@b.example>", "a@b.example,c@d.example", "a", "@b.example", "\"a\"@b.example", "a\0@b.example"
            })
    void anAddressThatCouldSayMoreThanItselfIsRefused(String address) {
        assertThatThrownBy(() -> new Mailbox("", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Desk\r\nBcc: c@d.example", "Desk\n", "Desk\0", "Desk\u2028X"})
    void aNameThatCouldEndItsLineIsRefused(String name) {
        assertThatThrownBy(() -> new Mailbox(name, "a@b.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectIsOneLineWhateverItsTitleHolds() throws MessagingException {
        Document html = document(
                "h",
                "text/html; charset=utf-8",
                "<html lang='en'><head><title>One&#13;&#10;Bcc: x@y.example</title></head></html>");
        Message message = Message.of(MESSAGE.text(), html, MESSAGE.attachment());
        MimeMessage read = read(new Email(message).addressed(ENVELOPE).bytes());
        assertThat(read.getSubject()).isEqualTo("One Bcc: x@y.example");
        assertThat(read.getHeader("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?=0D=0ABcc:_x@y.example?=",
                "=?utf-8?B?DQo=?=",
                "Desk =?utf-8?Q?=0D?= of \u0645\u0643\u062a\u0628",
                "=?utf-8?Q?=E2=80=A8?=",
                "a long one =?utf-8?Q?=0A?= \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "=?"
            })
    void nothingInAHeadDecodesToALinesEnd(String text) throws MessagingException, IOException {
        Document html = document(
                "h", "text/html; charset=utf-8", "<html lang='en'><head><title>" + text + "</title></head></html>");
        Document report = new Document(text + ".pdf", "application/pdf", PDF);
        Mailbox someone = new Mailbox(text, "a@b.example");
        Envelope envelope = new Envelope(
                someone,
                Optional.of(someone),
                someone,
                ENVELOPE.date(),
                ENVELOPE.id(),
                ENVELOPE.list(),
                ENVELOPE.head());
        MimeMessage read = read(new Email(Message.of(MESSAGE.text(), html, report))
                .addressed(envelope)
                .bytes());
        assertThat(read.getSubject()).isEqualTo(text);
        assertThat(((jakarta.mail.internet.InternetAddress) read.getFrom()[0]).getPersonal())
                .isEqualTo(text);
        for (jakarta.mail.Header header : Collections.list(read.getAllHeaders())) {
            assertThat(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())))
                    .doesNotContain("\r", "\n", "\u2028");
        }
        String name = ((MimeMultipart) read.getContent()).getBodyPart(1).getHeader("Content-Disposition")[0];
        assertThat(name).doesNotContain("=?");
    }

    @Test
    void thoseWhoGetTheSameShareItsContent() {
        Email email = new Email(MESSAGE);
        assertThat(email.addressed(ENVELOPE).content())
                .isSameAs(email.addressed(ENVELOPE).content());
    }
}
