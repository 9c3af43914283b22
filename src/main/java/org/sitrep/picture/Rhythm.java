package org.sitrep.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Period;

/** Finds days, weeks or months that follow one another. */
public final class Rhythm {

    /** Of days, weeks or months, so many of all may be left out: what is rarer follows no rhythm. */
    private static final int SPARSEST = 3;

    private static final int WEEK = 7;

    private Rhythm() {}

    /**
     * Returns the periods that are equally long and do not overlap, and the newest one if it began as another of them and
     * is not over.
     *
     * @param periods periods of any length, in any order
     * @param least the fewest that make a rhythm
     * @return in the order of time; empty where there are too few, or too many gaps
     */
    public static Set<Period> of(Collection<Period> periods, int least) {
        Map<Long, Set<Period>> byLength = periods.stream()
                .collect(Collectors.groupingBy(
                        Period::days, LinkedHashMap::new, Collectors.toCollection(Rhythm::inTime)));
        Set<Period> months = periods.stream().filter(Rhythm::isMonth).collect(Collectors.toCollection(Rhythm::inTime));
        Set<Period> most = Stream.concat(Stream.of(months), byLength.values().stream())
                .filter(alike -> !alike.isEmpty())
                .filter(Rhythm::follow)
                .max(Comparator.comparingInt(Set::size))
                .orElseGet(Set::of);
        if (most.size() >= 2) {
            begun(periods, List.copyOf(most)).ifPresent(most::add);
        }
        return most.size() < least ? Set.of() : most;
    }

    /**
     * Returns whether a period is shorter than its rhythm: no whole month, where all but the last are months.
     *
     * @param rhythm in the order of time, one at least
     */
    public static boolean isShort(Period period, List<Period> rhythm) {
        boolean isEven = rhythm.stream().map(Period::days).distinct().count() == 1;
        boolean isOfMonths =
                !isEven && rhythm.stream().limit(rhythm.size() - 1L).allMatch(Rhythm::isMonth);
        return isOfMonths ? !isMonth(period) : period.days() < rhythm.get(0).days();
    }

    /** Returns whether all are weeks from Monday to Sunday, but for a last one that may end sooner. */
    public static boolean areWeeks(List<Period> rhythm) {
        return rhythm.stream().allMatch(period -> period.from().getDayOfWeek() == DayOfWeek.MONDAY)
                && rhythm.stream().limit(Math.max(1, rhythm.size() - 1L)).allMatch(period -> period.days() == WEEK)
                && rhythm.get(rhythm.size() - 1).days() <= WEEK;
    }

    /** Returns the days between the first and the last period that none of them counts. */
    public static List<Period> gaps(List<Period> rhythm) {
        return IntStream.range(1, rhythm.size())
                .filter(i -> rhythm.get(i - 1)
                        .to()
                        .plusDays(1)
                        .isBefore(rhythm.get(i).from()))
                .mapToObj(i -> new Period(
                        rhythm.get(i - 1).to().plusDays(1), rhythm.get(i).from().minusDays(1)))
                .toList();
    }

    private static boolean isMonth(Period period) {
        LocalDate from = period.from();
        return from.getDayOfMonth() == 1 && period.to().equals(from.withDayOfMonth(from.lengthOfMonth()));
    }

    private static Set<Period> inTime() {
        return new TreeSet<>(Comparator.comparing(Period::from));
    }

    private static boolean follow(Collection<Period> sorted) {
        List<Period> all = List.copyOf(sorted);
        long counted = 0;
        for (int i = 0; i < all.size(); i++) {
            if (i > 0 && !all.get(i).from().isAfter(all.get(i - 1).to())) {
                return false;
            }
            counted += all.get(i).days();
        }
        long span = new Period(all.get(0).from(), all.get(all.size() - 1).to()).days();
        return counted * SPARSEST >= span;
    }

    private static Optional<Period> begun(Collection<Period> periods, List<Period> whole) {
        LocalDate end = whole.get(whole.size() - 1).to();
        return periods.stream()
                .filter(period -> period.from().equals(end.plusDays(1)) && isShort(period, whole))
                .max(Comparator.comparing(Period::to));
    }
}
