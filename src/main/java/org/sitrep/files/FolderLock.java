package org.sitrep.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time, and one of its threads. The system gives the lock back however the process ends. On POSIX a
 * process loses its lock when it closes any channel of the file, so that all are kept open to the end.
 */
public final class FolderLock implements AutoCloseable {

    /** A second thread of this process must not so much as open the file. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final List<FileChannel> channels = new ArrayList<>();

    private FolderLock(Path key) {
        this.key = key;
    }

    /**
     * Locks a folder by a file in it, which is made if need be, and to which nothing is written.
     *
     * @param folder the folder
     * @param name the file's name
     * @param rights what a new file is given
     * @return the lock; empty where somebody else has it
     * @throws IOException where the file cannot be opened, or is a link or anything but a file
     */
    public static Optional<FolderLock> take(Path folder, String name, FileAttribute<?>... rights) throws IOException {
        Path key = folder.toRealPath().resolve(name);
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        FolderLock lock = new FolderLock(key);
        boolean taken = false;
        try {
            taken = lock.isTaken(rights);
        } finally {
            if (!taken) {
                lock.close();
            }
        }
        return taken ? Optional.of(lock) : Optional.empty();
    }

    private boolean isTaken(FileAttribute<?>... rights) throws IOException {
        channels.add(RegularFile.open(key, rights));
        return isLocked(channels.get(0)) && isStillThere();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /**
     * Somebody may have deleted the file before we locked it: then another lies in its place, which others lock. What lies
     * there is ours if this process has it locked.
     */
    private boolean isStillThere() throws IOException {
        try {
            channels.add(FileChannel.open(
                    key, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
            channels.get(1).tryLock();
            return false;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (FileChannel channel : channels) {
                channel.close();
            }
        } finally {
            HELD.remove(key);
        }
    }
}
