package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;
import org.sitrep.Main;

/** The script that starts the installed program, and the class-data archive that it makes and uses. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** An hour: against a hang. It is waited for the archive, or for the process that makes it to fail. */
    private static final int POLLS = 36_000;

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path javaHome;
    private static Path used;
    private static Path archive;

    /** What a command came to. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void installTheProgramAndLetItMakeAnArchive() throws Exception {
        home = folder.resolve("installed");
        Files.createDirectories(home.resolve("lib"));
        copy(Path.of("src/main/dist"), home);
        copy(Path.of("templates"), home.resolve("templates"));
        copy(Editions.ALEPPO, home.resolve("example/aleppo"));
        runnable(home.resolve("bin/sitrep"));
        jar(home.resolve("lib/sitrep.jar"));
        javaHome = javaThatNotesItsArguments(folder.resolve("java"));
        used = folder.resolve("used");
        assertThat(sitrep(used, "--version").status()).isZero();
        archive = onlyArchive(used);
    }

    @Test
    void theCommandAfterTheFirstUsesTheArchive() throws Exception {
        Ended ended = sitrep(used, "--version");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).startsWith("sitrep ");
        assertThat(ended.err()).isEmpty();
        assertThat(arguments()).last().asString().contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void theArchiveHoldsTheClassesOfABrief() throws Exception {
        Ended ended = run(
                Map.of(),
                realJava().toString(),
                "-XX:+UseSerialGC",
                "-Xshare:on",
                "-Xlog:class+load:stdout",
                "-XX:SharedArchiveFile=" + archive,
                "-jar",
                home.resolve("lib/sitrep.jar").toString(),
                "render",
                Editions.ALEPPO.toAbsolutePath().toString(),
                "--out",
                folder.resolve("loaded").toString());
        assertThat(ended.status()).isZero();
        for (String name : List.of("Main", "intake.CrisisFolder", "document.html.HtmlRenderer", "typeset.Typesetter")) {
            assertThat(ended.out()).containsPattern("org\\.sitrep\\." + name + " source: shared objects file");
        }
    }

    @Test
    void theBriefIsTheSameWithAndWithoutAnArchive() throws Exception {
        Path out = folder.resolve("out");
        String crisis = Editions.ALEPPO.toAbsolutePath().toString();
        Ended with = sitrep(used, "render", crisis, "--out", out.toString());
        Map<String, byte[]> files = read(out);
        Ended without = run(
                environment(Map.of("SITREP_NO_ARCHIVE", "1", "XDG_CACHE_HOME", used.toString())),
                command("render", crisis, "--out", out.toString()));
        assertThat(arguments()).last().asString().doesNotContain("SharedArchiveFile");
        assertThat(with).isEqualTo(without);
        assertThat(with.status()).isZero();
        assertThat(files).hasSize(6);
        read(out).forEach((name, bytes) -> assertThat(bytes).isEqualTo(files.get(name)));
    }

    @Test
    void theExitStatusIsThatOfTheProgram() throws Exception {
        assertThat(sitrep(used, "rendre").status()).isEqualTo(2);
        assertThat(sitrep(used, "check", folder.resolve("nowhere").toString()).status())
                .isEqualTo(1);
    }

    @Test
    void aSpoiltArchiveIsPassedOverInSilence() throws Exception {
        Path spoilt = folder.resolve("spoilt");
        Path copy = spoilt.resolve("sitrep").resolve(archive.getFileName());
        Files.createDirectories(copy.getParent());
        for (String content : List.of("", "no archive at all")) {
            Files.writeString(copy, content);
            Ended ended = sitrep(spoilt, "--version");
            assertThat(arguments()).last().asString().contains("-XX:SharedArchiveFile=" + copy);
            assertThat(ended.status()).isZero();
            assertThat(ended.out()).matches("sitrep .*\n");
            assertThat(ended.err()).isEmpty();
        }
    }

    @Test
    void withoutAFolderForItTheProgramRunsAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        List<Map<String, String>> environments = List.of(
                Map.of(),
                Map.of("HOME", file.toString()),
                Map.of("HOME", folder.resolve("a:b").toString()),
                Map.of("XDG_CACHE_HOME", file.toString()),
                Map.of("XDG_CACHE_HOME", "relative"));
        for (Map<String, String> environment : environments) {
            Ended ended = run(environment(environment), command("--version"));
            assertThat(ended.status()).isZero();
            assertThat(ended.out()).startsWith("sitrep ");
            assertThat(ended.err()).isEmpty();
            assertThat(arguments()).last().asString().doesNotContain("SharedArchiveFile");
        }
        assertThat(file).hasContent("");
        assertThat(folder.resolve("a:b")).doesNotExist();
    }

    /** The archive of one program is not passed to another; one process makes the new one. */
    @Test
    void aReplacedProgramHasANewArchiveMadeOnceHoweverManyAsk() throws Exception {
        Path replaced = folder.resolve("replaced");
        Path old = replaced.resolve("sitrep").resolve(archive.getFileName());
        Files.createDirectories(old.getParent());
        Files.copy(archive, old);
        Path jar = home.resolve("lib/sitrep.jar");
        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.ofEpochSecond(1_474_800_000)));
        try {
            List<Process> started = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                started.add(start(environment(replaced), ProcessBuilder.Redirect.DISCARD, command("--version")));
            }
            for (Process process : started) {
                assertThat(process.waitFor()).isZero();
            }
            Files.delete(old);
            Path made = onlyArchive(replaced);
            assertThat(made).isNotEqualTo(old);
            assertThat(arguments()).noneMatch(line -> line.contains("SharedArchiveFile=" + old));
            assertThat(arguments().filter(line -> line.contains("ArchiveClassesAtExit=" + made)))
                    .hasSize(1);
        } finally {
            Files.setLastModifiedTime(jar, before);
        }
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Path elsewhere = folder.resolve("else where");
        copy(home, elsewhere);
        Path cache = folder.resolve("unfit");
        Ended first = run(environment(cache), elsewhere.resolve("bin/sitrep").toString(), "--version");
        Files.copy(archive, onlyArchive(cache), StandardCopyOption.REPLACE_EXISTING);
        Ended next = run(environment(cache), elsewhere.resolve("bin/sitrep").toString(), "--version");
        assertThat(arguments()).last().asString().contains("-XX:SharedArchiveFile=" + cache);
        assertThat(next).isEqualTo(first);
        assertThat(next.err()).isEmpty();
    }

    @Test
    void noProgramIsTakenFromTheCurrentFolder() throws Exception {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path taken = folder.resolve("taken");
        for (String name :
                List.of("java", "dirname", "readlink", "sed", "stat", "cksum", "ls", "mkdir", "find", "nice")) {
            Files.writeString(here.resolve(name), "#!/bin/sh\ntouch '" + taken + "'\n");
            runnable(here.resolve(name));
        }
        String path = realJava().getParent() + ":/usr/bin:/bin";
        for (String first : List.of("", ".", "./", "..", "../here")) {
            ProcessBuilder builder =
                    new ProcessBuilder(home.resolve("bin/sitrep").toString(), "--version");
            builder.environment().remove("JAVA_HOME");
            builder.environment().put("PATH", first + ":" + path + ":");
            builder.environment().put("XDG_CACHE_HOME", used.toString());
            Process process =
                    builder.directory(here.toFile()).redirectErrorStream(true).start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("sitrep ");
            assertThat(process.waitFor()).isZero();
        }
        assertThat(taken).doesNotExist();
    }

    @Test
    void aJavaHomeThatIsNoFullPathIsRefused() throws Exception {
        Path here = Files.createDirectories(folder.resolve("home/bin")).getParent();
        Path taken = folder.resolve("taken by a home");
        Files.writeString(here.resolve("bin/java"), "#!/bin/sh\ntouch '" + taken + "'\n");
        runnable(here.resolve("bin/java"));
        for (String relative : List.of(".", "./", "../home")) {
            ProcessBuilder builder =
                    new ProcessBuilder(home.resolve("bin/sitrep").toString(), "--version");
            builder.environment().put("JAVA_HOME", relative);
            Process process =
                    builder.directory(here.toFile()).redirectErrorStream(true).start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("sitrep: JAVA_HOME is set to " + relative
                            + ", which is not the full path of a folder, from / on.\n");
            assertThat(process.waitFor()).isEqualTo(1);
        }
        assertThat(taken).doesNotExist();
    }

    /** Its text alone is looked at: no Windows runs these tests. */
    @Test
    void onWindowsEveryProgramHasItsFullPath() throws Exception {
        List<String> commands = Files.readAllLines(home.resolve("bin/sitrep.bat")).stream()
                .filter(line -> !line.startsWith("rem ") && !line.startsWith("echo "))
                .toList();
        assertThat(commands)
                .contains("set \"NoDefaultCurrentDirectoryInExePath=1\"", "set \"tools=%SystemRoot%\\System32\"")
                .noneMatch(line -> line.matches("(?i).*(?<!%tools%\\\\)\\b(findstr|forfiles|where|cmd)\\b.*"))
                .noneMatch(line -> line.contains("java=java.exe"))
                .anyMatch(line ->
                        line.startsWith("if not \"%JAVA_HOME:~1,2%\"==\":\\\" ") && line.endsWith(" goto relative"));
    }

    @Test
    void anArchiveIsNeitherTakenFromNorPutIntoAFolderThatOthersMayWriteOrALink() throws Exception {
        Path open = folder.resolve("open");
        Path linked = folder.resolve("linked");
        Path ours = Files.createDirectories(open.resolve("sitrep"));
        Files.copy(archive, ours.resolve(archive.getFileName()));
        Files.createDirectory(linked);
        Files.createSymbolicLink(linked.resolve("sitrep"), used.resolve("sitrep"));
        for (String rights : List.of("rwxrwxr-x", "rwxr-xrwx")) {
            Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString(rights));
            assertThat(sitrep(open, "--version").status()).isZero();
            assertThat(arguments()).last().asString().doesNotContain("SharedArchiveFile");
        }
        assertThat(sitrep(linked, "--version").status()).isZero();
        assertThat(arguments()).last().asString().doesNotContain("SharedArchiveFile");
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(sitrep(open, "--version").status()).isZero();
        assertThat(arguments()).last().asString().contains("SharedArchiveFile");
    }

    /** Returns the archive of a cache folder once it is made, and nothing else is left there. */
    private static Path onlyArchive(Path cache) throws Exception {
        List<Path> found = List.of();
        for (int i = 0; i < POLLS; i++) {
            assertThat(failed()).as("an archive could not be made").doesNotExist();
            found = list(cache.resolve("sitrep")).stream()
                    .filter(path -> !path.endsWith("libraries"))
                    .toList();
            if (found.size() == 1 && found.get(0).toString().endsWith(".jsa")) {
                return found.get(0);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no archive, but " + found);
    }

    private static Ended sitrep(Path cache, String... arguments) throws Exception {
        return run(environment(cache), command(arguments));
    }

    private static Map<String, String> environment(Path cache) {
        return environment(Map.of("XDG_CACHE_HOME", cache.toString()));
    }

    private static Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(variables);
        all.put("JAVA_HOME", javaHome.toString());
        return all;
    }

    private static String[] command(String... arguments) {
        return Stream.concat(Stream.of(home.resolve("bin/sitrep").toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private static Ended run(Map<String, String> environment, String... command) throws Exception {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(environment, ProcessBuilder.Redirect.to(err.toFile()), command);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private static Process start(Map<String, String> environment, ProcessBuilder.Redirect err, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME", "SITREP_NO_ARCHIVE"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A Java home whose java is the real one, but notes what it is given. */
    private static Path javaThatNotesItsArguments(Path at) throws IOException {
        Files.createDirectories(at.resolve("bin"));
        Path release = Path.of(System.getProperty("java.home"), "release");
        if (Files.exists(release)) {
            Files.copy(release, at.resolve("release"));
        }
        Files.writeString(at.resolve("bin/java"), """
                #!/bin/sh
                printf '%%s\\n' "$*" >>'%1$s'
                case "$*" in *ArchiveClassesAtExit*) '%2$s' "$@" || { touch '%3$s'; exit 1; }; exit 0 ;; esac
                exec '%2$s' "$@"
                """.formatted(noted(), realJava(), failed()));
        runnable(at.resolve("bin/java"));
        return at;
    }

    private static Path realJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path noted() {
        return folder.resolve("arguments.txt");
    }

    /** What is there once an archive could not be made. */
    private static Path failed() {
        return folder.resolve("failed");
    }

    private static Stream<String> arguments() throws IOException {
        return Files.readAllLines(noted()).stream();
    }

    /** Packs the classes under test, with the libraries where they lie. */
    private static void jar(Path file) throws IOException, URISyntaxException {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Path entry : walk(classes)) {
                if (Files.isRegularFile(entry)) {
                    jar.putNextEntry(
                            new JarEntry(classes.relativize(entry).toString().replace(File.separatorChar, '/')));
                    Files.copy(entry, jar);
                    jar.closeEntry();
                }
            }
        }
    }

    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.endsWith(".jar"))
                .map(path -> Path.of(path).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : walk(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Map<String, byte[]> read(Path at) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : list(at)) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> list(Path at) throws IOException {
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> walk(Path at) throws IOException {
        try (Stream<Path> files = Files.walk(at)) {
            return files.sorted().toList();
        }
    }
}
