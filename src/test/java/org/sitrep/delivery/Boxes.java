package org.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.Round;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** What tests do with an outbox. */
final class Boxes {

    private Boxes() {}

    static Outbox open(Path folder, Clock clock) {
        return value(Outbox.open(folder, clock));
    }

    static <T> T value(Checked<T> checked) {
        assertThat(checked.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::id)
                .isEmpty();
        return checked.value().orElseThrow();
    }

    /** The moment before which a round would find nothing more to do: that of the next deferred letter. */
    static Optional<Instant> next(Outbox outbox) {
        return outbox.entries().stream()
                .filter(entry -> entry.state() == State.DEFERRED)
                .flatMap(entry -> entry.last().next().stream())
                .min(Instant::compareTo);
    }

    static List<String> rules(Checked<?> checked) {
        return checked.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    /** Each letter's state by the name of its recipient. */
    static Map<String, State> states(Outbox outbox) {
        return outbox.entries().stream().collect(Collectors.toMap(entry -> name(entry.id()), Entry::state));
    }

    static Entry entry(Outbox outbox, String name) {
        return outbox.find("aleppo-3-" + name).orElseThrow();
    }

    private static String name(String id) {
        return id.substring("aleppo-3-".length());
    }

    static Summary round(Outbox outbox, Channel channel) {
        return value(Round.run(outbox, channel, (label, state, number, of) -> {}));
    }
}
