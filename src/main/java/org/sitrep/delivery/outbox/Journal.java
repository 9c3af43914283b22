package org.sitrep.delivery.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The append-only record of the outbox, a line of JSON an event, each sealed. A line counts once its line feed is on disk. */
final class Journal implements AutoCloseable {

    static final String NAME = "journal.jsonl";

    private static final int MAX_BYTES = 512 * 1024 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FileChannel channel;
    private final Disk disk;
    private Seal seal = new Seal();
    private long end;
    private boolean torn;
    private boolean broken;

    private Journal(FileChannel channel, Disk disk) {
        this.channel = channel;
        this.disk = disk;
    }

    static Journal open(Path file, Disk disk) throws IOException {
        return new Journal(OwnFolder.openFile(file), disk);
    }

    /**
     * Reads every line. The rest of a line that was cut off in the writing is reported.
     *
     * @param file as the user would type it
     */
    Checked<List<JournalLine>> read(String file) throws IOException {
        byte[] bytes = bytes();
        List<JournalLine> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line(new Place(file, lines.size() + findings.size() + 1, 0, ""), bytes, start, i, lines, findings);
                start = i + 1;
            }
        }
        torn = start < bytes.length;
        if (torn && findings.isEmpty()) {
            findings.add(torn(new Place(file, lines.size() + 1, 0, "")));
        }
        end = start;
        return Checked.unlessErrors(lines, findings);
    }

    /** Removes the rest of a line that was cut off. */
    void trim() throws IOException {
        if (torn) {
            disk.truncate(channel, end);
            torn = false;
        }
    }

    /** Returns whether an older version wrote it, whole: that one left messages that no line knows, when it was stopped. */
    boolean isOld() {
        return end > 0 && !torn && !seal.hasBegun();
    }

    private void line(Place place, byte[] bytes, int start, int end, List<JournalLine> lines, List<Finding> findings) {
        byte[] line = Arrays.copyOfRange(bytes, start, end);
        if (!seal.opens(line)) {
            findings.add(broken(place, "this line, or one before it, was changed, taken out or added"));
            return;
        }
        try {
            lines.add(MAPPER.readValue(Seal.open(line), JournalLine.class));
        } catch (JacksonException e) {
            findings.add(broken(place, "this line is none that the program writes"));
        }
    }

    private byte[] bytes() throws IOException {
        if (channel.size() > MAX_BYTES) {
            throw new IOException("`" + NAME + "` has more than " + MAX_BYTES / 1024 / 1024 + " MiB");
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    static Finding broken(Place place, String what) {
        return DeliveryRule.BROKEN_JOURNAL.finding(
                place,
                "the outbox's journal is not as it was written: "
                        + what.lines().findFirst().orElse(""),
                "take the folder back from a copy; nothing is sent before");
    }

    private static Finding torn(Place place) {
        return DeliveryRule.TORN_JOURNAL.finding(
                place,
                "the last line was cut off when the program or the machine stopped; it counts as never written",
                "");
    }

    /** Adds lines, and returns once they are on disk. On failure the journal is as it was, or takes no more lines. */
    void append(List<JournalLine> lines) throws IOException {
        if (broken) {
            throw new IOException("an earlier line could not be taken back");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Seal next = new Seal(seal);
        for (JournalLine line : lines) {
            bytes.writeBytes(next.close(MAPPER.writeValueAsBytes(line)));
            bytes.write('\n');
        }
        try {
            disk.write(channel, end, bytes.toByteArray());
            end += bytes.size();
            seal = next;
        } catch (IOException e) {
            takeBack();
            throw e;
        }
    }

    /** Half a line with others after it would be damage. */
    private void takeBack() {
        try {
            disk.truncate(channel, end);
        } catch (IOException e) {
            broken = true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
