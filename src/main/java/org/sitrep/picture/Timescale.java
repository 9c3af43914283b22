package org.sitrep.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of time in parts, of two speeds: days that are crowded with marks are drawn wider than the others, so that no mark
 * covers another.
 *
 * @param parts the parts, the oldest first; each begins where the one before it ends
 */
public record Timescale(List<Part> parts) {

    /** Crowded days take this share of the line at most. */
    private static final double MOST = 0.6;

    /** Less of a difference is not worth two speeds. */
    private static final double LEAST = 1.5;

    /** Days are few where they are not more than one in so many. */
    private static final int FEW = 10;

    public Timescale {
        parts = List.copyOf(parts);
    }

    /**
     * Some of the days, all of one width.
     *
     * @param days the scale of these days
     * @param left where it begins
     * @param wide whether its days are drawn wider than the others
     */
    public record Part(Days days, double left, boolean wide) {

        private double at(LocalDate day) {
            return left + days.at(day);
        }

        /** Returns where it ends. */
        public double right() {
            return left + days.length();
        }
    }

    /**
     * A day with a mark on it.
     *
     * @param date the day
     * @param room how much the mark takes, half of it on either side
     */
    public record Mark(LocalDate date, double room) {}

    /** The days from one mark to the next. */
    private record Gap(LocalDate from, LocalDate to, double room) {

        private static Gap of(Mark first, Mark second) {
            double room = (first.room + second.room) / 2;
            return new Gap(first.date, second.date, first.room == 0 || second.room == 0 ? 0 : room);
        }

        private long days() {
            return ChronoUnit.DAYS.between(from, to);
        }

        /** How wide a day has to be for its marks. */
        private double day() {
            return room / days();
        }
    }

    /**
     * Returns a line of time.
     *
     * @param from its first day
     * @param to its last day
     * @param length how long it is drawn
     * @param marks the days that are marked, the oldest first, each once
     */
    public static Timescale of(LocalDate from, LocalDate to, double length, List<Mark> marks) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(0, new Mark(from, 0));
        all.add(new Mark(to, 0));
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            gaps.add(Gap.of(all.get(i - 1), all.get(i)));
        }
        gaps.removeIf(gap -> gap.days() == 0);
        double day = length / Math.max(1, ChronoUnit.DAYS.between(from, to));
        List<Part> parts = parts(gaps, length, day);
        return new Timescale(parts.isEmpty() ? List.of(new Part(new Days(from, to, length), 0, false)) : parts);
    }

    /**
     * What wide days take, the others lose, and so may get crowded themselves.
     *
     * @param day how wide a day is
     * @return the parts; none where all days are equal
     */
    private static List<Part> parts(List<Gap> gaps, double length, double day) {
        List<Gap> crowded = IntStream.range(0, gaps.size())
                .filter(i -> isWide(gaps, i, day))
                .mapToObj(gaps::get)
                .toList();
        long days = days(crowded);
        long others = days(gaps) - days;
        double most = crowded.stream().mapToDouble(Gap::day).max().orElse(0);
        double wide = Math.min(most, MOST * length / days);
        double other = (length - wide * days) / others;
        if (crowded.isEmpty() || others == 0 || wide < other * LEAST) {
            return List.of();
        }
        return other < day ? parts(gaps, length, other) : parts(gaps, day, wide, other);
    }

    /** Days are wide where marks crowd, and so are a few days between two crowds. */
    private static boolean isWide(List<Gap> gaps, int i, double day) {
        return gaps.get(i).day() > day
                || (i > 0
                        && i < gaps.size() - 1
                        && gaps.get(i - 1).day() > day
                        && gaps.get(i + 1).day() > day
                        && gaps.get(i).days() * FEW <= days(gaps));
    }

    private static long days(List<Gap> gaps) {
        return gaps.stream().mapToLong(Gap::days).sum();
    }

    private static List<Part> parts(List<Gap> gaps, double limit, double wide, double other) {
        List<Part> parts = new ArrayList<>();
        int next;
        for (int i = 0; i < gaps.size(); i = next) {
            boolean isWide = isWide(gaps, i, limit);
            next = i + 1;
            while (next < gaps.size() && isWide(gaps, next, limit) == isWide) {
                next++;
            }
            LocalDate from = gaps.get(i).from();
            LocalDate to = gaps.get(next - 1).to();
            double length = ChronoUnit.DAYS.between(from, to) * (isWide ? wide : other);
            double left = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).right();
            parts.add(new Part(new Days(from, to, length), left, isWide));
        }
        return parts;
    }

    /** Returns how far from the left a day is drawn. */
    public double at(LocalDate day) {
        return parts.stream()
                .filter(part -> !day.isAfter(part.days.to()))
                .findFirst()
                .orElseGet(() -> parts.get(parts.size() - 1))
                .at(day);
    }

    /** Returns the last day. */
    public LocalDate to() {
        return parts.get(parts.size() - 1).days.to();
    }

    /** Returns the parts whose days are drawn wider. */
    public List<Part> wide() {
        return parts.stream().filter(Part::wide).toList();
    }

    /**
     * Returns the days to mark: the first, the last, those where a part begins, and round steps between, as far as there is room.
     *
     * @param room how much one mark's words take
     */
    public List<LocalDate> ticks(double room) {
        Stream<LocalDate> ends = Stream.concat(
                Stream.of(parts.get(0).days.from(), to()), parts.stream().map(part -> part.days.from()));
        Stream<LocalDate> steps = parts.stream().flatMap(part -> part.days.ticks(room).stream());
        List<LocalDate> ticks = new ArrayList<>();
        Stream.concat(ends, steps)
                .filter(day -> ticks.stream().allMatch(other -> Math.abs(at(day) - at(other)) >= room))
                .forEachOrdered(ticks::add);
        ticks.sort(Comparator.naturalOrder());
        return ticks;
    }
}
