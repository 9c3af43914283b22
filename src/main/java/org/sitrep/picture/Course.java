package org.sitrep.picture;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/**
 * What happened over a run of days: stretches as bars, each in a lane of its own, and events on one line.
 *
 * @param days the scale of time
 * @param bars the stretches, in their order
 * @param events the days on which something happened, the oldest first
 * @param levels how many lines the numbers of the events take
 */
public record Course(Timescale days, List<Bar> bars, List<Day> events, int levels) {

    private static final double WIDTH = 521;
    private static final double MARGIN = 15;
    private static final double SIZE = 7;
    private static final double LANE = 15.5;
    private static final double BAR = 5;
    private static final double LEVEL = 8;
    private static final double EVENT = 2.6;

    /** Where marks lie closer than they are wide, they take this part of the room. */
    private static final double TIGHT = 0.42;

    /** What the ground of wide days is drawn beyond its first and last mark. */
    private static final double AROUND = 5;

    /** What a line keeps off the numbers that it leads behind. */
    private static final double CLEAR = 0.7;

    /** What numbers keep off each other. */
    private static final double APART = 4;

    public Course {
        bars = List.copyOf(bars);
        events = List.copyOf(events);
    }

    /**
     * What lasted.
     *
     * @param label what, where, and for how many days; where sources date it differently, who says so
     * @param from its first day
     * @param to its last day; absent where it goes on
     * @param sure the day to which the record says that it held; what is later is drawn as open
     * @param gaps when it was interrupted
     * @param condition whether it is a condition on record; else a stretch between two events
     */
    public record Stretch(
            String label, LocalDate from, Optional<LocalDate> to, LocalDate sure, List<Gap> gaps, boolean condition) {

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

        private void draw(String kind, double y, double asOf, Sketch sketch) {
            sketch.shape(kind, pieces.stream().map(piece -> piece.drawn(y)).toList());
            open.ifPresent(piece -> sketch.shape("unsure", piece.drawn(y)));
            if (goesOn) {
                double end = MARGIN + asOf + 2;
                sketch.shape("goes-on", line(end, y, end + BAR, y + BAR / 2, end, y + BAR));
            }
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
    public record Piece(double from, double to) {

        private Outline drawn(double y) {
            return box(MARGIN + from, y, to - from, BAR);
        }
    }

    /**
     * A day of events.
     *
     * @param date the day
     * @param x where it lies
     * @param first the number of its first event, counted from 1
     * @param last the number of its last event
     * @param room how wide its numbers are, with what keeps them apart
     * @param level how far above the line its numbers stand, so that none covers another
     */
    public record Day(LocalDate date, double x, int first, int last, double room, int level) {

        private boolean covers(double place) {
            return Math.abs(place - x) < room / 2;
        }

        private double foot(double axis) {
            return axis - 6 - level * LEVEL;
        }
    }

    /**
     * Returns the drawing of a timeline in the room of its picture; the same arguments as of the next.
     *
     * @param axes prints the numbers of events
     */
    public static Course of(
            List<Stretch> stretches, List<LocalDate> dates, LocalDate asOf, AxisWords axes, TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE);
        return of(
                stretches,
                dates,
                asOf,
                WIDTH - 2 * MARGIN,
                (first, last) -> sketch.width(axes.numbers(first, last), Style.VALUE) + APART);
    }

    /**
     * Returns the picture of a timeline.
     *
     * @param stretches what lasted
     * @param dates the days of its events, the oldest first
     * @param hollow those of these days on which nothing is known to have happened: it is planned, or its outcome not known
     * @param asOf the day of the report, at which what goes on ends
     */
    public static Picture picture(
            List<Stretch> stretches,
            List<LocalDate> dates,
            Set<LocalDate> hollow,
            LocalDate asOf,
            AxisWords axes,
            TextWidth letters) {
        Sketch sketch = new Sketch(letters, SIZE);
        Course course = of(stretches, dates, asOf, axes, letters);
        double y = SIZE + 1;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            label(stretch.label(), course.bars.get(i), y, sketch);
            course.bars.get(i).draw(stretch.condition() ? "condition" : "span", y + 3, course.days.at(asOf), sketch);
            y += LANE;
        }
        double axis = y + course.levels * LEVEL + 4;
        sketch.ground("axis", List.of(line(0, axis, WIDTH, axis)));
        sketch.ground(
                "wide",
                course.days.wide().stream().map(part -> wide(part, axis)).toList());
        course.events.forEach(day -> course.draw(day, hollow.contains(day.date()), axis, axes, sketch));
        sketch.days(course.days, MARGIN, axis + 13, WIDTH, axes);
        return sketch.byStyle(WIDTH, axis + 20);
    }

    private static Outline wide(Timescale.Part part, double axis) {
        double left = Math.max(0, MARGIN + part.left() - AROUND);
        double right = Math.min(WIDTH, MARGIN + part.right() + AROUND);
        return box(left, 0, right - left, axis + AROUND);
    }

    /** A mark is so small that it is seen beside its neighbours. */
    private double size(Day day) {
        double nearest = events.stream()
                .filter(other -> !other.equals(day))
                .mapToDouble(other -> Math.abs(other.x() - day.x()))
                .min()
                .orElse(WIDTH);
        return Math.min(EVENT, nearest * TIGHT);
    }

    private void draw(Day day, boolean hollow, double axis, AxisWords axes, Sketch sketch) {
        double x = MARGIN + day.x();
        sketch.shape(hollow ? "ring" : "event", new Stroke.Dot(x, axis, size(day)));
        sketch.shape("lead", lead(day, x, axis));
        sketch.label(Style.VALUE, axes.numbers(day.first(), day.last()), x, day.foot(axis), Held.MIDDLE);
    }

    /** What leads from a day to its numbers, if they are raised: it goes on behind those of other days. */
    private List<Outline> lead(Day day, double x, double axis) {
        List<Outline> lead = new ArrayList<>();
        double from = axis - 4;
        List<Day> passed = events.stream()
                .filter(other -> other.level() < day.level() && other.covers(day.x()))
                .sorted(Comparator.comparing(Day::level))
                .toList();
        for (Day other : passed) {
            lead.add(line(x, from, x, other.foot(axis) + CLEAR));
            from = other.foot(axis) - SIZE + CLEAR;
        }
        double end = day.foot(axis) + 1.5;
        if (day.level() > 0 && from - end > CLEAR) {
            lead.add(line(x, from, x, end));
        }
        return lead;
    }

    /** A label begins where its bar does, or ends where it does, or else keeps inside the picture; what is too long is cut. */
    private static void label(String words, Bar bar, double y, Sketch sketch) {
        String text = sketch.fitting(words, Style.TITLE, WIDTH);
        double width = sketch.width(text, Style.TITLE);
        if (MARGIN + bar.begin() + width < WIDTH) {
            sketch.label(Style.TITLE, text, MARGIN + bar.begin(), y, Held.LEFT);
        } else {
            sketch.label(Style.TITLE, text, Math.max(MARGIN + bar.end(), width + Sketch.EDGE), y, Held.RIGHT);
        }
    }

    /**
     * Returns the drawing.
     *
     * @param stretches what lasted
     * @param dates the days of the events, the oldest first
     * @param asOf the day of the report, at which what goes on ends
     * @param length the room
     * @param rooms the room that the numbers from a first to a last event take
     */
    public static Course of(
            List<Stretch> stretches,
            List<LocalDate> dates,
            LocalDate asOf,
            double length,
            ToDoubleBiFunction<Integer, Integer> rooms) {
        Map<LocalDate, int[]> numbers = numbers(dates);
        List<Timescale.Mark> marks = numbers.entrySet().stream()
                .map(day -> new Timescale.Mark(day.getKey(), room(day.getValue(), rooms)))
                .toList();
        LocalDate last = dates.stream()
                .filter(asOf::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(asOf);
        Timescale days = Timescale.of(first(stretches, dates, asOf), last, length, marks);
        List<Bar> bars =
                stretches.stream().map(stretch -> bar(stretch, asOf, days)).toList();
        List<Day> events = events(numbers, days, rooms);
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

    private static Bar bar(Stretch stretch, LocalDate asOf, Timescale days) {
        LocalDate end = stretch.to().orElse(asOf);
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

    private static void add(List<Piece> pieces, LocalDate from, LocalDate to, Timescale days) {
        if (from.isBefore(to)) {
            pieces.add(new Piece(days.at(from), days.at(to)));
        }
    }

    /** The first and the last number of the events of each day. */
    private static Map<LocalDate, int[]> numbers(List<LocalDate> dates) {
        Map<LocalDate, int[]> byDay = new TreeMap<>();
        for (int i = 0; i < dates.size(); i++) {
            int number = i + 1;
            byDay.computeIfAbsent(dates.get(i), d -> new int[] {number, number})[1] = number;
        }
        return byDay;
    }

    private static double room(int[] numbers, ToDoubleBiFunction<Integer, Integer> rooms) {
        return rooms.applyAsDouble(numbers[0], numbers[1]);
    }

    private static List<Day> events(
            Map<LocalDate, int[]> byDay, Timescale days, ToDoubleBiFunction<Integer, Integer> rooms) {
        List<Day> events = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        byDay.forEach((date, numbers) -> {
            double x = days.at(date);
            double room = room(numbers, rooms);
            int level = level(ends, x - room / 2);
            ends.set(level, x + room / 2);
            events.add(new Day(date, x, numbers[0], numbers[1], room, level));
        });
        return events;
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
