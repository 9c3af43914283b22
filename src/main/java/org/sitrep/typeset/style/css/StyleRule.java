package org.sitrep.typeset.style.css;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a page, with its style sheet, or with what they make together. */
public enum StyleRule implements Rule {
    UNKNOWN_ELEMENT(ERROR, "an element that the typesetter does not know", "the hint names another"),
    UNKNOWN_ATTRIBUTE(ERROR, "an attribute that the typesetter does not know", "the hint names another"),
    BAD_ATTRIBUTE(ERROR, "an attribute of a value that it does not take", "the hint names those it takes"),
    MISPLACED_ELEMENT(ERROR, "an element where it may not stand", "put it where the hint says"),
    MISPLACED_TEXT(ERROR, "text right in an element that holds elements alone", "put it into an element inside"),
    INLINE_STYLE(ERROR, "an element with a style of its own", "put it into the style sheet, with a class"),
    MISSING_LANGUAGE(ERROR, "a page that does not name its language", "such as `<html lang=\"en\">`"),
    MISSING_ALTERNATIVE(
            ERROR,
            "a picture without words for those who do not see it",
            "say in words what it shows, or that it adorns"),
    BAD_SYNTAX(ERROR, "a style sheet that cannot be read", "correct it at the place named"),
    UNKNOWN_PROPERTY(ERROR, "a property that the typesetter does not know", "the hint names another"),
    UNKNOWN_UNIT(ERROR, "a unit that the typesetter does not know", "the hint names those it knows"),
    UNKNOWN_SELECTOR(ERROR, "a selector that the typesetter does not know", "the hint names those it knows"),
    UNKNOWN_AT_RULE(ERROR, "an at-rule that the typesetter does not know", "use `@page` and its margin boxes"),
    BAD_VALUE(ERROR, "a value that a property does not take", "the hint says what is expected"),
    NO_EFFECT(
            ERROR,
            "a declaration that would have no effect, or another than in a browser",
            "the hint names another way"),
    TABLE_TAKEN_APART(ERROR, "a part of a table that is not to be one", "use elements that are no table"),
    MISSING_TITLE(ERROR, "a page without a title", "put a `title` into its `head`"),
    SKIPPED_HEADING(ERROR, "a heading that skips a level", "use the next level, and style it by a class"),
    LINK_TO_NOWHERE(ERROR, "a link to what has no place on a page", "give the id to a block in the text"),
    UNREAD_LINK(ERROR, "a link where nothing is read out", "leave its words without the link, or put it into the text");

    private final Meaning meaning;

    StyleRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
