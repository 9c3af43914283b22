package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Editions;
import org.sitrep.diagnostic.Checked;
import org.sitrep.intake.MailingList.Folder;
import org.sitrep.intake.MailingList.PasswordFile;
import org.sitrep.intake.MailingList.Security;
import org.sitrep.intake.MailingList.Server;
import org.sitrep.intake.MailingList.Variables;

/** A file of recipients: what it says, and what it may not. */
class RecipientsFileTest {

    private static final String ONE = "recipients: [{address: a@b.example, audience: public, language: en}]\n";

    @TempDir
    private Path folder;

    private Checked<MailingList> read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("recipients.yaml"), text);
            return RecipientsFile.read(file, folder.resolve("crisis"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theExampleIsRead() {
        MailingList list = RecipientsFile.read(Path.of("fixtures/aleppo-recipients.yaml"), Editions.ALEPPO)
                .value()
                .orElseThrow();
        assertThat(list.from().address()).isEqualTo("desk@sitrep.example");
        assertThat(list.recipients())
                .hasSize(5)
                .extracting(MailingList.Recipient::language)
                .contains("ar", "en", "fr");
        assertThat(list.recipients()).extracting(MailingList.Recipient::review).containsOnlyOnce(true);
        assertThat(list.recipients())
                .allSatisfy(who -> assertThat(who.person().address()).endsWith(".example"));
        assertThat(list.way()).hasValueSatisfying(way -> {
            Server server = (Server) way;
            assertThat(server.host()).isEqualTo("smtp.sitrep.example");
            assertThat(server.port()).isEqualTo(587);
            assertThat(server.security()).isEqualTo(Security.STARTTLS);
            assertThat(server.certificatesChecked()).isTrue();
            assertThat(server.login()).contains(new Variables("SITREP_SMTP_USER", "SITREP_SMTP_PASSWORD"));
        });
    }

    @Test
    void encryptionAndCertificatesAreGivenUpInSoManyWordsOnly() {
        Server server =
                (Server) read("from: {address: a@b.example}\nsmtp: {host: h.example, security: none-not-encrypted,"
                                + " certificates: not-checked, port: 2525}\n" + ONE)
                        .value()
                        .orElseThrow()
                        .way()
                        .orElseThrow();
        assertThat(server.security()).isEqualTo(Security.NONE_NOT_ENCRYPTED);
        assertThat(server.certificatesChecked()).isFalse();
        assertThat(server.port()).isEqualTo(2525);
    }

    @Test
    void pathsAreThoseFromTheFilesOwnFolder() {
        Server server = (Server)
                read("from: {address: a@b.example}\nsmtp: {host: h.example, security: tls, password-file: secret}\n"
                                + ONE)
                        .value()
                        .orElseThrow()
                        .way()
                        .orElseThrow();
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.login()).contains(new PasswordFile(folder.resolve("secret")));
        assertThat(read("from: {address: a@b.example}\nfolder: outgoing\n" + ONE)
                        .value()
                        .orElseThrow()
                        .way())
                .contains(new Folder(folder.resolve("outgoing")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recipients: [] | 1:1 | missing-key",
                "from: {address: a b@c.example} | 1:17 | wrong-value",
                "from: {address: 'ü@c.example'} | 1:17 | wrong-value",
                "from: {address: 'a@b.example\\nBcc: x@y.example'} | 1:17 | wrong-value",
                "from: {name: \"A\\nB\", address: a@b.example} | 1:14 | wrong-value",
                "from: {name: \"=?utf-8?Q?=0D=0A?=\", address: a@b.example} | 1:14 | wrong-value",
                "from: {name: \"A\\u202EB\", address: a@b.example} | 1:14 | wrong-value",
                "smtp: {host: h.example, password: hunter2} | 1:25 | unknown-key",
                "smtp: {host: h.example, security: none} | 1:35 | wrong-value",
                "smtp: {host: h.example, user-from: A} | 1:36 | missing-key",
                "smtp: {host: h.example, user-from: A, password-from: B, password-file: c} | 1:72 | excluding-keys",
                "folder: [x | 1:9 | broken-yaml",
            })
    void aMistakeIsReportedAtItsPlace(String line, String place, String rule) {
        String rest = (line.startsWith("from") ? "" : "from: {address: a@b.example}\n")
                + (line.startsWith("recipients") ? "" : ONE);
        Checked<MailingList> read =
                read(line.replace("\\n", "\\n") + "\n" + (line.startsWith("recipients") ? "" : rest));
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.place().toString()).endsWith("recipients.yaml:" + place);
        });
    }

    @Test
    void nobodyStandsTwice() {
        Checked<MailingList> read = read("""
                from: {address: a@b.example}
                recipients:
                  - {address: a@b.example, audience: public, language: en}
                  - {address: A@b.example, audience: public, language: ar}
                """);
        assertThat(read.findings()).extracting(finding -> finding.rule().id()).containsExactly("recipient-twice");
        assertThat(read.findings().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void aServerAndAFolderExcludeEachOther() {
        assertThat(read("from: {address: a@b.example}\nfolder: x\nsmtp: {host: h.example}\n" + ONE)
                        .findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("excluding-keys");
    }

    @Test
    void theFileLiesOutsideTheFolderOfTheCrisis() throws IOException {
        Path crisis = Files.createDirectories(folder.resolve("crisis"));
        Path file = Files.writeString(crisis.resolve("r.yaml"), "from: {address: a@b.example}\n" + ONE);
        assertThat(RecipientsFile.read(file, crisis).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("recipients-in-crisis");
    }
}
