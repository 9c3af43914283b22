package org.sitrep.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of a JPEG file say (ITU-T T.81, annex B).
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for colour
 * @param turned whether the camera notes that it was not held upright
 * @param bare the file without all that cameras and programs say of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Jpeg(int width, int height, int channels, boolean turned, byte[] bare) {

    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int NOTES = 0xE1;

    /** Tables, the three frames that every reader knows, and scans. */
    private static final Set<Integer> DRAWN = Set.of(0xC0, 0xC1, 0xC2, 0xC4, SCAN, 0xDB, 0xDD);

    /** How Adobe's colours are meant; other programs write there what they like. */
    private static final int ADOBE = 0xEE;

    /** A picture that comes in more rounds takes its reader's time. */
    private static final int MOST_SCANS = 50;

    /** The tag that says how the camera was held (Exif 2.3). */
    private static final int HELD = 274;

    /** Returns whether a file begins as a JPEG does. */
    public static boolean isJpeg(byte[] bytes) {
        return bytes.length >= 4 && two(bytes, 0) == 0xFF00 + START;
    }

    /**
     * Reads a file; its pixels are not unpacked.
     *
     * @param bytes the file
     * @return what it says
     * @throws UnreadablePicture where it is no JPEG, is cut off, or has neither one channel nor three of 8 bits
     */
    public static Jpeg read(byte[] bytes) throws UnreadablePicture {
        if (!isJpeg(bytes)) {
            throw new UnreadablePicture("it is neither a PNG nor a JPEG");
        }
        try {
            return parts(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadablePicture("the file is cut off");
        }
    }

    private static Jpeg parts(byte[] bytes) throws UnreadablePicture {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, 2);
        Optional<Jpeg> frame = Optional.empty();
        boolean isTurned = false;
        int scans = 0;
        int end;
        for (int i = 2; at(bytes, i + 1) != END; i = end) {
            int kind = at(bytes, i + 1);
            if (at(bytes, i) != 0xFF || kind < 0xC0 || scans > MOST_SCANS) {
                throw new UnreadablePicture("its head is broken");
            }
            end = kind == 0xFF ? i + 1 : i + 2 + two(bytes, i + 2);
            frame = isFrame(kind) ? Optional.of(frame(bytes, i + 4)) : frame;
            isTurned |= kind == NOTES && isTurned(bytes, i + 4, end);
            scans += kind == SCAN ? 1 : 0;
            end = kind == SCAN ? scanned(bytes, end) : end;
            if (DRAWN.contains(kind) || (kind == ADOBE && two(bytes, i + 2) == 14 && has("Adobe", bytes, i + 4))) {
                bare.write(bytes, i, end - i);
            }
        }
        Jpeg found = frame.orElse(new Jpeg(0, 0, 0, false, bytes));
        if (scans == 0 || found.channels == 0) {
            throw new UnreadablePicture("its head is broken");
        }
        bare.write(0xFF);
        bare.write(END);
        return new Jpeg(found.width, found.height, found.channels, isTurned, bare.toByteArray());
    }

    /** A scan ends at the next marker; zeros are stuffed into it, and it may start anew by eight marks. */
    private static int scanned(byte[] bytes, int start) {
        int i = start;
        while (at(bytes, i) != 0xFF || at(bytes, i + 1) == 0 || (at(bytes, i + 1) & 0xF8) == 0xD0) {
            i++;
        }
        return i;
    }

    private static boolean isTurned(byte[] bytes, int at, int end) {
        if (!has("Exif\0\0", bytes, at)) {
            return false;
        }
        ByteBuffer tags = ByteBuffer.wrap(bytes, at + 6, end - at - 6).slice();
        try {
            tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int first = tags.getInt(4);
            int count = tags.getShort(first) & 0xFFFF;
            for (int i = first + 2; i < first + 2 + 12 * count; i += 12) {
                if (tags.getShort(i) == HELD) {
                    return tags.getShort(i + 8) > 1;
                }
            }
            return false;
        } catch (IndexOutOfBoundsException e) {
            return false; // broken notes say nothing, and are not kept
        }
    }

    private static boolean has(String word, byte[] bytes, int at) {
        return new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Jpeg frame(byte[] bytes, int at) throws UnreadablePicture {
        if (at(bytes, at - 3) > 0xC2) {
            throw new UnreadablePicture("it is coded in a way that PDF readers do not know");
        }
        Jpeg jpeg = new Jpeg(two(bytes, at + 3), two(bytes, at + 1), at(bytes, at + 5), false, bytes);
        if (at(bytes, at) != 8 || (jpeg.channels != 1 && jpeg.channels != 3)) {
            String kind = jpeg.channels == 4 ? ", as printing presses have it (CMYK)" : "";
            throw new UnreadablePicture("it has " + jpeg.channels + " channels of " + at(bytes, at) + " bits" + kind);
        }
        UnreadablePicture.checkSize(jpeg.width, jpeg.height);
        return jpeg;
    }

    private static int two(byte[] bytes, int at) {
        return at(bytes, at) << 8 | at(bytes, at + 1);
    }

    private static int at(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
