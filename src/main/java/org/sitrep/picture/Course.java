package org.sitrep.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happened over a run of days: stretches as bars, each in a lane of its own, and events on one line.
 *
 * @param days the scale of time
 * @param bars the stretches, in their order
 * @param events the days on which something happened, the oldest first
 * @param levels how many lines the numbers of the events take
 */
public record Course(Days days, List<Bar> bars, List<Day> events, int levels) {

    public Course {
        bars = List.copyOf(bars);
        events = List.copyOf(events);
    }

    /**
     * A stretch of time.
     *
     * @param from its first day
     * @param to its last day; absent where it goes on
     * @param sure the day to which the record says that it held; what is later is drawn as open
     * @param gaps when it was interrupted
     */
    public record Stretch(LocalDate from, Optional<LocalDate> to, LocalDate sure, List<Gap> gaps) {

        public Stretch {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * An interruption.
     *
     * @param from when it began
     * @param to when it ended; absent where no source says so
     */
    public record Gap(LocalDate from, Optional<LocalDate> to) {}

    /**
     * A stretch as drawn.
     *
     * @param pieces what is sure, from left to right
     * @param open what is not confirmed any more; absent where all is sure
     * @param goesOn whether it has no end on record
     */
    public record Bar(List<Piece> pieces, Optional<Piece> open, boolean goesOn) {

        public Bar {
            pieces = List.copyOf(pieces);
        }

        /** Returns where it ends. */
        public double end() {
            return open.map(Piece::to)
                    .orElseGet(() -> pieces.isEmpty()
                            ? 0.0
                            : pieces.get(pieces.size() - 1).to());
        }

        /** Returns where it begins. */
        public double begin() {
            return pieces.isEmpty()
                    ? open.map(Piece::from).orElse(0.0)
                    : pieces.get(0).from();
        }
    }

    /** A piece of a bar, from left to right. */
    public record Piece(double from, double to) {}

    /**
     * A day of events.
     *
     * @param date the day
     * @param x where it lies
     * @param first the number of its first event, counted from 1
     * @param last the number of its last event
     * @param level how far above the line its numbers stand, so that none covers another
     */
    public record Day(LocalDate date, double x, int first, int last, int level) {}

    /**
     * Returns the drawing.
     *
     * @param stretches what lasted
     * @param dates the days of the events, the oldest first
     * @param asOf the day of the report, at which what goes on ends
     * @param length the room
     * @param digit the room that a digit takes
     */
    public static Course of(
            List<Stretch> stretches, List<LocalDate> dates, LocalDate asOf, double length, double digit) {
        Days days = new Days(first(stretches, dates, asOf), asOf, length);
        List<Bar> bars = stretches.stream().map(stretch -> bar(stretch, days)).toList();
        List<Day> events = events(dates, days, digit);
        int levels = events.stream().mapToInt(Day::level).max().orElse(-1) + 1;
        return new Course(days, bars, events, levels);
    }

    private static LocalDate first(List<Stretch> stretches, List<LocalDate> dates, LocalDate asOf) {
        LocalDate first = dates.stream().min(Comparator.naturalOrder()).orElse(asOf);
        for (Stretch stretch : stretches) {
            first = stretch.from().isBefore(first) ? stretch.from() : first;
        }
        return first;
    }

    private static Bar bar(Stretch stretch, Days days) {
        LocalDate end = stretch.to().orElse(days.to());
        LocalDate sure = stretch.sure().isBefore(end) ? stretch.sure() : end;
        List<Piece> pieces = new ArrayList<>();
        LocalDate from = stretch.from();
        for (Gap gap : stretch.gaps()) {
            add(pieces, from, gap.from(), days);
            from = gap.to().orElse(end);
        }
        add(pieces, from, sure, days);
        LocalDate open = from.isAfter(sure) ? from : sure;
        Optional<Piece> unsure =
                open.isBefore(end) ? Optional.of(new Piece(days.at(open), days.at(end))) : Optional.empty();
        return new Bar(pieces, unsure, stretch.to().isEmpty());
    }

    private static void add(List<Piece> pieces, LocalDate from, LocalDate to, Days days) {
        if (from.isBefore(to)) {
            pieces.add(new Piece(days.at(from), days.at(to)));
        }
    }

    private static List<Day> events(List<LocalDate> dates, Days days, double digit) {
        Map<LocalDate, int[]> byDay = new TreeMap<>();
        for (int i = 0; i < dates.size(); i++) {
            int number = i + 1;
            byDay.computeIfAbsent(dates.get(i), d -> new int[] {number, number})[1] = number;
        }
        List<Day> events = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        byDay.forEach((date, numbers) -> {
            double x = days.at(date);
            double half = digit * (digits(numbers) + 1) / 2;
            int level = level(ends, x - half);
            ends.set(level, x + half);
            events.add(new Day(date, x, numbers[0], numbers[1], level));
        });
        return events;
    }

    private static int digits(int[] numbers) {
        int last = Integer.toString(numbers[1]).length();
        return numbers[0] == numbers[1] ? last : Integer.toString(numbers[0]).length() + 1 + last;
    }

    /** The lowest level on which nothing ends behind the place. */
    private static int level(List<Double> ends, double from) {
        for (int level = 0; level < ends.size(); level++) {
            if (ends.get(level) <= from) {
                return level;
            }
        }
        ends.add(0.0);
        return ends.size() - 1;
    }
}
