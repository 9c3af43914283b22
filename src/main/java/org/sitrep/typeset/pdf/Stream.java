package org.sitrep.typeset.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/** A stream of a PDF: bytes, and what they are. Nobody changes the bytes. */
final class Stream extends COSDictionary {

    private final byte[] bytes;

    Stream(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
