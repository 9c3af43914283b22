package org.sitrep.typeset.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of a font file as they are written, the high byte of a number first. */
final class Bytes {

    private byte[] bytes = new byte[4096];
    private int length;

    int length() {
        return length;
    }

    /** Writes the low sixteen bits of a number. */
    Bytes u16(int value) {
        room(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    Bytes copy(ByteBuffer from, int start, int count) {
        room(count);
        from.get(start, bytes, length, count);
        length += count;
        return this;
    }

    Bytes copy(Bytes from) {
        return copy(ByteBuffer.wrap(from.bytes), 0, from.length);
    }

    /** Writes zeros up to the next multiple. */
    Bytes pad(int multiple) {
        room(multiple);
        while (length % multiple != 0) {
            bytes[length++] = 0;
        }
        return this;
    }

    /** Puts a number over what stands there. */
    Bytes set16(int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
        return this;
    }

    Bytes set32(int at, int value) {
        return set16(at, value >>> 16).set16(at + 2, value);
    }

    /** Gives the sum of a stretch in words of four bytes, as font files are checked by; its ends are padded. */
    int sum(int start, int end) {
        int sum = 0;
        ByteBuffer words = ByteBuffer.wrap(bytes);
        for (int at = start; at < end; at += 4) {
            sum += words.getInt(at);
        }
        return sum;
    }

    byte[] toArray() {
        return toArray(0);
    }

    /** Gives the bytes without the first few. */
    byte[] toArray(int start) {
        return Arrays.copyOfRange(bytes, start, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
