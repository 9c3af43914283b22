package org.sitrep.situation.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.fact.map.MapFeature;

/** The map layers in view (rules 3 and 4): of each feature the latest that holds. */
final class Layers {

    private Layers() {}

    /** Where the latest is withheld, an older one is not shown either: it no longer holds. */
    static List<MapFeature> latest(List<MapFeature> cleared, Viewpoint viewpoint) {
        Map<String, MapFeature> latest = new LinkedHashMap<>();
        cleared.stream()
                .filter(feature ->
                        !feature.date().isAfter(viewpoint.asOf().date()) && viewpoint.isKnown(feature.known()))
                .forEach(feature -> latest.merge(feature.id(), feature, Layers::later));
        return latest.values().stream()
                .filter(feature -> feature.until()
                        .filter(until -> !until.isAfter(viewpoint.asOf().date()))
                        .isEmpty())
                .toList();
    }

    private static MapFeature later(MapFeature one, MapFeature other) {
        int byDay = one.date().compareTo(other.date());
        boolean isLater = byDay == 0 ? other.known().isAfter(one.known()) : byDay < 0;
        return isLater ? other : one;
    }
}
