package org.sitrep.situation.redact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Head;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.situation.redact.RedactionLog.Line;
import org.sitrep.situation.redact.RedactionLog.Why;

/**
 * The redaction of a ledger for one audience (rule 4): the only maker of a {@link RedactedLedger}. What may be inferred
 * depends on what is in view, so that each viewpoint has a redacted ledger of its own, with the log of what was withheld
 * from it.
 */
public final class Redaction {

    private final Ledger ledger;
    private final Clearance clearance;
    private final Crisis crisis;
    private final List<Entry> cleared;
    private final List<MapFeature> layers;

    private Redaction(Ledger ledger, Clearance clearance) {
        this.ledger = ledger;
        this.clearance = clearance;
        this.crisis = ClearedCrisis.of(ledger.crisis(), clearance);
        this.cleared = ledger.entries().stream().map(clearance::cleared).toList();
        this.layers = ledger.layers().stream().map(clearance::cleared).toList();
    }

    /**
     * A redacted ledger, and the log of its redaction.
     *
     * @param ledger what later stages take
     * @param log what was withheld, and why: for the use cases and the register alone
     */
    public record Redacted(RedactedLedger ledger, RedactionLog log) {}

    /**
     * Redacts a ledger.
     *
     * @param ledger what is on record
     * @param clearance that of the audience
     */
    public static Redaction of(Ledger ledger, Sensitivity clearance) {
        return new Redaction(ledger, new Clearance(ledger, clearance));
    }

    /** Returns when the last thing that the audience may see became known; none where there is none. */
    public Optional<Moment> lastKnown() {
        return Replay.of(cleared, clearance, new HashMap<>())
                .seen(cleared)
                .map(Entry::head)
                .map(Head::known)
                .max(Moment::compareTo);
    }

    /**
     * Returns what the audience may know of a viewpoint.
     *
     * @param asOf facts true of a later day are not in view
     * @param knownBy facts that became known later are not in view
     */
    public Redacted at(Moment asOf, Moment knownBy) {
        Viewpoint viewpoint = new Viewpoint(asOf, knownBy, clearance.own());
        View view = new View(cleared, crisis.vocabulary(), viewpoint, clearance);
        List<MapFeature> latest = Layers.latest(layers, viewpoint);
        List<MapFeature> shown = latest.stream()
                .filter(feature -> clearance.admits(feature.sensitivity()))
                .toList();
        return new Redacted(
                new RedactedLedger(crisis, viewpoint, view, shown, lastKnown()),
                log(viewpoint, view.reasons(), latest));
    }

    private RedactionLog log(Viewpoint viewpoint, Map<String, Why> reasons, List<MapFeature> latest) {
        List<Line> lines = new ArrayList<>();
        if (clearance.withholds(Withholding.CONTACTS)
                && !ledger.crisis().imprint().contacts().isEmpty()) {
            lines.add(new Line("contacts", Why.CONTACTS));
        }
        List<Entry> recorded =
                ledger.entries().stream().flatMap(Entry::withAdded).toList();
        List<Entry> clear = cleared.stream().flatMap(Entry::withAdded).toList();
        for (int i = 0; i < recorded.size(); i++) {
            Entry entry = recorded.get(i);
            if (viewpoint.isKnown(entry.head().known()) && viewpoint.isDue(entry)) {
                why(entry, clear.get(i), reasons)
                        .map(why -> new Line(entry.id(), why))
                        .forEach(lines::add);
            }
        }
        latest.stream()
                .filter(feature -> !clearance.admits(feature.sensitivity()))
                .map(feature -> new Line(feature.id(), clearance.why(feature.sensitivity())))
                .forEach(lines::add);
        return new RedactionLog(
                lines,
                ClearedCrisis.names(ledger.crisis(), clearance),
                clearance.sites().renamed());
    }

    private static Stream<Why> why(Entry recorded, Entry cleared, Map<String, Why> reasons) {
        return Optional.ofNullable(reasons.get(cleared.id()))
                .map(Stream::of)
                .orElseGet(() -> Clearance.changes(recorded, cleared));
    }
}
