package org.sitrep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder is listed as a whole, or not at all. */
class FolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithMoreThanMayBeInItIsNotListedInPart() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(Folder.list(folder, folder, 2)).hasSize(2);

        Files.createFile(folder.resolve(".c"));
        assertThatThrownBy(() -> Folder.list(folder, folder, 2))
                .isInstanceOfSatisfying(
                        Folder.TooManyException.class,
                        e -> assertThat(e.getReason()).isEqualTo("more than 2 files"));
    }
}
