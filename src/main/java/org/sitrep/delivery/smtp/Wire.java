package org.sitrep.delivery.smtp;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The line itself: bytes go out, answers come in, each within its time, or the line is closed. */
final class Wire implements AutoCloseable {

    /** So that little of a letter is under way unseen: what is lost on the line may be recorded as unknown. */
    private static final int SEND_BUFFER = 32 * 1024;

    /** What the timeout for writing is counted by. */
    private static final int PIECE = 8 * 1024;

    /** How long to look for what the server says unasked, in ms: much of it comes in the same packet, or the next. */
    private static final int GLANCE = 1;

    /** What {@link #glance} returns where the server says nothing. */
    private static final int NOTHING = -2;

    private final Socket socket = new Socket();
    private final SmtpSettings settings;
    private final Timeouts timeouts;
    private final Watchdog watchdog;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    Wire(SmtpSettings settings, Watchdog watchdog) {
        this.settings = settings;
        this.timeouts = settings.timeouts();
        this.watchdog = watchdog;
    }

    void connect() throws IOException {
        watchdog.watch(socket);
        socket.setSendBufferSize(SEND_BUFFER);
        socket.setTcpNoDelay(true);
        socket.connect(
                new InetSocketAddress(settings.host(), settings.port()),
                Math.toIntExact(timeouts.connect().toMillis()));
        use(socket);
    }

    private void use(Socket line) throws IOException {
        in = new BufferedInputStream(line.getInputStream());
        out = line.getOutputStream();
    }

    /** Lays TLS over the line. What came before, in the open, is never read. */
    void encrypt(SSLSocketFactory tls) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, settings.host(), settings.port(), true);
        if (!settings.certificatesUnchecked()) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        ScheduledFuture<?> limit = watchdog.within(timeouts.answer().multipliedBy(2));
        try {
            secured.startHandshake();
        } finally {
            limit.cancel(false);
        }
        use(secured);
    }

    /** Waits for an answer, however slowly its letters come. */
    Reply answer(Duration time) throws IOException {
        ScheduledFuture<?> limit = watchdog.within(time);
        try {
            return Reply.read(in);
        } finally {
            limit.cancel(false);
        }
    }

    /** Returns whether the server has said more than was read; of a line that is gone, what was read is all. */
    boolean isPending() {
        try {
            return glance() >= 0;
        } catch (IOException e) {
            return false; // the next step finds it gone
        }
    }

    /**
     * Refuses what the server says without being asked.
     *
     * @throws EOFException where it has closed the line
     */
    void requireQuiet() throws IOException {
        int next = glance();
        if (next >= 0) {
            throw new OutOfStep("an answer before it was asked");
        }
        if (next != NOTHING) {
            throw new EOFException("the line dropped");
        }
    }

    /**
     * Returns the next byte and leaves it; below zero at the end of the line, and where there is none yet. Only to read
     * shows what is pending on an encrypted line: {@code available} does not see a record that was not decrypted.
     */
    private int glance() throws IOException {
        ScheduledFuture<?> limit = watchdog.within(timeouts.answer());
        in.mark(1);
        try {
            socket.setSoTimeout(GLANCE);
            int next = in.read();
            in.reset();
            return next;
        } catch (SocketTimeoutException e) {
            return NOTHING;
        } finally {
            limit.cancel(false);
            if (!socket.isClosed()) {
                socket.setSoTimeout(0);
            }
        }
    }

    void write(byte[] bytes) throws IOException {
        for (int start = 0; start < bytes.length; start += PIECE) {
            ScheduledFuture<?> limit = watchdog.within(timeouts.write());
            try {
                out.write(bytes, start, Math.min(PIECE, bytes.length - start));
                out.flush();
            } finally {
                limit.cancel(false);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
