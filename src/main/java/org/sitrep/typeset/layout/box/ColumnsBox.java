package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.COLUMN_COUNT;
import static org.sitrep.typeset.style.property.Property.GAP;
import static org.sitrep.typeset.style.property.Property.RTL;

import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.slab.Column;
import org.sitrep.typeset.layout.slab.InColumns;
import org.sitrep.typeset.layout.slab.InColumns.Shape;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;

/** What a block holds, set in columns side by side. */
public final class ColumnsBox implements Box {

    private final Place place;
    private final List<Box> boxes;
    private final Shape shape;

    public ColumnsBox(Style style, Place place, List<Box> boxes) {
        this.place = place;
        this.boxes = boxes;
        this.shape = new Shape(style.get(COLUMN_COUNT), style.get(GAP), style.get(RTL));
    }

    @Override
    public Extent extent() {
        Extent one = Extent.NONE;
        for (Box box : boxes) {
            one = one.or(box.extent());
        }
        Extent all = Extent.NONE;
        for (int i = 0; i < shape.count(); i++) {
            all = all.and(one);
        }
        return all.plus((shape.count() - 1) * shape.gap());
    }

    @Override
    public Slab set(double room, boolean rtl) {
        double width = shape.width(room);
        Column column = new Column(0, 0, 0, false);
        for (Box box : boxes) {
            column.add(box.set(width, rtl));
        }
        double height = column.end() + column.pending();
        InColumns columns = InColumns.balanced(Slab.plain(width, height, place, Stack.of(column.slabs())), shape);
        return Slab.plain(room, columns.height(), place, columns);
    }
}
