package org.sitrep.document.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.edition.ChartView;
import org.sitrep.edition.Plotted;
import org.sitrep.edition.Wording;
import org.sitrep.edition.print.AxisPrinter;
import org.sitrep.picture.Bars;
import org.sitrep.picture.Days;
import org.sitrep.picture.Extent;
import org.sitrep.picture.Levels;
import org.sitrep.picture.Scale;

/**
 * A drawn chart.
 *
 * @param height how high it is
 * @param shapes marks, bars and joins
 * @param grid the lines of its axes
 * @param titles the names of its panels
 * @param values printed values beside their marks
 * @param words further words, in small print
 */
record DrawnChart(
        BigDecimal height,
        List<Drawn.Shape> shapes,
        String grid,
        List<Drawn.Words> titles,
        List<Drawn.Words> values,
        List<Drawn.Words> words) {

    /** How wide it is. */
    static final double WIDTH = 250;

    private static final double SIZE = 6.6;
    private static final double ROW = 16.5;
    private static final double PANEL = 45;
    private static final double HEAD = 14;
    /** The room of a day on the axis: the same in every language, so that every edition marks the same days. */
    private static final double TICK = 48;

    /** Among more marks than this, large ones would hide each other. */
    private static final int MOST_LARGE = 60;

    private static final double TREND_WIDTH = 60;
    private static final double TREND_HEIGHT = 16;

    static DrawnChart of(ChartView view, AxisPrinter axes, boolean fromRight) {
        return view.kind() == ChartView.Kind.COUNTS
                ? counts(view.panels().get(0).rows(), fromRight)
                : levels(view, axes, fromRight);
    }

    private static DrawnChart counts(List<Plotted> rows, boolean fromRight) {
        List<Extent> extents =
                rows.stream().map(row -> Extent.of(row.quantity())).toList();
        List<Double> labels = rows.stream()
                .map(row -> Lettering.width(row.value().text(), SIZE))
                .toList();
        Bars bars = Bars.of(extents, labels, WIDTH);
        List<Drawn.Shape> shapes = new ArrayList<>();
        List<Drawn.Words> values = new ArrayList<>();
        List<Drawn.Words> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Plotted row = rows.get(i);
            Bars.Bar bar = bars.bars().get(i);
            double y = i * ROW;
            String text = row.date().text() + " · " + row.what().text() + place(row) + " · " + row.source();
            words.add(new Drawn.Words(
                    fitting(text, WIDTH), Trail.tenths(0), Trail.tenths(y + 7), Drawn.anchor(false, fromRight)));
            bar(bar, y + 9.5, shapes);
            values.add(new Drawn.Words(
                    row.value().text(),
                    Trail.tenths(bar.label()),
                    Trail.tenths(y + 15),
                    Drawn.anchor(false, fromRight)));
        }
        double height = rows.size() * ROW + 6.5;
        return new DrawnChart(Trail.tenths(height), shapes, "", List.of(), values, words);
    }

    private static String place(Plotted row) {
        return row.place().map(Wording::text).map(place -> " · " + place).orElse("");
    }

    /** What is too long for its room is cut; the data has it in full. */
    private static String fitting(String text, double room) {
        if (Lettering.width(text, SIZE) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && Lettering.width(text.substring(0, end) + "…", SIZE) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private static void bar(Bars.Bar bar, double y, List<Drawn.Shape> shapes) {
        double height = 6;
        switch (bar.extent().kind()) {
            case EXACT, OPEN_ABOVE -> shapes.add(box("bar", 0, bar.to(), y, height));
            case RANGE -> {
                shapes.add(box("bar", 0, bar.from(), y, height));
                shapes.add(box("range", bar.from(), bar.to(), y, height));
            }
            case OPEN_BELOW -> {
                shapes.add(box("upto", 0, bar.to(), y, height));
                shapes.add(new Drawn.Shape(
                        "cap",
                        new Trail().move(bar.to(), y - 1).by(0, height + 2).written()));
            }
            case OPEN_BOTH -> {
                double sure = bar.to() * 0.75;
                shapes.add(box("bar", 0, sure, y, height));
                shapes.add(box("upto", sure, bar.to(), y, height));
            }
            case NONE -> {}
        }
        if (bar.open() > 0) {
            double middle = y + height / 2;
            double end = bar.to() + bar.open();
            shapes.add(new Drawn.Shape(
                    "open",
                    new Trail()
                            .move(bar.to(), middle)
                            .by(bar.open(), 0)
                            .move(end - 2.4, middle - 2)
                            .by(2.4, 2)
                            .by(-2.4, 2)
                            .written()));
        }
    }

    private static Drawn.Shape box(String kind, double from, double to, double y, double height) {
        return new Drawn.Shape(
                kind, new Trail().rectangle(from, y, to - from, height).written());
    }

    private static DrawnChart levels(ChartView view, AxisPrinter axes, boolean fromRight) {
        List<Extent> all = view.panels().stream()
                .flatMap(panel -> panel.rows().stream())
                .map(row -> Extent.of(row.quantity()))
                .toList();
        Scale scale = Scale.over(all, PANEL - HEAD, 2);
        Days days = days(view);
        List<Drawn.Shape> shapes = new ArrayList<>();
        List<Drawn.Words> titles = new ArrayList<>();
        List<Drawn.Words> values = new ArrayList<>();
        List<Drawn.Words> words = new ArrayList<>();
        Trail grid = new Trail();
        double y = 0;
        for (ChartView.Panel panel : view.panels()) {
            if (view.panels().size() > 1) {
                titles.add(new Drawn.Words(
                        fitting(panel.label().text(), WIDTH),
                        Trail.tenths(fromRight ? WIDTH : 0),
                        Trail.tenths(y + 8),
                        "start"));
                y += 12;
            }
            double foot = y + PANEL;
            grid.move(0, foot).by(WIDTH, 0);
            scale.ticks().stream().skip(1).forEach(tick -> {
                double height = foot - scale.at(tick.doubleValue());
                grid.move(WIDTH - RIGHT + 4, height).by(RIGHT - 4, 0);
                words.add(new Drawn.Words(
                        axes.number(tick),
                        Trail.tenths(WIDTH),
                        Trail.tenths(height - 1.5),
                        Drawn.anchor(true, fromRight)));
            });
            panel(panel, days, scale, foot, fromRight, shapes, values);
            y = foot + 3;
        }
        double line = y + 6;
        days.ticks(TICK).forEach(day -> words.add(tick(axes.day(day), days.at(day), line)));
        return new DrawnChart(Trail.tenths(line + 7.5), shapes, grid.written(), titles, values, words);
    }

    private static Drawn.Words tick(String text, double at, double y) {
        double half = Lettering.width(text, SIZE) / 2;
        double inside = Math.min(Math.max(LEFT + at, half), WIDTH - half);
        return new Drawn.Words(text, Trail.tenths(inside), Trail.tenths(y), "middle");
    }

    /** Marks keep off the edge, and off the numbers of the scale. */
    private static final double LEFT = 6;

    private static final double RIGHT = 34;

    private static Days days(ChartView view) {
        List<LocalDate> dates = view.panels().stream()
                .flatMap(panel -> panel.rows().stream())
                .map(row -> LocalDate.parse(row.date().isoEnd()))
                .sorted()
                .toList();
        return new Days(dates.get(0), dates.get(dates.size() - 1), WIDTH - LEFT - RIGHT);
    }

    private static void panel(
            ChartView.Panel panel,
            Days days,
            Scale scale,
            double foot,
            boolean fromRight,
            List<Drawn.Shape> shapes,
            List<Drawn.Words> values) {
        List<String> texts = panel.rows().stream()
                .map(row -> row.value().text() + place(row))
                .toList();
        Levels levels = Levels.of(levels(panel.rows(), texts), days, scale, panel.longestGap(), SIZE * 1.2);
        marks(levels, LEFT, foot, shapes);
        for (Levels.Mark mark : levels.marks()) {
            mark.label()
                    .ifPresent(spot -> values.add(new Drawn.Words(
                            texts.get(mark.level()),
                            Trail.tenths(LEFT + spot.x()),
                            Trail.tenths(foot - spot.y() + SIZE * 0.35),
                            Drawn.anchor(spot.ends(), fromRight))));
        }
    }

    private static List<Levels.Level> levels(List<Plotted> rows, List<String> texts) {
        List<Levels.Level> levels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Plotted row = rows.get(i);
            levels.add(new Levels.Level(
                    LocalDate.parse(row.date().isoEnd()),
                    Extent.of(row.quantity()),
                    row.line(),
                    Lettering.width(texts.get(i), SIZE * 1.1)));
        }
        return levels;
    }

    private static void marks(Levels levels, double left, double foot, List<Drawn.Shape> shapes) {
        Trail joins = new Trail();
        levels.joins()
                .forEach(join -> joins.move(left + join.fromX(), foot - join.fromY())
                        .by(join.toX() - join.fromX(), join.fromY() - join.toY()));
        if (!levels.joins().isEmpty()) {
            shapes.add(new Drawn.Shape("join", joins.written()));
        }
        double radius = levels.marks().size() > MOST_LARGE ? 0.9 : 2.2;
        levels.marks().forEach(mark -> shapes.add(mark(mark, left + mark.x(), foot, radius)));
    }

    private static Drawn.Shape mark(Levels.Mark mark, double x, double foot, double radius) {
        double y = foot - mark.to();
        Trail trail = new Trail();
        return switch (mark.extent().kind()) {
            case EXACT, NONE -> new Drawn.Shape("dot", trail.dot(x, y, radius).written());
            case RANGE ->
                new Drawn.Shape(
                        "range",
                        trail.rectangle(x - 2, y, 4, Math.max(1, mark.to() - mark.from()))
                                .written());
            case OPEN_ABOVE ->
                new Drawn.Shape(
                        "open", trail.move(x - 3.5, y).by(7, 0).arrow(x, y, -8).written());
            case OPEN_BELOW ->
                new Drawn.Shape(
                        "open", trail.move(x - 3.5, y).by(7, 0).arrow(x, y, 8).written());
            case OPEN_BOTH ->
                new Drawn.Shape(
                        "about",
                        trail.dot(x, y, 2)
                                .move(x, y - 2)
                                .by(0, -4)
                                .move(x, y + 2)
                                .by(0, 4)
                                .written());
        };
    }

    /** Draws what a source said so far, without words: the card says the last of it. */
    static List<Drawn.Shape> trend(List<Plotted> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Extent> extents =
                rows.stream().map(row -> Extent.of(row.quantity())).toList();
        Stream<LocalDate> dates =
                rows.stream().map(row -> LocalDate.parse(row.date().isoEnd()));
        List<LocalDate> sorted = dates.sorted().toList();
        Days days = new Days(sorted.get(0), sorted.get(sorted.size() - 1), TREND_WIDTH - 8);
        Scale scale = Scale.over(extents, TREND_HEIGHT - 5, 1);
        List<String> silent = rows.stream().map(row -> "").toList();
        List<Drawn.Shape> shapes = new ArrayList<>();
        marks(Levels.of(levels(rows, silent), days, scale, 31, SIZE), 4, TREND_HEIGHT, shapes);
        return shapes;
    }
}
