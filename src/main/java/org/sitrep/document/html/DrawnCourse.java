package org.sitrep.document.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.edition.CourseView;
import org.sitrep.edition.print.AxisPrinter;
import org.sitrep.picture.Course;

/**
 * The drawn timeline.
 *
 * @param height how high it is
 * @param shapes bars and marks
 * @param words what stands beside them
 * @param numbers the numbers of the events
 * @param ticks the days on its axis
 * @param axis the height of its axis
 */
record DrawnCourse(
        BigDecimal height,
        List<Drawn.Shape> shapes,
        List<Drawn.Words> words,
        List<Drawn.Words> numbers,
        List<Drawn.Words> ticks,
        BigDecimal axis) {

    /** How wide it is, its margins included. */
    static final double WIDTH = 521;

    private static final double MARGIN = 15;
    private static final double SIZE = 7;
    private static final double LANE = 17;
    private static final double BAR = 5;
    /** The room of a day on the axis: the same in every language, so that every edition marks the same days. */
    private static final double TICK = 48;

    private static final double LEVEL = 8;

    static DrawnCourse of(CourseView view, AxisPrinter axes, boolean fromRight) {
        Course course = Course.of(
                view.stretches().stream().map(DrawnCourse::stretch).toList(),
                view.dates(),
                view.asOf(),
                WIDTH - 2 * MARGIN,
                Lettering.width("0", SIZE));
        List<Drawn.Shape> shapes = new ArrayList<>();
        List<Drawn.Words> words = new ArrayList<>();
        double y = SIZE + 1;
        for (int i = 0; i < course.bars().size(); i++) {
            CourseView.Stretch stretch = view.stretches().get(i);
            words.add(label(stretch.label(), course.bars().get(i), y, fromRight));
            bar(course.bars().get(i), y + 3, stretch.condition() ? "condition" : "span", shapes);
            y += LANE;
        }
        double line = y + course.levels() * LEVEL + 4;
        List<Drawn.Words> numbers = new ArrayList<>();
        for (Course.Day day : course.events()) {
            double x = MARGIN + day.x();
            double foot = line - 6 - day.level() * LEVEL;
            shapes.add(new Drawn.Shape("event", new Trail().dot(x, line, 2.6).written()));
            if (day.level() > 0) {
                shapes.add(new Drawn.Shape(
                        "lead",
                        new Trail()
                                .move(x, line - 4)
                                .by(0, foot + 1.5 - line + 4)
                                .written()));
            }
            numbers.add(new Drawn.Words(numbers(day, axes, fromRight), Trail.tenths(x), Trail.tenths(foot), "middle"));
        }
        return new DrawnCourse(
                Trail.tenths(line + 20), shapes, words, numbers, ticks(course, axes, line + 13), Trail.tenths(line));
    }

    /** A label begins where its bar does, or ends where it does, if it would else run over the edge. */
    private static Drawn.Words label(String text, Course.Bar bar, double y, boolean fromRight) {
        double begin = MARGIN + bar.begin();
        boolean ends = begin + Lettering.width(text, SIZE) > WIDTH;
        double x = ends ? MARGIN + bar.end() : begin;
        return new Drawn.Words(text, Trail.tenths(x), Trail.tenths(y), Drawn.anchor(ends, fromRight));
    }

    private static Course.Stretch stretch(CourseView.Stretch stretch) {
        return new Course.Stretch(
                stretch.from(),
                stretch.to(),
                stretch.sure(),
                stretch.gaps().stream()
                        .map(gap -> new Course.Gap(gap.from(), gap.to()))
                        .toList());
    }

    private static void bar(Course.Bar bar, double y, String kind, List<Drawn.Shape> shapes) {
        Trail sure = new Trail();
        bar.pieces().forEach(piece -> sure.rectangle(MARGIN + piece.from(), y, piece.to() - piece.from(), BAR));
        if (!bar.pieces().isEmpty()) {
            shapes.add(new Drawn.Shape(kind, sure.written()));
        }
        bar.open()
                .ifPresent(open -> shapes.add(new Drawn.Shape(
                        "unsure",
                        new Trail()
                                .rectangle(MARGIN + open.from(), y, open.to() - open.from(), BAR)
                                .written())));
        if (bar.goesOn()) {
            double end = WIDTH - MARGIN + 2;
            Trail head = new Trail().move(end, y).by(BAR, BAR / 2).by(-BAR, BAR / 2);
            shapes.add(new Drawn.Shape("goes-on", head.written()));
        }
    }

    /** A run of numbers keeps its order on a page from right to left. */
    private static String numbers(Course.Day day, AxisPrinter axes, boolean fromRight) {
        String first = axes.number(day.first());
        if (day.first() == day.last()) {
            return first;
        }
        String run = first + "–" + axes.number(day.last());
        return fromRight ? "\u2066" + run + "\u2069" : run;
    }

    private static List<Drawn.Words> ticks(Course course, AxisPrinter axes, double y) {
        return course.days().ticks(TICK).stream()
                .map(day -> tick(axes.day(day), MARGIN + course.days().at(day), y))
                .toList();
    }

    /** The words of the first and the last day keep inside the picture. */
    private static Drawn.Words tick(String text, double x, double y) {
        double half = Lettering.width(text, SIZE) / 2;
        double inside = Math.min(Math.max(x, half), WIDTH - half);
        return new Drawn.Words(text, Trail.tenths(inside), Trail.tenths(y), "middle");
    }
}
