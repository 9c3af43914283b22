package org.sitrep.files;

/** Says why a picture of pixels cannot be read. */
public final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is larger is a mistake, and would fill the memory of those who make and read the file. */
    private static final int MAX_BYTES = 64_000_000;

    private static final String LARGE = " pixels large";

    private final String reason;

    UnreadablePicture(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Returns whether it may be sound, and has too many pixels. */
    public boolean isTooLarge() {
        return reason.endsWith(LARGE);
    }

    /** Returns the reason in words. */
    public String reason() {
        return reason;
    }

    /** Asserts that the pixels of a picture fit into the memory. */
    static void checkSize(int width, int height, long rowBytes) throws UnreadablePicture {
        if (width <= 0 || height <= 0) {
            throw new UnreadablePicture("it has no pixels");
        }
        if (rowBytes > MAX_BYTES / height) {
            throw new UnreadablePicture("it is " + width + " by " + height + LARGE);
        }
    }
}
