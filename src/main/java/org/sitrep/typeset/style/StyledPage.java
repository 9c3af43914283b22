package org.sitrep.typeset.style;

import java.util.Map;

/**
 * A page of the web, styled for paper: what layout starts from.
 *
 * @param title the document's title
 * @param description its description, or its title
 * @param lang its language
 * @param root the html element, with body as its child (head is not in the tree)
 * @param papers what it is to be laid out on, by the names of pages; that of all others has an empty name
 */
public record StyledPage(String title, String description, String lang, Element root, Map<String, Paper> papers) {

    /**
     * Returns the same page with other line heights and vertical gaps, but for what runs in its margins.
     *
     * @param leading times the height of every line that a sheet gives
     * @param gaps times every margin and padding above and below
     */
    public StyledPage spaced(double leading, double gaps) {
        return new StyledPage(title, description, lang, new Spacing(leading, gaps).of(root), papers);
    }
}
