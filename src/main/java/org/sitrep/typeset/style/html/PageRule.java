package org.sitrep.typeset.style.html;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a page that is to be set. */
public enum PageRule implements Rule {
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
            "say in words what it shows, or that it adorns");

    private final Meaning meaning;

    PageRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
