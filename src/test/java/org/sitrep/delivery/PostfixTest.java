package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Tried;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.State;

/** Many letters through a real Postfix, by a program that is killed again and again on the way. */
@Tag("slow")
@Tag("attack")
class PostfixTest {

    private static final int LETTERS = Counts.of(80, 500);
    private static final int KILLS = Counts.of(4, 50);
    private static final long SEED = 20160925;
    private static final Pattern DELIVERED_TO = Pattern.compile("(?m)^Delivered-To: (\\S+)");

    @TempDir
    Path home;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // against a hang; nothing is measured
    void nobodyIsLeftOutAndNobodyGetsItTwiceExceptThoseTheLogCallsUnknown() throws Exception {
        Path box = home.resolve("outbox");
        List<Letter> letters = Letters.many(LETTERS);
        TestClock clock = new TestClock();
        try (Outbox outbox = Boxes.open(box, clock)) {
            Boxes.value(outbox.queue(letters));
        }
        try (Postfix postfix = Postfix.start(home.resolve("postfix"))) {
            Random chance = new Random(SEED);
            for (int i = 0; i < KILLS; i++) {
                Tried.once("kills of the sender");
                // A letter has two lines, one as it begins and one as it ends.
                killAfter(
                        Sender.start(box, postfix.port()),
                        1 + chance.nextInt(2 * LETTERS / (KILLS + 2)),
                        chance.nextInt(4_000_000));
            }
            assertThat(lines(Sender.start(box, postfix.port()))).endsWith("done");
            postfix.waitUntilAllIsDelivered();

            Set<String> unknown = addresses(box, clock, State.UNKNOWN);
            Map<String, Long> arrived = arrived(postfix);
            assertThat(addresses(box, clock, State.DELIVERED)).hasSize(LETTERS - unknown.size());
            assertThat(unknown).hasSizeLessThanOrEqualTo(KILLS);
            assertThat(arrived.values()).as("twice").allMatch(times -> times == 1);
            assertThat(arrived.keySet()).containsAll(addresses(box, clock, State.DELIVERED));

            try (Outbox outbox = Boxes.open(box, clock)) { // a person asks for them
                outbox.entries().stream()
                        .filter(entry -> entry.state() == State.UNKNOWN)
                        .forEach(entry -> Boxes.value(outbox.retry(entry.id(), false)));
            }
            assertThat(lines(Sender.start(box, postfix.port()))).endsWith("done");
            postfix.waitUntilAllIsDelivered();

            Map<String, Long> inTheEnd = arrived(postfix);
            assertThat(inTheEnd.keySet())
                    .isEqualTo(letters.stream().map(Letter::to).collect(Collectors.toSet()));
            assertThat(inTheEnd)
                    .allSatisfy((address, times) ->
                            assertThat(times).as(address).isLessThanOrEqualTo(unknown.contains(address) ? 2 : 1));
            assertThat(postfix.mailbox()).allMatch(PostfixTest::isAsItWasQueued);
            System.out.println("postfix: " + KILLS + " kills, unknown " + unknown.size() + ", of these arrived "
                    + unknown.stream().filter(arrived::containsKey).count());
        }
    }

    /** Below the headers that Postfix adds; it ends lines by a line feed alone. */
    private static boolean isAsItWasQueued(String mail) {
        String own = mail.substring(mail.indexOf("From: office@"));
        String name = own.substring(own.indexOf("To: ") + 4, own.indexOf("@people"));
        String sent = new String(Letters.to(name).message(), StandardCharsets.US_ASCII).replace("\r\n", "\n");
        return own.equals(sent);
    }

    private static Map<String, Long> arrived(Postfix postfix) throws IOException {
        return postfix.mailbox().stream()
                .map(DELIVERED_TO::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
    }

    private static Set<String> addresses(Path box, TestClock clock, State state) {
        try (Outbox outbox = Boxes.open(box, clock)) {
            return outbox.entries().stream()
                    .filter(entry -> entry.state() == state)
                    .map(entry -> entry.envelope().to())
                    .collect(Collectors.toSet());
        }
    }

    private static void killAfter(Process sender, int lines, int nanos) throws IOException, InterruptedException {
        try (BufferedReader out = reader(sender)) {
            for (int i = 0; i < lines && out.readLine() != null; i++) {
                assertThat(sender.isAlive() || i > 0).isTrue();
            }
            TimeUnit.NANOSECONDS.sleep(nanos);
        } finally {
            sender.destroyForcibly().waitFor();
        }
    }

    private static List<String> lines(Process sender) throws IOException, InterruptedException {
        try (BufferedReader out = reader(sender)) {
            List<String> lines = out.lines().toList();
            sender.waitFor();
            return lines;
        }
    }

    private static BufferedReader reader(Process sender) {
        return new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
    }
}
