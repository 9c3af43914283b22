package org.sitrep.app.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.PathName;
import org.sitrep.app.Reasons;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.files.FolderLock;
import org.sitrep.files.Links;
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
            Links.refuse(folder);
            disk.createFolders(folder);
            Optional<FolderLock> lock = FolderLock.take(folder, LOCK);
            return lock.isEmpty() ? Checked.failed(busy()) : locked(lock.get(), wasThere, issue);
        } catch (IOException e) {
            return Checked.failed(failure(e));
        }
    }

    private <T> Checked<T> locked(FolderLock lock, boolean wasThere, Supplier<Checked<T>> issue) throws IOException {
        try (lock) {
            try {
                return swept(issue);
            } finally {
                tidy(wasThere);
            }
        }
    }

    /** What an issue that was cut off left behind is not in use; a link of such a name is not ours. */
    private <T> Checked<T> swept(Supplier<Checked<T>> issue) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !Links.is(entry))
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
        try {
            delete(part);
        } catch (IOException e) {
            return; // the next issue sweeps it away
        }
    }

    /** Of a link, the link alone. */
    private void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !Links.is(path)) {
            List<Path> inside;
            try (Stream<Path> listed = Files.list(path)) {
                inside = listed.toList();
            }
            for (Path file : inside) {
                delete(file);
            }
        }
        disk.delete(path);
    }

    private Finding busy() {
        return AppRule.ISSUE_UNDER_WAY.finding(
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
