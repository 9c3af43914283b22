package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's picture of page one is what the command makes today. */
class PictureTest {

    private static final Path PICTURE = Editions.ALEPPO.resolve("page-1.png");
    private static final int DPI = 80;
    /** Renderers of different JDKs smooth edges differently; a changed word changes far more. */
    private static final double MOST_DIFFERENT = 0.002;

    @TempDir
    private Path out;

    @Test
    void thePictureOfPageOneIsWhatTheCommandMakesToday() throws IOException {
        BufferedImage today = pageOne();
        if (Golden.isAccepting()) {
            ImageIO.write(today, "png", PICTURE.toFile());
        }
        BufferedImage accepted = ImageIO.read(PICTURE.toFile());
        assertThat(accepted.getWidth()).isEqualTo(today.getWidth());
        assertThat(accepted.getHeight()).isEqualTo(today.getHeight());
        assertThat(different(accepted, today)).isLessThan(MOST_DIFFERENT);
    }

    private BufferedImage pageOne() throws IOException {
        byte[] pdf = Editions.ofLastDay(Editions.ALEPPO, out).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        }
    }

    /** The share of pixels that a person would see to differ. */
    private static double different(BufferedImage a, BufferedImage b) {
        long count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += Math.abs(grey(a.getRGB(x, y)) - grey(b.getRGB(x, y))) > 64 ? 1 : 0;
            }
        }
        return (double) count / ((long) a.getWidth() * a.getHeight());
    }

    private static int grey(int rgb) {
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
