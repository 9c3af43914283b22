package org.sitrep.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.QuantityWriter;

/** Finds entries that share an id. */
final class Duplicates {

    private Duplicates() {}

    /** Returns an error for each entry whose id stands already, those of facts split off by corrections among them. */
    static Stream<Finding> of(List<Entry> entries) {
        Map<String, Entry> seen = new HashMap<>();
        return entries.stream().flatMap(Entry::withAdded).flatMap(entry -> {
            Entry first = seen.putIfAbsent(entry.id(), entry);
            return first == null ? Stream.empty() : Stream.of(duplicate(entry, first));
        });
    }

    private static Finding duplicate(Entry entry, Entry first) {
        return entry instanceof Figure again
                        && first instanceof Figure before
                        && again.isOfOneTimeWith(before)
                        && !again.value().equals(before.value())
                ? twoValues(again, before)
                : sameId(entry, first);
    }

    /** What a source contradicts itself in is printed as it is. */
    private static Finding twoValues(Figure again, Figure before) {
        boolean later = again.head().known().isAfter(before.head().known());
        String hint = "give this one an `id:` of its own: "
                + (later
                        ? "it replaces the first, and the brief says so"
                        : "the brief prints both, as the source's contradiction; or take one out, with a `remark:` on"
                                + " the other");
        return SharedRule.DUPLICATE_ID.finding(
                again.head().where().at("id"),
                "`" + again.source() + "` gives two values for one "
                        + (again.timing() instanceof Timing.Over ? "period" : "day") + ": "
                        + QuantityWriter.write(again.value()) + " here, " + QuantityWriter.write(before.value())
                        + " at "
                        + before.head().where().at() + ", both with the id `" + again.id() + "`",
                hint);
    }

    private static Finding sameId(Entry entry, Entry first) {
        return SharedRule.DUPLICATE_ID.finding(
                entry.head().where().at("id"),
                "the id `" + entry.id() + "` stands already at "
                        + first.head().where().at(),
                "give one of them an `id:` of its own, or record a change with `update:` or `correct:`");
    }
}
