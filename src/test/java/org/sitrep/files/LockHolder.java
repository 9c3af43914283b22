package org.sitrep.files;

import java.io.IOException;
import java.nio.file.Path;

/** A program that locks a folder, says whether it could, and holds the lock until a line comes in. */
final class LockHolder {

    private LockHolder() {}

    /** Takes the folder. */
    public static void main(String[] arguments) throws IOException {
        var lock = FolderLock.take(Path.of(arguments[0]), "lock");
        System.out.println(lock.isPresent() ? "held" : "busy");
        System.out.flush();
        if (System.in.read() >= 0 && lock.isPresent()) {
            lock.get().close();
        }
    }

    /** Starts the program. */
    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }
}
