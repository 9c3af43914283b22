package org.sitrep.typeset.layout.mark;

import java.util.Optional;

/**
 * What the head of a JPEG file says.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for colour
 */
public record Jpeg(int width, int height, int channels) {

    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    /**
     * Reads the head of a file.
     *
     * @param bytes the file
     * @return what it says
     * @throws Image.Unreadable where it is no JPEG, is cut off, or has neither one channel nor three of 8 bits
     */
    public static Jpeg read(byte[] bytes) throws Image.Unreadable {
        if (bytes.length < 4 || at(bytes, 0) != 0xFF || at(bytes, 1) != START) {
            throw new Image.Unreadable("it is neither a PNG nor a JPEG");
        }
        if (!ends(bytes)) {
            throw new Image.Unreadable("the file is cut off");
        }
        Optional<Jpeg> frame = Optional.empty();
        int i = 2;
        while (i + 9 < bytes.length && at(bytes, i) == 0xFF && at(bytes, i + 1) != SCAN) {
            frame = isFrame(at(bytes, i + 1)) ? Optional.of(frame(bytes, i + 4)) : frame;
            i += at(bytes, i + 1) == 0xFF ? 1 : 2 + two(bytes, i + 2);
        }
        boolean isScan = i + 9 < bytes.length && at(bytes, i) == 0xFF;
        return frame.filter(found -> isScan).orElseThrow(() -> new Image.Unreadable("its head is broken"));
    }

    /** Some programs write a few bytes more after the end. */
    private static boolean ends(byte[] bytes) {
        for (int i = bytes.length - 2; i > Math.max(1, bytes.length - 512); i--) {
            if (at(bytes, i) == 0xFF && at(bytes, i + 1) == END) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Jpeg frame(byte[] bytes, int at) throws Image.Unreadable {
        if (at(bytes, at - 3) > 0xC2) {
            throw new Image.Unreadable("it is coded in a way that PDF readers do not know");
        }
        Jpeg jpeg = new Jpeg(two(bytes, at + 3), two(bytes, at + 1), at(bytes, at + 5));
        if (at(bytes, at) != 8 || (jpeg.channels != 1 && jpeg.channels != 3)) {
            String kind = jpeg.channels == 4 ? ", as printing presses have it (CMYK)" : "";
            throw new Image.Unreadable("it has " + jpeg.channels + " channels of " + at(bytes, at) + " bits" + kind);
        }
        Image.checkSize(jpeg.width, jpeg.height, 3L * jpeg.width);
        return jpeg;
    }

    private static int two(byte[] bytes, int at) {
        return at(bytes, at) << 8 | at(bytes, at + 1);
    }

    private static int at(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
