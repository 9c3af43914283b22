package org.sitrep.typeset.layout.mark;

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
        for (int i = 2; i + 9 < bytes.length && at(bytes, i) == 0xFF && at(bytes, i + 1) != SCAN; ) {
            if (isFrame(at(bytes, i + 1))) {
                return frame(bytes, i + 4);
            }
            i += at(bytes, i + 1) == 0xFF ? 1 : 2 + two(bytes, i + 2);
        }
        throw new Image.Unreadable("its head is broken");
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
            throw new Image.Unreadable("it has " + jpeg.channels + " channels of " + at(bytes, at) + " bits");
        }
        if (jpeg.width == 0 || jpeg.height == 0) {
            throw new Image.Unreadable("it has no pixels");
        }
        return jpeg;
    }

    private static int two(byte[] bytes, int at) {
        return at(bytes, at) << 8 | at(bytes, at + 1);
    }

    private static int at(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
