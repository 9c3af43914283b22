package org.sitrep.document.pdf;

import static org.sitrep.diagnostic.Severity.ERROR;

import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.text.font.FontRule;

/** What is wrong with a PDF that should carry facts. */
public enum PdfRule implements Rule {
    NO_FACTS_IN_FILE(ERROR, "a PDF that carries no facts", "take one that this program made");

    private final Meaning meaning;

    PdfRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** Returns every rule on what a PDF is made of: these, and those of the typesetter. */
    public static Stream<Rule> all() {
        return Stream.<Rule[]>of(values(), StyleRule.values(), FontRule.values(), LayoutRule.values())
                .flatMap(Stream::of);
    }

    /** Returns whether a finding says that words are shortened in a margin; it is about the words. */
    public static boolean isShortened(Finding finding) {
        return finding.rule() == LayoutRule.SHORTENED_IN_MARGIN;
    }

    /** Returns whether a finding says that no font has a character. */
    public static boolean isMissingGlyph(Finding finding) {
        return finding.rule() == LayoutRule.MISSING_GLYPH;
    }
}
