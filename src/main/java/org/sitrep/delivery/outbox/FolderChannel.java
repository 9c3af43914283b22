package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.files.RegularFile;

/**
 * A folder that a mail program or a gateway picks up, a file {@code ID.eml} a letter. It is there as a whole or not at
 * all. The dry run is this channel without an outbox.
 */
public final class FolderChannel implements Channel {

    private final Path folder;

    /** Takes the folder; made if need be, at the first letter. */
    public FolderChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome send(Letter letter, Handover handover) {
        Path file = folder.resolve(letter.id() + ".eml");
        try {
            Files.createDirectories(folder);
            RegularFile.refuseAnyOther(file);
            Path part = OwnFolder.part(file, letter.message(), Disk.REAL);
            handover.begins();
            OwnFolder.name(part, file);
            OwnFolder.force(folder);
            return new Outcome(Kind.DELIVERED, "put into the folder as " + file.getFileName());
        } catch (IOException e) {
            discard(OwnFolder.partOf(file));
            return new Outcome(
                    Kind.LINE_FAILED,
                    "cannot write into " + OutboxFindings.name(folder) + ": " + OutboxFindings.reason(e));
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            return; // nobody picks up a hidden part
        }
    }

    @Override
    public void close() {}
}
