package org.sitrep.app.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.app.AppRule;
import org.sitrep.app.mail.Consignment.Parcel;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.OutboxFindings;
import org.sitrep.delivery.outbox.State;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/**
 * How the messages of a consignment stand in the outbox, before they are sent.
 *
 * @param known those that the outbox has already, by their id
 * @param now the moment
 */
public record Standing(Map<String, Entry> known, Instant now) {

    public Standing {
        known = Map.copyOf(known);
    }

    /**
     * Looks up messages.
     *
     * @return how they stand; an error where the outbox holds another report of the same number
     */
    static Checked<Standing> of(Outbox outbox, Consignment consignment, Instant now) {
        Map<String, Entry> known = new LinkedHashMap<>();
        consignment
                .parcels()
                .forEach(parcel -> outbox.find(parcel.id()).ifPresent(entry -> known.put(entry.id(), entry)));
        return others(outbox, consignment)
                .then(others -> others.isEmpty()
                        ? Checked.ok(new Standing(known, now))
                        : Checked.failed(other(consignment, others)));
    }

    private static Checked<List<Entry>> others(Outbox outbox, Consignment consignment) {
        Map<String, Parcel> parcels = consignment.parcels().stream()
                .collect(Collectors.toMap(Parcel::id, Function.identity(), (first, second) -> first));
        List<Checked<Optional<Entry>>> found = outbox.entries().stream()
                .filter(entry -> entry.envelope().label().startsWith(consignment.name()))
                .map(entry -> {
                    Parcel parcel = parcels.getOrDefault(
                            entry.id(), consignment.parcels().get(0));
                    return outbox.isOther(entry, consignment.head(), () -> parcel.letter(consignment))
                            .map(other -> Optional.of(entry).filter(any -> other));
                })
                .toList();
        return Checked.all(found)
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private static Finding other(Consignment consignment, List<Entry> others) {
        List<Entry> delivered = others.stream()
                .filter(entry -> entry.state() == State.DELIVERED)
                .toList();
        List<Entry> named = delivered.isEmpty() ? others : delivered;
        String when = OutboxFindings.time(named.get(0).last().when());
        return AppRule.OTHER_REPORT_SENT.finding(
                consignment.place(),
                "another " + consignment.what() + (delivered.isEmpty() ? " was queued for " : " was sent to ")
                        + (named.size() == 1 ? "1 recipient" : named.size() + " recipients") + " on " + when
                        + "; this register has a different " + consignment.what(),
                "take this folder back from a copy of the register; or issue a revision, and send that");
    }

    /** Returns whether this message would leave now. */
    public boolean leaves(Parcel parcel) {
        return !known.containsKey(parcel.id()) || known.get(parcel.id()).isDue(now);
    }

    /** Returns what to say of a message that is in the outbox already; empty of a new one, and of one that waits. */
    public Optional<String> words(Parcel parcel) {
        return Optional.ofNullable(known.get(parcel.id()))
                .filter(entry -> !entry.isDue(now))
                .map(entry -> isDelivered(entry.id())
                        ? "already delivered, "
                                + OutboxFindings.time(entry.last().when())
                        : entry.state() + " since "
                                + OutboxFindings.time(entry.last().when()) + ", not sent now");
    }

    /** Returns whether a message was delivered, by its id. */
    public boolean isDelivered(String id) {
        return known.containsKey(id) && known.get(id).state() == State.DELIVERED;
    }
}
