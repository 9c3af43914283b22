package org.sitrep.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.map.MapFeature;

/**
 * Everything on record about a crisis: append-only, and valid by construction. Every id that an entry names is
 * declared, every change has its target, and no two entries share an id.
 */
public final class Ledger {

    private final Crisis crisis;
    private final List<Entry> entries;
    private final Map<String, Entry> byId;

    private final List<MapFeature> layers;

    private Ledger(Crisis crisis, List<Entry> entries, Map<String, Entry> byId, List<MapFeature> layers) {
        this.crisis = crisis;
        this.entries = entries;
        this.byId = byId;
        this.layers = layers;
    }

    /**
     * Makes a ledger of a crisis and its entries.
     *
     * @param crisis what the crisis declares
     * @param entries the entries, in the order of their files
     * @return the ledger, or everything that stands in its way
     */
    public static Checked<Ledger> of(Crisis crisis, List<Entry> entries) {
        List<Entry> all = List.copyOf(entries);
        Map<String, Entry> byId = byId(all);

        List<Finding> findings = new LedgerRules(crisis, byId).check(all);
        return Checked.unlessErrors(new Ledger(crisis, all, Collections.unmodifiableMap(byId), List.of()), findings);
    }

    /** Returns entries, and what corrections split off, by their ids; of two with one id the first. */
    public static Map<String, Entry> byId(List<Entry> entries) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        entries.stream().flatMap(Entry::withAdded).forEach(entry -> byId.putIfAbsent(entry.id(), entry));
        return byId;
    }

    /** Returns a ledger of the same entries, with map layers whose names are declared. */
    public Ledger withLayers(List<MapFeature> recorded) {
        return new Ledger(crisis, entries, byId, List.copyOf(recorded));
    }

    /** Returns what the map layers show, in the order of their files. */
    public List<MapFeature> layers() {
        return layers;
    }

    /** Returns what the crisis declares. */
    public Crisis crisis() {
        return crisis;
    }

    /** Returns every entry, in the order of the files. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the entry with an id, as first recorded. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns every id that an entry has, those of facts split off by a correction among them. */
    public Set<String> ids() {
        return byId.keySet();
    }
}
