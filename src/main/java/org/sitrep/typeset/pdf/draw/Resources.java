package org.sitrep.typeset.pdf.draw;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.pdf.font.Codes;
import org.sitrep.typeset.pdf.font.FontObject;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.Streams;
import org.sitrep.typeset.text.font.Face;

/** What the pages of one document share: fonts and pictures, each under a short name. */
public final class Resources {

    private final Map<Face, Font> fonts = new LinkedHashMap<>();
    private final Map<ByteBuffer, Picture> pictures = new LinkedHashMap<>();

    Font font(Face face) {
        Font font = fonts.get(face);
        if (font == null) {
            font = new Font("F" + fonts.size(), new Codes(face));
            fonts.put(face, font);
        }
        return font;
    }

    /** Returns the name of a picture; the same bytes have one name. */
    String picture(Image image) {
        ByteBuffer key = ByteBuffer.wrap(image.bytes());
        return pictures.computeIfAbsent(key, k -> new Picture("I" + pictures.size(), image)).name;
    }

    /** Writes all of them. */
    public COSDictionary dictionary(Streams streams) {
        COSDictionary resources = new COSDictionary();
        fonts.values().forEach(font -> put(resources, COSName.FONT, font.name, FontObject.of(font.codes, streams)));
        pictures.values()
                .forEach(picture -> put(
                        resources, COSName.XOBJECT, picture.name, PictureObject.of(picture.image.bytes(), streams)));
        return resources;
    }

    private static void put(COSDictionary resources, COSName kind, String name, COSDictionary value) {
        COSDictionary ofKind = resources.getCOSDictionary(kind);
        if (ofKind == null) {
            ofKind = Cos.direct();
            resources.setItem(kind, ofKind);
        }
        ofKind.setItem(Cos.name(name), value);
    }

    /**
     * A face that is used.
     *
     * @param name its name in content streams
     * @param codes the codes given so far
     */
    record Font(String name, Codes codes) {}

    private record Picture(String name, Image image) {}
}
