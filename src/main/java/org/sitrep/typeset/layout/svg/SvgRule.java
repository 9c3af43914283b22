package org.sitrep.typeset.layout.svg;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a drawing. */
public enum SvgRule implements Rule {
    SVG_VALUE(ERROR, "an attribute of a drawing that cannot be read", "the hint shows its form"),
    SVG_SIZE(ERROR, "a drawing without a size", "give it a `viewBox`, or a `width` and a `height`"),
    SVG_OVERFLOW(ERROR, "words that the edge of a drawing cuts off", "move them, shorten them, or make room for them"),
    SVG_DEPTH(ERROR, "elements of a drawing nested too deep", "take a `g` away"),
    SVG_TEXT(ERROR, "letters that are stroked", "give the `text` a `fill`, and no `stroke`");

    private final Meaning meaning;

    SvgRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
