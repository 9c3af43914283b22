package org.sitrep.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;

/** Writes finished documents: whole or not at all. */
final class OutFolder {

    private static final String SUFFIX = ".part";

    private final Path folder;

    OutFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes documents under temporary names, forces them to disk, then moves each into place.
     *
     * @return what was written; or an error, and every file as it was before
     */
    Checked<List<Written>> write(List<Document> documents) {
        List<Path> parts = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Document document : documents) {
                Path part = folder.resolve("." + document.name() + SUFFIX);
                parts.add(part);
                force(part, document.bytes());
            }
            List<Written> written = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                written.add(move(parts.get(i), documents.get(i)));
            }
            forceFolder();
            return Checked.unlessErrors(written, List.of());
        } catch (IOException e) {
            parts.forEach(OutFolder::discard);
            return Checked.failed(List.of(failure(e)));
        }
    }

    private static void force(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private Written move(Path part, Document document) throws IOException {
        Path file = folder.resolve(document.name());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Written(file, document.bytes().length);
    }

    /** A moved file is sure to be found after a power cut once its folder is on disk too. Not all systems can. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The files themselves are on disk; nothing more can be done for their names.
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alreadyFailed) {
            // The first failure is the one to report.
        }
    }

    private Finding failure(IOException e) {
        String file = folder.toString().replace('\\', '/');
        return Finding.error(
                "cannot-write",
                Place.of(file),
                "cannot write here: " + Reasons.of(e),
                "nothing was replaced; free the folder or choose another with --out");
    }
}
