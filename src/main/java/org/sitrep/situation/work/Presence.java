package org.sitrep.situation.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.situation.Situation;

/**
 * How many organisations are at work where: counted from the activities that go on and are in view. One that works in several
 * places is counted in each of them, so that no sum over places can be made.
 *
 * @param areas the places, those with the most organisations first
 * @param clusters the ids of the clusters that are worked for, in the order of their declaration; last none, where it is not stated
 * @param below the number below which this audience is told no count
 */
public record Presence(List<Area> areas, List<Optional<String>> clusters, Optional<Integer> below) {

    public Presence {
        areas = List.copyOf(areas);
        clusters = List.copyOf(clusters);
    }

    /**
     * A place.
     *
     * @param place which
     * @param isWhole whether it is made of others, and no part of any
     * @param byCluster the ids of the organisations at work, by cluster
     */
    public record Area(Location place, boolean isWhole, Map<Optional<String>, Set<String>> byCluster) {

        /** Returns the organisations at work there, each once. */
        public Set<String> all() {
            return byCluster.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        }
    }

    /** Returns who is at work in a situation. */
    public static Presence of(Situation situation) {
        Vocabulary words = situation.crisis().vocabulary();
        Map<String, String> within = new HashMap<>();
        words.places().values().forEach(whole -> whole.parts().forEach(part -> within.putIfAbsent(part, whole.id())));
        Map<Location, Map<Optional<String>, Set<String>>> found = new HashMap<>();
        situation.activities().stream()
                .filter(course -> course.state() == State.ONGOING)
                .map(course -> course.activity())
                .forEach(activity -> activity.places().stream()
                        .map(place -> area(place, words, within))
                        .forEach(area -> found.computeIfAbsent(area, none -> new HashMap<>())
                                .computeIfAbsent(activity.cluster(words), none -> new TreeSet<>())
                                .addAll(organisations(activity))));
        List<Area> areas = new ArrayList<>();
        words.places().values().stream()
                .filter(found::containsKey)
                .map(place -> new Area(
                        place, !within.containsKey(place.id()) && !place.parts().isEmpty(), found.get(place)))
                .forEach(areas::add);
        areas.sort(Comparator.comparing(area -> -area.all().size()));
        List<Optional<String>> clusters = Stream.concat(
                        words.clusters().keySet().stream().map(Optional::of), Stream.of(Optional.<String>empty()))
                .filter(cluster -> areas.stream().anyMatch(area -> area.byCluster.containsKey(cluster)))
                .toList();
        boolean withholds = situation
                .crisis()
                .audiences()
                .of(situation.viewpoint().clearance())
                .withholds(Withholding.SMALL_NUMBERS);
        return new Presence(
                areas,
                clusters,
                situation.crisis().safeguards().smallNumbersBelow().filter(least -> withholds));
    }

    /** Those whose activity it is, and with whom. */
    private static List<String> organisations(Activity activity) {
        return Stream.concat(activity.by().stream(), activity.with().stream()).toList();
    }

    /** Of a whole its largest parts are the areas; what stands for an exact place is counted with the place that holds it. */
    private static Location area(String place, Vocabulary words, Map<String, String> within) {
        String at = place;
        while (within.containsKey(at) && within.containsKey(within.get(at))) {
            at = within.get(at);
        }
        Location area = words.places().get(at);
        return words.places().values().stream()
                .filter(holding ->
                        area.isSite() && !holding.isSite() && holding.name().equals(area.name()))
                .findFirst()
                .orElse(area);
    }

    /** Returns whether there is more to compare than one place or one organisation. */
    public boolean isTable() {
        return areas.size() > 1
                && areas.stream()
                                .flatMap(area -> area.all().stream())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Returns the places that are no whole. */
    public List<Area> parts() {
        return areas.stream().filter(area -> !area.isWhole).toList();
    }

    /** Returns how many there are in some places, each once. */
    public Optional<Quantity> in(List<Area> some) {
        return count(some.stream().flatMap(area -> area.all().stream()).collect(Collectors.toSet()));
    }

    /** Returns how many work for a cluster in a place; nothing where none is on record. */
    public Optional<Quantity> of(Area area, Optional<String> cluster) {
        return count(area.byCluster.getOrDefault(cluster, Set.of()));
    }

    /** Returns whether each place has a count over all clusters: beside one that is not told it would tell too much. */
    public boolean isOverAll() {
        return clusters.size() > 1
                && areas.stream()
                        .flatMap(area -> area.byCluster.values().stream())
                        .noneMatch(some -> some.size() < below.orElse(0));
    }

    private Optional<Quantity> count(Set<String> organisations) {
        int size = organisations.size();
        boolean small = size < below.orElse(0);
        return size == 0
                ? Optional.empty()
                : Optional.of(new Quantity.Amount(
                        small ? Qualifier.FEWER_THAN : Qualifier.EXACTLY,
                        BigDecimal.valueOf(small ? below.orElseThrow() : size),
                        Magnitude.ONE));
    }
}
