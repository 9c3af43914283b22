package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.delivery.smtp.Credentials;
import org.sitrep.diagnostic.Checked;

/** Where a password may come from, and that it goes nowhere but to the server. */
class CredentialsTest {

    @TempDir
    Path home;

    @Test
    void theyComeFromTheVariablesNamed() {
        Credentials read =
                Boxes.value(Credentials.fromEnvironment(Map.of("U", "office", "P", "secret")::get, "U", "P"));
        assertThat(read.user()).isEqualTo("office");
        assertThat(read.password()).isEqualTo("secret");
        assertThat(read).asString().doesNotContain("office").doesNotContain("secret");
    }

    @Test
    void aVariableThatIsNotSetIsAFinding() {
        Checked<Credentials> read = Credentials.fromEnvironment(Map.of("U", "office")::get, "U", "P");
        assertThat(Boxes.rules(read)).containsExactly("no-credentials");
        assertThat(read.findings().get(0).message()).contains("P is not set");
    }

    @Test
    void aFileMustBeItsOwnersAlone() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no POSIX rights here");
        Path file = Files.writeString(home.resolve("password"), "office\npässwörd\n");
        for (String open : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThat(Boxes.rules(Credentials.fromFile(file))).as(open).containsExactly("open-credentials");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Boxes.value(Credentials.fromFile(file)).password()).isEqualTo("pässwörd");
    }

    @Test
    void aFileOfAnotherFormIsAFindingThatShowsNothingOfIt() throws IOException {
        Path file = home.resolve("password");
        for (String form :
                new String[] {"", "secret", "\nsecret\n", "office\nsecret\nmore\n", "office\nsec\u0007ret\n"}) {
            Files.writeString(file, form);
            if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Checked<Credentials> read = Credentials.fromFile(file);
            assertThat(Boxes.rules(read)).as(form).contains("no-credentials");
            assertThat(read.findings().toString()).doesNotContain("sec");
        }
        assertThat(Boxes.rules(Credentials.fromFile(home.resolve("none")))).containsExactly("no-credentials");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeAFolderOrADeviceIsNeverReadOrWaitedFor() throws Exception {
        Path pipe = home.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        Path device = Files.createSymbolicLink(home.resolve("zeroes"), Path.of("/dev/zero"));
        for (Path file : List.of(pipe, Files.createDirectory(home.resolve("folder")), device)) {
            Checked<Credentials> read = Credentials.fromFile(file);
            assertThat(Boxes.rules(read)).containsAnyOf("no-credentials", "open-credentials");
            assertThat(read.findings().get(0).place().file()).isEqualTo(file.toString());
        }
    }
}
