package org.sitrep.typeset.layout.mark;

import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;

/**
 * A picture of pixels.
 *
 * @param name the name it goes by in the page
 * @param bytes a PNG or JPEG file; nobody changes them
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Image(String name, byte[] bytes, int width, int height) {

    private static final String HINT =
            "save it anew as a PNG, or as an RGB or grey JPEG, no larger than it is shown";

    /** What is larger is a mistake, and would fill the memory of those who make and read the file. */
    private static final int MAX_BYTES = 64_000_000;

    /**
     * Reads how large a picture is, and makes sure that it can be shown.
     *
     * @param name the name it goes by in the page
     * @param bytes a PNG or JPEG file; nobody changes them
     * @param place where the page asks for it
     * @return the picture; the error {@code unreadable-image} where the file is broken, or of a kind that is not shown
     */
    public static Checked<Image> read(String name, byte[] bytes, Place place) {
        try {
            return new Checked<>(Optional.of(read(name, bytes)), List.of());
        } catch (Unreadable fault) {
            String message = "the picture `" + name + "` cannot be read: " + fault.getMessage();
            return Checked.failed(LayoutRule.UNREADABLE_IMAGE.finding(place, message, HINT));
        }
    }

    private static Image read(String name, byte[] bytes) throws Unreadable {
        if (Png.isPng(bytes)) {
            Png png = Png.read(bytes);
            png.pixels();
            return new Image(name, bytes, png.width(), png.height());
        }
        Jpeg jpeg = Jpeg.read(bytes);
        return new Image(name, bytes, jpeg.width(), jpeg.height());
    }

    /** Asserts that the pixels of a picture fit into the memory. */
    static void checkSize(int width, int height, long rowBytes) throws Unreadable {
        if (width <= 0 || height <= 0) {
            throw new Unreadable("it has no pixels");
        }
        if (rowBytes > MAX_BYTES / height) {
            throw new Unreadable("it is " + width + " by " + height + " pixels large");
        }
    }

    /** Says why a picture cannot be read. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
