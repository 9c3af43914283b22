package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Path;
import org.sitrep.Main;

/** The program itself, as another process that issues a report. */
final class Issuer {

    private Issuer() {}

    /** Starts it; what it says goes to the file. */
    static Process start(Desk desk, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "issue",
                        desk.crisis().toString(),
                        "--out",
                        desk.out().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
