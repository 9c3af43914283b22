package org.sitrep.files;

/** Says why a picture of pixels cannot be read. */
public final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is larger is a mistake, and would fill the memory of those who make and read the file. */
    private static final int MAX_SIDE = 4_000;

    private static final int MAX_PIXELS = 8_000_000;

    private final String reason;
    private final boolean isTooLarge;

    UnreadablePicture(String reason) {
        this(reason, false);
    }

    private UnreadablePicture(String reason, boolean isTooLarge) {
        super(reason);
        this.reason = reason;
        this.isTooLarge = isTooLarge;
    }

    /** Returns whether it may be sound, and has too many pixels. */
    public boolean isTooLarge() {
        return isTooLarge;
    }

    /** Returns the reason in words. */
    public String reason() {
        return reason;
    }

    /** Asserts that the pixels of a picture fit into the memory. */
    static void checkSize(int width, int height) throws UnreadablePicture {
        if (width <= 0 || height <= 0) {
            throw new UnreadablePicture("it has no pixels");
        }
        if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new UnreadablePicture("it is " + width + " by " + height + " pixels large", true);
        }
    }
}
