package org.sitrep.intake.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
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
    private static final int MAX_LISTED = 20_000;

    private final Path crisis;
    private final String name;
    private final Place at;

    private ImageFile(Path crisis, String name, Place at) {
        this.crisis = crisis;
        this.name = name;
        this.at = at;
    }

    /**
     * Reads an image.
     *
     * @param crisis the crisis's folder; findings name the file as that is given here
     * @param name the file, within that folder
     * @param at where it is named
     * @return a data address of PNG or JPEG, or an {@code svg}: nothing but what draws it; errors where it cannot be taken
     */
    public static Checked<String> read(Path crisis, String name, Place at) {
        return new ImageFile(crisis, name, at).read();
    }

    private Checked<String> read() {
        try {
            return drawn(RegularFile.read(crisis, crisis.resolve(name), MAX_BYTES));
        } catch (UnreadablePicture e) {
            ImageRule rule = e.isTooLarge() ? ImageRule.IMAGE_TOO_LARGE : ImageRule.IMAGE_DAMAGED;
            return failed(rule, "cannot be used: " + e.reason());
        } catch (TooLargeException e) {
            return failed(ImageRule.IMAGE_TOO_LARGE, "has more than 300 kB");
        } catch (NoSuchFileException e) {
            return failed(ImageRule.IMAGE_NOT_THERE, "is not there", near());
        } catch (IOException | IllegalArgumentException e) { // a path that no system has is the latter
            return failed(ImageRule.IMAGE_NOT_THERE, "cannot be read: " + e.getMessage());
        }
    }

    private Checked<String> drawn(byte[] bytes) throws UnreadablePicture {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        if (text.isBlank()) {
            return failed(ImageRule.IMAGE_DAMAGED, "is empty", ImageRule.IMAGE_NOT_THERE.todo());
        }
        if (Png.isPng(bytes)) {
            Png png = Png.read(bytes);
            png.pixels(); // all are there, and nothing else
            return pixels("png", png.bare());
        } else if (Jpeg.isJpeg(bytes)) {
            Jpeg jpeg = Jpeg.read(bytes);
            if (jpeg.turned()) {
                return failed(
                        ImageRule.IMAGE_DAMAGED,
                        "lies on its side: how the camera was held is noted, and not kept",
                        "open it in a picture program, turn it upright, and save it");
            }
            return isSound(jpeg.bare())
                    ? pixels("jpeg", jpeg.bare())
                    : failed(ImageRule.IMAGE_DAMAGED, "cannot be used: its pixels are broken, or hold something else");
        } else if (text.stripLeading().startsWith("<")) {
            return SvgLogo.read(crisis.resolve(name).toString().replace('\\', '/'), text);
        }
        return failed(ImageRule.IMAGE_OF_OTHER_KIND, "is no SVG, PNG or JPEG, whatever its name says");
    }

    private static Checked<String> pixels(String type, byte[] bare) {
        return Checked.ok(
                "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bare));
    }

    /** Decodes it once: what a decoder stumbles over, or skips, does not go out. */
    private static boolean isSound(byte[] jpeg) {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)), true, true);
            reader.read(0);
            return warnings.isEmpty();
        } catch (IOException | RuntimeException e) { // it throws several of these for damaged tables
            return false;
        } finally {
            reader.dispose();
        }
    }

    private String near() {
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

    private Checked<String> failed(ImageRule rule, String message) {
        return failed(rule, message, rule.todo());
    }

    private Checked<String> failed(ImageRule rule, String message, String hint) {
        return Checked.failed(rule.finding(at, "the image `" + name + "` " + message, hint));
    }
}
