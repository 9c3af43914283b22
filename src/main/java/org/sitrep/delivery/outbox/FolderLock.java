package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One at a time. The system gives the lock back however the process ends; the file stays. */
final class FolderLock implements AutoCloseable {

    /** Within one process we count ourselves: on POSIX, to close a second channel would give up the lock of the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path key;

    private FolderLock(FileChannel channel, Path key) {
        this.channel = channel;
        this.key = key;
    }

    /** Locks a folder; empty where somebody else has it. */
    static Optional<FolderLock> take(Path folder, String name) throws IOException {
        Path key = folder.toRealPath().resolve(name);
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = of(OwnFolder.openFile(key), key);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
        return lock;
    }

    private static Optional<FolderLock> of(FileChannel channel, Path key) throws IOException {
        if (channel.tryLock() != null) {
            return Optional.of(new FolderLock(channel, key));
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(key);
    }
}
