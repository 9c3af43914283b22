package org.sitrep.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Someone who types what the manual says, in a folder of her own, and says yes when she is asked. */
final class ManualDesk {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Set<String> PATHS =
            Set.of("new", "example", "--out", "--recipients", "--templates", "--crisis", "--into");
    private static final Set<String> WRITERS = Set.of("render", "issue");
    /** What a terminal shows while something is under way, and wipes. */
    private static final Pattern PROGRESS = Pattern.compile("\\r\\u001b\\[K(?:[^\\r\\n]* …(?=\\r))?");

    private final Path folder;

    ManualDesk(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of a command.
     *
     * @param status its exit status
     * @param lines what it printed, to either stream
     */
    record Seen(int status, List<String> lines) {

        /** Returns the first line expected that was not seen after those before it; "…" stands for anything. */
        Optional<String> missing(String expected) {
            int at = 0;
            for (String line : expected.lines().toList()) {
                while (at < lines.size() && !matches(line, lines.get(at))) {
                    at++;
                }
                if (at++ >= lines.size()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        }

        private static boolean matches(String expected, String line) {
            String anything = Stream.of(expected.split("…", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b)
                    .orElseThrow();
            return Pattern.matches(anything, line);
        }
    }

    /** Returns the commands of a block: one a line, but for lines that end in a backslash. */
    static List<String> commands(String block) {
        return block.replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    void write(String file, String body) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what the repository holds, as a reader finds it. */
    void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command, which begins with the program's name; comments are not typed. */
    Seen run(String command) {
        List<String> words = WORD.matcher(command.replaceAll("\\s+# .*", ""))
                .results()
                .map(found -> Stream.of(1, 2, 3)
                        .map(found::group)
                        .filter(g -> g != null)
                        .findFirst()
                        .orElseThrow())
                .toList();
        return run(arguments(words.subList(1, words.size())));
    }

    /** Paths are those from her folder, which is not where the test runs. */
    private String[] arguments(List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean isPath = i > 0
                    && !words.get(i).startsWith("-")
                    && (PATHS.contains(words.get(i - 1)) || Files.exists(folder.resolve(words.get(i))));
            arguments.add(isPath ? folder.resolve(words.get(i)).toString() : words.get(i));
        }
        if (WRITERS.contains(words.get(0)) && !words.contains("--out") && !words.contains("--help")) {
            arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        return arguments.toArray(String[]::new);
    }

    private Seen run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)),
                Clock.fixed(Instant.parse("2026-03-06T18:00:00Z"), ZoneOffset.UTC),
                Map.of(),
                folder.resolve("state"));
        int status = new CommandLineFace(screen, screen, true, Optional.empty(), around).run(arguments);
        String text = PROGRESS.matcher(bytes.toString(StandardCharsets.UTF_8)).replaceAll("");
        // What she types after a question ends its line.
        return new Seen(
                status,
                text.replace(folder + "/", "")
                        .replace("[y/N] ", "[y/N]\n")
                        .lines()
                        .toList());
    }
}
