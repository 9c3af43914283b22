package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sitrep.typeset.pdf.Sample.book;
import static org.sitrep.typeset.pdf.Sample.leaf;
import static org.sitrep.typeset.pdf.Sample.load;
import static org.sitrep.typeset.pdf.Sample.page;
import static org.sitrep.typeset.pdf.Sample.part;
import static org.sitrep.typeset.pdf.Sample.pdf;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.VeraPdf;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.layout.mark.Mark;

/** Pictures of pixels: each kind of file comes out pixel by pixel as it went in. */
class PixelsTest {

    private static final int WIDTH = 13;
    private static final int HEIGHT = 7;

    static Stream<BufferedImage> pictures() {
        return Stream.of(
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB)),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB)),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY)),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY)),
                painted(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)),
                painted(new BufferedImage(4_000, 1, BufferedImage.TYPE_INT_RGB)),
                deep(ColorSpace.CS_GRAY, true),
                deep(ColorSpace.CS_sRGB, false),
                deep(ColorSpace.CS_sRGB, true),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY)),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED)),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, palette(2))),
                painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, palette(8))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPixelOfAPngIsKept(BufferedImage picture) throws IOException {
        for (byte[] file : List.of(file(picture, "png"), interlaced(picture))) {
            BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));

            BufferedImage actual = pictures(show(file)).get(0).getImage();

            for (int y = 0; y < expected.getHeight(); y++) {
                for (int x = 0; x < expected.getWidth(); x++) {
                    int[] channels = seen(expected, x, y);
                    for (int i = 0; i < 4; i++) {
                        assertThat(seen(actual, x, y)[i]).as("%d, %d", x, y).isCloseTo(channels[i], within(1));
                    }
                }
            }
        }
    }

    @Test
    void oneColorOfAPngIsSeenThrough() throws IOException {
        byte[] grey = file(painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY)), "png");
        byte[] color = file(painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB)), "png");

        assertThat(pictures(show(DamagedPictures.with(grey, "tRNS", 0, 36)))
                        .get(0)
                        .getImage()
                        .getTransparency())
                .isNotEqualTo(Transparency.OPAQUE);
        assertThat(pictures(show(DamagedPictures.with(color, "tRNS", 0, 19, 0, 36, 0, 254)))
                                .get(0)
                                .getImage()
                                .getRGB(1, 1)
                        >>> 24)
                .isZero();
        VeraPdf.assertConforms(pdf(show(DamagedPictures.with(color, "tRNS", 0, 19, 0, 36, 0, 254))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPngConforms(BufferedImage picture) throws IOException {
        VeraPdf.assertConforms(pdf(show(file(picture, "png"), interlaced(picture))));
    }

    @Test
    void aJpegIsTakenAsItIs() throws IOException {
        for (int kind : List.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY)) {
            byte[] file = file(painted(new BufferedImage(WIDTH, HEIGHT, kind)), "jpg");
            Book book = show(file);

            try (PDDocument pdf = load(book)) {
                COSName name = pdf.getPage(0)
                        .getResources()
                        .getXObjectNames()
                        .iterator()
                        .next();
                PDImageXObject image =
                        (PDImageXObject) pdf.getPage(0).getResources().getXObject(name);
                assertThat(image.getStream()
                                .getCOSObject()
                                .createRawInputStream()
                                .readAllBytes())
                        .isEqualTo(file);
            }
            VeraPdf.assertConforms(pdf(book));
        }
    }

    @Test
    void theSameFileShownTwiceIsKeptOnce() throws IOException {
        byte[] file = file(painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB)), "png");
        byte[] other = file(painted(new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB)), "png");

        assertThat(pictures(show(file, file.clone(), other))).hasSize(2);
    }

    /** A picture of 16 bits a channel. */
    private static BufferedImage deep(int space, boolean alpha) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(space),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        for (int i = 0; i < raster.getDataBuffer().getSize(); i++) {
            raster.getDataBuffer().setElem(i, i * 997 & 0xFFFF);
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] interlaced(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static BufferedImage painted(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, (x * 21 & 0xFF) << 24 | (x * 19) << 16 | (y * 36) << 8 | ((x + y) % 3 * 127));
            }
        }
        return picture;
    }

    /** Some of its colours shine through. */
    private static IndexColorModel palette(int bits) {
        int size = 1 << bits;
        byte[][] channels = new byte[4][size];
        for (int i = 0; i < size; i++) {
            channels[0][i] = (byte) (i * 255 / size);
            channels[1][i] = (byte) (255 - i);
            channels[2][i] = (byte) (i * 7);
            channels[3][i] = (byte) (i % 3 * 127);
        }
        return new IndexColorModel(bits, size, channels[0], channels[1], channels[2], channels[3]);
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static Book show(byte[]... files) {
        List<Mark> marks = new ArrayList<>();
        for (byte[] file : files) {
            Image image = Image.read(file, Place.NOWHERE).value().orElseThrow();
            marks.add(new Mark.Picture(image, 40, 50 + 60 * marks.size(), 100, 50, 2));
        }
        return book(
                part(0, "Document", part(1, "Figure", Map.of("alt", "Pixels"), leaf(2))),
                page(marks.toArray(Mark[]::new)));
    }

    private static List<PDImageXObject> pictures(Book book) throws IOException {
        try (PDDocument pdf = load(book)) {
            PDResources resources = pdf.getPage(0).getResources();
            List<PDImageXObject> pictures = new ArrayList<>();
            for (COSName name : resources.getXObjectNames()) {
                PDImageXObject picture = (PDImageXObject) resources.getXObject(name);
                picture.getImage();
                pictures.add(picture);
            }
            return pictures;
        }
    }

    /**
     * Returns opacity, red, green and blue in steps of 256. What is wholly transparent has no colour to compare; grey is
     * compared as it is stored, since Java turns it linear.
     */
    private static int[] seen(BufferedImage picture, int x, int y) {
        int argb = picture.getRGB(x, y);
        if (argb >>> 24 == 0) {
            return new int[4];
        }
        if (picture.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return new int[] {argb >>> 24, argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF};
        }
        int depth = picture.getSampleModel().getSampleSize(0);
        int grey = picture.getRaster().getSample(x, y, 0) * 255 / ((1 << depth) - 1);
        return new int[] {argb >>> 24, grey, grey, grey};
    }
}
