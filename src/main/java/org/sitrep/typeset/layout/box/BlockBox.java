package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.RTL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Paint;
import org.sitrep.typeset.layout.slab.Column;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;

/** A block: boxes one below the other, with margin, border and padding around them. */
public final class BlockBox implements Box {

    private final Style style;
    private final Place place;
    private final Iterable<Box> boxes;
    private final List<String> anchors;
    private final Kind kind;
    private @Nullable Extent content;

    public BlockBox(Style style, Place place, Iterable<Box> boxes, List<String> anchors, Kind kind) {
        this.style = style;
        this.place = place;
        this.boxes = boxes;
        this.anchors = anchors;
        this.kind = kind;
    }

    /** How a block stands among others. */
    public enum Kind {
        /** In the flow: its width is its own, its margins collapse with those of its children. */
        FLOW,
        /** The same in the document itself, which is set once: its boxes are made as it is set, and then forgotten. */
        GALLEY,
        /** Put in its place by a line, a row or a table, which gives it its width. */
        GUEST
    }

    @Override
    public Extent extent() {
        return Frame.extent(style, content());
    }

    @Override
    public Extent needs() {
        return Frame.needs(style, content());
    }

    private Extent content() {
        Extent known = content;
        if (known == null) {
            known = Extent.NONE;
            for (Box box : boxes) {
                known = known.or(box.extent());
            }
            content = known;
        }
        return known;
    }

    @Override
    public Slab set(double room, boolean rtl) {
        Frame.Fit fit = Frame.fit(style, room, rtl, kind);
        Edges inner = fit.inner();
        boolean openAbove = kind != Kind.GUEST && inner.top() == 0;
        Column column = new Column(inner.left(), inner.top(), fit.margin().top(), openAbove);
        for (Box box : boxes) {
            column.add(box.set(fit.content(), style.get(RTL)));
        }
        double min = Frame.minHeight(style);
        boolean openBelow = kind != Kind.GUEST && inner.bottom() == 0 && min == 0;
        double below = fit.margin().bottom();
        double end = column.end() + (openBelow ? 0 : column.pending());
        double height = Math.max(min, end + inner.bottom());
        return fit.slab(height, anchors, place, Stack.of(column.slabs()))
                .between(column.above(), openBelow ? Math.max(below, column.pending()) : below)
                .painted(Paint.of(style))
                .kept(Frame.keep(style, column.forces()));
    }
}
