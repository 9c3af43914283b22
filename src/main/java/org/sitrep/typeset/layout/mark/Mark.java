package org.sitrep.typeset.layout.mark;

import java.util.List;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.Run;

/** A mark on a page. Points from the top left corner, downwards. */
public sealed interface Mark {

    /** The part of an artifact: what repeats or adorns, and is not read out. */
    int ARTIFACT = -1;

    /** Returns the number of the part it belongs to, a leaf of the structure; or ARTIFACT. */
    int part();

    /** Returns the same mark elsewhere: further right by dx and further down by dy, in points. */
    Mark moved(double dx, double dy);

    /** Returns the same mark, with all it holds, in another part. */
    Mark inPart(int other);

    /**
     * A run of text. (run.x() is already within x: draw at x.)
     *
     * @param run the text
     * @param x the left end of its baseline
     * @param y its baseline
     * @param color its colour
     * @param part the leaf it belongs to, or ARTIFACT
     */
    record Words(Run run, double x, double y, Color color, int part) implements Mark {

        @Override
        public Words moved(double dx, double dy) {
            return new Words(run, x + dx, y + dy, color, part);
        }

        @Override
        public Words inPart(int other) {
            return new Words(run, x, y, color, other);
        }
    }

    /**
     * An outline, filled, stroked or both.
     *
     * @param outline its steps
     * @param fill the fill's colour, or transparent
     * @param evenOdd whether what it goes round twice is not filled
     * @param pen how it is stroked; its colour may be transparent
     * @param part the leaf it belongs to, or ARTIFACT
     */
    record Shape(List<Move> outline, Color fill, boolean evenOdd, Pen pen, int part) implements Mark {

        public Shape(List<Move> outline, Color fill, Pen pen, int part) {
            this(outline, fill, false, pen, part);
        }

        @Override
        public Shape moved(double dx, double dy) {
            Matrix seen = Matrix.moving(dx, dy);
            List<Move> moves = outline.stream().map(move -> move.seen(seen)).toList();
            return new Shape(moves, fill, evenOdd, pen, part);
        }

        @Override
        public Shape inPart(int other) {
            return new Shape(outline, fill, evenOdd, pen, other);
        }
    }

    /**
     * A picture of pixels, stretched into a rectangle. The key names the same picture wherever it stands.
     *
     * @param image the picture
     * @param x the rectangle's left edge
     * @param y its top
     * @param width its width
     * @param height its height
     * @param part the leaf it belongs to, or ARTIFACT
     */
    record Picture(Image image, double x, double y, double width, double height, int part) implements Mark {

        @Override
        public Picture moved(double dx, double dy) {
            return new Picture(image, x + dx, y + dy, width, height, part);
        }

        @Override
        public Picture inPart(int other) {
            return new Picture(image, x, y, width, height, other);
        }
    }

    /**
     * Clips and transforms what it holds (SVG).
     *
     * @param matrix in page points, applied to the marks inside
     * @param clip x, y, width and height of a rectangle in the coordinates inside; empty = not clipped
     * @param marks what it holds, in coordinates of its own
     * @param part the leaf it belongs to, or ARTIFACT
     */
    record Group(Matrix matrix, List<Double> clip, List<Mark> marks, int part) implements Mark {

        @Override
        public Group moved(double dx, double dy) {
            return new Group(Matrix.moving(dx, dy).times(matrix), clip, marks, part);
        }

        @Override
        public Group inPart(int other) {
            List<Mark> inside = marks.stream().map(mark -> mark.inPart(other)).toList();
            return new Group(matrix, clip, inside, other);
        }
    }

    /**
     * The rectangle of a link, one for each line of it.
     *
     * @param x its left edge
     * @param y its top
     * @param width its width
     * @param height its height
     * @param target an address, or # and an id
     * @param title what it says of itself: its title, or its words
     * @param part the part of the link element (not a leaf)
     */
    record Link(double x, double y, double width, double height, String target, String title, int part)
            implements Mark {

        @Override
        public Link moved(double dx, double dy) {
            return new Link(x + dx, y + dy, width, height, target, title, part);
        }

        @Override
        public Link inPart(int other) {
            return new Link(x, y, width, height, target, title, other);
        }
    }

    /** A step of an outline. */
    sealed interface Move {

        /** Returns the same step as a matrix puts it. */
        Move seen(Matrix by);

        /** Lifts the pen and sets it down at x, y: a new part of the outline begins. */
        record To(double x, double y) implements Move {
            @Override
            public To seen(Matrix by) {
                return new To(by.x(x, y), by.y(x, y));
            }
        }

        /** A straight line to x, y. */
        record Line(double x, double y) implements Move {
            @Override
            public Line seen(Matrix by) {
                return new Line(by.x(x, y), by.y(x, y));
            }
        }

        /** A cubic curve to x, y, which leaves towards x1, y1 and arrives from x2, y2. */
        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Move {
            @Override
            public Curve seen(Matrix by) {
                return new Curve(by.x(x1, y1), by.y(x1, y1), by.x(x2, y2), by.y(x2, y2), by.x(x, y), by.y(x, y));
            }
        }

        /** A straight line back to where this part of the outline began. */
        record Close() implements Move {
            @Override
            public Close seen(Matrix by) {
                return this;
            }
        }
    }

    /**
     * How an outline is stroked. Pointed corners are so up to a miter of 4, and cut beyond.
     *
     * @param color its colour, or transparent
     * @param width in points
     * @param dashes lengths of strokes and gaps in turn; empty = unbroken
     * @param cap how it ends: 0 cut, 1 round, 2 square
     * @param join how it turns: 0 pointed, 1 round, 2 cut
     */
    record Pen(Color color, double width, List<Double> dashes, int cap, int join) {

        public Pen(Color color, double width, List<Double> dashes) {
            this(color, width, dashes, 0, 0);
        }

        /** Strokes nothing. */
        public static final Pen NONE = new Pen(Color.TRANSPARENT, 0, List.of());
    }
}
