package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sitrep.Golden;

/** Compares pages with pictures of them that a person has looked at and accepted. */
public final class ReferenceImage {

    private static final Path FOLDER = Path.of("src/test/resources/golden/typeset");
    private static final Path REPORTS = Path.of("target/reference-diffs");
    private static final int DPI = 100;
    /** Renderers of different JDKs smooth edges differently: so far may red, green or blue be off, of 255. */
    private static final int MAX_OFF = 48;
    /** A full stop that became a comma changes more. */
    private static final int MAX_PIXELS = 2;

    private ReferenceImage() {}

    /** Asserts that the first page of a PDF looks as accepted under a name, or accepts it. */
    public static void assertLooks(String name, byte[] pdf) throws IOException {
        assertLooks(name, pdf, 0);
    }

    /** Asserts that a page of a PDF, counted from 0, looks as accepted under a name, or accepts it. */
    public static void assertLooks(String name, byte[] pdf, int page) throws IOException {
        assertLooks(FOLDER.resolve(name + ".png"), pdf, page, DPI);
    }

    /** Asserts that a page of a PDF, counted from 0, looks as accepted in a file at some dots per inch, or accepts it. */
    public static void assertLooks(Path accepted, byte[] pdf, int page, int dpi) throws IOException {
        BufferedImage today = picture(pdf, page, dpi);
        if (Golden.isAccepting()) {
            Files.createDirectories(accepted.getParent());
            ImageIO.write(today, "png", accepted.toFile());
        }
        assertThat(accepted).as("accept it with -Dgolden.accept").exists();
        BufferedImage before = ImageIO.read(accepted.toFile());
        BufferedImage differences = new BufferedImage(today.getWidth(), today.getHeight(), BufferedImage.TYPE_INT_RGB);
        int different = differences(before, today, differences);
        if (different > MAX_PIXELS) {
            Path report = report(accepted, before, today, differences);
            throw new AssertionError(accepted + " is not what is made today: " + different
                    + " pixels differ (expected, actual, difference: " + report
                    + "); if it is right as it is today, accept it with -Dgolden.accept");
        }
    }

    private static BufferedImage picture(byte[] pdf, int page, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.RGB);
        }
    }

    /** Counts the pixels that a person would see to differ, and draws them in red over what is pale. */
    private static int differences(BufferedImage before, BufferedImage today, BufferedImage into) {
        int count = 0;
        for (int y = 0; y < into.getHeight(); y++) {
            for (int x = 0; x < into.getWidth(); x++) {
                boolean inBoth = x < before.getWidth() && y < before.getHeight();
                boolean differs = !inBoth || off(before.getRGB(x, y), today.getRGB(x, y)) > MAX_OFF;
                count += differs ? 1 : 0;
                into.setRGB(x, y, differs ? 0xff0000 : pale(today.getRGB(x, y)));
            }
        }
        boolean sameSize = before.getWidth() == today.getWidth() && before.getHeight() == today.getHeight();
        return sameSize ? count : Math.max(count, MAX_PIXELS + 1);
    }

    private static int off(int rgb, int other) {
        int off = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            off = Math.max(off, Math.abs((rgb >> shift & 255) - (other >> shift & 255)));
        }
        return off;
    }

    private static int pale(int rgb) {
        int grey = 192 + ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 12;
        return grey << 16 | grey << 8 | grey;
    }

    private static Path report(Path accepted, BufferedImage... pictures) throws IOException {
        int width = 0;
        int height = 0;
        for (BufferedImage picture : pictures) {
            width += picture.getWidth();
            height = Math.max(height, picture.getHeight());
        }
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = all.createGraphics();
        int x = 0;
        for (BufferedImage picture : pictures) {
            canvas.drawImage(picture, x, 0, null);
            x += picture.getWidth();
        }
        canvas.dispose();
        Path file = REPORTS.resolve(accepted.getFileName());
        Files.createDirectories(REPORTS);
        ImageIO.write(all, "png", file.toFile());
        return file;
    }
}
