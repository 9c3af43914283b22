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
import org.sitrep.files.RegularFile;
import org.sitrep.files.RegularFile.TooLargeException;

/** Reads an image of a crisis's folder, by what it holds and not by its name. */
public final class ImageFile {

    private static final int MAX_BYTES = 300_000;
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

    private static Checked<String> drawn(String file, byte[] bytes) throws ImageRule.Fault {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        if (head.equals("\u0089PNG\r\n\u001a\n")) {
            return Checked.ok("data:image/png;base64," + Base64.getEncoder().encodeToString(Raster.png(bytes)));
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Checked.ok("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(Raster.jpeg(bytes)));
        } else if (text.stripLeading().startsWith("<")) {
            return SvgLogo.read(file, text);
        }
        throw new ImageRule.Fault(ImageRule.IMAGE_OF_OTHER_KIND, "is no SVG, PNG or JPEG, whatever its name says");
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
