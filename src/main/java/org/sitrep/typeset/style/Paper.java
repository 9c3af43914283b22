package org.sitrep.typeset.style;

import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.MarginArea;

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
    public record MarginBox(MarginArea area, Style style, List<Content> content, Place place) {}
}
