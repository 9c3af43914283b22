package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending from a command line, by a server that is really there: what the officer types, and what she sees. */
@Tag("slow")
class SendCommandTest {

    private static final String ALEPPO = "fixtures/aleppo";
    private static final String EXAMPLE = "fixtures/aleppo-recipients.yaml";

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private String typed = "";
    private boolean isTerminal;

    @BeforeEach
    void serverIsThere() {
        server.start();
    }

    @AfterEach
    void serverGoes() {
        server.stop();
    }

    private int run(String... args) {
        results.reset();
        messages.reset();
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                Clock.fixed(Instant.parse("2016-09-25T15:40:00Z"), ZoneOffset.UTC),
                Map.of(),
                folder.resolve("state"));
        return new CommandLineFace(stream(results), stream(messages), isTerminal, Optional.empty(), around).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private String recipients() throws IOException {
        String text = Files.readString(Path.of(EXAMPLE), StandardCharsets.UTF_8);
        int smtp = text.indexOf("smtp:");
        int recipients = text.indexOf("recipients:", smtp);
        Path file = folder.resolve("recipients.yaml");
        Files.writeString(
                file,
                text.substring(0, smtp) + "smtp: {host: 127.0.0.1, port: "
                        + server.getSmtp().getPort() + ", security: none-not-encrypted}\n"
                        + text.substring(recipients));
        return file.toString();
    }

    private List<String> files(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDryRunWritesTheMessagesAndSendsNothing() throws IOException {
        Path out = folder.resolve("messages");
        assertThat(run("send", ALEPPO, "--number", "3", "--recipients", EXAMPLE, "--dry-run", "--out", out.toString()))
                .isZero();
        assertThat(results())
                .contains(
                        "Field office <field@office.example>  public  ar  ",
                        "Head of desk <head@sitrep.example>  public  en  ");
        assertThat(messages()).contains("No. 3: 5 messages, ", " in all; nothing was sent");
        assertThat(files(out)).hasSize(5).allMatch(name -> name.startsWith("aleppo.no3.") && name.endsWith(".eml"));
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void everyoneGetsHisMessageOnceHoweverOftenItIsSent() throws IOException, MessagingException {
        String recipients = recipients();
        assertThat(run("send", ALEPPO, "--recipients", recipients, "--yes"))
                .as(messages())
                .isZero();
        assertThat(messages()).contains("127.0.0.1:", "NOT ENCRYPTED", "5 delivered");
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(SendCommandTest::to))
                .containsExactly(
                        "field@office.example",
                        "liaison@office.example",
                        "coordination@office.example",
                        "bureau@regional.example",
                        "head@sitrep.example");
        assertThat(run("send", ALEPPO, "--recipients", recipients))
                .as("nothing to ask")
                .isZero();
        assertThat(results().lines())
                .hasSize(5)
                .allMatch(line -> line.endsWith("already delivered, 2016-09-25 15:40 UTC"));
        assertThat(messages())
                .contains("No. 3: 5 messages, already delivered; nothing was sent\n")
                .doesNotContain("0 messages", "Send?");
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void whoIsNewGetsItAndWhoHasItIsSaid() throws IOException {
        Path file = Path.of(recipients());
        assertThat(run("send", ALEPPO, "--recipients", file.toString(), "--yes"))
                .isZero();
        Files.writeString(
                file, Files.readString(file) + "  - {address: new@office.example, audience: public, language: en}\n");
        assertThat(run("send", ALEPPO, "--recipients", file.toString(), "--yes"))
                .as(messages())
                .isZero();
        assertThat(results().lines().filter(line -> line.contains("already delivered, ")))
                .hasSize(5);
        assertThat(results()).contains("new@office.example  public  en  ", " kB\n");
        assertThat(messages()).contains("No. 3: 1 message, ", "1 delivered, 5 already delivered\n");
        assertThat(server.getReceivedMessages()).hasSize(6);
    }

    private static String to(MimeMessage message) {
        try {
            return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatArrivesIsWhatWasIssued() throws IOException, MessagingException {
        run("send", ALEPPO, "--recipients", recipients(), "--yes");
        MimeMessage arabic = server.getReceivedMessages()[0];
        assertThat(arabic.getSubject()).startsWith("[حلب رقم 3] 25 سبتمبر: ").contains("231", "المرصد السوري");
        MimeMultipart parts = (MimeMultipart) arabic.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("aleppo-no3-2016-09-25-ar.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(Path.of(ALEPPO, "issued/0003/aleppo-no3-2016-09-25-ar.pdf")));
    }

    @Test
    void itShowsWhoGetsWhatAndAsks() throws IOException {
        isTerminal = true;
        typed = "n\n";
        assertThat(run("send", ALEPPO, "--recipients", recipients())).isEqualTo(1);
        assertThat(messages()).contains("Send? [y/N] ").endsWith("nothing was sent\n");
        assertThat(server.getReceivedMessages()).isEmpty();
        typed = "y\n";
        assertThat(run("send", ALEPPO, "--recipients", recipients())).isZero();
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void whereNobodyCanBeAskedNothingIsSent() throws IOException {
        assertThat(run("send", ALEPPO, "--recipients", recipients())).isEqualTo(2);
        assertThat(messages()).contains("nobody is there to be asked: give --yes");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutALineTheMessagesWaitAndGoOutLater() throws IOException {
        String recipients = recipients();
        server.stop();
        assertThat(run("send", ALEPPO, "--recipients", recipients, "--yes")).isEqualTo(1);
        assertThat(messages()).contains("5 queued", "stopped: ");
        assertThat(run("outbox")).isEqualTo(1);
        assertThat(results().lines()).hasSize(5).allMatch(line -> line.startsWith("queued  aleppo No. 3, public, "));
        server.start();
        String again = recipients();
        assertThat(run("outbox", "retry", "--recipients", again)).as(messages()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(run("outbox")).isZero();
        assertThat(messages()).contains("nothing waits");
    }

    @Test
    void aMessageCanBeTakenBackExplainedAndSentAfterAll() throws IOException {
        String recipients = recipients();
        server.stop();
        run("send", ALEPPO, "--recipients", recipients, "--yes");
        run("outbox");
        String first = results().lines().findFirst().orElseThrow();
        String id = first.substring(first.lastIndexOf('[') + 1, first.length() - 1);
        assertThat(run("outbox", "cancel", id)).isZero();
        server.start();
        String again = recipients();
        run("outbox", "retry", "--recipients", again);
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(run("outbox", "explain", id)).isZero();
        assertThat(results()).contains("aleppo No. 3, public, ", " queued", " cancelled: a person took it back");
        assertThat(run("outbox", "retry", "--recipients", again, id)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(run("outbox", "retry", "--recipients", again, id)).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(5);
        assertThat(run("outbox", "retry", "--again", "--recipients", again, id)).isZero();
        assertThat(server.getReceivedMessages()).hasSize(6);
    }

    @Test
    void anUnknownMessageIsReportedWithWhatToDo() {
        assertThat(run("outbox", "explain", "nothing")).isEqualTo(1);
        assertThat(messages()).contains("no message `nothing` is in the outbox", "hint: ");
    }

    @Test
    void aFolderIsAWayToo() throws IOException {
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, """
                from: {address: desk@sitrep.example}
                folder: outgoing
                recipients: [{address: a@b.example, audience: public, language: en}]
                """);
        assertThat(run("send", ALEPPO, "--recipients", file.toString(), "--yes"))
                .as(messages())
                .isZero();
        assertThat(files(folder.resolve("outgoing"))).hasSize(1);
    }

    @Test
    void aFileThatSaysNoWayIsGoodForADryRunOnly() throws IOException {
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, """
                from: {address: desk@sitrep.example}
                recipients: [{address: a@b.example, audience: public, language: en}]
                """);
        assertThat(run("send", ALEPPO, "--recipients", file.toString(), "--yes"))
                .isEqualTo(1);
        assertThat(messages()).contains("[no-way]");
        assertThat(run(
                        "send",
                        ALEPPO,
                        "--recipients",
                        file.toString(),
                        "--dry-run",
                        "--out",
                        folder.resolve("o").toString()))
                .isZero();
    }

    @Test
    void theEnvironmentHasToHoldWhatTheFileNames() {
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--yes")).isEqualTo(1);
        assertThat(messages()).contains("the variable SITREP_SMTP_USER is not set");
    }

    @Test
    void whoIsNotServedIsReportedAndTheStatusSaysSo() throws IOException {
        Path file = Path.of(recipients());
        Files.writeString(file, Files.readString(file).replace("language: fr", "language: ru"));
        assertThat(run("send", ALEPPO, "--recipients", file.toString(), "--yes"))
                .isEqualTo(1);
        assertThat(messages()).contains("[no-edition-for-recipient]", "4 delivered");
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void misuseIsReportedBeforeAnythingIsRead() {
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--dry-run")).isEqualTo(2);
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--out", "x")).isEqualTo(2);
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--draft", "--number", "3"))
                .isEqualTo(2);
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--number", "0"))
                .isEqualTo(2);
        assertThat(run("send", ALEPPO, "--recipients", EXAMPLE, "--max-kb", "0"))
                .isEqualTo(2);
        assertThat(run("send", ALEPPO)).isEqualTo(2);
    }

    @Test
    void lookingIntoAnOutboxThatIsNotThereMakesNone() {
        assertThat(run("outbox")).isZero();
        assertThat(messages()).isEqualTo("nothing waits\n");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void anOutboxThatCannotBeUsedIsReportedAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in its place");
        assertThat(run("send", ALEPPO, "--recipients", recipients(), "--yes")).isEqualTo(1);
        assertThat(messages()).contains("[unusable-outbox]", "nothing was sent").doesNotContain("Exception");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aFileOfRecipientsThatIsNotThereIsReportedAsSuch() {
        assertThat(run("send", ALEPPO, "--recipients", "nowhere.yaml", "--yes")).isEqualTo(1);
        assertThat(messages())
                .contains("nowhere.yaml: error: there is no such file", "hint: check the path after --recipients");
    }

    @Test
    void aTooHeavyMessageIsNotSent() throws IOException {
        assertThat(run("send", ALEPPO, "--recipients", recipients(), "--yes", "--max-kb", "50"))
                .isEqualTo(1);
        assertThat(messages()).contains("[message-too-heavy]", "nothing was sent");
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
