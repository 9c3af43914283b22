package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what the program makes with what a person has looked at and accepted. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Says whether this run accepts what it makes: {@code mvn verify -Dgolden.accept}. */
    public static boolean isAccepting() {
        String accept = System.getProperty("golden.accept", "false");
        return accept.isEmpty() || accept.equals("true");
    }

    /** Asserts that a text is the accepted one, or accepts it. */
    public static void assertGolden(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (isAccepting()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("accept it with -Dgolden.accept").exists();
        assertThat(actual.lines()).as(name).containsExactlyElementsOf(Files.readAllLines(file));
    }
}
