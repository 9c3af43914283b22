package org.sitrep.situation.redact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Condition;
import org.sitrep.fact.entry.Demand;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.map.MapFeature;

/**
 * A ledger as one audience may know it, as of one viewpoint: changes are applied, and what is withheld is gone. It holds
 * no id, value, words, source, exact place or date of anything withheld, only marks beside what is admitted. A
 * {@link Redaction} alone makes one, and every later stage takes this form alone. The crisis declares names for the facts
 * of all audiences; exact places, private persons and contacts are gone from it too. The place of an entry in its file
 * stays, for findings.
 */
public final class RedactedLedger {

    private final Crisis crisis;
    private final Viewpoint viewpoint;
    private final Map<String, Entry> inView = new LinkedHashMap<>();
    private final List<Revision> revisions;
    private final List<Entry> record;
    private final List<Entry> wholeRecord;
    private final List<MapFeature> layers;
    private final Marks marks;
    private final List<Fact> standing;
    private final Optional<LocalDate> firstDay;
    private final Optional<Moment> lastKnown;

    RedactedLedger(
            Crisis cleared, Viewpoint viewpoint, View view, List<MapFeature> layers, Optional<Moment> lastKnown) {
        Links links = view.links();
        this.crisis = cleared.with(
                cleared.imprint(),
                cleared.vocabulary(),
                cleared.front().naming(links::named, links::place),
                cleared.report().naming(links::place));
        this.viewpoint = viewpoint;
        view.shown().forEach(entry -> inView.put(entry.id(), entry.rewritten(links)));
        this.revisions = view.revisions().stream()
                .map(revision -> revision.rewritten(links))
                .toList();
        this.record =
                view.record().stream().map(entry -> entry.rewritten(links)).toList();
        this.wholeRecord =
                view.wholeRecord().stream().map(entry -> entry.rewritten(links)).toList();
        this.layers = List.copyOf(layers);
        this.marks = view.marks().rewritten(links);
        this.standing = view.open().stream()
                .filter(entry -> entry instanceof Condition || entry instanceof Demand)
                .map(entry -> ((Fact) entry).rewritten(links))
                .toList();
        this.firstDay =
                view.open().stream().map(entry -> entry.head().known().date()).min(Comparator.naturalOrder());
        this.lastKnown = lastKnown;
    }

    /** Returns what the crisis declares, as far as the audience may know it. */
    public Crisis crisis() {
        return crisis;
    }

    /** Returns from where it is viewed. */
    public Viewpoint viewpoint() {
        return viewpoint;
    }

    /** Returns every entry in view by id, as it now reads, in the order of the ledger. */
    public Map<String, Entry> inView() {
        return Collections.unmodifiableMap(inView);
    }

    /** Returns the corrections and withdrawals in view, the oldest first. */
    public List<Revision> revisions() {
        return revisions;
    }

    /**
     * Returns what is on record, in the order of the ledger: each entry as it read before the first correction in view,
     * and the changes in view.
     */
    public List<Entry> record() {
        return record;
    }

    /**
     * Returns the same with every reading of what was withdrawn, and with all that was split off. Recorded again, it gives
     * the same view, and those of earlier days.
     */
    public List<Entry> wholeRecord() {
        return wholeRecord;
    }

    /** Returns what the crisis's map layers show, in the order of their files. */
    public List<MapFeature> layers() {
        return layers;
    }

    /** Returns what stands where something is withheld. */
    public Marks marks() {
        return marks;
    }

    /** Returns the conditions and demands in view and those under review, in the order of the ledger. */
    public List<Fact> standing() {
        return standing;
    }

    /** Returns the day that the first entry in view or under review was known; none where there is none. */
    public Optional<LocalDate> firstDay() {
        return firstDay;
    }

    /** Returns the newest day on which an entry, a correction or a withdrawal in view was recorded; none where there is none. */
    public Optional<LocalDate> newestDay() {
        return Stream.concat(inView.values().stream(), revisions.stream().map(Revision::change))
                .map(entry -> entry.head().recorded().date())
                .max(Comparator.naturalOrder());
    }

    /** Returns when the last thing that the audience may see became known, in view or later; none where there is none. */
    public Optional<Moment> lastKnown() {
        return lastKnown;
    }
}
