package org.sitrep.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Everything that writing a report does to the disk: each step can fail, and none may leave half a report. */
public interface Disk {

    /** The machine's own. */
    Disk REAL = new Real();

    /** Makes a folder, and those around it; it may be there already. */
    void createFolders(Path folder) throws IOException;

    /** Writes a new file and forces it to disk; a file that is there already is an error. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Moves a file or folder in one step; a file in its place is replaced, and leaves its rights. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder, if it is there. */
    void delete(Path path) throws IOException;

    /** Forces the names in a folder to disk: a moved file is sure to be found after a power cut. */
    void force(Path folder) throws IOException;

    /** The machine's own disk. */
    final class Real implements Disk {

        private Real() {}

        @Override
        public void createFolders(Path folder) throws IOException {
            Files.createDirectories(folder);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            PosixFileAttributeView rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            if (rights != null && Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
                rights.setPermissions(Files.getPosixFilePermissions(to));
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.deleteIfExists(path);
        }

        /** Not all systems can; the files themselves are on disk, and nothing more can be done for their names. */
        @Override
        public void force(Path folder) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException notOnThisSystem) {
                return;
            }
        }
    }
}
