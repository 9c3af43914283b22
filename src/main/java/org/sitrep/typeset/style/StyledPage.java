package org.sitrep.typeset.style;

/**
 * A page of the web, styled for paper: what layout starts from.
 *
 * @param title the document's title
 * @param description its description, or its title
 * @param lang its language
 * @param root the html element, with body as its child (head is not in the tree)
 * @param first the first sheet of paper
 * @param other all further sheets
 */
public record StyledPage(String title, String description, String lang, Element root, Paper first, Paper other) {}
