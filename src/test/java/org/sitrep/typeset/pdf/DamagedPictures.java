package org.sitrep.typeset.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Pictures that somebody changed. */
final class DamagedPictures {

    private static final int SIGNATURE = 8;

    private DamagedPictures() {}

    /** Returns a PNG with one more chunk before its pixels. */
    static byte[] with(byte[] png, String name, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer file = ByteBuffer.wrap(png);
        int head = SIGNATURE + 12 + file.getInt(SIGNATURE);
        out.write(png, 0, head);
        ByteBuffer chunk = ByteBuffer.allocate(12 + bytes.length).putInt(bytes.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII));
        for (int value : bytes) {
            chunk.put((byte) value);
        }
        out.writeBytes(chunk.array());
        out.write(png, head, png.length - head);
        return sealed(out.toByteArray());
    }

    /** Returns a file of which some bytes are others, or of which the end is missing; the check sums of a PNG are often right. */
    static byte[] changed(byte[] file, long seed) {
        Random random = new Random(seed);
        byte[] changed = file.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int reach = random.nextBoolean() ? Math.min(changed.length, 60) : changed.length;
            changed[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        boolean isCut = random.nextInt(8) == 0;
        byte[] cut = isCut ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
        return file[0] == (byte) 0x89 && random.nextInt(4) > 0 ? sealed(cut) : cut;
    }

    /** Returns a PNG whose check sums are right, as far as its chunks can be found. */
    static byte[] sealed(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        for (int at = SIGNATURE; at + 12 <= png.length; ) {
            int length = file.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(file.array(), at + 4, length + 4);
            file.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
        return file.array();
    }
}
