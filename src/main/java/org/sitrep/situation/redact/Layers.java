package org.sitrep.situation.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.fact.map.MapFeature;

/** The map layers in view (rules 3 and 4): of each feature the latest, and that only where the clearance admits it. */
public final class Layers {

    private Layers() {}

    /** Where the latest is withheld, an older one is not shown either: it no longer holds. */
    public static List<MapFeature> of(List<MapFeature> recorded, Viewpoint viewpoint) {
        Map<String, MapFeature> latest = new LinkedHashMap<>();
        recorded.stream()
                .filter(feature -> isInTime(feature, viewpoint))
                .forEach(feature -> latest.merge(feature.id(), feature, Layers::later));
        return latest.values().stream()
                .filter(feature -> viewpoint.clearance().admits(feature.sensitivity()))
                .filter(feature -> feature.until()
                        .filter(until -> !until.isAfter(viewpoint.asOf().date()))
                        .isEmpty())
                .toList();
    }

    private static boolean isInTime(MapFeature feature, Viewpoint viewpoint) {
        return !feature.date().isAfter(viewpoint.asOf().date())
                && !feature.known().isAfter(viewpoint.knownBy());
    }

    private static MapFeature later(MapFeature one, MapFeature other) {
        int byDay = one.date().compareTo(other.date());
        boolean isLater = byDay == 0 ? other.known().isAfter(one.known()) : byDay < 0;
        return isLater ? other : one;
    }
}
