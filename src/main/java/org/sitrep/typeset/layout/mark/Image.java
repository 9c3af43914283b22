package org.sitrep.typeset.layout.mark;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.files.Jpeg;
import org.sitrep.files.Png;
import org.sitrep.files.UnreadablePicture;

/**
 * A picture of pixels.
 *
 * @param bytes a PNG or JPEG file; nobody changes them
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Image(byte[] bytes, int width, int height) {

    private static final String HINT = "save it anew as a PNG, or as an RGB or grey JPEG, no larger than it is shown";

    private static final List<String> KINDS = List.of("data:image/png;base64,", "data:image/jpeg;base64,");

    /**
     * Reads a picture that a page holds.
     *
     * @param source what stands in {@code src}: the file itself, in base 64
     * @param place where the page asks for it
     * @return as {@link #read}; the error {@code unknown-image} where a page asks for a picture that it does not hold
     */
    public static Checked<Image> of(String source, Place place) {
        Optional<String> kind = KINDS.stream().filter(source::startsWith).findFirst();
        if (kind.isEmpty()) {
            String shown = source.length() > 60 ? source.substring(0, 60) + "…" : source;
            return Checked.failed(LayoutRule.UNKNOWN_IMAGE.finding(
                    place,
                    "the page does not hold the picture `" + shown + "`",
                    "write the file itself as `" + String.join("…` or `", KINDS) + "…`"));
        }
        try {
            return read(Base64.getDecoder().decode(source.substring(kind.get().length())), place);
        } catch (IllegalArgumentException e) {
            return unreadable("it is not written in base 64", place);
        }
    }

    /**
     * Reads how large a picture is, and makes sure that it can be shown.
     *
     * @param bytes a PNG or JPEG file; nobody changes them
     * @param place where it is asked for
     * @return the picture; the error {@code unreadable-image} where the file is broken, or of a kind that is not shown
     */
    public static Checked<Image> read(byte[] bytes, Place place) {
        try {
            return Checked.ok(read(bytes));
        } catch (UnreadablePicture fault) {
            return unreadable(fault.reason(), place);
        }
    }

    private static Checked<Image> unreadable(String reason, Place place) {
        return Checked.failed(
                LayoutRule.UNREADABLE_IMAGE.finding(place, "the picture cannot be read: " + reason, HINT));
    }

    private static Image read(byte[] bytes) throws UnreadablePicture {
        if (Png.isPng(bytes)) {
            Png png = Png.read(bytes);
            png.pixels();
            return new Image(bytes, png.width(), png.height());
        }
        Jpeg jpeg = Jpeg.read(bytes);
        return new Image(bytes, jpeg.width(), jpeg.height());
    }
}
