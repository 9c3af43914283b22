package org.sitrep.picture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.fact.entry.Period;

/** Finds days, weeks or months that follow one another. */
public final class Rhythm {

    /** Of days, weeks or months, so many of all may be left out: what is rarer follows no rhythm. */
    private static final int SPARSEST = 3;

    /** How months are told from other periods: they differ in length. */
    private static final long MONTH = -1;

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
        Map<Long, Set<Period>> byLength = new LinkedHashMap<>();
        periods.forEach(period -> byLength.computeIfAbsent(
                        length(period), length -> new TreeSet<>(Comparator.comparing(Period::from)))
                .add(period));
        Set<Period> most = byLength.values().stream()
                .filter(Rhythm::follow)
                .max(Comparator.comparingInt(Set::size))
                .orElseGet(Set::of);
        if (most.size() >= 2) {
            begun(periods, List.copyOf(most)).ifPresent(most::add);
        }
        return most.size() < least ? Set.of() : most;
    }

    /** Returns whether a period is shorter than another of its rhythm. */
    public static boolean isShort(Period period, Period other) {
        return length(other) == MONTH ? length(period) != MONTH : period.days() < other.days();
    }

    private static long length(Period period) {
        LocalDate from = period.from();
        boolean month = from.getDayOfMonth() == 1 && period.to().equals(from.withDayOfMonth(from.lengthOfMonth()));
        return month ? MONTH : period.days();
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
                .filter(period -> period.from().equals(end.plusDays(1)) && isShort(period, whole.get(0)))
                .max(Comparator.comparing(Period::to));
    }
}
