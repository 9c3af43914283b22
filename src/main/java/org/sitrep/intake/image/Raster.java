package org.sitrep.intake.image;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reads PNG (https://www.w3.org/TR/png-3/) and JPEG (ITU-T T.81, annex B) by their parts, and keeps those that draw. No pixel is
 * decoded: the typesetter does that, and says what is wrong with them.
 */
final class Raster {

    private static final int MAX_SIDE = 4_000;
    private static final int MAX_PIXELS = 8_000_000;

    private static final int PNG_HEAD = 8;
    private static final Set<String> PNG_KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;

    /** Tables, the three frames that every reader knows, scans, and how Adobe's colours are meant. */
    private static final Set<Integer> JPEG_KEPT = Set.of(0xc0, 0xc1, 0xc2, 0xc4, SCAN, 0xdb, 0xdd, 0xee);

    /** The tag that says how a camera was held (Exif 2.3). */
    private static final int HELD = 274;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean isSized;

    private Raster(byte[] bytes, int start) {
        in = ByteBuffer.wrap(bytes);
        keep(start);
    }

    /** Returns a PNG without words, places, times and profiles. */
    static byte[] png(byte[] bytes) throws ImageRule.Fault {
        Raster png = new Raster(bytes, PNG_HEAD);
        try {
            while (png.chunk()) {}
            return png.out.toByteArray();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw damaged("it ends early");
        }
    }

    /** Returns a JPEG without all that cameras and programs say of it. */
    static byte[] jpeg(byte[] bytes) throws ImageRule.Fault {
        Raster jpeg = new Raster(bytes, 2);
        try {
            while (jpeg.segment()) {}
            return jpeg.out.toByteArray();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw damaged("it ends early");
        }
    }

    /** Goes on, and keeps what it passes. */
    private void keep(int length) {
        out.write(in.array(), in.position(), length);
        in.position(in.position() + length);
    }

    private boolean chunk() throws ImageRule.Fault {
        int start = in.position();
        int length = in.getInt(start);
        String type = new String(in.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(in.array(), start + 4, length + 4);
        if (in.getInt(start + 8 + length) != (int) sum.getValue()) {
            throw damaged("a sum in it is wrong");
        } else if (isSized == type.equals("IHDR")) {
            throw damaged("its parts are out of order");
        } else if (!isSized) {
            sized(in.getInt(start + 8), in.getInt(start + 12));
        }
        if (PNG_KEPT.contains(type)) {
            keep(length + 12);
        } else {
            in.position(start + length + 12);
        }
        return !type.equals("IEND");
    }

    private boolean segment() throws ImageRule.Fault {
        int start = in.position();
        int marker = in.getShort(start) & 0xffff;
        int kind = marker & 0xff;
        if (marker == 0xffff) { // what fills the room before a marker
            in.get();
            return true;
        } else if (marker < 0xff00) {
            throw damaged("its parts are out of order");
        } else if (kind == END) {
            keep(2);
            return false;
        }
        int length = 2 + (in.getShort(start + 2) & 0xffff);
        if (kind >= 0xc0 && kind < SCAN && kind != 0xc4) {
            sized(in.getShort(start + 7) & 0xffff, in.getShort(start + 5) & 0xffff);
            int colours = in.get(start + 9);
            if (kind > 0xc2 || in.get(start + 4) != 8 || (colours != 1 && colours != 3)) {
                throw plain("is in colours for print (CMYK), or of a kind that few programs read");
            }
        } else if (kind == EXIF && isTurned(in.slice(start + 4, length - 2))) {
            throw plain("lies on its side: the camera notes how it was held, and notes are not kept");
        } else if (kind == SCAN && !isSized) {
            throw damaged("its parts are out of order");
        }
        length += kind == SCAN ? drawn(start + length) : 0;
        if (JPEG_KEPT.contains(kind)) {
            keep(length);
        } else {
            in.position(start + length);
        }
        return true;
    }

    /** What was drawn ends at the next marker; zeros are stuffed into it, and it may start anew by eight marks. */
    private int drawn(int start) {
        int at = start;
        while (in.get(at) != (byte) 0xff || in.get(at + 1) == 0 || (in.get(at + 1) & 0xf8) == 0xd0) {
            at++;
        }
        return at - start;
    }

    private static boolean isTurned(ByteBuffer exif) {
        byte[] name = new byte[6];
        exif.get(name);
        if (!new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return false;
        }
        ByteBuffer tags = exif.slice().order(ByteOrder.BIG_ENDIAN);
        tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tags.getInt(4);
        int count = tags.getShort(first) & 0xffff;
        for (int at = first + 2; at < first + 2 + 12 * count; at += 12) {
            if (tags.getShort(at) == HELD) {
                return tags.getShort(at + 8) > 1;
            }
        }
        return false;
    }

    private void sized(int width, int height) throws ImageRule.Fault {
        isSized = true;
        if (width < 1 || height < 1) {
            throw damaged("it has no pixels");
        } else if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new ImageRule.Fault(
                    ImageRule.IMAGE_TOO_LARGE,
                    "has " + width + " by " + height + " pixels; the most are 4,000 a side, and 8 million");
        }
    }

    private static ImageRule.Fault damaged(String how) {
        return new ImageRule.Fault(ImageRule.IMAGE_DAMAGED, "is damaged: " + how);
    }

    private static ImageRule.Fault plain(String why) {
        return new ImageRule.Fault(ImageRule.IMAGE_NOT_PLAIN, why);
    }
}
