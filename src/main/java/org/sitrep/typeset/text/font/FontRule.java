package org.sitrep.typeset.text.font;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of setting text. */
public enum FontRule implements Rule {
    NO_FONT(ERROR, "no font to set text in", "give a TrueType font"),
    UNUSABLE_FONT(ERROR, "a font that cannot be used", "give a static font with TrueType outlines"),
    ALTERED_FONT(
            WARNING, "a font that is not as its maker wrote it", "take the file anew from where the font comes from"),
    NO_SHAPER(
            ERROR,
            "HarfBuzz, the library that shapes text, cannot be loaded",
            "use Linux, macOS or Windows, on x86-64 or ARM64");

    private final Meaning meaning;

    FontRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
