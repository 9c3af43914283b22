package org.sitrep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time, be it of processes or of threads; what one process takes for locked, another must find locked. */
class FolderLockTest {

    @TempDir
    private Path folder;

    private boolean isFree() throws IOException {
        Optional<FolderLock> lock = FolderLock.take(folder, "lock");
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    private static String said(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return out.readLine();
    }

    private static void letGo(Process process) throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        process.waitFor();
    }

    @Test
    @Tag("slow")
    void anotherProcessFindsItLockedUntilItIsGivenBack() throws Exception {
        try (FolderLock lock = FolderLock.take(folder, "lock").orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(isFree()).as("a second try in this process").isFalse();
            Process second = LockHolder.start(folder);
            assertThat(said(second)).isEqualTo("busy");
            letGo(second);
        }
        Process third = LockHolder.start(folder);
        assertThat(said(third)).isEqualTo("held");
        assertThat(isFree()).isFalse();
        letGo(third);
        assertThat(isFree()).isTrue();
    }

    @Test
    @Tag("slow")
    void theLockOfAProcessThatIsKilledIsFree() throws Exception {
        Process first = LockHolder.start(folder);
        assertThat(said(first)).isEqualTo("held");
        first.destroyForcibly().waitFor();
        assertThat(isFree()).isTrue();
    }

    @Test
    @Tag("slow")
    void whoHoldsAFileThatWasDeletedDoesNotKeepOthersOut() throws Exception {
        try (FolderLock lock = FolderLock.take(folder, "lock").orElseThrow()) {
            assertThat(lock).isNotNull();
            Files.delete(folder.resolve("lock"));
            Process second = LockHolder.start(folder);
            assertThat(said(second)).isEqualTo("held");
            letGo(second);
        }
    }

    @Test
    void ofManyThreadsOneHasItAtATime() {
        int[] inside = {0};
        List<Boolean> alone = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> {
                    try (FolderLock lock = waited()) {
                        boolean first = inside[0]++ == 0;
                        inside[0]--;
                        return lock != null && first;
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
        assertThat(alone).hasSize(500).doesNotContain(false);
    }

    private FolderLock waited() throws IOException {
        Optional<FolderLock> lock = Optional.empty();
        while (lock.isEmpty()) {
            lock = FolderLock.take(folder, "lock");
        }
        return lock.get();
    }

    @Test
    void aLinkIsNeverLockedAndWhatItLeadsToStaysAsItIs() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "keep me");
        Files.createSymbolicLink(folder.resolve("lock"), letter);
        assertThatThrownBy(this::isFree).isInstanceOf(FileSystemException.class).hasMessageContaining("is a link");
        assertThat(letter).hasContent("keep me");
        Files.delete(folder.resolve("lock"));
        Files.createLink(folder.resolve("lock"), letter);
        assertThat(isFree()).isTrue();
        assertThat(letter).hasContent("keep me");
        Files.delete(folder.resolve("lock"));
        Files.createDirectory(folder.resolve("lock"));
        assertThatThrownBy(this::isFree).isInstanceOf(FileSystemException.class).hasMessageContaining("is no file");
    }
}
