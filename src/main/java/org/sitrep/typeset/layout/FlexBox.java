package org.sitrep.typeset.layout;

import static org.sitrep.typeset.style.Property.ALIGN_ITEMS;
import static org.sitrep.typeset.style.Property.FLEX_FROM_NOTHING;
import static org.sitrep.typeset.style.Property.FLEX_GROW;
import static org.sitrep.typeset.style.Property.GAP;
import static org.sitrep.typeset.style.Property.RTL;
import static org.sitrep.typeset.style.Property.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.BlockBox.Kind;
import org.sitrep.typeset.layout.Slab.Keep;
import org.sitrep.typeset.layout.Slab.Row;
import org.sitrep.typeset.layout.Slab.Stack;
import org.sitrep.typeset.style.AlignItems;
import org.sitrep.typeset.style.Style;

/** A flex row on one line: its items side by side, in the direction of the text. */
final class FlexBox implements Box {

    private final Style style;
    private final Place place;
    private final List<Item> items;
    private final List<String> anchors;
    private final Kind kind;

    FlexBox(Style style, Place place, List<Item> items, List<String> anchors, Kind kind) {
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
    record Item(Box box, @Nullable Style style) {

        double basis(double room) {
            if (style == null) {
                return box.extent().widest();
            }
            if (style.get(FLEX_FROM_NOTHING)) {
                return Frame.sides(style, room);
            }
            return style.get(WIDTH).isAuto() ? box.extent().widest() : Frame.outer(style, room, box.extent());
        }

        double grow() {
            return style == null ? 0 : style.get(FLEX_GROW);
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
        Edges margin = Edges.margin(style, room);
        Edges inner = Edges.inner(style, room);
        double auto = room - margin.across() - inner.across();
        double content = kind == Kind.FLOW ? Frame.content(style, room, auto) : Math.max(0, auto);
        double width = content + inner.across();
        Slab row = row(content).at(inner.left(), inner.top());
        double height = Math.max(Frame.leastHeight(style), row.bottom() + inner.bottom());
        return new Slab(
                kind == Kind.FLOW ? Frame.left(style, room, width, rtl) : margin.left(),
                0,
                width,
                height,
                Margin.of(margin.top()),
                Margin.of(margin.bottom()),
                Paint.of(style),
                Frame.keep(style, false),
                anchors,
                place,
                Stack.of(List.of(row)));
    }

    private Slab row(double width) {
        double[] widths = widths(width);
        boolean rtl = style.get(RTL);
        List<Slab> cells = new ArrayList<>(items.size());
        double x = 0;
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            Slab slab = items.get(i).box().set(widths[i], rtl);
            double left = rtl ? width - x - widths[i] : x;
            cells.add(slab.at(left + slab.x(), slab.above().points()));
            height = Math.max(height, outer(slab));
            x += widths[i] + style.get(GAP);
        }
        List<Slab> aligned = aligned(cells, height);
        for (Slab cell : aligned) {
            height = Math.max(height, cell.bottom() + cell.below().points());
        }
        return Slab.plain(width, height, place, new Row(aligned))
                .kept(new Keep(
                        Keep.ANYHOW.before(),
                        Keep.ANYHOW.after(),
                        Frame.keep(style, false).whole(),
                        false));
    }

    private static double outer(Slab slab) {
        return slab.above().points() + slab.height() + slab.below().points();
    }

    private List<Slab> aligned(List<Slab> cells, double height) {
        AlignItems align = style.get(ALIGN_ITEMS);
        double deepest = 0;
        for (Slab cell : cells) {
            deepest = Math.max(deepest, cell.y() + Baseline.first(cell).orElse(0));
        }
        List<Slab> aligned = new ArrayList<>(cells.size());
        for (Slab cell : cells) {
            double slack = height - outer(cell);
            aligned.add(
                    switch (align) {
                        case STRETCH -> cell.high(cell.height() + slack);
                        case START -> cell;
                        case CENTER -> cell.at(cell.x(), cell.y() + slack / 2);
                        case END -> cell.at(cell.x(), cell.y() + slack);
                        case BASELINE ->
                            cell.at(cell.x(), deepest - Baseline.first(cell).orElse(0));
                    });
        }
        return aligned;
    }

    /** Gives the width of each item with its margins: they grow by their share, and shrink alike, not below their words. */
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

    /** What would grow to less than its longest word gets that much, and the others share the rest. */
    private void grow(double[] widths, double slack, double grow) {
        double[] grown = new double[widths.length];
        double missing = 0;
        double over = 0;
        for (int i = 0; i < widths.length; i++) {
            double least = items.get(i).grow() > 0 ? items.get(i).box().extent().narrowest() : 0;
            grown[i] = widths[i] + slack * items.get(i).grow() / Math.max(1, grow);
            missing += Math.max(0, least - grown[i]);
            over += items.get(i).grow() > 0 ? Math.max(0, grown[i] - least) : 0;
        }
        for (int i = 0; i < widths.length; i++) {
            boolean grows = items.get(i).grow() > 0;
            double least = grows ? items.get(i).box().extent().narrowest() : 0;
            double spare = grows ? Math.max(0, grown[i] - least) : 0;
            widths[i] = missing <= over && missing > 0
                    ? Math.max(grown[i], least) - (spare > 0 ? missing * spare / over : 0)
                    : grown[i];
        }
    }

    private void shrink(double[] widths, double excess) {
        double[] narrowest = new double[widths.length];
        double give = 0;
        double room = -excess;
        for (int i = 0; i < widths.length; i++) {
            narrowest[i] = Math.min(widths[i], items.get(i).box().extent().narrowest());
            give += widths[i] - narrowest[i];
            room += widths[i];
        }
        double[] leveled = give < excess ? Columns.leveled(narrowest, room) : narrowest;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = give < excess ? leveled[i] : widths[i] - excess * (widths[i] - narrowest[i]) / give;
        }
    }
}
