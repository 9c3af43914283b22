package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.FONT_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.layout.mark.Marks;
import org.sitrep.typeset.layout.slab.SetLine;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Row;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;

/**
 * The number or the dot before an item of a list: it stands outside, on the baseline of the item's first line.
 *
 * @param box its text
 * @param style of the marker
 */
public record Marker(TextBox box, Style style) {

    /** Between marker and item, in shares of the font's size. */
    private static final double GAP = 0.4;

    /**
     * Puts the marker on an item.
     *
     * @param item the item, set
     * @param left where the item's content begins, in points from its left edge
     * @param width of its content
     * @param rtl whether the marker stands at the right
     */
    Slab on(Slab item, double left, double width, boolean rtl) {
        double own = box.extent().widest();
        double gap = GAP * style.get(FONT_SIZE);
        double x = rtl ? left + width + gap : left - gap - own;
        Slab marker = box.set(own, rtl);
        if (!(marker.body() instanceof Lines lines) || lines.lines().isEmpty()) {
            return item;
        }
        SetLine line = lines.lines().get(0);
        return attach(item, line, x).orElseGet(() -> alone(item, marker.at(x, 0)));
    }

    /** An item without a line has that of its marker, beside what it holds. */
    private static Slab alone(Slab item, Slab marker) {
        List<Slab> beside = new ArrayList<>();
        beside.add(marker);
        if (item.body() instanceof Stack stack && stack.size() > 0) {
            beside.add(Slab.plain(item.width(), item.height(), item.place(), stack));
        }
        double height = Math.max(item.height(), marker.height());
        Slab row = Slab.plain(item.width(), height, item.place(), new Row(beside));
        return item.high(height).holding(Stack.of(List.of(row)));
    }

    private static Optional<Slab> attach(Slab slab, SetLine marker, double x) {
        if (slab.body() instanceof Lines lines && !lines.lines().isEmpty()) {
            List<SetLine> all = new ArrayList<>(lines.lines());
            SetLine first = all.get(0);
            all.set(0, first.with(Marks.moved(marker.marks(), x, first.baseline() - marker.baseline())));
            return Optional.of(slab.holding(new Lines(all, lines.orphans(), lines.widows())));
        }
        if (slab.body() instanceof Stack stack) {
            return attachInside(slab, stack, marker, x);
        }
        if (slab.body() instanceof Row row) {
            return attachInside(row.cells(), marker, x).map(cells -> slab.holding(new Row(cells)));
        }
        return Optional.empty();
    }

    private static Optional<Slab> attachInside(Slab slab, Stack stack, SetLine marker, double x) {
        Optional<List<Slab>> top = attachInside(stack.top(), marker, x);
        if (top.isPresent()) {
            return Optional.of(slab.holding(stack.with(top.get(), stack.slabs())));
        }
        return attachInside(stack.slabs(), marker, x).map(slabs -> slab.holding(stack.with(stack.top(), slabs)));
    }

    /** Gives the slabs with a marker on the first line in them, if they have one. */
    private static Optional<List<Slab>> attachInside(List<Slab> slabs, SetLine marker, double x) {
        for (int i = 0; i < slabs.size(); i++) {
            Slab child = slabs.get(i);
            Optional<Slab> marked = attach(child, marker, x - child.x());
            if (marked.isPresent()) {
                List<Slab> all = new ArrayList<>(slabs);
                all.set(i, marked.get());
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }
}
