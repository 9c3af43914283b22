package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.layout.slab.Cutter.Cut;
import org.sitrep.typeset.layout.slab.Slab.Body;
import org.sitrep.typeset.layout.slab.Slab.Row;

/**
 * One column cut into several of about the same height, side by side, read one after the other.
 *
 * @param column all of it, as wide as one of them
 * @param shape how they stand
 * @param inside its pieces, each in its place
 */
public record InColumns(Slab column, Shape shape, List<Slab> inside) implements Body {

    /** Heights are found as near as this, in points. */
    private static final double NEAR = 0.25;

    /**
     * How columns stand.
     *
     * @param count how many there are at most
     * @param gap between two of them, in points
     * @param rtl whether the first stands at the right
     */
    public record Shape(int count, double gap, boolean rtl) {

        /** Returns how wide each column is in a room. */
        public double width(double room) {
            return Math.max(0, (room - (count - 1) * gap) / count);
        }

        private double x(int column, double width) {
            return (rtl ? count - 1 - column : column) * (width + gap);
        }
    }

    /** What stands in columns of a height, and what is left. */
    private record Filled(List<Slab> pieces, Optional<Slab> rest) {

        double height() {
            return pieces.stream().mapToDouble(Slab::height).max().orElse(0);
        }
    }

    /** Cuts a column into pieces as low as they can be. */
    public static InColumns balanced(Slab column, Shape shape) {
        double low = column.height() / shape.count();
        double high = column.height();
        Filled best = filled(column, shape, high);
        while (high - low > NEAR) {
            double height = (low + high) / 2;
            Filled filled = filled(column, shape, height);
            if (filled.rest().isEmpty()) {
                best = filled;
                high = height;
            } else {
                low = height;
            }
        }
        return new InColumns(column, shape, best.pieces());
    }

    private static Filled filled(Slab column, Shape shape, double height) {
        List<Slab> pieces = new ArrayList<>();
        Optional<Slab> rest = Optional.of(column);
        Room room = new Room(height, height, Double.MAX_VALUE, true);
        while (rest.isPresent() && pieces.size() < shape.count()) {
            Cut cut = Cutter.cut(rest.get(), room);
            Slab head = cut.head().orElseThrow();
            if (!room.holds(head.height()) && cut.isInside()) {
                return new Filled(pieces, rest);
            }
            pieces.add(head.at(shape.x(pieces.size(), column.width()), 0));
            rest = cut.tail();
        }
        return new Filled(pieces, rest);
    }

    /** Returns how high the columns are. */
    public double height() {
        return new Filled(inside, Optional.empty()).height();
    }

    /** Cuts the slab that holds the columns: all of them are filled on this page, and what is left is balanced on the next. */
    Cut cut(Slab slab, Room room) {
        Filled filled = filled(column, shape, room.height());
        if (filled.pieces().isEmpty() || !room.holds(filled.height())) {
            return room.must() ? Cut.all(slab) : Cut.none(slab);
        }
        Optional<Slab> tail = filled.rest().map(rest -> {
            InColumns left = balanced(rest, shape);
            return slab.tail(left.height(), left);
        });
        return new Cut(Optional.of(slab.head(filled.height(), new Row(filled.pieces()))), tail);
    }

    @Override
    public Body artifact() {
        return new Row(inside.stream().map(Slab::asArtifact).toList());
    }
}
