package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.SmtpChannel;
import org.sitrep.delivery.smtp.SmtpSettings;
import org.sitrep.delivery.smtp.Timeouts;

/** A letter as a mail program finds it. */
class GreenMailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Test
    void aLetterArrivesAsItsBytes() throws Exception {
        Letter letter = Letters.to("amal");
        Duration longEnough = Duration.ofMinutes(10);
        SmtpSettings settings = new SmtpSettings(
                "127.0.0.1",
                MAIL.getSmtp().getPort(),
                Security.NONE_NOT_ENCRYPTED,
                false,
                SmtpSettings.NAMELESS,
                new Timeouts(longEnough, longEnough, longEnough, longEnough));
        try (Channel channel = Boxes.value(SmtpChannel.open(settings, Optional.empty(), SSLContext.getDefault()))) {
            assertThat(channel.send(letter, Handover.UNRECORDED)).matches(found -> found.is(Kind.DELIVERED));
        }
        MimeMessage[] found = MAIL.getReceivedMessagesForDomain("people.example");
        assertThat(found).hasSize(1);
        assertThat(found[0].getSubject()).isEqualTo("حلب  folded");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        found[0].writeTo(bytes);
        String arrived = bytes.toString(StandardCharsets.US_ASCII);
        String own = arrived.substring(arrived.indexOf("From: office@"));
        // GreenMail counts the end of the last line to the final dot; SmtpChannelTest sees it on the wire.
        assertThat(own + "\r\n").isEqualTo(new String(letter.message(), StandardCharsets.US_ASCII));
    }
}
