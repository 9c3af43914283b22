package org.sitrep.typeset.layout;

/** Traces the outlines of SVG's shapes. What has no extent leaves no trace. */
final class SvgOutline {

    private static final String POINTS = "pairs of numbers, as in `0,0 10,5 20,0`";

    private final SvgAttributes shape;
    private final SvgTrace trace;

    private SvgOutline(SvgAttributes shape, SvgTrace trace) {
        this.shape = shape;
        this.trace = trace;
    }

    static void trace(SvgAttributes shape, SvgTrace trace) {
        SvgOutline outline = new SvgOutline(shape, trace);
        switch (shape.name()) {
            case "rect" -> outline.rectangle();
            case "circle" -> outline.ellipse(shape.size("r"), shape.size("r"));
            case "ellipse" -> outline.ellipse(shape.size("rx"), shape.size("ry"));
            case "line" -> outline.line();
            case "polyline" -> outline.points();
            case "polygon" -> outline.polygon();
            case "path" -> outline.path();
            default -> throw new IllegalStateException("no shape: " + shape.name());
        }
    }

    private void rectangle() {
        double x = shape.number("x");
        double y = shape.number("y");
        double far = x + shape.size("width");
        double foot = y + shape.size("height");
        double rx = Math.min(shape.size("rx", shape.size("ry")), (far - x) / 2);
        double ry = Math.min(shape.size("ry", shape.size("rx")), (foot - y) / 2);
        if (rx > 0 && ry > 0) {
            rounded(x, y, far, foot, rx, ry);
        } else if (far > x && foot > y) {
            square(x, y, far, foot);
        }
    }

    private void square(double x, double y, double far, double foot) {
        trace.move(x, y);
        trace.line(far, y);
        trace.line(far, foot);
        trace.line(x, foot);
        trace.close();
    }

    private void rounded(double x, double y, double far, double foot, double rx, double ry) {
        trace.move(x + rx, y);
        trace.line(far - rx, y);
        corner(far - rx, y + ry, rx, ry, 3);
        trace.line(far, foot - ry);
        corner(far - rx, foot - ry, rx, ry, 0);
        trace.line(x + rx, foot);
        corner(x + rx, foot - ry, rx, ry, 1);
        trace.line(x, y + ry);
        corner(x + rx, y + ry, rx, ry, 2);
        trace.close();
    }

    private void corner(double x, double y, double rx, double ry, int quarter) {
        trace.ellipse(new SvgTransform(rx, 0, 0, ry, x, y), quarter * Math.PI / 2, Math.PI / 2);
    }

    private void ellipse(double rx, double ry) {
        double x = shape.number("cx");
        double y = shape.number("cy");
        if (rx > 0 && ry > 0) {
            trace.move(x + rx, y);
            trace.ellipse(new SvgTransform(rx, 0, 0, ry, x, y), 0, 2 * Math.PI);
            trace.close();
        }
    }

    private void line() {
        trace.move(shape.number("x1"), shape.number("y1"));
        trace.line(shape.number("x2"), shape.number("y2"));
    }

    private void polygon() {
        points();
        if (!trace.moves().isEmpty()) {
            trace.close();
        }
    }

    private void points() {
        shape.read("points", POINTS, this::points, trace);
    }

    private SvgTrace points(SvgScanner value) {
        for (boolean first = true; !value.atEnd(); first = false) {
            double x = value.number();
            double y = value.number();
            if (first) {
                trace.move(x, y);
            } else {
                trace.line(x, y);
            }
        }
        return trace;
    }

    private void path() {
        shape.read("d", SvgPath.FORM, this::path, trace);
    }

    private SvgTrace path(SvgScanner data) {
        SvgPath.read(data, trace);
        return trace;
    }
}
