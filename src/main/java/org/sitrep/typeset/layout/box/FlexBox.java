package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.AT_FOOT;
import static org.sitrep.typeset.style.property.Property.FLEX;
import static org.sitrep.typeset.style.property.Property.GAP;
import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.mark.Paint;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.layout.slab.Slab.Row;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.Style;

/** A flex row on one line: its items side by side, in the direction of the text. */
public final class FlexBox implements Box {

    /** So much of the row an item takes at the most for a word that is longer than the width it is given. */
    private static final double MOST = 0.4;

    private final Style style;
    private final Place place;
    private final List<Item> items;
    private final List<String> anchors;
    private final Kind kind;

    public FlexBox(Style style, Place place, List<Item> items, List<String> anchors, Kind kind) {
        this.style = style;
        this.place = place;
        this.items = items;
        this.anchors = anchors;
        this.kind = kind;
    }

    /**
     * One of those side by side.
     *
     * @param style its style; none for bare text
     */
    public record Item(Box box, @Nullable Style style) {

        double basis(double room) {
            if (style == null) {
                return box.extent().widest();
            }
            if (style.get(FLEX) > 0) {
                return Frame.sides(style);
            }
            return style.get(WIDTH).isAuto()
                    ? box.extent().widest()
                    : Math.max(Frame.outer(style, room, box.extent()), Math.min(words(), MOST * room));
        }

        /** Returns the width of its longest word, whatever width its style gives it. */
        double words() {
            return box.needs().narrowest();
        }

        double grow() {
            return style == null ? 0 : style.get(FLEX);
        }
    }

    @Override
    public Extent extent() {
        Extent content = Extent.NONE;
        for (Item item : items) {
            content = content.and(item.box().extent());
        }
        return Frame.extent(style, content.plus(gaps()));
    }

    private double gaps() {
        return Math.max(0, items.size() - 1) * style.get(GAP);
    }

    @Override
    public Slab set(double room, boolean rtl) {
        Frame.Fit fit = Frame.fit(style, room, rtl, kind);
        Edges inner = fit.inner();
        double min = Frame.minHeight(style) - inner.along();
        Slab row = row(fit.content(), min).at(inner.left(), inner.top());
        double height = row.bottom() + inner.bottom();
        return fit.slab(height, anchors, place, Stack.of(List.of(row)))
                .painted(Paint.of(style))
                .kept(Frame.keep(style, false));
    }

    private Slab row(double width, double min) {
        double[] widths = widths(width);
        boolean rtl = style.get(RTL);
        List<Slab> cells = new ArrayList<>(items.size());
        double x = 0;
        double height = Math.max(0, min);
        for (int i = 0; i < widths.length; i++) {
            Slab slab = items.get(i).box().set(widths[i], rtl);
            double left = rtl ? width - x - widths[i] : x;
            cells.add(slab.at(left + slab.x(), slab.above()));
            height = Math.max(height, slab.outerHeight());
            x += widths[i] + style.get(GAP);
        }
        return Slab.plain(width, height, place, new Row(aligned(cells, height)))
                .kept(Frame.keep(style, false).whole() ? Keep.WHOLE : Keep.ANYHOW);
    }

    private List<Slab> aligned(List<Slab> cells, double height) {
        boolean atFoot = style.get(AT_FOOT);
        List<Slab> aligned = new ArrayList<>(cells.size());
        for (Slab cell : cells) {
            double slack = height - cell.outerHeight();
            aligned.add(atFoot ? cell.at(cell.x(), cell.y() + slack) : cell.high(cell.height() + slack));
        }
        return aligned;
    }

    /** Returns the width of each item with its margins: they grow by their share, and shrink alike, not below their words. */
    private double[] widths(double room) {
        double[] widths = new double[items.size()];
        double sum = gaps();
        double grow = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = items.get(i).basis(room);
            sum += widths[i];
            grow += items.get(i).grow();
        }
        double slack = room - sum;
        if (slack > 0 && grow > 0) {
            grow(widths, slack, grow);
        } else if (slack < 0) {
            shrink(widths, -slack);
        }
        return widths;
    }

    /** What would grow to less than its longest word gets that much, if the others can give it. */
    private void grow(double[] widths, double slack, double grow) {
        double[] min = widths.clone();
        double missing = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            double share = items.get(i).grow();
            if (share > 0) {
                min[i] = items.get(i).words();
                widths[i] += slack * share / Math.max(1, grow);
            }
            missing += Math.max(0, min[i] - widths[i]);
            spare += Math.max(0, widths[i] - min[i]);
        }
        for (int i = 0; missing > 0 && missing <= spare && i < widths.length; i++) {
            widths[i] = Math.max(min[i], widths[i] - missing * (widths[i] - min[i]) / spare);
        }
    }

    private void shrink(double[] widths, double excess) {
        double[] narrowest = new double[widths.length];
        double give = 0;
        double over = excess;
        double room = -excess;
        for (int i = 0; i < widths.length; i++) {
            double words = items.get(i).words();
            narrowest[i] = Math.min(widths[i], words);
            give += widths[i] - narrowest[i];
            room += widths[i];
            if (items.get(i).grow() > 0) { // what grows from nothing keeps its longest word
                over += words - widths[i];
                widths[i] = words;
                narrowest[i] = words;
            }
        }
        double[] leveled = give < over ? Columns.leveled(narrowest, room) : narrowest;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = give < over ? leveled[i] : widths[i] - over * (widths[i] - narrowest[i]) / give;
        }
    }
}
