package org.sitrep.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.Round;
import org.sitrep.delivery.smtp.Security;
import org.sitrep.delivery.smtp.SmtpChannel;
import org.sitrep.delivery.smtp.SmtpSettings;
import org.sitrep.delivery.smtp.Timeouts;

/** A program to be killed: sends what is due in an outbox, and prints a line as each letter begins and ends. */
final class Sender {

    private Sender() {}

    /** Takes the outbox's folder and the port of the server. */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        Duration longEnough = Duration.ofMinutes(10);
        SmtpSettings settings = new SmtpSettings(
                "127.0.0.1",
                Integer.parseInt(arguments[1]),
                Security.NONE_NOT_ENCRYPTED,
                false,
                SmtpSettings.NAMELESS,
                new Timeouts(longEnough, longEnough, longEnough, longEnough));
        try (Outbox outbox = Boxes.open(Path.of(arguments[0]), Clock.systemUTC());
                Channel channel = Boxes.value(SmtpChannel.open(settings, Optional.empty(), SSLContext.getDefault()))) {
            Boxes.value(Round.run(outbox, channel, (label, state, number, of) -> {
                System.out.println(state + " " + label);
                System.out.flush();
            }));
        }
        System.out.println("done");
    }

    /** Starts the program. */
    static Process start(Path box, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sitrep.delivery.Sender",
                        box.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
    }
}
