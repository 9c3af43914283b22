package org.sitrep.situation.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Audience;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Activity.Course;
import org.sitrep.fact.entry.State;
import org.sitrep.situation.Situation;

/**
 * Who does what where.
 *
 * @param told the activities to tell of: what goes on first, then what is planned, completed and suspended
 * @param over those that the report before told as completed, where there is anything else to tell
 * @param areas where activities go on, the places with the most organisations first: one that works in several is in each
 * @param below the number below which this audience is told no count
 */
public record Work(List<Course> told, List<Course> over, List<Area> areas, Optional<Integer> below) {

    public Work {
        told = List.copyOf(told);
        over = List.copyOf(over);
        areas = List.copyOf(areas);
    }

    /**
     * A place.
     *
     * @param isWhole whether it is made of others, and no part of any
     * @param byCluster the ids of the organisations at work there, by the id of the cluster, where one is stated
     */
    public record Area(Location place, boolean isWhole, Map<Optional<String>, Set<String>> byCluster) {

        /** Returns the organisations at work there, each once. */
        public Set<String> all() {
            return byCluster.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        }
    }

    /** Returns so many to tell of, those first that matter most: of each state its share, and one at least. */
    public List<Course> first(int most) {
        Map<Course, Double> ranks = new HashMap<>();
        told.stream()
                .collect(Collectors.groupingBy(Course::state))
                .values()
                .forEach(all ->
                        IntStream.range(0, all.size()).forEach(i -> ranks.put(all.get(i), (double) i / all.size())));
        return told.stream()
                .sorted(Comparator.comparing(ranks::get))
                .limit(most)
                .toList();
    }

    /** Returns the work in a situation, beside that of the report before; of one state, the latest recorded first. */
    public static Work of(Situation situation, Optional<Situation> previous) {
        Set<String> before = previous.stream()
                .flatMap(report -> report.activities().stream())
                .filter(course -> course.state() == State.COMPLETED)
                .map(course -> course.activity().id())
                .collect(Collectors.toSet());
        Predicate<Course> isOver = course -> course.state() == State.COMPLETED
                && before.contains(course.activity().id());
        List<Course> told = new ArrayList<>(situation.activities());
        List<Course> over = told.stream().allMatch(isOver)
                ? List.of()
                : told.stream().filter(isOver).toList();
        told.removeIf(course -> !over.isEmpty() && isOver.test(course));
        Collections.reverse(told);
        told.sort(Comparator.comparing(Course::state));
        Crisis crisis = situation.crisis();
        Audience audience = crisis.audiences().of(situation.viewpoint().clearance());
        return new Work(
                told,
                over,
                areas(told, crisis.vocabulary()),
                crisis.safeguards().smallNumbersBelow().filter(least -> audience.withholds(Withholding.SMALL_NUMBERS)));
    }

    private static List<Area> areas(List<Course> told, Vocabulary words) {
        Map<String, String> within = new HashMap<>();
        words.places().values().forEach(whole -> whole.parts().forEach(part -> within.putIfAbsent(part, whole.id())));
        Map<Location, Area> areas = new HashMap<>();
        for (Course course : told) {
            for (String place :
                    course.state() == State.ONGOING ? course.activity().places() : List.<String>of()) {
                Location area = area(place, words, within);
                boolean isWhole = !area.parts().isEmpty() && !within.containsKey(area.id());
                Set<String> found = areas.computeIfAbsent(area, none -> new Area(area, isWhole, new HashMap<>()))
                        .byCluster
                        .computeIfAbsent(course.activity().cluster(words), none -> new HashSet<>());
                found.addAll(course.activity().by());
                found.addAll(course.activity().with());
            }
        }
        return words.places().values().stream()
                .flatMap(place -> Stream.ofNullable(areas.get(place)))
                .sorted(Comparator.comparing(area -> -area.all().size()))
                .toList();
    }

    /** Of a whole its largest parts are the areas; what stands for an exact place counts for the place that holds it. */
    private static Location area(String place, Vocabulary words, Map<String, String> within) {
        String at = place;
        while (within.containsKey(at) && within.containsKey(within.get(at))) {
            at = within.get(at);
        }
        Location area = Objects.requireNonNull(words.places().get(at));
        return words.places().values().stream()
                .filter(other ->
                        area.isSite() && !other.isSite() && other.name().equals(area.name()))
                .findFirst()
                .orElse(area);
    }
}
