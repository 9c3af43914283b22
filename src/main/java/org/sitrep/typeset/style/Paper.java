package org.sitrep.typeset.style;

import java.util.List;
import org.sitrep.diagnostic.Place;

/**
 * A sheet of paper, as {@code @page} describes it, in points.
 *
 * @param width its width
 * @param height its height
 * @param top the margins
 * @param boxes its margin boxes that have content
 */
public record Paper(
        double width, double height, double top, double right, double bottom, double left, List<MarginBox> boxes) {

    /**
     * A box in the margin.
     *
     * @param area where
     * @param style its computed style (text-align, vertical-align, colour, font …)
     * @param content what it shows
     * @param place where the rule of its page begins
     */
    public record MarginBox(Area area, Style style, List<Content> content, Place place) {}

    /** The margin boxes there are: left, centre and right of the top and of the bottom margin. */
    public enum Area {
        TOP_LEFT,
        TOP_CENTER,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_CENTER,
        BOTTOM_RIGHT
    }
}
