package org.sitrep.typeset.style;

import static org.sitrep.typeset.style.property.Property.LINE_HEIGHT;
import static org.sitrep.typeset.style.property.Property.MARGIN_BOTTOM;
import static org.sitrep.typeset.style.property.Property.MARGIN_TOP;
import static org.sitrep.typeset.style.property.Property.PADDING_BOTTOM;
import static org.sitrep.typeset.style.property.Property.PADDING_TOP;
import static org.sitrep.typeset.style.property.Property.RUNNING;

import java.util.IdentityHashMap;
import java.util.List;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.LineHeight;

/** Changes the heights of lines and the vertical gaps of a page, all alike. */
final class Spacing {

    private static final List<Property<Double>> GAPS = List.of(MARGIN_TOP, MARGIN_BOTTOM, PADDING_TOP, PADDING_BOTTOM);

    private final double leading;
    private final double gaps;
    private final IdentityHashMap<Style, Style> known = new IdentityHashMap<>();

    Spacing(double leading, double gaps) {
        this.leading = leading;
        this.gaps = gaps;
    }

    Element of(Element element) {
        if (!element.style().get(RUNNING).isEmpty()) {
            return element;
        }
        Style style = known.computeIfAbsent(element.style(), this::of);
        List<Node> children = element.children().stream().map(this::of).toList();
        return new Element(element.name(), element.attributes(), style, element.content(), children, element.place());
    }

    private Node of(Node node) {
        return node instanceof Element element ? of(element) : node;
    }

    private Style of(Style style) {
        Object[] values = style.values();
        GAPS.forEach(gap -> values[gap.index()] = style.get(gap) * gaps);
        LineHeight height = style.get(LINE_HEIGHT);
        values[LINE_HEIGHT.index()] = new LineHeight(height.factor() * leading, height.points() * leading);
        return new Style(values);
    }
}
