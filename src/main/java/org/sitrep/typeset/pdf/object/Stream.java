package org.sitrep.typeset.pdf.object;

import org.apache.pdfbox.cos.COSDictionary;

/** A stream of a PDF: bytes, and what they are. Nobody changes the bytes. */
public final class Stream extends COSDictionary {

    private final byte[] bytes;

    public Stream(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
