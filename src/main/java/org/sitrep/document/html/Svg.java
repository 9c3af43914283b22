package org.sitrep.document.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.sitrep.picture.Label;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Label.Style;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Point;
import org.sitrep.picture.Shape;
import org.sitrep.picture.Stroke;

/**
 * A picture as a template writes it, all lengths in tenths.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param shapes its shapes
 * @param words its words
 */
record Svg(BigDecimal width, BigDecimal height, List<Path> shapes, List<Words> words) {

    /**
     * A shape.
     *
     * @param kind what it is, for its style
     * @param path its outline
     */
    record Path(String kind, String path) {}

    /**
     * Words.
     *
     * @param kind what they are, for their style
     * @param text what they say
     * @param x where they begin, end, or have their middle
     * @param y the line they stand on
     * @param anchor which of these: start, middle or end, in the direction of the page
     * @param width how wide they are: a browser with letters of another width fits them into it
     */
    record Words(String kind, String text, BigDecimal x, BigDecimal y, String anchor, BigDecimal width) {}

    /** Returns a picture for a page; words of one from right to left begin on the right. */
    static Svg of(Picture picture, boolean fromRight) {
        return new Svg(
                tenths(picture.width()),
                tenths(picture.height()),
                picture.shapes().stream().map(Svg::path).toList(),
                picture.labels().stream().map(label -> words(label, fromRight)).toList());
    }

    private static Words words(Label label, boolean fromRight) {
        String anchor =
                label.held() == Held.MIDDLE ? "middle" : (label.held() == Held.RIGHT) == fromRight ? "start" : "end";
        return new Words(
                kind(label.style()), label.text(), tenths(label.x()), tenths(label.y()), anchor, tenths(label.width()));
    }

    private static String kind(Style style) {
        return switch (style) {
            case TITLE -> "t";
            case VALUE -> "v";
            case SMALL -> "w";
            case NAME -> "name";
        };
    }

    private static Path path(Shape shape) {
        StringBuilder path = new StringBuilder();
        for (Stroke stroke : shape.strokes()) {
            if (stroke instanceof Outline outline) {
                run(outline, path);
            } else if (stroke instanceof Stroke.Dot dot) {
                circle(dot, path);
            }
        }
        return new Path(shape.kind(), path.toString());
    }

    /** A run from point to point, by steps in tenths: none of them drifts from where it should be. */
    private static void run(Outline outline, StringBuilder path) {
        long x = 0;
        long y = 0;
        String step = "M";
        boolean isPoint = true;
        for (Point point : outline.points()) {
            long nextX = Math.round(point.x() * 10);
            long nextY = Math.round(point.y() * 10);
            boolean isFirst = step.equals("M");
            if (isFirst || nextX != x || nextY != y) {
                isPoint = isFirst;
                path.append(step).append(number(nextX - x)).append(' ').append(number(nextY - y));
            }
            x = nextX;
            y = nextY;
            step = "l";
        }
        path.append(isPoint ? "l0 0" : "").append(outline.isArea() ? "z" : "");
    }

    private static void circle(Stroke.Dot dot, StringBuilder path) {
        long tenths = Math.round(dot.radius() * 10);
        String radius = number(tenths);
        String across = number(2 * tenths);
        path.append('M')
                .append(number(Math.round((dot.x() - dot.radius()) * 10)))
                .append(' ')
                .append(number(Math.round(dot.y() * 10)))
                .append(String.format(Locale.ROOT, "a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z", radius, across));
    }

    /** Returns tenths, as short as they can be written. */
    private static String number(long tenths) {
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
