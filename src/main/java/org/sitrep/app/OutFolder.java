package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.files.RegularFile;

/** Writes finished documents: whole or not at all. */
public record OutFolder(Disk disk, Path folder) {

    private static final String PREFIX = ".sitrep-";
    private static final String SUFFIX = ".part";

    /** Returns the folder of a file that somebody named. */
    public static OutFolder around(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return new OutFolder(Disk.REAL, Optional.ofNullable(whole.getParent()).orElse(whole));
    }

    /**
     * Writes documents under temporary names, forces them to disk, then moves each into place.
     *
     * @return what was written; or an error, which says what was replaced before it: nothing, but where the file system
     *     itself fails between two moves
     */
    public Checked<List<Written>> write(List<Document> documents) {
        List<Path> parts = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        try {
            disk.createFolders(folder);
            for (Document document : documents) {
                disk.createFolders(around(folder.resolve(document.name())).folder);
                RegularFile.refuseAnyOther(folder.resolve(document.name()));
                parts.add(folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
                disk.write(parts.get(parts.size() - 1), document.bytes());
            }
            for (int i = 0; i < parts.size(); i++) {
                written.add(move(parts.get(i), documents.get(i)));
            }
            disk.force(folder);
            return Checked.ok(written);
        } catch (IOException e) {
            parts.forEach(this::discard);
            return Checked.failed(failure(e, written));
        }
    }

    private Written move(Path part, Document document) throws IOException {
        Path file = folder.resolve(document.name());
        disk.move(part, file);
        return new Written(file, document.bytes().length);
    }

    private void discard(Path part) {
        try {
            disk.delete(part);
        } catch (IOException alreadyFailed) {
            // The first failure is the one to report.
        }
    }

    private Finding failure(IOException e, List<Written> written) {
        String replaced = written.isEmpty()
                ? "nothing was replaced"
                : "replaced already: "
                        + String.join(
                                ", ",
                                written.stream().map(w -> w.file().toString()).toList());
        return AppRule.CANNOT_WRITE.finding(
                PathName.place(folder),
                "cannot write here: " + Reasons.of(e),
                replaced + "; free the folder or choose another with --out");
    }
}
