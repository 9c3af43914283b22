package org.sitrep.check.rule;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the checks find in the numbers, in the words, and in the account of them. */
public enum CheckRule implements Rule {
    STALE_FIGURE(
            WARNING,
            "a figure older than its indicator stays fresh",
            "record a newer one; the brief prints this one with its age"),
    STALE_CONDITION(
            WARNING,
            "a condition not confirmed for longer than its kind stays fresh",
            "`update:` it: confirmed, or ended"),
    STALE_DEMAND(
            WARNING,
            "a demand without news for longer than `demands-fresh-for:`",
            "`update:` it: repeated, refused, met, lapsed …"),
    NOTHING_IN_VIEW(WARNING, "a brief of nothing", "give a later `--as-of` or `--known-by`, or another audience"),
    PRIVATE_SOURCE(
            ERROR,
            "a figure or a map feature whose sources are all `private-person: true`",
            "name a source that can answer for it"),
    SMALL_NUMBER(
            WARNING,
            "a part of a whole below `small-numbers-below:`, for the widest audience",
            "see that nobody can be recognised, or mark it `sensitivity:`"),
    STALE_NOTE(
            WARNING,
            "a note older than `note-fresh-for:` its section, or than what is on record of its place and cluster",
            "write a newer one; the brief prints this one with its day"),
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
    UNTRANSLATED_EDITION(WARNING, "a brief that prints texts in another language, and marks them", "add the texts"),
    ACCOUNT_OPEN(
            ERROR,
            "an entry in view that no part of the report prints, counts or replaces: a fault of the program",
            "report it, with the entry; no line of yours is wrong");

    private final Meaning meaning;

    CheckRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
