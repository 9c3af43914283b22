package org.sitrep.typeset.text.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The libraries are taken from a folder that no other user can write, as they are in the program, and from nowhere else. */
@Tag("slow")
@EnabledOnOs(OS.LINUX) // a process says there which files it holds
class NativeLibrariesTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path common;

    @BeforeEach
    void aHomeAndAFolderOfTemporaryFiles() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        common = Files.createDirectory(folder.resolve("common"));
    }

    private Path libraries() {
        return home.resolve(".cache/sitrep/libraries");
    }

    private Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + common,
                        "-cp",
                        classPath(),
                        LoadsHarfBuzz.class.getName())
                .redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> said(Process process) throws Exception {
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private List<String> loaded() throws Exception {
        return said(start(Map.of("HOME", home.toString())));
    }

    private static List<Path> list(Path at) throws IOException {
        try (Stream<Path> files = Files.list(at)) {
            return files.sorted().toList();
        }
    }

    private void assertLoadedFromCache(List<String> said) {
        assertThat(said).hasSize(3).startsWith("loaded");
        assertThat(said.subList(1, 3)).allMatch(file -> file.startsWith(libraries() + "/"));
    }

    private void assertLoadedFromAFreshFolderThatIsGone(List<String> said) throws IOException {
        assertThat(said).hasSize(3).startsWith("loaded");
        assertThat(said.subList(1, 3)).allMatch(file -> file.startsWith(common + "/sitrep-"));
        assertThat(list(common)).isEmpty();
    }

    @Test
    void theyLieInTheCacheOfTheirOwnerAndNothingLiesAmongTheTemporaryFiles() throws Exception {
        assertLoadedFromCache(loaded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(libraries())))
                .isEqualTo("rwx------");
        assertThat(list(libraries())).hasSize(2);
        assertThat(list(common)).isEmpty();
        assertThat(list(folder)).containsExactlyInAnyOrder(home, common);
        assertLoadedFromCache(loaded());
    }

    @Test
    void whatWasChangedThereIsReplacedBeforeItIsLoaded() throws Exception {
        loaded();
        List<Path> files = list(libraries());
        byte[] genuine = Files.readAllBytes(files.get(0));
        byte[] changed = genuine.clone();
        changed[changed.length - 1]++;
        Path elsewhere = Files.write(folder.resolve("elsewhere.so"), genuine);
        Files.write(files.get(0), changed);
        Files.delete(files.get(1));
        Files.createSymbolicLink(files.get(1), elsewhere);
        assertLoadedFromCache(loaded());
        assertThat(files.get(0)).hasBinaryContent(genuine);
        assertThat(files.get(1)).isRegularFile();
        assertThat(list(libraries())).isEqualTo(files);
        assertThat(elsewhere).hasBinaryContent(genuine);
    }

    @Test
    void withoutAHomeTheyLieInAFreshFolderThatGoes() throws Exception {
        assertLoadedFromAFreshFolderThatIsGone(said(start(Map.of())));
        assertLoadedFromAFreshFolderThatIsGone(said(start(Map.of("HOME", "home"))));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertLoadedFromAFreshFolderThatIsGone(said(start(Map.of("HOME", file.toString()))));
        assertLoadedFromAFreshFolderThatIsGone(said(start(Map.of("HOME", "/proc"))));
    }

    @Test
    void aCacheThatIsALinkOrThatOthersMayWriteIsNotUsed() throws Exception {
        Files.createDirectories(libraries());
        for (Path open : List.of(libraries(), libraries().getParent())) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            assertLoadedFromAFreshFolderThatIsGone(loaded());
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
        }
        assertLoadedFromCache(loaded());
        Path aside = folder.resolve("aside");
        Files.move(libraries(), aside);
        Files.createSymbolicLink(libraries(), aside);
        assertLoadedFromAFreshFolderThatIsGone(loaded());
    }

    @Test
    void twoProcessesThatStartAtOnceBothLoadThem() throws Exception {
        List<Process> both = List.of(
                start(Map.of("XDG_CACHE_HOME", home + "/.cache")), start(Map.of("XDG_CACHE_HOME", home + "/.cache")));
        for (Process process : both) {
            assertThat(said(process)).startsWith("loaded");
        }
        assertThat(list(libraries())).hasSize(2);
        assertThat(list(common)).isEmpty();
    }
}
