package org.sitrep.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on loopback that answers as a test says, at every step. It does what it can to be like a real one. */
final class ScriptedServer implements AutoCloseable {

    /** What the server is asked; {@code TEXT} is the moment when the first line of a letter has come in, {@code OTHER} what is no command here. */
    enum Ask {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        TEXT,
        DOT,
        RSET,
        QUIT,
        OTHER
    }

    /** The answer to what is asked; empty for the usual one. */
    @FunctionalInterface
    interface Script {
        Optional<String> answer(Ask ask, String command);
    }

    /** Answers that are no words. */
    static final String DROP = "(drop)";

    static final String HANG = "(hang)";
    /** Before an answer: a byte at a time, and no end of it. */
    static final String ENDLESS = "(endless)";
    /** Before an answer of more than one line: all of it in one packet. */
    static final String AT_ONCE = "(at once)";
    /** Before an answer: a byte at a time. */
    static final String TRICKLE = "(trickle)";

    /** A letter taken over. */
    @SuppressWarnings("ArrayRecordComponent")
    record Taken(String to, byte[] message) {}

    private final ServerSocket socket;
    private final Thread listener;
    private final Script script;
    private final Optional<SSLContext> tls;
    private final boolean implicit;
    private final List<Socket> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer(Script script, Optional<SSLContext> tls, boolean implicit) throws IOException {
        this.script = script;
        this.tls = tls;
        this.implicit = implicit;
        socket = new ServerSocket();
        socket.setReceiveBufferSize(4096); // so that a large letter cannot lie in it unread
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener = run(this::listen);
    }

    static ScriptedServer open(Script script) throws IOException {
        return new ScriptedServer(script, Optional.empty(), false);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The recipients of the letters taken over, in order. */
    List<String> recipients() {
        synchronized (taken) {
            return taken.stream().map(Taken::to).toList();
        }
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    int connections() {
        return lines.size();
    }

    private static Thread run(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void listen() {
        try {
            while (true) {
                Socket line = socket.accept();
                lines.add(line);
                run(() -> serve(line));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket line) {
        try (line) {
            new Conversation(implicit ? encrypted(line) : line).run();
        } catch (IOException | UncheckedIOException e) {
            return; // hung up
        }
    }

    private Socket encrypted(Socket line) throws IOException {
        SSLSocket secured = (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(line, null, 0, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        awaitListener();
        for (Socket line : List.copyOf(lines)) {
            line.close();
        }
    }

    /** A thread in {@code accept} keeps the port open until it wakes: a call that came in the meantime would be answered. */
    private void awaitListener() {
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Conversation {

        private Socket line;
        private InputStream in;
        private String to = "";
        private boolean secured = implicit;

        Conversation(Socket line) throws IOException {
            take(line);
        }

        private void take(Socket socket) throws IOException {
            line = socket;
            in = new BufferedInputStream(socket.getInputStream());
        }

        void run() throws IOException {
            boolean goesOn = says(Ask.GREETING, "", "220 scripted.example").startsWith("220");
            while (goesOn) {
                String command = readLine();
                commands.add(command);
                goesOn = !command.isEmpty() && answered(command);
            }
        }

        private boolean answered(String command) throws IOException {
            String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> says(Ask.EHLO, command, ehlo());
                case "STARTTLS" -> {
                    if (says(Ask.STARTTLS, command, "220 go on").startsWith("220")) {
                        take(encrypted(line));
                        secured = true;
                    }
                }
                case "AUTH" -> says(Ask.AUTH, command, "235 2.7.0 welcome");
                case "MAIL" -> says(Ask.MAIL, command, "250 2.1.0 sender");
                case "RCPT" -> {
                    to = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
                    says(Ask.RCPT, command, "250 2.1.5 recipient");
                }
                case "DATA" -> {
                    if (says(Ask.DATA, command, "354 go on").startsWith("354")) {
                        letter();
                    }
                }
                case "RSET" -> says(Ask.RSET, command, "250 done");
                case "QUIT" -> {
                    says(Ask.QUIT, command, "221 bye");
                    return false;
                }
                default -> says(Ask.OTHER, command, "500 what?");
            }
            return !line.isClosed();
        }

        private String ehlo() {
            String offers = "250-scripted.example\r\n250-SIZE 0";
            offers += tls.isPresent() && !secured ? "\r\n250-STARTTLS" : "";
            return offers + (secured ? "\r\n250-AUTH PLAIN LOGIN" : "") + "\r\n250 ENHANCEDSTATUSCODES";
        }

        private void letter() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            String text = readLine();
            says(Ask.TEXT, "", "");
            while (!text.equals(".")) {
                message.writeBytes(((text.startsWith(".") ? text.substring(1) : text) + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                text = readLine();
            }
            String answer = script.answer(Ask.DOT, to).orElse("250 2.0.0 taken");
            if (answer.startsWith("250") || answer.startsWith(TRICKLE)) {
                taken.add(new Taken(to, message.toByteArray()));
            }
            act(answer);
        }

        private String says(Ask ask, String command, String usual) throws IOException {
            String answer = script.answer(ask, command).orElse(usual);
            if (ask != Ask.TEXT || !answer.isEmpty()) {
                act(answer);
            }
            return answer;
        }

        private void act(String answer) throws IOException {
            switch (answer.replaceAll("(?s)\\).*", ")")) {
                case DROP -> {
                    line.close();
                    throw new IOException("dropped");
                }
                case HANG -> hang();
                case ENDLESS -> trickle(answer.substring(ENDLESS.length()), true);
                case TRICKLE -> trickle(answer.substring(TRICKLE.length()), false);
                case AT_ONCE -> send(answer.substring(AT_ONCE.length()) + "\r\n");
                default -> write(answer);
            }
        }

        private void hang() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void trickle(String answer, boolean endless) throws IOException {
            for (byte letter :
                    (answer + (endless ? " ".repeat(10_000) : "") + "\r\n").getBytes(StandardCharsets.US_ASCII)) {
                line.getOutputStream().write(letter);
                line.getOutputStream().flush();
                pause();
            }
        }

        private void pause() {
            try {
                closed.await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Each line in a packet, and a record of TLS, of its own. */
        private void write(String answer) throws IOException {
            for (String part : (answer + "\r\n").split("(?<=\n)", -1)) {
                send(part);
            }
        }

        private void send(String text) throws IOException {
            line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        }

        private String readLine() throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n') {
                text.write(next);
                next = in.read();
            }
            if (next < 0) {
                throw new IOException("hung up");
            }
            String read = text.toString(StandardCharsets.ISO_8859_1);
            return read.endsWith("\r") ? read.substring(0, read.length() - 1) : read;
        }
    }
}
