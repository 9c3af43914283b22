package org.sitrep.app.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.PathName;
import org.sitrep.app.Reasons;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/** The folder of issued reports: one issues at a time, and a report is there as a whole or not at all. */
final class IssuedFolder {

    private static final String PREFIX = ".sitrep-";
    private static final String LOCK = ".lock";

    private final Disk disk;
    private final Path folder;

    IssuedFolder(Disk disk, Path crisis) {
        this.disk = disk;
        this.folder = crisis.resolve(Register.FOLDER);
    }

    /**
     * Runs what issues a report while nobody else does. The system releases the lock however this program ends.
     *
     * @return what it came to; an error where someone else is at it
     */
    <T> Checked<T> alone(Supplier<Checked<T>> issue) {
        boolean wasThere = Files.isDirectory(folder);
        try {
            disk.createFolders(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = tryLock(channel)) {
                if (lock == null || !isStillThere(channel)) {
                    return Checked.failed(busy());
                }
                try {
                    return swept(issue);
                } finally {
                    tidy(wasThere);
                }
            }
        } catch (IOException e) {
            return Checked.failed(failure(e));
        }
    }

    /** Somebody may have taken the file away before we locked it: then another lies in its place, which others lock. */
    private boolean isStillThere(FileChannel channel) throws IOException {
        String mark = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        Path lock = folder.resolve(LOCK);
        return Files.exists(lock) && Files.readString(lock).equals(mark);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }

    /** What an issue that was cut off left behind is not in use. */
    private <T> Checked<T> swept(Supplier<Checked<T>> issue) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .toList()
                    .forEach(this::discard);
        }
        return issue.get();
    }

    /** Where nothing is issued in the end, no trace of the attempt stays. The lock is still ours. */
    private void tidy(boolean wasThere) {
        try {
            boolean isEmpty;
            try (Stream<Path> entries = Files.list(folder)) {
                isEmpty = entries.allMatch(entry -> entry.endsWith(LOCK));
            }
            if (!wasThere && isEmpty) {
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return; // an empty folder does no harm
        }
    }

    /**
     * Puts a report into the register, by one rename of a finished folder.
     *
     * @return its folder; an error where it could not be written, and then the register is as it was
     */
    Checked<Path> put(ReportNumber number, List<Document> documents) {
        Path part = folder.resolve(PREFIX + UUID.randomUUID());
        Path place = folder.resolve(number.folder());
        try {
            disk.createFolders(part);
            for (Document document : documents) {
                disk.write(part.resolve(document.name()), document.bytes());
            }
            disk.force(part);
            disk.move(part, place);
        } catch (IOException e) {
            discard(part);
            return Checked.failed(failure(e));
        }
        forced();
        return Checked.ok(place);
    }

    /** The report is issued once its folder has its name. */
    private void forced() {
        try {
            disk.force(folder);
        } catch (IOException e) {
            return; // a power cut might undo the name; the report is whole then too
        }
    }

    private void discard(Path part) {
        try (Stream<Path> files = Files.isDirectory(part) ? Files.list(part) : Stream.empty()) {
            for (Path file : files.toList()) {
                disk.delete(file);
            }
            disk.delete(part);
        } catch (IOException e) {
            return; // the next issue sweeps it away
        }
    }

    private Finding busy() {
        return IssueRule.ISSUE_UNDER_WAY.finding(
                place(),
                "someone else is issuing a report of this crisis",
                "wait until it is out, look at it, and issue again if yours is still wanted");
    }

    private Finding failure(IOException e) {
        return AppRule.CANNOT_WRITE.finding(
                place(),
                "cannot write here: " + Reasons.of(e),
                "nothing was issued; free the folder, then issue again");
    }

    private Place place() {
        return PathName.place(folder);
    }
}
