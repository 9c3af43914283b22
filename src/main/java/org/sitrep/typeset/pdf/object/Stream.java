package org.sitrep.typeset.pdf.object;

import org.apache.pdfbox.cos.COSDictionary;

/** A stream of a PDF: bytes, and what they are. The bytes are never changed. */
public final class Stream extends COSDictionary {

    private final byte[] bytes;

    /** Makes a stream of bytes that no filter has to unpack. */
    public Stream(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
