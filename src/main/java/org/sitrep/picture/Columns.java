package org.sitrep.picture;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Period;
import org.sitrep.picture.Counts.Count;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/** Draws counts of one source and place as columns on a scale of time: a period without a count is a gap. */
final class Columns {

    private static final double HEIGHT = 58;
    private static final double LOW = 46;

    /** Above the scale: the number of the peak, and an open end. */
    private static final double HEAD = 14;

    private static final double WIDEST = 24;
    private static final double OPEN = 6;
    private static final double TICK = 3;

    /** Between a value and the ticks: nearer, they read as a range. */
    private static final double CLEAR = 5;

    /** A count of nothing is drawn so high: no count is a gap. */
    private static final double ZERO = 0.8;

    /** A number stands no higher than this above its own column. */
    private static final double NEAR = 3;

    /** How far the lines of a hatching are apart. */
    private static final double HATCH = 3;

    /** The tones of classes, from below. */
    private static final List<String> TONES = List.of("bar", "range tone", "upto tone", "upto tone");

    /** Between the names of weeks on the axis, so many weeks. */
    private static final List<Integer> STEPS = List.of(1, 2, 4, 8, 13, 26, 52, 104);

    private final Sketch sketch;
    private final AxisWords axes;
    private final double left;
    private final double width;

    Columns(Sketch sketch, AxisWords axes, double left, double width) {
        this.sketch = sketch;
        this.axes = axes;
        this.left = left;
        this.width = width;
    }

    /** A column: where it begins and ends, how far it rises, and how far with its open end. */
    private record Column(Count count, double from, double to, double top, double end) {

        double middle() {
            return (from + to) / 2;
        }
    }

    /** Draws a panel from its top, and returns where it ends. */
    double draw(Counts.Panel panel, double top) {
        double height = width < Counts.WIDTH ? LOW : HEIGHT;
        double foot = top + height;
        Scale scale = Scale.over(panel.over(), height - HEAD, 4);
        double axis = scale.ticks().stream()
                .map(axes::number)
                .mapToDouble(number -> sketch.width(number, Style.SMALL))
                .max()
                .orElse(0);
        double room = width - axis - TICK - CLEAR - 3;
        double length = Math.min(room, panel.counts().size() * WIDEST);
        List<Column> columns = columns(panel.counts(), scale, foot, length);
        columns.forEach(column -> draw(column, scale, foot));
        double clear = Math.max(left + length, values(columns, left + room) + CLEAR);
        sketch.shape("axis", line(left, foot, clear, foot));
        scale.ticks().forEach(tick -> tick(tick, clear, foot - scale.at(tick.doubleValue())));
        return Rhythm.areWeeks(panel.counts().stream().map(Count::period).toList())
                ? weeks(columns, left + room, foot + 8)
                : days(columns, left + room, foot + 8);
    }

    /** Names the first and the last week, and others between them at even steps, as far as there is room; the year where it begins. */
    private double weeks(List<Column> columns, double right, double y) {
        Period first = columns.get(0).count().period();
        Column last = columns.get(columns.size() - 1);
        double week = columns.get(0).to() - columns.get(0).from();
        double widest = sketch.width(axes.week(last.count().period().from(), false), Style.SMALL) + 2;
        int step = STEPS.stream()
                .filter(weeks -> weeks * week >= widest)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        List<Label> set = new ArrayList<>();
        week(columns.get(0), true, right, y, set);
        boolean isOtherYear = year(last) != year(columns.get(0));
        if (columns.size() > 1) {
            week(last, isOtherYear, right, y, set);
        }
        int year = year(columns.get(0));
        for (Column column : columns) {
            boolean isStep = ChronoUnit.WEEKS.between(
                                    first.from(), column.count().period().from())
                            % step
                    == 0;
            if ((isStep || year(column) != year) && week(column, year(column) != year, right, y, set)) {
                year = year(column);
            }
        }
        set.forEach(this::label);
        return y + 3;
    }

    private static int year(Column column) {
        return column.count().period().from().get(IsoFields.WEEK_BASED_YEAR);
    }

    private boolean week(Column column, boolean withYear, double right, double y, List<Label> set) {
        String name = axes.week(column.count().period().from(), withYear);
        double width = sketch.width(name, Style.SMALL);
        double half = width / 2 + Sketch.EDGE;
        double x = Math.max(left + half, Math.min(right - half, column.middle()));
        Label label = new Label(name, Style.SMALL, x, y, Held.MIDDLE, width);
        boolean isClear = set.stream().noneMatch(other -> touch(other, label));
        if (isClear) {
            set.add(label);
        }
        return isClear;
    }

    private List<Column> columns(List<Count> counts, Scale scale, double foot, double length) {
        LocalDate first = counts.get(0).period().from();
        Days days = new Days(first, counts.get(counts.size() - 1).period().to().plusDays(1), length);
        List<Column> columns = new ArrayList<>();
        for (Count count : counts) {
            double from = left + days.at(count.period().from());
            double to = left + days.at(count.period().to().plusDays(1));
            double gap = Math.min(1, (to - from) * 0.15);
            Extent extent = count.extent();
            double top = foot - Math.max(extent.isDrawn() ? ZERO : 0, scale.at(extent.to()));
            columns.add(new Column(count, from + gap, to - gap, top, top - (extent.isOpenAbove() ? OPEN : 0)));
        }
        return columns;
    }

    private void draw(Column column, Scale scale, double foot) {
        Extent extent = column.count().extent();
        double x = column.from();
        double wide = column.to() - x;
        double top = column.top();
        Outline whole = box(x, top, wide, foot - top);
        String kind = column.count().isWhole() ? "bar" : "upto tone";
        if (!column.count().classes().isEmpty()) {
            stack(column, scale, foot);
        } else {
            extent(column, scale, foot, kind, whole);
        }
        if (!column.count().isWhole() && extent.isDrawn()) {
            List<Outline> lines = Outline.hatching(x, top, wide, foot - top, HATCH);
            sketch.shape("bare", lines);
            sketch.shape("hatch", lines);
        }
        if (extent.isOpenAbove()) {
            arrow(column, OPEN, 1);
        }
    }

    /** Draws classes one upon the other. */
    private void stack(Column column, Scale scale, double foot) {
        double sum = 0;
        for (int i = 0; i < column.count().classes().size(); i++) {
            double low = scale.at(sum);
            sum += column.count().classes().get(i);
            double high = scale.at(sum);
            if (high > low) {
                tone(sketch, i, column.from(), foot - high, column.to() - column.from(), high - low);
            }
        }
    }

    /** Draws the tone of a class, by its number from below: told apart in grey too. */
    static void tone(Sketch sketch, int number, double x, double y, double width, double height) {
        sketch.shape(TONES.get(number), box(x, y, width, height));
        if (number == TONES.size() - 1) {
            sketch.shape("hatch", Outline.levels(x, y, width, height, 2));
        }
    }

    private void extent(Column column, Scale scale, double foot, String kind, Outline whole) {
        Extent extent = column.count().extent();
        double x = column.from();
        double wide = column.to() - x;
        double top = column.top();
        switch (extent.kind()) {
            case EXACT, OPEN_ABOVE -> sketch.shape(kind, whole);
            case RANGE -> {
                double sure = foot - scale.at(extent.from());
                sketch.shape(kind, box(x, sure, wide, foot - sure));
                sketch.shape("range", box(x, top, wide, sure - top));
            }
            case OPEN_BELOW -> {
                sketch.shape("upto", whole);
                sketch.shape("cap", line(x - 0.5, top, x + wide + 0.5, top));
            }
            case OPEN_BOTH -> {
                sketch.shape("about", line(x, top, x, foot, x + wide, foot, x + wide, top));
                arrow(column, foot - top < OPEN ? foot - top : OPEN, -1);
            }
            case NONE -> {}
        }
    }

    /** Draws an open end: it says that there may be more, or less, not how much. */
    private void arrow(Column column, double length, int up) {
        double x = column.middle();
        double end = column.top() - length * up;
        double head = Math.min(2, (column.to() - column.from()) / 2);
        double neck = end + head * up;
        sketch.shape("open", line(x, column.top(), x, end), line(x - head, neck, x, end, x + head, neck));
    }

    private void tick(BigDecimal tick, double x, double y) {
        sketch.shape("axis", line(x, y, x + TICK, y));
        sketch.beside(Style.SMALL, axes.number(tick), x + TICK + 2, y, Held.LEFT);
    }

    /** The peak has its number, and the last count where it stands by its own column; returns where they end. */
    private double values(List<Column> columns, double right) {
        Optional<Label> peak = highest(columns).flatMap(column -> value(column, columns, right));
        Optional<Label> last = value(columns.get(columns.size() - 1), columns, right)
                .filter(label -> peak.filter(other -> other.equals(label) || touch(other, label))
                        .isEmpty());
        List<Label> values = Stream.concat(peak.stream(), last.stream()).toList();
        values.forEach(this::label);
        return values.stream().mapToDouble(Label::right).max().orElse(left);
    }

    private static Optional<Column> highest(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.count().extent().isDrawn())
                .max(Comparator.comparingDouble(
                        column -> column.count().extent().to()));
    }

    private static boolean touch(Label one, Label other) {
        return one.left() < other.right() + 2
                && other.left() < one.right() + 2
                && Math.abs(one.y() - other.y()) < Counts.LINE;
    }

    private Optional<Label> value(Column column, List<Column> columns, double right) {
        String value = column.count().value();
        double half = sketch.width(value, Style.VALUE) / 2 + Sketch.EDGE;
        double x = Math.max(left + half, Math.min(right - half, column.middle()));
        double y = columns.stream()
                .filter(other -> other.from() < x + half && other.to() > x - half)
                .mapToDouble(Column::end)
                .min()
                .orElse(column.end());
        boolean isNear = column.end() - y <= NEAR && column.count().extent().isDrawn();
        return isNear
                ? Optional.of(new Label(value, Style.VALUE, x, y - 2, Held.MIDDLE, 2 * (half - Sketch.EDGE)))
                : Optional.empty();
    }

    private void label(Label label) {
        sketch.label(label.style(), label.text(), label.x(), label.y(), label.held());
    }

    /** Marks the first and the last day, and the first of the peak where there is room; returns where the words end. */
    private double days(List<Column> columns, double right, double y) {
        Column last = columns.get(columns.size() - 1);
        String from = axes.day(columns.get(0).count().period().from());
        String to = axes.day(last.count().period().to());
        double first = left + Sketch.EDGE + sketch.width(from, Style.SMALL);
        double width = sketch.width(to, Style.SMALL);
        double end = Math.min(right, Math.max(last.to(), left + width + Sketch.EDGE));
        boolean isApart = first + 4 <= end - width;
        sketch.label(Style.SMALL, from, left + Sketch.EDGE, y, Held.LEFT);
        boolean isOneDay = from.equals(to);
        double below = isApart || isOneDay ? y : y + Counts.LINE;
        if (!isOneDay) {
            sketch.label(Style.SMALL, to, end, below, Held.RIGHT);
        }
        highest(columns).ifPresent(column -> peak(column, first + 4, end - width - 4, y));
        return below + 3;
    }

    private void peak(Column peak, double from, double to, double y) {
        String day = axes.day(peak.count().period().from());
        double half = sketch.width(day, Style.SMALL) / 2;
        if (peak.middle() - half >= from && peak.middle() + half <= to) {
            sketch.label(Style.SMALL, day, peak.middle(), y, Held.MIDDLE);
        }
    }
}
