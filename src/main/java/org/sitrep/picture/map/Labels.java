package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Point;

/** Finds room for words on a map: none covers another, a mark, or the edge, nor a line where that can be helped. */
final class Labels {

    private static final double GAP = 2;

    /** What words keep off the edges. */
    private static final double EDGE = 1.5;

    /** What words keep off other words, as a part of the height of a line: nearer, two names would be read as one. */
    private static final double APART = 0.6;

    private static final double APART_BELOW = 0.2;

    /** How far the places at the corners of a mark lie, as a part of those beside it. */
    private static final double CORNER = 0.7;

    private final Envelope edges;
    private final double line;
    private final List<Envelope> taken = new ArrayList<>();
    private final List<Envelope> words = new ArrayList<>();
    private final STRtree lines = new STRtree();

    /** Takes the edges of the map, and the height of a line of words. */
    Labels(Envelope edges, double line) {
        this.edges = new Envelope(edges);
        this.edges.expandBy(-EDGE);
        this.line = line;
    }

    /** Keeps a box free of words. */
    void keepFree(double left, double top, double right, double bottom) {
        taken.add(new Envelope(left, right, top, bottom));
    }

    /** Keeps a mark free of words. */
    void keepFree(Point mark, double radius) {
        keepFree(mark.x() - radius, mark.y() - radius, mark.x() + radius, mark.y() + radius);
    }

    /** Returns all that words and marks have taken. */
    Geometry taken() {
        return Ground.union(
                Stream.concat(taken.stream(), words.stream()).map(Ground::shape).toList());
    }

    /** Keeps a line, or the outline of an area, free of words as long as there is other room; before any words are set. */
    void avoid(Geometry shape) {
        Geometry line = Ground.edge(shape);
        for (int i = 0; i < line.getNumGeometries(); i++) {
            Coordinate[] run = line.getGeometryN(i).getCoordinates();
            for (int k = 1; k < run.length; k++) {
                piece(Ground.line(run[k - 1].x, run[k - 1].y, run[k].x, run[k].y));
            }
        }
    }

    void avoid(Outline line) {
        List<Point> points = line.points();
        for (int k = 1; k < points.size(); k++) {
            Point from = points.get(k - 1);
            piece(Ground.line(
                    from.x(), from.y(), points.get(k).x(), points.get(k).y()));
        }
    }

    private void piece(Geometry piece) {
        lines.insert(piece.getEnvelopeInternal(), piece);
    }

    /** Finds room for words that cross no line; nothing where there is none. */
    Optional<Words> clear(Stream<Words> places, double width) {
        return first(places.filter(place -> covered(box(place, width)) == 0), width);
    }

    /** Finds room for words, where they cross as little as can be; nothing where there is none. */
    Optional<Words> first(Stream<Words> places, double width) {
        return first(places, width, Comparator.comparing(place -> covered(box(place, width))));
    }

    Optional<Words> first(Stream<Words> places, double width, Comparator<Words> better) {
        Optional<Words> found =
                places.filter(place -> isFree(box(place, width))).min(better);
        found.ifPresent(place -> words.add(apart(box(place, width))));
        return found;
    }

    /** The places around a mark, the best first: beside it, above and below, and at its corners. */
    Stream<Words> around(Point mark, double radius, double width) {
        double aside = radius + GAP;
        double above = radius + GAP / 2 + line / 2;
        return Stream.of(
                new Words(mark.x() + aside, mark.y(), Held.LEFT),
                new Words(mark.x() - aside, mark.y(), Held.RIGHT),
                inside(mark.x(), mark.y() - above, width),
                inside(mark.x(), mark.y() + above, width),
                new Words(mark.x() + aside * CORNER, mark.y() - above * CORNER, Held.LEFT),
                new Words(mark.x() - aside * CORNER, mark.y() - above * CORNER, Held.RIGHT),
                new Words(mark.x() + aside * CORNER, mark.y() + above * CORNER, Held.LEFT),
                new Words(mark.x() - aside * CORNER, mark.y() + above * CORNER, Held.RIGHT));
    }

    /** Words above or below a mark are held by their end at the edge, where they would else pass it. */
    private Words inside(double x, double y, double width) {
        if (x - width / 2 < edges.getMinX()) {
            return new Words(edges.getMinX(), y, Held.LEFT);
        }
        return x + width / 2 > edges.getMaxX()
                ? new Words(edges.getMaxX(), y, Held.RIGHT)
                : new Words(x, y, Held.MIDDLE);
    }

    private Envelope box(Words words, double width) {
        double left = words.held().left(words.x(), width);
        return new Envelope(left, left + width, words.y() - line / 2, words.y() + line / 2);
    }

    private Envelope apart(Envelope box) {
        Envelope apart = new Envelope(box);
        apart.expandBy(APART * line, APART_BELOW * line);
        return apart;
    }

    private boolean isFree(Envelope box) {
        return edges.contains(box)
                && taken.stream().noneMatch(box::intersects)
                && words.stream().noneMatch(box::intersects);
    }

    /** How much of the lines a box would cover. */
    private double covered(Envelope box) {
        Geometry shape = Ground.shape(box);
        double length = 0;
        for (Object piece : lines.query(box)) {
            length += ((Geometry) piece).intersection(shape).getLength();
        }
        return length;
    }
}
