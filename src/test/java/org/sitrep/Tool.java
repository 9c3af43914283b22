package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of the system that a test needs: without it the test is skipped, and says why; never in CI. */
public final class Tool {

    private final String name;

    private Tool(String name) {
        this.name = name;
    }

    /** Returns a tool; a test without it ends here. */
    public static Tool named(String name) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (System.getenv("CI") != null) {
            assertThat(there).as("%s is installed by .ci/run", name).isTrue();
        }
        if (!there) {
            System.out.println("skipped: " + name + " is not installed");
        }
        Assumptions.assumeTrue(there, name + " is not installed");
        return new Tool(name);
    }

    /** Runs the tool and gives what it printed. */
    public String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("tool", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(30, TimeUnit.MINUTES); // against a hang
            process.destroyForcibly();
            assertThat(ended).as("%s ended", name).isTrue();
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
