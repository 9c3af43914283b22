package org.sitrep.edition.print.language;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with words that print, the numbers in them, and the phrases of a crisis of its own. */
public enum WordingRule implements Rule {
    UNKNOWN_PHRASE(
            WARNING, "a phrase of a crisis's own that no report asks for", "take it out; the hint has the nearest"),
    WRONG_PHRASE(
            ERROR,
            "a phrase of a crisis's own that is no ICU message, or has other gaps than the English one",
            "every { needs its }; a plural needs `other`; an apostrophe is written ’ or twice"),
    PLURAL_WITHOUT_FORM(WARNING, "a phrase of a crisis's own without all forms of the plural", "write each of them"),
    OVERTAKEN_FIGURE(
            WARNING,
            "a note or highlight with a number which its source has overtaken, and no day beside it; such a highlight"
                    + " does not print",
            "write a newer one, or `{date:ID}` beside it"),
    DOUBLED_BY_REFERENCE(
            WARNING,
            "words before or after a reference that what it prints has, too: “Up to up to 3,000”",
            "the line that the finding gives"),
    ADDED_QUALIFIER(
            WARNING,
            "“more than” and the like before a reference to a figure that its source states without it",
            "take it out, or record the figure as the source says it"),
    SMALL_FIRST_LETTER(
            WARNING,
            "a sentence that a reference begins with a small letter: “up to 3,000 people”",
            "a large letter in the reference, such as `{Figure:ID}`"),
    WRONG_DAYS(
            WARNING,
            "a noun after `{days:ID}` that does not fit the number: “1 days”",
            "`{duration:ID}`, which brings its noun"),
    DAYS_WITH_NOUN(
            NOTE,
            "a noun after `{days:ID}` that fits the number of this day alone; once for each text",
            "`{duration:ID}`, which brings its noun");

    private final Meaning meaning;

    WordingRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
