package org.sitrep.situation.work;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.fact.entry.Activity.Course;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.State;
import org.sitrep.situation.Situation;

/**
 * The activities in view.
 *
 * @param told those to tell of: what goes on first, then what is planned, completed and suspended, the latest known first
 * @param over those that the report before told as completed, where there is anything else to tell
 */
public record Work(List<Course> told, List<Course> over) {

    private static final List<State> ORDER = List.of(State.ONGOING, State.PLANNED, State.COMPLETED, State.SUSPENDED);

    public Work {
        told = List.copyOf(told);
        over = List.copyOf(over);
    }

    /** Returns the activities of a situation, beside that of the report before. */
    public static Work of(Situation situation, Optional<Situation> previous) {
        List<String> before = previous.stream()
                .flatMap(report -> report.activities().stream())
                .filter(Work::isOver)
                .map(course -> course.activity().id())
                .toList();
        Map<Boolean, List<Course>> byNews = situation.activities().stream()
                .sorted(Comparator.comparing(Work::rank).thenComparing(Work::known, Comparator.reverseOrder()))
                .collect(Collectors.partitioningBy(course ->
                        isOver(course) && before.contains(course.activity().id())));
        List<Course> told = byNews.getOrDefault(false, List.of());
        List<Course> over = byNews.getOrDefault(true, List.of());
        return told.isEmpty() ? new Work(over, List.of()) : new Work(told, over);
    }

    private static boolean isOver(Course course) {
        return course.state() == State.COMPLETED;
    }

    private static Moment known(Course course) {
        return course.news()
                .map(Entry.class::cast)
                .orElse(course.activity())
                .head()
                .known();
    }

    /** Returns how far down the list a state stands. */
    public static int rank(Course course) {
        return ORDER.indexOf(course.state());
    }
}
