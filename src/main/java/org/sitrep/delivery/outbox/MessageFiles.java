package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.delivery.Letter;
import org.sitrep.files.RegularFile;

/** The folder of messages, a file a letter, exact to the byte. */
final class MessageFiles {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final Disk disk;

    private MessageFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static MessageFiles open(Path folder, Disk disk) throws IOException {
        OwnFolder.create(folder);
        return new MessageFiles(folder, disk);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    /** Writes a message under the name that it has until the journal knows it. */
    void prepare(Letter letter) throws IOException {
        RegularFile.refuseAnyOther(file(letter.id()));
        OwnFolder.part(file(letter.id()), letter.message(), disk);
    }

    /** Gives messages that the journal knows the names that they keep. */
    void settle(Set<String> ids) throws IOException {
        for (String id : ids) {
            OwnFolder.name(OwnFolder.partOf(file(id)), file(id));
        }
        force();
    }

    /** Gives its name to each message that the journal knows, where the program was stopped before. */
    void recover(List<Entry> known) throws IOException {
        for (Entry entry : known) {
            Path part = OwnFolder.partOf(file(entry.id()));
            if (!isFile(file(entry.id())) && read(part, entry.envelope()).isPresent()) {
                settle(Set.of(entry.id()));
            }
        }
    }

    /** Returns how many messages lie here that none of these letters is. One that was only prepared does not count. */
    long strangers(Set<String> known) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(MessageFiles::isMessage)
                    .map(MessageFiles::id)
                    .filter(id -> Letter.isId(id) && !id.endsWith(OwnFolder.PART) && !known.contains(id))
                    .count();
        }
    }

    /** Writes a message; its name is on disk once the folder is forced. */
    void write(Letter letter) throws IOException {
        Path file = file(letter.id());
        RegularFile.refuseAnyOther(file);
        OwnFolder.name(OwnFolder.part(file, letter.message(), disk), file);
    }

    void force() {
        OwnFolder.force(folder);
    }

    /** Returns the message, if it is there and as it was written. */
    Optional<byte[]> read(String id, Envelope envelope) throws IOException {
        return read(file(id), envelope);
    }

    private static Optional<byte[]> read(Path file, Envelope envelope) throws IOException {
        return isFile(file)
                ? Optional.of(RegularFile.read(file, RegularFile.MAX_BYTES))
                        .filter(found -> digest(found).equals(envelope.digest()))
                : Optional.empty();
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Drops every message but those of these letters, and says how many. What is no message is not ours. */
    int keepOnly(Set<String> ids) throws IOException {
        List<Path> dropped;
        try (Stream<Path> files = Files.list(folder)) {
            dropped = files.filter(file -> isMessage(file) && !ids.contains(id(file)))
                    .toList();
        }
        for (Path file : dropped) {
            Files.delete(file);
        }
        return dropped.size();
    }

    private static boolean isMessage(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(ENDING) || name.endsWith(ENDING + OwnFolder.PART)) && isFile(file);
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
