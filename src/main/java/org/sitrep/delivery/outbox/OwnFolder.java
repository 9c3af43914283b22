package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.sitrep.files.FolderLock;
import org.sitrep.files.Links;
import org.sitrep.files.RegularFile;

/** Files and folders that only their owner can read, where the system knows owners as POSIX does. */
final class OwnFolder {

    private static final Set<OpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    static final String PART = ".part";

    private OwnFolder() {}

    /** Makes a folder, and those around it; it may be there already, but is no link. */
    static void create(Path folder) throws IOException {
        Links.refuse(folder);
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Locks a folder; empty where somebody else has it. */
    static Optional<FolderLock> lock(Path folder, String name) throws IOException {
        return FolderLock.take(folder, name, rights("rw-------"));
    }

    /** Opens a file to read and write; makes it if need be. */
    static FileChannel openFile(Path file) throws IOException {
        return RegularFile.open(file, rights("rw-------"));
    }

    /** Writes a file beside the one that it is to be, under a name that nobody picks up; one left there is replaced. */
    static Path part(Path file, byte[] bytes, Disk disk) throws IOException {
        Path part = partOf(file);
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(part, ANEW, rights("rw-------"))) {
            disk.write(channel, 0, bytes);
        }
        return part;
    }

    static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + PART);
    }

    /** Gives a part its name, in one step; what was there is replaced. */
    static void name(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
