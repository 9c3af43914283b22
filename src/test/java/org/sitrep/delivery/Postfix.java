package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Postfix of a test's own: own folder, queue and port, on loopback alone, delivering into one mailbox folder. */
final class Postfix implements AutoCloseable {

    /** Five minutes: against a hang. A busy machine decides nothing. */
    private static final int POLLS = 6_000;

    private final Path folder;
    private final int port;

    private Postfix(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it; the test ends here where it cannot run, and fails in CI. */
    static Postfix start(Path folder) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/sbin/postfix"));
        boolean may = "root".equals(System.getProperty("user.name"));
        if (System.getenv("CI") != null) {
            assertThat(there && may)
                    .as("postfix is installed by .ci/run, and the tests run as root")
                    .isTrue();
        }
        String reason = there ? "only root can start postfix" : "postfix is not installed";
        if (!there || !may) {
            System.out.println("skipped: " + reason);
        }
        Assumptions.assumeTrue(there && may, reason);
        Postfix postfix = new Postfix(folder, freePort());
        postfix.configure();
        postfix.command("start");
        postfix.waitUntilItListens();
        return postfix;
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void configure() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (Path open : List.of(folder, folder.resolve(".."))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (String name : List.of("etc", "queue", "data", "mail")) {
            Files.createDirectories(folder.resolve(name));
        }
        run("chown", "postfix", folder.resolve("data").toString());
        run("chown", "nobody", folder.resolve("mail").toString());
        Files.writeString(folder.resolve("etc/main.cf"), String.join("\n", main()) + "\n");
        Files.writeString(folder.resolve("etc/master.cf"), String.join("\n", master()) + "\n");
    }

    private List<String> main() {
        return List.of(
                "compatibility_level = 3.6",
                "queue_directory = " + folder.resolve("queue"),
                "data_directory = " + folder.resolve("data"),
                "maillog_file_prefixes = " + folder,
                "maillog_file = " + folder.resolve("mail.log"),
                "myhostname = postfix.people.example",
                "mydestination =",
                "inet_interfaces = 127.0.0.1",
                "inet_protocols = ipv4",
                "mynetworks = 127.0.0.0/8",
                "alias_maps =",
                "alias_database =",
                "local_recipient_maps =",
                "smtpd_tls_security_level = none",
                "smtp_dns_support_level = disabled",
                "virtual_mailbox_domains = people.example",
                "virtual_mailbox_base = " + folder.resolve("mail"),
                "virtual_mailbox_maps = static:all/",
                "virtual_minimum_uid = 1",
                "virtual_uid_maps = static:65534",
                "virtual_gid_maps = static:65534",
                "smtpd_client_connection_count_limit = 0",
                "message_drop_headers =",
                "in_flow_delay = 0");
    }

    private List<String> master() {
        String none = " - n - ";
        List<String> lines = new ArrayList<>(List.of(
                "127.0.0.1:" + port + " inet n - n - - smtpd",
                "cleanup unix n" + none + "0 cleanup",
                "qmgr unix n - n 300 1 qmgr",
                "virtual unix - n n - - virtual",
                "postlog unix-dgram n - n - 1 postlogd"));
        for (String service : List.of(
                "rewrite trivial-rewrite",
                "bounce bounce",
                "defer bounce",
                "error error",
                "retry error",
                "proxymap proxymap",
                "anvil anvil",
                "showq showq")) {
            String[] names = service.split(" ", 2);
            lines.add(names[0] + " unix -" + none + "- " + names[1]);
        }
        return lines;
    }

    private void waitUntilItListens() throws InterruptedException {
        for (int i = 0; i < POLLS; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("postfix does not listen: " + log());
    }

    /** Waits until the queue is empty: what was taken over lies in the mailbox. */
    void waitUntilAllIsDelivered() throws IOException, InterruptedException {
        for (int i = 0; i < POLLS && inQueue() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(inQueue()).as("letters in Postfix's queue; %s", log()).isZero();
    }

    private long inQueue() throws IOException {
        long letters = 0;
        for (String name : List.of("maildrop", "incoming", "active", "deferred")) {
            try (Stream<Path> files = Files.walk(folder.resolve("queue").resolve(name))) {
                letters += files.filter(Files::isRegularFile).count();
            } catch (UncheckedIOException movedMeanwhile) {
                letters++;
            }
        }
        return letters;
    }

    /** The letters in the mailbox, as text. */
    List<String> mailbox() throws IOException {
        List<String> letters = new ArrayList<>();
        Path box = folder.resolve("mail/all/new");
        try (Stream<Path> files = Files.exists(box) ? Files.list(box) : Stream.empty()) {
            for (Path file : files.toList()) {
                letters.add(Files.readString(file, StandardCharsets.US_ASCII));
            }
        }
        return letters;
    }

    private String log() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("mail.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "no log";
        }
    }

    private void command(String what) throws IOException, InterruptedException {
        run("/usr/sbin/postfix", "-c", folder.resolve("etc").toString(), what);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("commands.log");
        int result = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .start()
                .waitFor();
        if (result != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(out) + log());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            command("stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
