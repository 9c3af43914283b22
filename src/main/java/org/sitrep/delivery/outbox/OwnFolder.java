package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, where the system knows owners as POSIX does. */
final class OwnFolder {

    private static final Set<OpenOption> TO_KEEP =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private OwnFolder() {}

    /** Makes a folder, and those around it; it may be there already. */
    static void create(Path folder) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Opens a file to read and write; makes it if need be. */
    static FileChannel openFile(Path file) throws IOException {
        return FileChannel.open(file, TO_KEEP, rights("rw-------"));
    }

    /** Forces the names in a folder to disk. Not all systems can, and then nothing more can be done for them. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static FileAttribute<?>[] rights(String posix) {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
