package org.sitrep.delivery.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;

/** What there is to say about an outbox. */
public record OutboxFindings(Path folder) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns a moment as a person reads it, such as {@code 2026-11-30 09:05 UTC}. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    Finding lostJournal(long messages) {
        String lie = messages == 1 ? "1 message lies" : messages + " messages lie";
        return DeliveryRule.LOST_JOURNAL.finding(
                Place.of(name(folder.resolve(Journal.NAME))),
                "the journal is lost or was cut off: " + lie + " in " + name(folder.resolve("messages"))
                        + " that it does not know; who has them is not known",
                "nothing is sent before: take the folder back from a copy; or see in your mail server or mail program"
                        + " what went out, move these files away, and send to those alone who lack it");
    }

    Finding busy() {
        return DeliveryRule.OUTBOX_IN_USE.finding(
                place(), "another run of the program is using this outbox", "wait until it is done, then try again");
    }

    Finding unusable(IOException e) {
        return DeliveryRule.UNUSABLE_OUTBOX.finding(
                place(),
                "the outbox cannot be used: " + reason(e),
                "nothing was sent; check that this is a folder of yours, or name another with SITREP_STATE");
    }

    Finding cannotWrite(IOException e) {
        return DeliveryRule.CANNOT_WRITE_OUTBOX.finding(
                place(),
                "cannot write here: " + reason(e),
                "nothing is sent that is not on record; free the disk, then run it again");
    }

    Finding unknown(Entry entry) {
        return DeliveryRule.UNKNOWN_OUTCOME
                .finding(
                        place(),
                        "nobody knows whether " + entry.envelope().label() + " was delivered: the program stopped"
                                + " between the final dot and the answer",
                        "ask the recipient; then retry " + entry.id() + ", or cancel it")
                .about(entry.id());
    }

    Finding delivered(Entry entry) {
        return DeliveryRule.ALREADY_DELIVERED
                .finding(
                        place(),
                        entry.envelope().label() + " was delivered on "
                                + time(entry.last().when()),
                        "`outbox retry --again` sends it once more")
                .about(entry.id());
    }

    Finding settled(Entry entry) {
        return DeliveryRule.NOTHING_TO_CANCEL
                .finding(
                        place(),
                        entry.envelope().label() + " is " + entry.state() + " since "
                                + time(entry.last().when()),
                        "")
                .about(entry.id());
    }

    Finding gone(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return DeliveryRule.MESSAGE_GONE.finding(
                    Place.of(name(file)),
                    "the message was changed on disk after it was queued",
                    "it is not sent: take the folder back from a copy; or cancel it, and send the PDF of the register"
                            + " by hand");
        }
        return DeliveryRule.MESSAGE_GONE.finding(
                Place.of(name(file)),
                "the message is no longer there",
                "messages that arrived are kept for 30 days: send the PDF of the register by hand");
    }

    Finding otherAddress(Entry entry) {
        return DeliveryRule.OTHER_ADDRESS
                .finding(
                        place(),
                        "the message is not from and to whom the outbox would send it: "
                                + entry.envelope().label(),
                        "it stays here, and is not sent; take the folder back from a copy, or cancel " + entry.id())
                .about(entry.id());
    }

    Finding farOff(Entry entry, Instant due, long days) {
        return DeliveryRule.DUE_FAR_OFF
                .finding(
                        place(),
                        entry.envelope().label() + " waits until " + time(due) + ", in " + days
                                + (days == 1 ? " day" : " days")
                                + "; the longest pause is 4 hours, so the clock of this computer was wrong then, or is"
                                + " now",
                        "`sitrep outbox retry --recipients FILE " + entry.id() + "` sends it now")
                .about(entry.id());
    }

    Finding noSuchLetter(String id, List<Entry> known) {
        return Suggestion.unknown(
                DeliveryRule.UNKNOWN_MESSAGE,
                "message",
                id,
                place(),
                Suggestion.hint(id, known.stream().map(Entry::id).toList()));
    }

    private Place place() {
        return Place.of(name(folder));
    }

    public static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file stands where a folder is wanted: " + ((FileSystemException) e).getFile();
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
