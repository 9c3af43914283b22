package org.sitrep.typeset.style;

import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.value.MarginArea;
import org.sitrep.typeset.style.value.VerticalAlign;

/**
 * A sheet of paper, as {@code @page} describes it, in points.
 *
 * @param width its width
 * @param height its height
 * @param top the margins
 * @param boxes its margin boxes that show something
 */
public record Paper(
        double width, double height, double top, double right, double bottom, double left, List<MarginBox> boxes) {

    /** Returns the width between the margins. */
    public double across() {
        return width - left - right;
    }

    /** Returns the height between the margins. */
    public double along() {
        return height - top - bottom;
    }

    /**
     * A box in the margin.
     *
     * @param area where
     * @param align where the running element stands in it, from top to bottom
     * @param name of the running element that it shows
     * @param place where the rule of its page begins
     */
    public record MarginBox(MarginArea area, VerticalAlign align, String name, Place place) {}
}
