package org.sitrep.document.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page as a PNG of at most 256 colours: small enough for messengers on poor lines. */
final class CardImage {

    private static final String CHUNKS = "javax_imageio_png_1.0";
    private static final int COLOURS = 256;
    private static final float CSS_PIXELS = 96;

    private CardImage() {}

    /**
     * Draws the first page of a PDF.
     *
     * @param pdf the PDF
     * @param says what stands in the picture, for those who do not see it
     * @param lang the language of these words
     * @return a PNG, one pixel for each CSS pixel of the page
     */
    static byte[] png(byte[] pdf, String says, String lang) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, CSS_PIXELS, ImageType.RGB);
            return written(withFewColours(drawn), says, lang);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is our own PDF, read from memory
        }
    }

    /** Keeps the colours that most of the picture has; of the others each becomes the nearest of these. */
    private static BufferedImage withFewColours(BufferedImage drawn) {
        int width = drawn.getWidth();
        int[] pixels = drawn.getRGB(0, 0, width, drawn.getHeight(), null, 0, width);
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel, 1, Integer::sum);
        }
        int[] kept = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        often.replaceAll((colour, count) -> nearest(colour, kept));
        IndexColorModel palette = new IndexColorModel(8, kept.length, kept, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, drawn.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % width, i / width, 0, often.getOrDefault(pixels[i], 0));
        }
        return image;
    }

    private static int nearest(int colour, int[] kept) {
        int best = 0;
        for (int i = 1; i < kept.length; i++) {
            best = distance(colour, kept[i]) < distance(colour, kept[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int step = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += step * step;
        }
        return sum;
    }

    private static byte[] written(BufferedImage image, String says, String lang) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), smallest);
        metadata.mergeTree(CHUNKS, described(says, lang));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), metadata), smallest);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode described(String says, String lang) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        Map.of(
                        "keyword", "Description",
                        "compressionFlag", "FALSE",
                        "compressionMethod", "0",
                        "languageTag", lang,
                        "translatedKeyword", "",
                        "text", says)
                .forEach(entry::setAttribute);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(CHUNKS);
        root.appendChild(texts);
        return root;
    }
}
