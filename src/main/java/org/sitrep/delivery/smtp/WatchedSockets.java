package org.sitrep.delivery.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets whose line a watchdog can close. Angus makes a plain one, and lays TLS over it. */
final class WatchedSockets {

    /** So that little of a letter is under way unseen: what is lost on the line may be recorded as unknown. */
    private static final int SEND_BUFFER = 32 * 1024;

    private WatchedSockets() {}

    private static Socket watched(Socket socket, Watchdog watchdog) throws SocketException {
        socket.setSendBufferSize(SEND_BUFFER);
        watchdog.watch(socket);
        return socket;
    }

    /** Makes plain sockets, not yet connected. */
    static final class Plain extends SocketFactory {

        private final Watchdog watchdog;

        Plain(Watchdog watchdog) {
            this.watchdog = watchdog;
        }

        @Override
        public Socket createSocket() throws IOException {
            return watched(new Socket(), watchdog);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    /** Lays TLS over a connected socket. */
    static final class Encrypted extends SSLSocketFactory {

        private final SSLSocketFactory tls;
        private final Watchdog watchdog;

        Encrypted(SSLSocketFactory tls, Watchdog watchdog) {
            this.tls = tls;
            this.watchdog = watchdog;
        }

        @Override
        public Socket createSocket(Socket line, String host, int port, boolean autoClose) throws IOException {
            return tls.createSocket(watched(line, watchdog), host, port, autoClose);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
