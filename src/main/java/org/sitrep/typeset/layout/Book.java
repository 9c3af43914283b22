package org.sitrep.typeset.layout;

import java.util.List;
import java.util.Map;
import org.sitrep.typeset.layout.structure.Part;

/**
 * A document laid out on pages.
 *
 * @param pages the pages in order
 * @param structure the tree of its logical structure, whose root is the document
 * @param bookmarks the outline, in reading order
 * @param spots where each id that a link leads to stands
 */
public record Book(List<Page> pages, Part structure, List<Bookmark> bookmarks, Map<String, Spot> spots) {

    /**
     * A line of the outline.
     *
     * @param level 1 for the highest
     * @param title its words
     * @param lang their language
     * @param spot where it leads
     */
    public record Bookmark(int level, String title, String lang, Spot spot) {}

    /**
     * A place on a page.
     *
     * @param page its page, from 0
     * @param x from the left, in points
     * @param y from the top, in points
     */
    public record Spot(int page, double x, double y) {}
}
