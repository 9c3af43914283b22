package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.Handover;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** Sends every letter of an outbox that is due, once each. A line that fails as a whole ends the round. */
public final class Round {

    private final Outbox outbox;
    private final Channel channel;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String stopped;

    private Round(Outbox outbox, Channel channel, Progress progress) {
        this.outbox = outbox;
        this.channel = channel;
        this.progress = progress;
    }

    /**
     * Sends what is due.
     *
     * @param channel the way; not closed
     * @param progress hears of each letter
     * @return what became of each letter; an error where a message is gone or changed, or where the outbox could not be
     *     written: then nothing more was sent
     */
    public static Checked<Summary> run(Outbox outbox, Channel channel, Progress progress) {
        return run(outbox, channel, progress, entry -> true);
    }

    /** Sends, of what is due, that which is wanted. */
    public static Checked<Summary> run(Outbox outbox, Channel channel, Progress progress, Predicate<Entry> wanted) {
        return new Round(outbox, channel, progress)
                .run(outbox.due().stream().filter(wanted).toList());
    }

    private Checked<Summary> run(List<Entry> due) {
        try {
            for (int i = 0; i < due.size() && stopped == null; i++) {
                one(due.get(i), i + 1, due.size());
            }
            if (stopped != null) {
                leave(due, stopped);
            }
        } catch (IOException e) {
            findings.add(outbox.failure(e));
        }
        List<Entry> letters = due.stream().map(outbox::now).toList();
        return new Checked<>(Optional.of(new Summary(letters, Optional.ofNullable(stopped))), findings);
    }

    private void one(Entry entry, int number, int of) throws IOException {
        Checked<Letter> letter = outbox.letter(entry);
        findings.addAll(letter.findings());
        if (letter.value().isPresent()) {
            progress.is(entry.envelope().label(), State.TRANSMITTING, number, of);
            send(entry, letter.value().get());
        }
        progress.is(entry.envelope().label(), outbox.now(entry).state(), number, of);
    }

    private void send(Entry entry, Letter letter) throws IOException {
        Recorded handover = new Recorded(entry);
        Outcome outcome = channel.send(letter, handover);
        if (handover.failure != null) {
            throw handover.failure;
        }
        outbox.settle(entry, outcome);
        if (outcome.is(Outcome.Kind.LINE_FAILED)) {
            stopped = outcome.words();
        }
    }

    /** So that each letter says why it still waits. One that was put off before keeps the server's reason. */
    private void leave(List<Entry> due, String why) throws IOException {
        outbox.stay(
                due.stream()
                        .map(outbox::now)
                        .filter(entry ->
                                entry.state() == State.QUEUED && !entry.why().equals(why))
                        .toList(),
                why);
    }

    /** Keeps what a channel can only take for a failure of its own. */
    private final class Recorded implements Handover {

        private final Entry entry;
        private @Nullable IOException failure;

        Recorded(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void begins() throws IOException {
            try {
                outbox.transmitting(entry);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
