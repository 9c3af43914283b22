package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.app.issue.Verify;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.ProgramVersion;
import org.sitrep.cli.Surroundings;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.register.Manifest.Accepted;

/**
 * What an earlier version left: a crisis (an exercise, invented) with one issued report, and an outbox with a letter that
 * it queued and could not send. All of it was written by that version and is never written anew.
 */
@Tag("slow")
@ParameterizedClass
@ValueSource(strings = {"0.6.0", "0.7.0", "0.8.0", "0.9.0", "0.10.0", "0.11.0", "0.12.0", "0.13.0"})
class KeptCrisisTest {

    private static final Path KEPT = Path.of("src/test/resources/kept");
    private static final String LETTER = "exercise-ebana.no1.f69f550d6e2a0a02d116b53e";

    @Parameter
    private String version = "";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private SortedMap<String, String> issued;

    @BeforeEach
    void itIsCopied() throws IOException {
        Path kept = KEPT.resolve(version);
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(kept.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        issued = firstReport();
        assertThat(issued).hasSize(List.of("0.6.0", "0.7.0").contains(version) ? 20 : 21);
    }

    private Path crisis() {
        return folder.resolve("crisis");
    }

    private SortedMap<String, String> firstReport() {
        return Desk.files(crisis().resolve("issued/0001"));
    }

    private int run(String... args) {
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC),
                Map.of(),
                folder.resolve("state"));
        return new CommandLineFace(stream, stream, false, Optional.empty(), around).run(args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Finding> verified() {
        return new Verify(step -> {}, ProgramVersion.number(), Optional.empty())
                .crisis(crisis(), Optional.empty())
                .findings();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void itRendersForBothAudiencesInBothLanguages() {
        for (String day : List.of("2026-03-02", "2026-03-03")) {
            assertThat(run(
                            "render",
                            crisis().toString(),
                            "--as-of",
                            day,
                            "--lang",
                            "en,fr",
                            "--audience",
                            "all",
                            "--format",
                            "html,pdf,text,eml",
                            "--out",
                            folder.resolve(day).toString()))
                    .as(said())
                    .isZero();
            assertThat(Desk.files(folder.resolve(day)).keySet())
                    .filteredOn(name -> name.endsWith(".pdf"))
                    .hasSize(4);
        }
    }

    @Test
    void itVerifiesAndSaysThatAnotherVersionMadeIt() {
        assertThat(verified()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("other-renderer");
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        });
        assertThat(run("verify", crisis().toString())).as(said()).isZero();
        Path pdf = crisis().resolve("issued/0001/exercise-ebana-no1-2026-03-02-en.pdf");
        assertThat(run("verify", pdf.toString(), "--crisis", crisis().toString()))
                .as(said())
                .isZero();
    }

    @Test
    void itsNextReportIsNumberTwoAndTheFirstStaysAsItWentOut() {
        Checked<Issue.IssuedReport> next = issue(List.of());
        if (next.value().isEmpty()) {
            next = issue(next.findings().stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .map(finding -> new Accepted(finding.id().replace("@" + crisis() + "/", "@"), "It is an exercise"))
                    .toList());
        }
        assertThat(next.value()).as(next.findings().toString()).isPresent();
        assertThat(crisis().resolve("issued/0002/exercise-ebana-no2-2026-03-03-fr.pdf"))
                .exists();
        assertThat(verified()).extracting(finding -> finding.rule().id()).containsExactly("other-renderer");
        assertThat(firstReport()).isEqualTo(issued);
    }

    private Checked<Issue.IssuedReport> issue(List<Accepted> answers) {
        return new Issue(step -> {}, ProgramVersion.number(), Disk.REAL)
                .run(new IssueOrder(
                        crisis(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        answers,
                        List.of(),
                        folder.resolve("out"),
                        Optional.empty()));
    }

    @Test
    void itsLetterGoesOutOnceIntoAFolderHoweverOftenItIsSent() throws IOException {
        String recipients = folder.resolve("recipients.yaml").toString();
        String message = read(folder.resolve("state/outbox/messages/" + LETTER + ".eml"));
        assertThat(run("outbox")).as(said()).isOne();
        assertThat(said()).contains("queued", LETTER);
        assertThat(run("send", crisis().toString(), "--recipients", recipients, "--yes"))
                .as(said())
                .isZero();
        Path sent = folder.resolve("outgoing/" + LETTER + ".eml");
        assertThat(read(sent)).isEqualTo(message);
        Files.delete(sent);
        assertThat(run("send", crisis().toString(), "--recipients", recipients, "--yes"))
                .as(said())
                .isZero();
        assertThat(run("outbox", "retry", "--recipients", recipients))
                .as(said())
                .isZero();
        assertThat(folder.resolve("outgoing")).isEmptyDirectory();
        assertThat(run("outbox")).as(said()).isZero();
        assertThat(firstReport()).isEqualTo(issued);
    }

    @Test
    void itsLetterGoesOutOnceByAMailServerHoweverOftenItIsTried() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Path recipients = folder.resolve("recipients.yaml");
            Files.writeString(
                    recipients,
                    Files.readString(recipients)
                            .replace(
                                    "folder: outgoing",
                                    "smtp: {host: 127.0.0.1, port: "
                                            + server.getSmtp().getPort() + ", security: none-not-encrypted}"));
            for (int time = 0; time < 2; time++) {
                assertThat(run("outbox", "retry", "--recipients", recipients.toString()))
                        .as(said())
                        .isZero();
                assertThat(server.getReceivedMessages()).hasSize(1);
            }
        } finally {
            server.stop();
        }
    }
}
