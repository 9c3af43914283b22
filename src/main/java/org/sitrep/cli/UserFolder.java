package org.sitrep.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a system wants programs to keep what they have to remember of a user. */
public final class UserFolder {

    private static final String PROGRAM = "sitrep";

    private UserFolder() {}

    /**
     * Returns the folder.
     *
     * @param system the name of the operating system, as Java has it
     * @param home the user's home
     * @param environment the environment variables: {@code SITREP_STATE} goes before everything; then {@code XDG_STATE_HOME}
     *     (XDG Base Directory Specification) or, on Windows, {@code LOCALAPPDATA}
     */
    public static Path state(String system, Path home, Map<String, String> environment) {
        Optional<Path> own = folder(environment, "SITREP_STATE");
        if (own.isPresent()) {
            return own.get();
        }
        if (system.startsWith("Windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData/Local"))
                    .resolve(PROGRAM);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support").resolve(PROGRAM);
        }
        return folder(environment, "XDG_STATE_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local/state"))
                .resolve(PROGRAM);
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
