package org.sitrep.cli.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.OutboxFindings;
import org.sitrep.delivery.outbox.Progress;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.outbox.Summary;

/** Shows what becomes of messages. */
public record Mailroom(Screen screen) {

    /** Shows how far a round is: on a terminal while it goes on, and each message that did not arrive. */
    public Progress progress() {
        return (label, state, number, of) -> screen.begins(number + " of " + of + ": " + label + ": " + state);
    }

    /** Reports what came of a round. Returns the exit status: 1 where anyone was not reached. */
    public int report(Summary summary) {
        summary.letters().stream()
                .filter(entry -> entry.state() != State.DELIVERED)
                .forEach(entry -> screen.say(line(entry)));
        summary.stopped().ifPresent(why -> screen.say("stopped: " + why));
        screen.say(count(summary));
        boolean reached = summary.reachedAll();
        if (!reached) {
            screen.say("  hint: `sitrep outbox` lists them" + whatNext(summary));
        }
        return reached ? 0 : 1;
    }

    private static String count(Summary summary) {
        List<String> counts = new ArrayList<>();
        summary.byState().forEach((state, letters) -> {
            long now = state == State.DELIVERED ? letters - summary.had() : letters;
            if (now > 0) {
                counts.add(now + " " + state);
            }
        });
        if (summary.had() > 0) {
            counts.add(summary.had() + " already delivered");
        }
        return counts.isEmpty() ? "nothing to send" : String.join(", ", counts);
    }

    /** What is due goes by itself with the next round; of the others a person decides. */
    private static String whatNext(Summary summary) {
        Set<State> states = summary.byState().keySet();
        boolean waits = states.contains(State.QUEUED) || states.contains(State.DEFERRED);
        return (waits ? "; `sitrep outbox retry --recipients FILE` sends what is due" : "")
                + (states.contains(State.UNKNOWN)
                        ? "; of what is unknown ask the recipient, then retry or cancel it by its id"
                        : "")
                + (states.contains(State.REFUSED)
                        ? "; what was refused goes again only by its id: `sitrep outbox retry --recipients FILE ID`"
                        : "");
    }

    /** Returns a message, how it stands, why, and when it is tried again. */
    public static String line(Entry entry) {
        String why = entry.why().isEmpty() ? "" : ": " + entry.why();
        String next = entry.last()
                .next()
                .map(moment -> " (again from " + time(moment) + ")")
                .orElse("");
        return entry.state() + "  " + entry.envelope().label() + why + next + "  [" + entry.id() + "]";
    }

    /** Returns a moment as it is shown. */
    public static String time(Instant moment) {
        return OutboxFindings.time(moment);
    }
}
