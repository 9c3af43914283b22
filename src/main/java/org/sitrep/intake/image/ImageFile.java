package org.sitrep.intake.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.files.Folder;
import org.sitrep.files.Jpeg;
import org.sitrep.files.Png;
import org.sitrep.files.RegularFile;
import org.sitrep.files.RegularFile.TooLargeException;
import org.sitrep.files.UnreadablePicture;

/** Reads an image of a crisis's folder, by what it holds and not by its name. */
public final class ImageFile {

    private static final int MAX_BYTES = 300_000;
    private static final int MAX_SIDE = 4_000;
    private static final int MAX_PIXELS = 8_000_000;
    private static final String TURNED = "lies on its side: the camera notes how it was held, and notes are not kept";
    private static final int MAX_LISTED = 20_000;

    private ImageFile() {}

    /**
     * Reads an image.
     *
     * @param crisis the crisis's folder; findings name the file as that is given here
     * @param name the file, within that folder
     * @param at where it is named
     * @return a data address of PNG or JPEG, or an {@code svg}: nothing but what draws it; errors where it cannot be taken
     */
    public static Checked<String> read(Path crisis, String name, Place at) {
        try {
            byte[] bytes = RegularFile.read(crisis, crisis.resolve(name), MAX_BYTES);
            return drawn(crisis.resolve(name).toString().replace('\\', '/'), bytes);
        } catch (ImageRule.Fault e) {
            return failed(e.rule(), at, name, e.said(), e.rule().todo());
        } catch (UnreadablePicture e) {
            ImageRule rule = e.isTooLarge() ? ImageRule.IMAGE_TOO_LARGE : ImageRule.IMAGE_DAMAGED;
            return failed(rule, at, name, "cannot be used: " + e.reason(), rule.todo());
        } catch (TooLargeException e) {
            ImageRule rule = ImageRule.IMAGE_TOO_LARGE;
            return failed(rule, at, name, "has more than 300 kB", rule.todo());
        } catch (NoSuchFileException e) {
            return failed(ImageRule.IMAGE_NOT_THERE, at, name, "is not there", near(crisis, name));
        } catch (IOException | IllegalArgumentException e) { // a path that no system has is the latter
            ImageRule rule = ImageRule.IMAGE_NOT_THERE;
            return failed(rule, at, name, "cannot be read: " + e.getMessage(), rule.todo());
        }
    }

    private static Checked<String> drawn(String file, byte[] bytes) throws ImageRule.Fault, UnreadablePicture {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        if (Png.isPng(bytes)) {
            Png png = Png.read(bytes);
            sized(png.width(), png.height());
            png.pixels();
            return Checked.ok("data:image/png;base64," + Base64.getEncoder().encodeToString(png.bare()));
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            Jpeg jpeg = Jpeg.read(bytes);
            sized(jpeg.width(), jpeg.height());
            if (jpeg.turned()) {
                throw new ImageRule.Fault(ImageRule.IMAGE_DAMAGED, TURNED);
            }
            return Checked.ok("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.bare()));
        } else if (text.stripLeading().startsWith("<")) {
            return SvgLogo.read(file, text);
        }
        throw new ImageRule.Fault(ImageRule.IMAGE_OF_OTHER_KIND, "is no SVG, PNG or JPEG, whatever its name says");
    }

    private static void sized(int width, int height) throws ImageRule.Fault {
        if (Math.max(width, height) > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            String limit = " pixels; the most are 4,000 a side, and 8 million";
            throw new ImageRule.Fault(ImageRule.IMAGE_TOO_LARGE, "has " + width + " by " + height + limit);
        }
    }

    private static String near(Path crisis, String name) {
        try {
            List<String> there = Folder.list(crisis, crisis, MAX_LISTED).stream()
                    .map(path -> path.getFileName().toString())
                    .filter(file -> file.matches("(?i).*\\.(svg|png|jpe?g)"))
                    .sorted()
                    .toList();
            return there.isEmpty() ? ImageRule.IMAGE_NOT_THERE.todo() : Suggestion.hint(name, there);
        } catch (IOException e) {
            return ImageRule.IMAGE_NOT_THERE.todo();
        }
    }

    private static Checked<String> failed(ImageRule rule, Place at, String name, String message, String hint) {
        return Checked.failed(rule.finding(at, "the image `" + name + "` " + message, hint));
    }
}
