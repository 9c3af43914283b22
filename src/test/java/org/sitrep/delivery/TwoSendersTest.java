package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Tried;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.State;

/** Two processes send from one outbox: one is refused, and nobody gets a letter twice. */
@Tag("slow")
@Tag("attack")
class TwoSendersTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();

    private Process sender(Path box) throws IOException {
        return Sender.start(box, MAIL.getSmtp().getPort());
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whileOneHasTheOutboxAnotherProcessIsRefusedAndSendsNothing() throws Exception {
        Tried.once("two senders at once");
        try (Outbox outbox = Boxes.open(home, clock)) {
            Boxes.value(outbox.queue(Letters.many(2)));
            assertThat(said(sender(home))).contains("outbox-in-use").doesNotContain("delivered");
            assertThat(Outbox.open(home, clock).findings())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("outbox-in-use");
            assertThat(said(sender(home)))
                    .as("after a second try in this process")
                    .contains("outbox-in-use");
        }
        assertThat(said(sender(home))).endsWith("done\n");
    }

    @Test
    void nobodyGetsALetterTwiceFromTwoAtOnce() throws Exception {
        for (int i = 0; i < Counts.of(1, 10); i++) {
            Tried.once("two senders at once");
            MAIL.purgeEmailFromAllMailboxes();
            Path box = home.resolve("box-" + i);
            try (Outbox outbox = Boxes.open(box, clock)) {
                Boxes.value(outbox.queue(Letters.many(30)));
            }
            List<Process> both = List.of(sender(box), sender(box));
            for (Process process : both) {
                assertThat(said(process)).containsAnyOf("done", "outbox-in-use");
            }
            try (Outbox outbox = Boxes.open(box, clock)) {
                assertThat(outbox.entries()).hasSize(30).allMatch(entry -> entry.state() == State.DELIVERED);
            }
            List<String> ids = new ArrayList<>();
            for (MimeMessage message : MAIL.getReceivedMessages()) {
                ids.add(message.getMessageID());
            }
            assertThat(ids).hasSize(30).doesNotHaveDuplicates();
        }
    }
}
