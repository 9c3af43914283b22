package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.delivery.Outcome.Kind;
import org.sitrep.delivery.outbox.Disk;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Event;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.Round;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;

/** The outbox: who is in it, what becomes of each letter, and what a crash leaves of it. */
class OutboxTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();

    private Path box() {
        return home.resolve("outbox");
    }

    private Path journal() {
        return box().resolve("journal.jsonl");
    }

    @Test
    void aLetterIsOnDiskToTheByteBeforeAnythingIsSent() throws IOException {
        Letter letter = Letters.to("amal");
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(letter)));
            assertThat(box().resolve("messages/aleppo-3-amal.eml")).hasBinaryContent(letter.message());
            assertThat(Files.readString(journal()))
                    .endsWith("}\n")
                    .contains("\"state\":\"queued\"", "amal@people.example", "2016-09-26T06:00:00Z");
        }
    }

    @Test
    void itIsReadableByItsOwnerOnly() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no POSIX rights here");
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
        }
        try (var all = Files.walk(box())) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as("%s", path)
                        .endsWith("------");
            }
        }
    }

    @Test
    void nobodyIsQueuedTwiceWhateverBecameOfTheLetter() {
        for (Outcome outcome : List.of(
                new Outcome(Kind.DELIVERED, "250"),
                new Outcome(Kind.REFUSED, "550"),
                new Outcome(Kind.DEFERRED, "450"),
                new Outcome(Kind.UNKNOWN, "dropped"))) {
            Path folder = home.resolve(outcome.getClass().getSimpleName());
            try (Outbox outbox = Boxes.open(folder, clock)) {
                Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("amal"))));
                Boxes.round(outbox, new Answering(outcome));
                List<Entry> before = outbox.entries();
                Boxes.value(outbox.queue(List.of(Letters.of("amal", "another text\r\n"))));
                assertThat(outbox.entries()).isEqualTo(before).hasSize(1);
                Answering second = new Answering(outcome);
                Boxes.round(outbox, second);
                assertThat(second.sent).isEmpty();
            }
        }
    }

    @Test
    void whatWasDeferredIsTriedAfterGrowingPausesAndGivenUpAfterTwoDays() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            List<Duration> pauses = new ArrayList<>();
            while (Boxes.round(outbox, new Answering(new Outcome(Kind.DEFERRED, "450 later")))
                            .letters()
                            .get(0)
                            .state()
                    == State.DEFERRED) {
                Duration pause =
                        Duration.between(clock.instant(), Boxes.next(outbox).orElseThrow());
                pauses.add(pause);
                clock.passes(pause.minusMillis(1));
                assertThat(outbox.due()).isEmpty();
                clock.passes(Duration.ofMillis(1));
            }
            assertThat(pauses)
                    .startsWith(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            Duration.ofHours(1),
                            Duration.ofHours(4),
                            Duration.ofHours(4));
            assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                    .isBetween(Duration.ofHours(48), Duration.ofHours(52));
            assertThat(Boxes.entry(outbox, "amal").state()).isEqualTo(State.REFUSED);
            assertThat(Boxes.entry(outbox, "amal").why()).isEqualTo("given up after two days: 450 later");
        }
    }

    @Test
    void aPersonMayHaveALetterTriedAgainAndADeliveredOneOnlyBySayingSo() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            for (Outcome outcome : List.of(
                    new Outcome(Kind.UNKNOWN, "dropped"),
                    new Outcome(Kind.REFUSED, "550"),
                    new Outcome(Kind.DEFERRED, "450"))) {
                Boxes.round(outbox, new Answering(outcome));
                assertThat(outbox.due()).isEmpty();
                assertThat(Boxes.value(outbox.retry("aleppo-3-amal", false)).state())
                        .isEqualTo(State.QUEUED);
                assertThat(outbox.due()).hasSize(1);
            }
            Boxes.round(outbox, new Answering(new Outcome(Kind.DELIVERED, "250")));
            Checked<Entry> delivered = outbox.retry("aleppo-3-amal", false);
            assertThat(Boxes.rules(delivered)).containsExactly("already-delivered");
            assertThat(delivered.findings().get(0).message()).endsWith(" was delivered on 2016-09-26 06:00 UTC");
            assertThat(outbox.due()).isEmpty();
            Boxes.value(outbox.retry("aleppo-3-amal", true));
            assertThat(outbox.due()).hasSize(1);
            assertThat(Boxes.rules(outbox.retry("aleppo-3-amla", false))).containsExactly("unknown-message");
        }
    }

    @Test
    void aPersonsWordStartsThePausesAnew() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DEFERRED, "450")));
            clock.passes(Duration.ofDays(5));
            Boxes.value(outbox.retry("aleppo-3-amal", false));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DEFERRED, "450")));
            assertThat(Boxes.next(outbox)).contains(clock.instant().plus(Duration.ofMinutes(1)));
        }
    }

    @Test
    void whatIsNotOutYetCanBeTakenBack() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr"))));
            Boxes.value(outbox.cancel("aleppo-3-amal"));
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            Boxes.round(outbox, channel);
            assertThat(channel.sent).containsExactly("badr@people.example");
            assertThat(Boxes.rules(outbox.cancel("aleppo-3-badr"))).containsExactly("nothing-to-cancel");
            assertThat(Boxes.value(outbox.retry("aleppo-3-amal", false)).state())
                    .isEqualTo(State.QUEUED);
        }
    }

    @Test
    void theHistoryIsReadBackWithItsReasons() {
        List<Entry> written;
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DEFERRED, "450 4.2.1 later")));
            Boxes.value(outbox.retry("aleppo-3-amal", false));
            Boxes.round(outbox, new Answering(new Outcome(Kind.REFUSED, "550 5.1.1 nobody here")));
            written = outbox.entries();
        }
        try (Outbox again = Boxes.open(box(), clock)) {
            assertThat(again.entries()).isEqualTo(written);
            assertThat(Boxes.entry(again, "amal").history())
                    .extracting(Event::state)
                    .containsExactly(
                            State.QUEUED,
                            State.TRANSMITTING,
                            State.DEFERRED,
                            State.QUEUED,
                            State.TRANSMITTING,
                            State.REFUSED);
            assertThat(Boxes.entry(again, "amal").why()).isEqualTo("550 5.1.1 nobody here");
        }
    }

    @Test
    void aLineCutOffAtAnyByteCountsAsNeverWritten() throws IOException {
        for (Outcome outcome :
                List.of(new Outcome(Kind.DELIVERED, "250 ok"), new Outcome(Kind.DEFERRED, "450 later"))) {
            Path folder = home.resolve("cut-" + outcome.getClass().getSimpleName());
            try (Outbox outbox = Boxes.open(folder, clock)) {
                Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
                Boxes.round(outbox, new Answering(outcome));
            }
            byte[] whole = Files.readAllBytes(folder.resolve("journal.jsonl"));
            int start = new String(whole, StandardCharsets.US_ASCII).lastIndexOf('\n', whole.length - 2) + 1;
            for (int cut = start; cut < whole.length; cut++) {
                Files.write(folder.resolve("journal.jsonl"), Arrays.copyOf(whole, cut));
                Checked<Outbox> opened = Outbox.open(folder, clock);
                try (Outbox outbox = Boxes.value(opened)) {
                    // Before it stood that the final dot goes out.
                    assertThat(Boxes.states(outbox)).containsExactly(entry("amal", State.UNKNOWN));
                    assertThat(outbox.due()).isEmpty();
                    assertThat(Boxes.rules(opened).contains("torn-journal")).isEqualTo(cut > start);
                }
                assertThat(Boxes.rules(Outbox.open(folder, clock).map(outbox -> {
                            outbox.close();
                            return outbox;
                        })))
                        .isEmpty();
            }
        }
    }

    @Test
    void aCutBeforeTheFinalDotLeavesTheLetterQueued() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DELIVERED, "250")));
        }
        List<String> lines = Files.readAllLines(journal());
        String transmitting = lines.get(0) + "\n" + lines.get(1);
        int first = lines.get(0).length() + 1;
        for (int cut = first; cut <= transmitting.length(); cut++) {
            Files.writeString(journal(), transmitting.substring(0, cut));
            try (Outbox outbox = Boxes.open(box(), clock)) {
                assertThat(outbox.due()).hasSize(1);
            }
        }
        Files.writeString(journal(), transmitting + "\n");
        try (Outbox outbox = Boxes.open(box(), clock)) {
            assertThat(Boxes.states(outbox)).isEqualTo(Map.of("amal", State.UNKNOWN));
        }
    }

    @Test
    void anyOtherDamageIsFoundAtItsLineAndNothingIsSent() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr"))));
        }
        List<String> lines = Files.readAllLines(journal());
        for (String damage : List.of(
                lines.get(1).replace("queued", "posted"),
                lines.get(1).replace("\"when\"", "\"then\""),
                lines.get(1).replace("badr@people.example", "badr@people.example\\r\\nRCPT"),
                lines.get(1) + "{}",
                lines.get(0),
                "{\"when\":\"2016-09-26T06:00:00Z\",\"id\":\"x\",\"state\":\"delivered\"}",
                "",
                "\0\0\0")) {
            Files.writeString(journal(), lines.get(0) + "\n" + damage + "\n");
            Checked<Outbox> opened = Outbox.open(box(), clock);
            assertThat(opened.value()).as(damage).isEmpty();
            assertThat(Boxes.rules(opened)).as(damage).containsExactly("broken-journal");
            assertThat(opened.findings().get(0).place().toString()).endsWith("journal.jsonl:2");
        }
    }

    @Test
    void messagesThatAJournalDoesNotKnowAreAnErrorHoweverItWasLost() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(Letters.many(3)));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DELIVERED, "250")));
        }
        byte[] whole = Files.readAllBytes(journal());
        int second = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int kept : List.of(0, 1, 40, second - 1, second, second + 40)) {
            Files.write(journal(), Arrays.copyOf(whole, kept));
            for (int i = 0; i < 2; i++) { // looking does not mend it
                Checked<Outbox> opened = Outbox.open(box(), clock);
                assertThat(Boxes.rules(opened)).as("%d bytes", kept).contains("lost-journal");
                assertThat(opened.value()).isEmpty();
                assertThat(opened.findings().get(opened.findings().size() - 1).message())
                        .contains((kept < second ? "3" : "2") + " messages lie in ", "outbox/messages");
            }
            assertThat(journal()).hasSize(kept);
        }
        Files.delete(journal());
        assertThat(Boxes.rules(Outbox.open(box(), clock))).containsExactly("lost-journal");
        for (Letter letter : Letters.many(3)) { // a person looked, and moved them away
            Files.delete(box().resolve("messages/" + letter.id() + ".eml"));
        }
        Boxes.open(box(), clock).close();
    }

    @Test
    void aStopWhileMessagesAreQueuedLosesNoneAndBlocksNothing() throws IOException {
        Letter letter = Letters.to("amal");
        Path message = box().resolve("messages/aleppo-3-amal.eml");
        Path prepared = box().resolve("messages/.aleppo-3-amal.eml.part");
        Boxes.open(box(), clock).close();
        Files.write(prepared, letter.message()); // stopped before the journal's line
        try (Outbox outbox = Boxes.open(box(), clock)) {
            assertThat(outbox.entries()).isEmpty();
            Boxes.value(outbox.queue(List.of(letter)));
        }
        assertThat(prepared).doesNotExist();
        Files.move(message, prepared); // stopped after it
        try (Outbox outbox = Boxes.open(box(), clock)) {
            assertThat(message).hasBinaryContent(letter.message());
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            Boxes.round(outbox, channel);
            assertThat(channel.sent).containsExactly("amal@people.example");
        }
    }

    @Test
    void aMessageThatAnOlderVersionLeftWhenItWasStoppedBlocksNothing() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
        }
        Files.writeString(journal(), Files.readString(journal()).replaceAll(",\"sum\":\"[0-9a-f]+\"}", "}"));
        Path left = box().resolve("messages/aleppo-3-badr.eml");
        Files.write(left, Letters.to("badr").message());
        Boxes.open(box(), clock).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void everyLineIsSealedAndThoseOfOlderVersionsAreRead() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(Letters.many(3)));
        }
        List<String> lines = Files.readAllLines(journal());
        assertThat(lines).allMatch(line -> line.matches(".*,\"sum\":\"[0-9a-f]{16}\"}"));
        String old = lines.get(0).replaceAll(",\"sum\":\"[0-9a-f]+\"}", "}");
        Files.writeString(journal(), old + "\n");
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(Letters.many(2)));
        }
        Boxes.open(box(), clock).close();
        String changed = Files.readString(journal()).replaceFirst("office@", "0ffice@");
        Files.writeString(journal(), changed);
        Checked<Outbox> opened = Outbox.open(box(), clock);
        assertThat(Boxes.rules(opened)).containsExactly("broken-journal");
        assertThat(opened.findings().get(0).place().toString()).endsWith("journal.jsonl:2");
        Files.writeString(journal(), lines.get(0) + "\n" + lines.get(2) + "\n");
        assertThat(Boxes.rules(Outbox.open(box(), clock))).containsExactly("broken-journal");
    }

    @Test
    void anAddressThatTheMessageDoesNotNameIsNeverSentTo() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
        }
        String old = Files.readString(journal()).replaceAll(",\"sum\":\"[0-9a-f]+\"}", "}");
        Files.writeString(journal(), old.replace("\"amal@people", "\"emal@people"));
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            assertThat(Boxes.rules(Round.run(outbox, channel, (label, state, number, of) -> {})))
                    .containsExactly("other-address");
            assertThat(channel.sent).isEmpty();
            assertThat(Boxes.states(outbox)).isEqualTo(Map.of("amal", State.QUEUED));
        }
    }

    @Test
    void aClockThatWasWrongIsSaidAndLosesNothing() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DEFERRED, "450")));
        }
        clock.passes(Duration.ofDays(-400));
        Checked<Outbox> opened = Outbox.open(box(), clock);
        assertThat(Boxes.rules(opened)).containsExactly("due-far-off");
        try (Outbox outbox = Boxes.value(opened)) {
            Boxes.value(outbox.retry("aleppo-3-amal", false));
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            Boxes.round(outbox, channel);
            assertThat(channel.sent).containsExactly("amal@people.example");
        }
    }

    @Test
    void oneAtATimeUsesIt() {
        try (Outbox first = Boxes.open(box(), clock)) {
            assertThat(Boxes.rules(Outbox.open(box(), clock))).containsExactly("outbox-in-use");
            assertThat(first.entries()).isEmpty();
        }
        Boxes.open(box(), clock).close();
    }

    @Test
    void anotherProcessIsKeptOutToo() throws IOException {
        try (Outbox held = Boxes.open(box(), clock)) {
            Boxes.value(held.queue(List.of(Letters.to("amal"))));
            Process other = Sender.start(box(), 1);
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("outbox-in-use")
                    .doesNotContain("transmitting");
            assertThat(Boxes.rules(Outbox.open(box(), clock))).containsExactly("outbox-in-use");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsAFinding() throws IOException {
        Files.writeString(box(), "a file");
        assertThat(Boxes.rules(Outbox.open(box(), clock))).containsExactly("unusable-outbox");
        Path second = Files.createDirectory(home.resolve("second"));
        Files.writeString(second.resolve("messages"), "a file");
        for (int i = 0; i < 2; i++) { // the lock was given back
            Checked<Outbox> opened = Outbox.open(second, clock);
            assertThat(Boxes.rules(opened)).containsExactly("unusable-outbox");
            assertThat(opened.findings().get(0).message()).contains("a file stands where a folder is wanted");
        }
    }

    @Test
    void whenTheDiskIsFullNothingIsSentThatIsNotOnRecord() {
        FullDisk disk = new FullDisk();
        try (Outbox outbox = Boxes.value(Outbox.open(box(), clock, disk))) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr"))));
            disk.full = true;
            assertThat(Boxes.rules(outbox.queue(List.of(Letters.to("celia"))))).containsExactly("cannot-write-outbox");
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            assertThat(Boxes.rules(Round.run(outbox, channel, (label, state, number, of) -> {})))
                    .containsExactly("cannot-write-outbox");
            assertThat(channel.sent).isEmpty();
            disk.full = false;
            Boxes.round(outbox, channel);
            assertThat(channel.sent).containsExactly("amal@people.example", "badr@people.example");
        }
        try (Outbox again = Boxes.open(box(), clock)) { // the half lines were taken back
            assertThat(Boxes.states(again)).isEqualTo(Map.of("amal", State.DELIVERED, "badr", State.DELIVERED));
        }
    }

    @Test
    void aMessageThatIsGoneOrChangedIsNotSent() throws IOException {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr"), Letters.to("celia"))));
            Files.writeString(box().resolve("messages/aleppo-3-amal.eml"), "changed\r\n");
            Files.delete(box().resolve("messages/aleppo-3-badr.eml"));
            Answering channel = new Answering(new Outcome(Kind.DELIVERED, "250"));
            Checked<Summary> round = Round.run(outbox, channel, (label, state, number, of) -> {});
            assertThat(Boxes.rules(round)).containsExactly("message-gone", "message-gone");
            assertThat(round.findings().get(0).message()).contains("was changed on disk");
            assertThat(round.findings().get(1).message()).isEqualTo("the message is no longer there");
            assertThat(channel.sent).containsExactly("celia@people.example");
            Boxes.value(outbox.queue(List.of(Letters.to("amal"), Letters.to("badr")))); // the same, kept again
            Boxes.round(outbox, channel);
            assertThat(channel.sent).hasSize(3);
        }
    }

    @Test
    void tidyingDropsDeliveredMessagesAndNeverTheJournal() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(List.of(Letters.to("amal"))));
            Boxes.round(outbox, new Answering(new Outcome(Kind.DELIVERED, "250")));
            Boxes.value(outbox.queue(List.of(Letters.to("badr"))));
            assertThat(Boxes.value(outbox.tidy(Duration.ofDays(30)))).isZero();
            clock.passes(Duration.ofDays(31));
            assertThat(Boxes.value(outbox.tidy(Duration.ofDays(30)))).isEqualTo(1);
            assertThat(Boxes.rules(outbox.retry("aleppo-3-amal", true))).containsExactly("message-gone");
            assertThat(Boxes.states(outbox)).isEqualTo(Map.of("amal", State.DELIVERED, "badr", State.QUEUED));
            assertThat(box().resolve("messages/aleppo-3-badr.eml")).exists();
        }
    }

    @Test
    void aLineThatFailsEndsTheRoundAndEachLetterSaysWhyItWaits() {
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(Letters.many(3)));
            Answering channel = new Answering(new Outcome(Kind.LINE_FAILED, "no line"));
            Summary summary = Boxes.round(outbox, channel);
            assertThat(channel.sent).hasSize(1);
            assertThat(summary.stopped()).contains("no line");
            assertThat(summary.byState()).isEqualTo(Map.of(State.QUEUED, 3L));
            assertThat(outbox.due()).hasSize(3).allMatch(entry -> entry.why().equals("no line"));
        }
    }

    @Test
    void aRoundReportsHowFarItIs() {
        List<String> heard = new ArrayList<>();
        try (Outbox outbox = Boxes.open(box(), clock)) {
            Boxes.value(outbox.queue(Letters.many(2)));
            Round.run(
                    outbox,
                    new Answering(new Outcome(Kind.DELIVERED, "250")),
                    (label, state, number, of) -> heard.add(label + " " + state + " " + number + "/" + of));
        }
        assertThat(heard)
                .containsExactly(
                        "No. 3 to p1 transmitting 1/2",
                        "No. 3 to p1 delivered 1/2",
                        "No. 3 to p2 transmitting 2/2",
                        "No. 3 to p2 delivered 2/2");
    }

    /** A channel that gives one answer to all. */
    private static final class Answering implements Channel {

        private final Outcome outcome;
        private final List<String> sent = new ArrayList<>();

        Answering(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome send(Letter letter, Handover handover) {
            try {
                handover.begins();
            } catch (IOException e) {
                return new Outcome(Kind.LINE_FAILED, "not recorded");
            }
            sent.add(letter.to());
            return outcome;
        }

        @Override
        public void close() {}
    }

    /** Takes half of what is written once it is full. */
    private static final class FullDisk implements Disk {

        private boolean full;

        @Override
        public void write(FileChannel channel, long position, byte[] bytes) throws IOException {
            if (full) {
                Disk.REAL.write(channel, position, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("No space left on device");
            }
            Disk.REAL.write(channel, position, bytes);
        }
    }
}
