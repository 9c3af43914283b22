package org.sitrep.typeset.pdf.draw;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.sitrep.files.Jpeg;
import org.sitrep.files.Png;
import org.sitrep.files.Png.Kind;
import org.sitrep.files.UnreadablePicture;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.Stream;
import org.sitrep.typeset.pdf.object.Streams;

/** Makes the picture of a PDF out of a file: packed as it is where a PDF can hold it so, taken apart where it is transparent. */
final class PictureObject {

    /** The filter that says of each row how it was filtered, as PNG does. */
    private static final int PNG_PREDICTOR = 15;

    private PictureObject() {}

    static Stream of(byte[] file, Streams streams) {
        try {
            return Png.isPng(file) ? png(Png.read(file), streams) : jpeg(Jpeg.read(file), file);
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("a picture that was never read", e);
        }
    }

    private static Stream jpeg(Jpeg jpeg, byte[] file) {
        COSName space = jpeg.channels() == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
        Stream picture = picture(new Stream(file), jpeg.width(), jpeg.height(), space, 8);
        picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
        return picture;
    }

    private static Stream png(Png png, Streams streams) throws UnreadablePicture {
        return switch (png.kind()) {
            case GREY_ALPHA, COLOR_ALPHA -> parted(png, streams);
            case GREY, COLOR, INDEXED -> opaque(png, streams);
        };
    }

    private static Stream opaque(Png png, Streams streams) throws UnreadablePicture {
        Stream rows = png.interlaced() ? streams.packed(png.pixels()) : filtered(png);
        Stream picture = picture(rows, png.width(), png.height(), space(png), png.depth());
        if (png.transparency().length > 0) {
            picture.setItem(
                    png.kind() == Kind.INDEXED ? COSName.SMASK : COSName.MASK,
                    png.kind() == Kind.INDEXED ? paletteMask(png, streams) : colorMask(png));
        }
        return picture;
    }

    private static Stream filtered(Png png) {
        Stream stream = new Stream(png.data());
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        COSDictionary rows = Cos.direct();
        rows.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
        rows.setInt(COSName.COLORS, png.kind().channels());
        rows.setInt(COSName.BITS_PER_COMPONENT, png.depth());
        rows.setInt(COSName.COLUMNS, png.width());
        stream.setItem(COSName.DECODE_PARMS, rows);
        return stream;
    }

    private static COSBase space(Png png) {
        return switch (png.kind()) {
            case GREY, GREY_ALPHA -> COSName.DEVICEGRAY;
            case COLOR, COLOR_ALPHA -> COSName.DEVICERGB;
            case INDEXED ->
                Cos.array(
                        COSName.INDEXED,
                        COSName.DEVICERGB,
                        COSInteger.get(png.palette().length / 3 - 1),
                        new COSString(png.palette(), true));
        };
    }

    /** One colour is transparent: the file gives it as a number of 16 bits for each channel. */
    private static COSArray colorMask(Png png) {
        COSArray mask = Cos.array();
        for (int i = 1; i < 2 * png.kind().channels(); i += 2) {
            int color = (png.transparency()[i - 1] & 0xFF) << 8 | (png.transparency()[i] & 0xFF);
            COSInteger value = COSInteger.get(color & ((1 << png.depth()) - 1));
            mask.add(value);
            mask.add(value);
        }
        return mask;
    }

    /** Each colour of the palette has its own opacity; those the file does not name are opaque. */
    private static Stream paletteMask(Png png, Streams streams) throws UnreadablePicture {
        byte[] opacities = new byte[256];
        Arrays.fill(opacities, (byte) 0xFF);
        System.arraycopy(png.transparency(), 0, opacities, 0, Math.min(256, png.transparency().length));
        byte[] rows = png.pixels();
        byte[] alpha = new byte[png.width() * png.height()];
        int max = (1 << png.depth()) - 1;
        for (int i = 0; i < alpha.length; i++) {
            int bit = i % png.width() * png.depth();
            int row = i / png.width() * (int) png.rowBytes();
            int shift = 8 - png.depth() - bit % 8;
            alpha[i] = opacities[(rows[row + bit / 8] & 0xFF) >> shift & max];
        }
        return mask(alpha, png, 8, streams);
    }

    private static Stream parted(Png png, Streams streams) throws UnreadablePicture {
        byte[] pixels = png.pixels();
        int each = png.depth() / 8;
        int colored = (png.kind().channels() - 1) * each;
        int count = pixels.length / (colored + each);
        byte[] colors = new byte[count * colored];
        byte[] alpha = new byte[count * each];
        for (int i = 0; i < count; i++) {
            System.arraycopy(pixels, i * (colored + each), colors, i * colored, colored);
            System.arraycopy(pixels, i * (colored + each) + colored, alpha, i * each, each);
        }
        Stream picture = picture(streams.packed(colors), png.width(), png.height(), space(png), png.depth());
        picture.setItem(COSName.SMASK, mask(alpha, png, png.depth(), streams));
        return picture;
    }

    private static Stream mask(byte[] alpha, Png png, int depth, Streams streams) {
        return picture(streams.packed(alpha), png.width(), png.height(), COSName.DEVICEGRAY, depth);
    }

    private static Stream picture(Stream stream, int width, int height, COSBase space, int depth) {
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setItem(COSName.COLORSPACE, space);
        stream.setInt(COSName.BITS_PER_COMPONENT, depth);
        return stream;
    }
}
