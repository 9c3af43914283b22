package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;

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
        Path part = folder.resolve("." + letter.id() + ".part");
        Path file = folder.resolve(letter.id() + ".eml");
        try {
            Files.createDirectories(folder);
            write(part, letter.message());
            handover.begins();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnFolder.force(folder);
            return new Outcome.Delivered("put into the folder as " + file.getFileName());
        } catch (IOException e) {
            discard(part);
            return new Outcome.LineFailed(
                    "cannot write into " + OutboxFindings.name(folder) + ": " + OutboxFindings.reason(e));
        }
    }

    private static void write(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = OwnFolder.openFile(part)) {
            channel.truncate(0);
            Disk.REAL.write(channel, 0, bytes);
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
