package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the program keeps what it has to remember. */
class UserFolderTest {

    private static final Path HOME = Path.of("/home/officer");

    @Test
    void everySystemHasItsPlaceForIt() {
        assertThat(UserFolder.state("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/state/sitrep"));
        assertThat(UserFolder.state("Linux", HOME, Map.of("XDG_STATE_HOME", "/data/state")))
                .isEqualTo(Path.of("/data/state/sitrep"));
        assertThat(UserFolder.state("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/sitrep"));
        assertThat(UserFolder.state("Windows 11", HOME, Map.of("LOCALAPPDATA", "/C/local")))
                .isEqualTo(Path.of("/C/local/sitrep"));
    }

    @Test
    void aRelativePathOfXdgIsPassedOverAsItAsks() {
        assertThat(UserFolder.state("Linux", HOME, Map.of("XDG_STATE_HOME", "state")))
                .isEqualTo(HOME.resolve(".local/state/sitrep"));
    }

    @Test
    void onesOwnWordGoesBeforeAll() {
        assertThat(UserFolder.state("Linux", HOME, Map.of("SITREP_STATE", "here", "XDG_STATE_HOME", "/data")))
                .isEqualTo(Path.of("here"));
    }
}
