package org.sitrep.typeset.pdf.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes of a font file as they are written, the high byte of a number first. */
final class Bytes extends ByteArrayOutputStream {

    Bytes() {
        super(4096);
    }

    /** Writes the low sixteen bits of a number. */
    Bytes u16(int value) {
        write(value >> 8);
        write(value);
        return this;
    }

    Bytes u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    Bytes copy(ByteBuffer from, int start, int length) {
        byte[] copied = new byte[length];
        from.get(start, copied);
        writeBytes(copied);
        return this;
    }

    /** Writes zeros up to the next multiple. */
    Bytes pad(int multiple) {
        while (count % multiple != 0) {
            write(0);
        }
        return this;
    }

    /** Puts a number over what stands there. */
    Bytes set16(int at, int value) {
        buf[at] = (byte) (value >> 8);
        buf[at + 1] = (byte) value;
        return this;
    }

    Bytes set32(int at, int value) {
        return set16(at, value >>> 16).set16(at + 2, value);
    }

    /** Returns the sum of a stretch in words of four bytes, as font files are checked by; its ends are padded. */
    int sum(int start, int end) {
        int sum = 0;
        ByteBuffer words = ByteBuffer.wrap(buf);
        for (int at = start; at < end; at += 4) {
            sum += words.getInt(at);
        }
        return sum;
    }
}
