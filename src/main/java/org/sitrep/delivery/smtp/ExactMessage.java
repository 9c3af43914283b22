package org.sitrep.delivery.smtp;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.sitrep.delivery.Letter;

/** A message as its bytes: nothing is parsed, nothing is rewritten. */
final class ExactMessage extends SMTPMessage {

    /** What the timeout for writing is counted by. */
    private static final int PIECE = 8 * 1024;

    private final byte[] bytes;

    ExactMessage(Session session, Letter letter) {
        super(session);
        this.bytes = letter.message();
        setEnvelopeFrom(letter.from());
    }

    /** Writes all but the last line's end: {@link SmtpLine} sends that, and empties the buffer by it. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        int end = bytes.length - 2;
        for (int start = 0; start < end; start += PIECE) {
            out.write(bytes, start, Math.min(PIECE, end - start));
        }
    }
}
