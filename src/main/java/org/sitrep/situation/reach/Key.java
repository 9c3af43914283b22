package org.sitrep.situation.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.ActivityKind;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;

/**
 * Of what a row is.
 *
 * @param cluster the id of the cluster; absent for all
 * @param activity the id of the activity, where the cluster has several
 */
public record Key(Optional<String> cluster, Optional<String> activity) {

    /** Of all clusters together. */
    static final Key ALL = new Key(Optional.empty(), Optional.empty());

    /** Returns that of an indicator: an activity may name its cluster. */
    public static Key of(Vocabulary words, Indicator indicator) {
        Optional<String> activity = indicator.use().activity();
        return new Key(
                indicator
                        .section()
                        .cluster()
                        .or(() -> activity.map(words.activities()::get).flatMap(ActivityKind::cluster)),
                activity);
    }

    /** Returns the same as a message says it. */
    public String said() {
        return activity.or(() -> cluster).map(id -> "`" + id + "`").orElse("all clusters together");
    }

    /** Returns the order of declaration: a cluster before its activities, and last what is of none. */
    static Comparator<Key> order(Vocabulary words) {
        List<String> clusters = List.copyOf(words.clusters().keySet());
        List<String> activities = List.copyOf(words.activities().keySet());
        return Comparator.<Key>comparingInt(key -> key.cluster
                        .map(clusters::indexOf)
                        .orElse(key.activity.isPresent() ? clusters.size() : Integer.MAX_VALUE))
                .thenComparing(key -> key.activity.map(activities::indexOf).orElse(-1));
    }
}
