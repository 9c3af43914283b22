package org.sitrep.picture;

import static org.sitrep.picture.Outline.box;
import static org.sitrep.picture.Outline.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Period;
import org.sitrep.picture.Counts.Count;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/** Draws counts of one source and place as columns on a scale of time: a period without a count is a gap. */
record Columns(Sketch sketch, AxisWords axes, double left, double width) {

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
    private static final List<String> TONES = List.of("bar", "range tone", "upto tone");

    /** From one name on the axis to the next, so many columns. */
    private static final List<Integer> STEPS = List.of(1, 2, 4, 7, 14, 28, 56);

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
        return names(columns, left + room, foot + 8);
    }

    /** Names the first and the last period, and others at even steps where there is room; of weeks, the year too where one begins. */
    private double names(List<Column> columns, double right, double y) {
        boolean areWeeks = Rhythm.areWeeks(
                columns.stream().map(column -> column.count().period()).toList());
        List<Label> set = new ArrayList<>();
        int end = columns.size() - 1;
        int step = 1;
        for (int i :
                IntStream.concat(IntStream.of(0, end), IntStream.range(1, end)).toArray()) {
            Period period = columns.get(i).count().period();
            boolean isOtherYear = i == 0 || year(columns.get(i)) != year(columns.get(i == end ? 0 : i - 1));
            String name =
                    areWeeks ? axes.week(period.from(), isOtherYear) : axes.day(i == end ? period.to() : period.from());
            double width = sketch.width(name, Style.SMALL);
            double half = width / 2 + Sketch.EDGE;
            double x =
                    Math.max(left + half, Math.min(right - half, columns.get(i).middle()));
            Label label = new Label(name, Style.SMALL, x, y, Held.MIDDLE, width);
            boolean isClear = set.stream().noneMatch(other -> touch(other, label));
            if (i == end && !isClear && !set.get(0).text().equals(name)) {
                set.add(new Label(name, Style.SMALL, x, y + Counts.LINE, Held.MIDDLE, width));
            } else if (isClear && (i == 0 || i == end || i % step == 0 || (areWeeks && isOtherYear))) {
                set.add(label);
            }
            if (i == end && end > 0) {
                double apart = (columns.get(end).middle() - columns.get(0).middle()) / end;
                step = STEPS.stream()
                        .filter(steps -> steps * apart >= width + 4)
                        .findFirst()
                        .orElse(end);
            }
        }
        set.forEach(this::label);
        return set.stream().mapToDouble(Label::y).max().orElse(y) + 3;
    }

    private static int year(Column column) {
        return column.count().period().from().get(IsoFields.WEEK_BASED_YEAR);
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
        Count count = column.count();
        double wide = column.to() - column.from();
        if (count.classes().isEmpty()) {
            double sure = scale.at(count.extent().from());
            Bars.claim(
                    sketch,
                    count.extent(),
                    sure,
                    foot - column.top(),
                    OPEN,
                    wide,
                    (along, across) -> new Point(column.from() + across, foot - along));
        } else {
            stack(column, scale, foot);
        }
        if (!count.isWhole() && count.extent().isDrawn()) {
            List<Outline> lines = Outline.hatching(column.from(), column.top(), wide, foot - column.top(), HATCH);
            sketch.shape("bare", lines);
            sketch.shape("hatch", lines);
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
}
