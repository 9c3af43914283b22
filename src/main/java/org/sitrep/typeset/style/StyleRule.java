package org.sitrep.typeset.style;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What a page and its style sheet do not make together. */
public enum StyleRule implements Rule {
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
