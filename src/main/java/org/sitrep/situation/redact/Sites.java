package org.sitrep.situation.redact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Location.Coarse;

/** What stands for exact places, and for their ids within those of entries: an id is often made of that of the place. */
final class Sites {

    /** Those of an audience that may know every place. */
    static final Sites NONE = new Sites();

    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    private Sites() {}

    static Sites of(Ledger ledger) {
        Sites sites = new Sites();
        ledger.crisis()
                .vocabulary()
                .places()
                .values()
                .forEach(place ->
                        place.coarse().map(Coarse::site).ifPresent(site -> sites.places.put(place.id(), site)));
        Set<String> taken = new HashSet<>(ledger.ids());
        ledger.ids().stream().filter(id -> !sites.coarsened(id).equals(id)).forEach(id -> sites.rename(id, taken));
        return sites;
    }

    private void rename(String id, Set<String> taken) {
        String name = coarsened(id);
        while (!taken.add(name)) {
            name += "-2";
        }
        renamed.put(id, name);
    }

    private String coarsened(String id) {
        String coarse = id;
        for (Map.Entry<String, String> site : places.entrySet()) {
            coarse = coarse.replace(site.getKey(), site.getValue());
        }
        return coarse;
    }

    /** Returns the id of what stands for a place: itself, where the audience may know it. */
    String place(String id) {
        return places.getOrDefault(id, id);
    }

    /** Returns the id under which the audience knows an entry. */
    String entry(String id) {
        return Optional.ofNullable(renamed.get(id)).orElseGet(() -> coarsened(id));
    }

    /** Returns the ids of entries that are withheld, each with the one that stands for it. */
    Map<String, String> renamed() {
        return renamed;
    }
}
