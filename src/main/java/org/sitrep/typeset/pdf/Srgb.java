package org.sitrep.typeset.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.sitrep.typeset.pdf.object.Cos;
import org.sitrep.typeset.pdf.object.Stream;
import org.sitrep.typeset.pdf.object.Streams;

/** What the colours of a PDF mean: sRGB, by a profile that never changes. */
final class Srgb {

    private static final byte[] PROFILE = read();

    private Srgb() {}

    /** Returns the output intent. */
    static COSDictionary intent(Streams streams) {
        Stream profile = streams.packed(PROFILE);
        profile.setInt(COSName.N, 3);
        COSDictionary intent = Cos.object("OutputIntent");
        intent.setItem(COSName.S, Cos.name("GTS_PDFA1"));
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, Cos.text("sRGB"));
        intent.setItem(COSName.INFO, Cos.text("sRGB IEC 61966-2-1"));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        return intent;
    }

    private static byte[] read() {
        try (InputStream in = Srgb.class.getResourceAsStream("/icc/sRGB.icc")) {
            return Objects.requireNonNull(in, "the colour profile is part of the program")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
