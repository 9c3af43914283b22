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
            "save it as a PNG with 8 bits a channel and not interlaced, or as an RGB or grey JPEG";

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

    /** Says why a picture cannot be read. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
