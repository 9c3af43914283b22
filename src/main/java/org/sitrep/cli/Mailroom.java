package org.sitrep.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitrep.cli.output.Screen;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Progress;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.outbox.Summary;

/** Shows what becomes of messages. */
final class Mailroom {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Screen screen;

    Mailroom(Screen screen) {
        this.screen = screen;
    }

    /** Shows how far a round is: on a terminal while it goes on, and each message that did not arrive. */
    Progress progress() {
        return (label, state, number, of) -> screen.begins(number + " of " + of + ": " + label + ": " + state);
    }

    /** Reports what came of a round. Returns the exit status: 1 where anyone was not reached. */
    int report(Summary summary) {
        summary.letters().stream()
                .filter(entry -> entry.state() != State.DELIVERED)
                .forEach(entry -> screen.say(line(entry)));
        summary.stopped().ifPresent(why -> screen.say("stopped: " + why));
        screen.say(count(summary.byState()));
        boolean reached = summary.reachedAll();
        if (!reached) {
            screen.say("  hint: `sitrep outbox` lists them; `sitrep outbox retry --recipients FILE` sends what is due");
        }
        return reached ? 0 : 1;
    }

    private static String count(Map<State, Long> byState) {
        return byState.isEmpty()
                ? "nothing to send"
                : byState.entrySet().stream()
                        .map(state -> state.getValue() + " " + state.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Returns a message, how it stands, why, and when it is tried again. */
    static String line(Entry entry) {
        String why = entry.why().isEmpty() ? "" : ": " + entry.why();
        String next = entry.last()
                .next()
                .map(moment -> " (again from " + time(moment) + ")")
                .orElse("");
        return entry.state() + "  " + entry.envelope().label() + why + next + "  [" + entry.id() + "]";
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }
}
