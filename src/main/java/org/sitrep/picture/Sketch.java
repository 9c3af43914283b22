package org.sitrep.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;

/** A picture in the making. */
public final class Sketch {

    /** Letters hang below the middle of their line by this part of their size. */
    private static final double MIDDLE = 0.35;

    /** The room of a day on an axis: the same in every language, so that every edition marks the same days. */
    private static final double DAY = 48;

    /** How long the axis of a chart is by which days are marked, whatever room the names of its lines leave in a language. */
    private static final double USUAL = 130;

    /** Letters of any script hang below their line by no more than this part of their size. */
    private static final double HANG = 0.8;

    /** What ends words that are cut. */
    static final String ELLIPSIS = "…";

    /** What words keep off the edge. */
    static final double EDGE = 0.5;

    /** What words keep off each other. */
    private static final double APART = 2;

    private final TextWidth letters;
    private final double size;
    private final double small;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** Takes what measures words, and the size of their letters. */
    Sketch(TextWidth letters, double size) {
        this(letters, size, size);
    }

    /** Takes what measures words, the size of their letters, and that of {@link Style#SMALL} ones. */
    public Sketch(TextWidth letters, double size, double small) {
        this.letters = letters;
        this.size = size;
        this.small = small;
    }

    /** Returns how wide words are. */
    public double width(String words, Style style) {
        return letters.of(words, style) * size(style);
    }

    private double size(Style style) {
        return style == Style.SMALL ? small : size;
    }

    /** Draws a shape. */
    void shape(Shape shape) {
        shapes.add(shape);
    }

    /** Draws a shape below all others. */
    void ground(String kind, List<? extends Stroke> strokes) {
        if (!strokes.isEmpty()) {
            shapes.add(0, new Shape(kind, List.copyOf(strokes)));
        }
    }

    /** Draws a shape. */
    public void shape(String kind, Stroke... strokes) {
        shapes.add(Shape.of(kind, strokes));
    }

    /** Draws a shape; nothing where it has no stroke. */
    public void shape(String kind, List<? extends Stroke> strokes) {
        if (!strokes.isEmpty()) {
            shapes.add(new Shape(kind, List.copyOf(strokes)));
        }
    }

    /** Sets words upon a line, at {@code y}. */
    public void label(Style style, String text, double x, double y, Held held) {
        labels.add(new Label(text, style, x, y, held, width(text, style)));
    }

    /** Sets words around a line through their middle, at {@code y}. */
    public void beside(Style style, String text, double x, double y, Held held) {
        label(style, text, x, y + size(style) * MIDDLE, held);
    }

    /** Returns the parts of a level line that no words stand on. */
    List<Outline> between(double from, double to, double y) {
        List<Outline> parts = new ArrayList<>();
        double begin = from;
        for (Label label : labels.stream()
                .filter(label -> label.y() - size(label.style()) < y && y < label.y() + size(label.style()) * MIDDLE)
                .sorted(Comparator.comparing(Label::left))
                .toList()) {
            if (label.right() > begin && label.left() < to) {
                parts.add(Outline.line(begin, y, Math.max(begin, label.left() - APART), y));
                begin = label.right() + APART;
            }
        }
        parts.add(Outline.line(begin, y, Math.max(begin, to), y));
        return parts.stream()
                .filter(part -> part.points().get(0).x() < part.points().get(1).x())
                .toList();
    }

    /** Returns words as they are where there is room for them, or else as many of their letters as there is room for. */
    public String fitting(String text, Style style, double room) {
        if (width(text, style) <= room - EDGE) {
            return text;
        }
        int fitting = 1;
        int tooMany = text.codePointCount(0, text.length());
        while (fitting + 1 < tooMany) {
            int middle = (fitting + tooMany) / 2;
            if (width(cut(text, middle), style) <= room - EDGE) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(text, fitting);
    }

    /** A letter is not parted from its marks. */
    private static String cut(String text, int letters) {
        int end = text.offsetByCodePoints(0, letters);
        while (end > 0 && end < text.length() && isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    /**
     * Marks days on an axis; the words of each keep inside the picture, and off those before it.
     *
     * @param days the scale
     * @param left where it begins
     * @param y the line that the words stand on
     * @param room how wide the picture is
     */
    void days(Days days, double left, double y, double room, AxisWords axes) {
        days(new Days(days.from(), days.to(), USUAL).ticks(DAY), day -> left + days.at(day), y, room, axes);
    }

    /** Marks days on an axis of two speeds. */
    void days(Timescale days, double left, double y, double room, AxisWords axes) {
        days(days.ticks(DAY), day -> left + days.at(day), y, room, axes);
    }

    private void days(List<LocalDate> ticks, ToDoubleFunction<LocalDate> at, double y, double room, AxisWords axes) {
        List<Label> set = new ArrayList<>();
        for (LocalDate day : ticks) {
            String text = axes.day(day);
            double width = width(text, Style.SMALL);
            double half = width / 2 + EDGE;
            double x = Math.max(Math.min(at.applyAsDouble(day), room - half), half);
            Label label = new Label(text, Style.SMALL, x, y, Held.MIDDLE, width);
            boolean isClear = set.isEmpty() || set.get(set.size() - 1).right() + APART <= label.left();
            if (!isClear && day.equals(ticks.get(ticks.size() - 1)) && set.size() > 1) {
                set.remove(set.size() - 1);
                isClear = true;
            }
            if (isClear) {
                set.add(label);
            }
        }
        labels.addAll(set);
    }

    /** Returns the picture, its words in the order in which they were set; higher than asked for where letters hang lower. */
    public Picture picture(double width, double height) {
        return new Picture(width, roomy(height), shapes, labels);
    }

    /** Returns the picture, its words in the order of their styles. */
    Picture byStyle(double width, double height) {
        Stream<Label> sorted = labels.stream().sorted(Comparator.comparing(Label::style));
        return new Picture(width, roomy(height), shapes, sorted.toList());
    }

    private double roomy(double height) {
        return labels.stream()
                .mapToDouble(label -> label.y() + HANG * size(label.style()))
                .reduce(height, Math::max);
    }
}
