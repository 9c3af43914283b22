package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.Outcome;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.files.FolderLock;

/**
 * The letters of one user and how far each is, on disk before the first connection. A line of the journal is forced to
 * disk before anything follows from it, so that a crash at any moment loses no letter and doubles none.
 */
public final class Outbox implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String CRASHED =
            "the program stopped after the final dot had gone out, before the answer was on record";

    private final OutboxFindings findings;
    private final Clock clock;
    private final FolderLock lock;
    private final Journal journal;
    private final MessageFiles messages;
    private final History history = new History();

    private Outbox(OutboxFindings findings, Clock clock, FolderLock lock, Journal journal, MessageFiles messages) {
        this.findings = findings;
        this.clock = clock;
        this.lock = lock;
        this.journal = journal;
        this.messages = messages;
    }

    /**
     * Opens the outbox for this process alone, until it is closed. What was being handed over when a program stopped
     * becomes unknown.
     *
     * @param folder made if need be, then readable by its owner only
     * @param clock when things happen
     * @return the outbox; a warning for each letter that became unknown and for a line cut off; an error where the folder
     *     cannot be used, is in use, or its journal is damaged
     */
    public static Checked<Outbox> open(Path folder, Clock clock) {
        return open(folder, clock, Disk.REAL);
    }

    public static Checked<Outbox> open(Path folder, Clock clock, Disk disk) {
        OutboxFindings findings = new OutboxFindings(folder);
        try {
            OwnFolder.create(folder);
            Optional<FolderLock> lock = OwnFolder.lock(folder, LOCK);
            return lock.isEmpty() ? Checked.failed(findings.busy()) : opened(folder, clock, disk, lock.get(), findings);
        } catch (IOException e) {
            return Checked.failed(findings.unusable(e));
        }
    }

    private static Checked<Outbox> opened(Path folder, Clock clock, Disk disk, FolderLock lock, OutboxFindings findings)
            throws IOException {
        boolean kept = false;
        Optional<Journal> journal = Optional.empty();
        try {
            journal = Optional.of(Journal.open(folder.resolve(Journal.NAME), disk));
            MessageFiles messages = MessageFiles.open(folder.resolve("messages"), disk);
            OwnFolder.force(folder);
            Outbox outbox = new Outbox(findings, clock, lock, journal.get(), messages);
            Checked<Outbox> read = outbox.read(folder);
            kept = read.value().isPresent();
            return read;
        } finally {
            if (!kept) {
                lock.close();
                if (journal.isPresent()) {
                    journal.get().close();
                }
            }
        }
    }

    private Checked<Outbox> read(Path folder) throws IOException {
        String file = OutboxFindings.name(folder.resolve(Journal.NAME));
        Checked<List<JournalLine>> lines = journal.read(file);
        List<Finding> found = new ArrayList<>(lines.findings());
        int number = 0;
        for (JournalLine line : lines.value().orElse(List.of())) {
            Place place = new Place(file, ++number, 0, "");
            history.add(line).ifPresent(fault -> found.add(Journal.broken(place, fault)));
        }
        if (found.stream().noneMatch(Finding::isError)) {
            lost().ifPresent(found::add);
        }
        if (found.stream().noneMatch(Finding::isError)) {
            journal.trim();
            messages.recover(entries());
            if (journal.isOld()) {
                messages.keepOnly(known()); // left where that version was stopped; from here on there are none
            }
            found.addAll(afterCrash());
            entries().forEach(entry -> farOff(entry).ifPresent(found::add));
        }
        return Checked.unlessErrors(this, found);
    }

    /** A message gets its name once the journal knows it: one that it does not know was in a journal that is lost. */
    private Optional<Finding> lost() throws IOException {
        long strangers = journal.isOld() ? 0 : messages.strangers(known());
        return strangers == 0 ? Optional.empty() : Optional.of(findings.lostJournal(strangers));
    }

    private Set<String> known() {
        return entries().stream().map(Entry::id).collect(Collectors.toSet());
    }

    /** A clock that was set back, or was ahead, would have a letter wait for years. */
    private Optional<Finding> farOff(Entry entry) {
        return entry.last()
                .next()
                .filter(due -> entry.state() == State.DEFERRED)
                .filter(due -> Duration.between(clock.instant(), due).toDays() >= 1)
                .map(due -> findings.farOff(
                        entry, due, Duration.between(clock.instant(), due).toDays()));
    }

    private List<Finding> afterCrash() throws IOException {
        List<Entry> cutOff = entries().stream()
                .filter(entry -> entry.state() == State.TRANSMITTING)
                .toList();
        record(cutOff.stream()
                .map(entry -> line(entry, event(State.UNKNOWN, CRASHED)))
                .toList());
        return cutOff.stream().map(findings::unknown).toList();
    }

    /**
     * Adds letters, each with the exact bytes of its message. A letter whose id is known changes nothing, whatever
     * became of it; if its message was dropped and this one is the same, the message is kept again.
     *
     * @param letters taken one at a time, and let go of once it is on disk
     * @return how many are new; an error where they could not be written
     */
    public Checked<Integer> queue(Iterable<Letter> letters) {
        Map<String, JournalLine> queued = new LinkedHashMap<>();
        return attempt(() -> {
            for (Letter letter : letters) {
                Envelope envelope = Envelope.of(letter);
                Optional<Entry> known = find(letter.id());
                if (known.isPresent()) {
                    restore(letter, envelope, known.get());
                } else if (!queued.containsKey(letter.id())) {
                    messages.prepare(letter);
                    queued.put(letter.id(), JournalLine.of(letter.id(), envelope, event(State.QUEUED, "")));
                }
            }
            messages.force();
            record(List.copyOf(queued.values()));
            messages.settle(queued.keySet());
            return queued.size();
        });
    }

    private void restore(Letter letter, Envelope envelope, Entry known) throws IOException {
        boolean same = known.envelope().digest().equals(envelope.digest());
        if (same && messages.read(letter.id(), envelope).isEmpty()) {
            messages.write(letter);
        }
    }

    /**
     * Returns whether a letter of the outbox holds another report, by what is stable of both.
     *
     * @param head by what the register knows the report; none of a draft
     * @param letter a letter with the report, which is asked for where the journal does not know the other's head
     * @return false where nothing is left to tell by; an error where its message cannot be read
     */
    public Checked<Boolean> isOther(Entry entry, Optional<String> head, Supplier<Letter> letter) {
        String before = entry.envelope().head();
        return before != null
                ? Checked.ok(head.filter(found -> !found.equals(before)).isPresent())
                : attempt(() -> messages.read(entry.id(), entry.envelope())
                        .filter(kept -> isOther(kept, entry.id(), letter.get()))
                        .isPresent());
    }

    private static boolean isOther(byte[] kept, String id, Letter letter) {
        return Stamp.of(kept).differs(Stamp.of(letter.message()), id.equals(letter.id()));
    }

    /** Returns every letter with its whole history, in the order in which they were queued. */
    public List<Entry> entries() {
        return history.all();
    }

    /** Returns a letter by its id. */
    public Optional<Entry> find(String id) {
        return history.find(id);
    }

    /** Returns the letters that a round at this moment would send. */
    public List<Entry> due() {
        Instant now = clock.instant();
        return entries().stream().filter(entry -> entry.isDue(now)).toList();
    }

    /**
     * Queues a letter again, on a person's order.
     *
     * @param again whether even a letter that was delivered is sent once more
     * @return the letter as it is then; an error where there is no such letter, where it was delivered and {@code again}
     *     is not said, or where its message is gone
     */
    public Checked<Entry> retry(String id, boolean again) {
        return known(id).then(entry -> {
            if (entry.state() == State.DELIVERED && !again) {
                return Checked.failed(findings.delivered(entry));
            }
            return entry.state() == State.QUEUED
                    ? Checked.ok(entry)
                    : letter(entry).then(there -> decide(entry, State.QUEUED, "a person asked for it"));
        });
    }

    /**
     * Cancels a letter, on a person's order.
     *
     * @return the letter as it is then; an error where there is no such letter, or nothing left to take back
     */
    public Checked<Entry> cancel(String id) {
        return known(id).then(entry -> switch (entry.state()) {
            case QUEUED, DEFERRED, UNKNOWN -> decide(entry, State.CANCELLED, "a person took it back");
            case CANCELLED -> Checked.ok(entry);
            case TRANSMITTING, DELIVERED, REFUSED -> Checked.failed(findings.settled(entry));
        });
    }

    /**
     * Drops the messages that were delivered longer ago than this, and those that no letter names. The journal keeps what
     * became of them.
     *
     * @return how many messages were dropped
     */
    public Checked<Integer> tidy(Duration age) {
        Instant before = clock.instant().minus(age);
        Set<String> kept = entries().stream()
                .filter(entry ->
                        entry.state() != State.DELIVERED || !entry.last().when().isBefore(before))
                .map(Entry::id)
                .collect(Collectors.toSet());
        return attempt(() -> messages.keepOnly(kept));
    }

    /** Returns the letter with the bytes it was queued with; an error where they are gone or changed. */
    Checked<Letter> letter(Entry entry) {
        Envelope envelope = entry.envelope();
        return attempt(() -> messages.read(entry.id(), envelope))
                .then(bytes -> bytes.map(found -> letter(entry, found))
                        .orElseGet(() -> Checked.failed(findings.gone(messages.file(entry.id())))));
    }

    private Checked<Letter> letter(Entry entry, byte[] message) {
        Envelope envelope = entry.envelope();
        boolean fits = Letter.isNamed(message, "To", envelope.to()) && Letter.isNamed(message, "From", envelope.from());
        return fits
                ? Checked.ok(new Letter(entry.id(), envelope.label(), envelope.from(), envelope.to(), message))
                : Checked.failed(findings.otherAddress(entry));
    }

    /** Records that the final dot goes out now. */
    void transmitting(Entry entry) throws IOException {
        record(List.of(line(entry, event(State.TRANSMITTING, ""))));
    }

    /** Records what came of sending a letter. */
    void settle(Entry entry, Outcome outcome) throws IOException {
        record(List.of(line(entry, Patience.settled(entry, outcome, clock.instant()))));
    }

    /** Records why letters that wait were not tried. */
    void stay(List<Entry> waiting, String why) throws IOException {
        record(waiting.stream()
                .map(entry -> line(entry, event(State.QUEUED, why)))
                .toList());
    }

    Entry now(Entry entry) {
        return find(entry.id()).orElse(entry);
    }

    Finding failure(IOException e) {
        return findings.cannotWrite(e);
    }

    private Checked<Entry> known(String id) {
        return find(id).map(entry -> Checked.ok(entry))
                .orElseGet(() -> Checked.failed(findings.noSuchLetter(id, entries())));
    }

    private Checked<Entry> decide(Entry entry, State state, String why) {
        return attempt(() -> {
            Event event = new Event(clock.instant(), state, why, Optional.empty(), true);
            record(List.of(line(entry, event)));
            return now(entry);
        });
    }

    private Event event(State state, String why) {
        return new Event(clock.instant(), state, why, Optional.empty(), false);
    }

    private static JournalLine line(Entry entry, Event event) {
        return JournalLine.of(entry.id(), null, event);
    }

    private void record(List<JournalLine> lines) throws IOException {
        if (!lines.isEmpty()) {
            journal.append(lines);
            lines.forEach(history::add);
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> Checked<T> attempt(Step<T> step) {
        try {
            return Checked.ok(step.run());
        } catch (IOException e) {
            return Checked.failed(failure(e));
        }
    }

    /** Returns the outbox free for others. */
    @Override
    public void close() {
        try (lock;
                journal) {
            return;
        } catch (IOException e) {
            return; // every line is on disk already
        }
    }
}
