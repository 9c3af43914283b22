package org.sitrep.typeset.layout.mark;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What does not fit on its page, or cannot be shown there, drawings among it. */
public enum LayoutRule implements Rule {
    UNSETTLED_PAGES(ERROR, "page numbers in the text that move the text to other pages", "leave more room beside them"),
    NO_ROOM(ERROR, "margins that leave no room between them", "make the margins smaller, or the page larger"),
    RUNNING_NOWHERE(ERROR, "a running element that no margin shows", "add a margin box for it, or leave it out"),
    OVER_THE_EDGE(ERROR, "what runs over the edge of its page", "give it more room, or a smaller size"),
    MARGIN_TOO_SMALL(ERROR, "what is higher than the margin it runs in", "make the margin larger"),
    SHORTENED_IN_MARGIN(
            NOTE,
            "a text that is too long for the head or foot of every page, and is shortened there",
            "say it in fewer words, or leave it"),
    TOO_TALL(ERROR, "what cannot be cut, and is higher than a page", "make it lower, or the page larger"),
    TOO_NARROW(
            ERROR,
            "a word or box that is wider than its room",
            "make room for it: fewer columns, less padding, a smaller size"),
    TOO_WIDE(ERROR, "a picture that is wider than its room", "make it narrower, or leave its width to the typesetter"),
    TOO_MANY_COLUMNS(ERROR, "a table with more columns than a page can show", "make several tables of it"),
    MISPLACED_PAGE_NUMBER(
            ERROR, "`counter(page)` in the text", "use it in a margin of `@page`, or in a running element"),
    MISPLACED_CHARACTER(
            ERROR, "a character that stands for something lost in copying", "put in what stood there, or leave it out"),
    MISSING_GLYPH(ERROR, "a character that no font has", "write it with another character, or add a font that has it"),
    UNKNOWN_IMAGE(
            ERROR, "a picture that the page does not hold", "write the file itself into the page, as the hint shows"),
    UNREADABLE_IMAGE(
            ERROR, "a picture that is broken, or of a kind that is not shown", "save it anew as a PNG or JPEG"),
    SVG_VALUE(ERROR, "an attribute of a drawing that cannot be read", "the hint shows its form"),
    SVG_SIZE(ERROR, "a drawing without a size", "give it a `viewBox`, or a `width` and a `height`"),
    SVG_OVERFLOW(ERROR, "words that the edge of a drawing cuts off", "move them, shorten them, or make room for them"),
    SVG_DEPTH(ERROR, "elements of a drawing nested too deep", "take a `g` away"),
    SVG_TEXT(ERROR, "letters that are stroked", "give the `text` a `fill`, and no `stroke`");

    private final Meaning meaning;

    LayoutRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
