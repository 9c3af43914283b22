package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What can fail of a disk that is full or dying: each step returns once its result is sure to outlive a power cut. */
public interface Disk {

    /** The machine's own. */
    Disk REAL = new Disk() {};

    /** Writes at a position, and forces it. */
    default void write(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
        channel.force(true);
    }

    /** Cuts a file off, and forces it. */
    default void truncate(FileChannel channel, long size) throws IOException {
        channel.truncate(size);
        channel.force(true);
    }
}
