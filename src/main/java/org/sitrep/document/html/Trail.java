package org.sitrep.document.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sitrep.picture.map.Point;

/** Writes the path of a shape: the mark of a claim says by its form what the claim leaves open. */
final class Trail {

    private final StringBuilder path = new StringBuilder();

    Trail move(double x, double y) {
        return add("M", x, y);
    }

    Trail by(double x, double y) {
        return add("l", x, y);
    }

    Trail close() {
        path.append('z');
        return this;
    }

    /** A run from point to point, by steps in tenths: none of them drifts from where it should be. */
    Trail run(List<Point> points, boolean closed) {
        long x = Math.round(points.get(0).x() * 10);
        long y = Math.round(points.get(0).y() * 10);
        move(x / 10.0, y / 10.0);
        path.append('l');
        String space = "";
        for (Point point : points.subList(1, points.size())) {
            long nextX = Math.round(point.x() * 10);
            long nextY = Math.round(point.y() * 10);
            if (nextX != x || nextY != y) {
                path.append(space)
                        .append(number((nextX - x) / 10.0))
                        .append(' ')
                        .append(number((nextY - y) / 10.0));
                space = " ";
            }
            x = nextX;
            y = nextY;
        }
        if (space.isEmpty()) {
            path.append("0 0");
        }
        return closed ? close() : this;
    }

    Trail rectangle(double x, double y, double width, double height) {
        return move(x, y).by(width, 0).by(0, height).by(-width, 0).close();
    }

    Trail dot(double x, double y, double radius) {
        move(x - radius, y);
        return arc(radius, 2 * radius).arc(radius, -2 * radius).close();
    }

    private Trail arc(double radius, double across) {
        String r = number(radius);
        path.append('a')
                .append(r)
                .append(' ')
                .append(r)
                .append(" 0 1 0 ")
                .append(number(across))
                .append(" 0");
        return this;
    }

    /** A stem with a head, upwards where {@code length} is below zero. */
    Trail arrow(double x, double y, double length) {
        double head = length < 0 ? 2.4 : -2.4;
        move(x, y).by(0, length);
        return move(x - 2, y + length + head).by(2, -head).by(2, head);
    }

    private Trail add(String command, double x, double y) {
        path.append(command).append(number(x)).append(' ').append(number(y));
        return this;
    }

    String written() {
        return path.toString();
    }

    /** Returns a length in tenths, as short as it can be written. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns a length in tenths. */
    static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
