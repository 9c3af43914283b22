package org.sitrep.check.words;

import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the checks find in the words themselves. */
public enum WordsRule implements Rule {
    TYPED_NUMBER(
            WARNING,
            "a number or date typed in a note or highlight, neither a reference nor marked literal",
            "the reference that the finding offers, `{figure:ID}`, or `{literal:48}`"),
    PLACEHOLDER(WARNING, "`TODO`, `XXX`, `TBC`, `[…]`, lorem ipsum", "write what belongs there, or “not assessed”"),
    DOUBLED_WORD(WARNING, "a word twice, where the language does not want it", "take one out"),
    SENTENCE_WITHOUT_END(WARNING, "a paragraph of a note that breaks off", "finish the sentence"),
    TEXTS_DIFFER(
            WARNING,
            "a text whose languages differ in references, or in numbers or months typed",
            "correct the one that is wrong"),
    OLDER_TRANSLATION(NOTE, "a text corrected in its first language alone", "correct it in the others too"),
    UNTRANSLATED(
            WARNING,
            "texts that lack a language of the crisis; errors with `--strict-languages`",
            "add it: that edition would print another language"),
    FOREIGN_EDITION(
            WARNING,
            "an edition of which more than half is in other languages, as one line of it says",
            "add the texts and phrases, or leave the language out of `editions:`"),
    UNTRANSLATED_EDITION(WARNING, "a brief that prints texts in another language, and marks them", "add the texts");

    private final Meaning meaning;

    WordsRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
