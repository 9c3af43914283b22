package org.sitrep.diagnostic;

import static org.sitrep.diagnostic.Severity.ERROR;

/** Rules of rooms that do not know each other. */
public enum SharedRule implements Rule {
    DUPLICATE_ID(
            ERROR,
            "two things of one id, or two elements of a page",
            "rename one; record a change with `update:` or `correct:`"),
    ILL_FORMED_PAGE(
            ERROR,
            "a page that is no well-formed XML",
            "correct the template at the place named: a tag that does not end, a bare `&`"),
    NOT_UTF_8(ERROR, "a file whose bytes are not UTF-8 text", "save it as UTF-8"),
    TOO_MANY_ERRORS(ERROR, "more errors than anyone reads at once", "correct those named before it, and check again");

    private final Meaning meaning;

    SharedRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
