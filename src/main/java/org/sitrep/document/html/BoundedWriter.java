package org.sitrep.document.html;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a bound. */
final class BoundedWriter extends Writer {

    private final StringBuilder kept = new StringBuilder(64 * 1024);
    private final int most;

    BoundedWriter(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        if (length > most - kept.length()) {
            throw new TooLong();
        }
        kept.append(chars, offset, length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return kept.toString();
    }

    /** The bound was reached. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
