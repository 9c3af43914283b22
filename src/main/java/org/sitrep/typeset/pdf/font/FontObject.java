package org.sitrep.typeset.pdf.font;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.Stream;
import org.sitrep.typeset.pdf.object.Streams;
import org.sitrep.typeset.text.font.Face;

/** Makes the font of a PDF out of a face and the codes that were used of it. Every code is two bytes: MuPDF loses text where some are one. */
public final class FontObject {

    private static final int SYMBOLIC = 4;
    private static final int ITALIC = 64;

    /** The width of upright stems is nowhere in a font; readers use it only for fonts that they lack. */
    private static final int STEM = 80;

    private final Codes codes;
    private final Streams streams;
    private final double scale;
    private final byte[] file;
    private final COSName name;

    private FontObject(Codes codes, Streams streams) {
        this.codes = codes;
        this.streams = streams;
        this.scale = 1000.0 / codes.face().unitsPerEm();
        this.file = Subset.of(codes.face(), codes.all());
        this.name = Cos.name(tag(file) + "+" + codes.face().postScriptName());
    }

    /** Returns the font, with all that it needs. */
    public static COSDictionary of(Codes codes, Streams streams) {
        return new FontObject(codes, streams).composite();
    }

    /** Six letters that follow from the subset, so that two subsets of one font differ in name. */
    private static String tag(byte[] file) {
        CRC32 sum = new CRC32();
        sum.update(file);
        StringBuilder tag = new StringBuilder();
        for (long rest = sum.getValue(); tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString();
    }

    private COSDictionary composite() {
        COSDictionary font = Cos.object("Font");
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, Cos.array(descendant()));
        font.setItem(
                COSName.TO_UNICODE, streams.packed(ToUnicode.of(codes.all()).getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSDictionary descendant() {
        COSDictionary font = Cos.object("Font");
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system());
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setItem(COSName.FONT_DESC, descriptor());
        font.setItem(COSName.W, Cos.array(COSInteger.ONE, widths()));
        return font;
    }

    private static COSDictionary system() {
        COSDictionary system = Cos.direct();
        system.setItem(COSName.REGISTRY, Cos.text("Adobe"));
        system.setItem(COSName.ORDERING, Cos.text("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }

    private COSArray widths() {
        return Cos.array(
                codes.all().stream().map(code -> Cos.number(code.width())).toList());
    }

    private COSDictionary descriptor() {
        Face face = codes.face();
        COSDictionary descriptor = Cos.object("FontDescriptor");
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC | (face.italic() ? ITALIC : 0));
        descriptor.setItem(
                COSName.FONT_BBOX,
                Cos.numbers(
                        face.box().stream().mapToDouble(edge -> edge * scale).toArray()));
        descriptor.setItem(COSName.ITALIC_ANGLE, Cos.number(face.italicAngle()));
        descriptor.setItem(COSName.ASCENT, Cos.number(face.ascent() * scale));
        descriptor.setItem(COSName.DESCENT, Cos.number(-face.descent() * scale));
        descriptor.setItem(COSName.CAP_HEIGHT, Cos.number(face.capHeight() * scale));
        descriptor.setInt(COSName.STEM_V, STEM);
        Stream program = streams.packed(file);
        program.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, program);
        return descriptor;
    }
}
