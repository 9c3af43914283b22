package org.sitrep.document;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with templates and phrases, and with what goes to ReliefWeb. */
public enum DocumentRule implements Rule {
    NO_TEMPLATE(ERROR, "a set without a template that it needs or includes", "copy it from the program's own set"),
    OLDER_TEMPLATE_SET(
            ERROR,
            "a set, or a template of one, made for an earlier version, whose report had other parts",
            "take the templates that it names anew, and put your changes in again: see `templates/README.md`"),
    NO_STYLE(ERROR, "a set without one of its style sheets", "add it; one with nothing to say is an empty file"),
    NO_PHRASE_FILE(ERROR, "a language without a phrase file", "add one under `phrases/`"),
    UNREADABLE_TEMPLATE(ERROR, "a folder of templates that cannot be read", "check that you may read it"),
    LINK_NOT_READ(WARNING, "a link in a set of templates, which is not read", "put there what it leads to"),
    TEMPLATE_TOO_LARGE(ERROR, "a template larger than any needs to be", "split it"),
    TOO_MANY_TEMPLATES(ERROR, "more files in a set than are read", "take out those that the report does not need"),
    UNESCAPED_TEMPLATE(ERROR, "a template that would not escape its values", "name it .ftlh"),
    TEMPLATE_SYNTAX(ERROR, "a template that is no FreeMarker", "correct it at the place named"),
    TEMPLATE_TOO_LONG(
            ERROR,
            "a page or a text in it that grows beyond what a brief may be",
            "give `--since`; or look for a loop in the template"),
    TEMPLATE_TOO_DEEP(
            ERROR, "a template that calls itself without end, or is nested too deep", "look for a macro or a bracket"),
    TEMPLATE_TOO_SLOW(ERROR, "a template that takes more steps than any report needs", "look for a loop without end"),
    REPORT_TOO_SLOW(
            ERROR,
            "a report that takes more than ten minutes",
            "try again on a machine that is less busy, or give `--since`"),
    TEMPLATE_FAILED(ERROR, "a template that cannot be run", "correct it at the place named"),
    TEMPLATE_STOPPED(ERROR, "a template that stopped itself by `<#stop>`", "do what its message says"),
    UNKNOWN_IN_TEMPLATE(ERROR, "a name in a template that the report does not have", "the hint suggests the nearest"),
    MISSING_IN_TEMPLATE(ERROR, "a value that the report may lack", "ask first with `??`"),
    FORBIDDEN_IN_TEMPLATE(
            ERROR, "what would let a template out of its bounds", "write it without: see `templates/README.md`"),
    FORBIDDEN_IN_STYLE(ERROR, "what a style sheet may not hold: an address, an import, a font", "take it out"),
    FORBIDDEN_IN_PAGE(ERROR, "what a page may not hold: a script, a form, an outside file", "take it out"),
    MISSING_CAPTION(ERROR, "a table without a `caption`", "give it one, or `role=\"presentation\"`"),
    MISSING_SCOPE(ERROR, "a `th` without a `scope`", "say `scope=\"col\"` or `scope=\"row\"`"),
    MESSAGE_BODY_TOO_LONG(
            ERROR,
            "the body of a message that mail programs would cut",
            "shorten texts, or let the template print fewer"),
    CARD_TOO_FULL(NOTE, "a card without room for its sentence and three figures", "shorten title, sentence or labels"),
    PAGE_TOO_FULL(NOTE, "a page one that is to stand alone and has no room for it", "shorten what the message names"),
    NO_TEMPLATE_FOR_IT(
            WARNING, "a set of an earlier version, without a template for cards", "copy it from the program's own set"),
    PHRASE_FILE(
            ERROR,
            "a phrase file that cannot be read, or a phrase that is too long for one",
            "check that you may read it, or shorten the phrase"),
    PHRASE_FILE_REVIEW(
            ERROR,
            "a phrase file that does not say who reviewed its wording",
            "write `reviewed = no`, or who and when"),
    WORDING_CHANGED(
            WARNING,
            "fixed words that have changed since somebody reviewed them",
            "have them read again, and write the new digest"),
    PHRASES_OF_OTHERS(
            WARNING,
            "phrases that a language lacks, which print in another",
            "`sitrep phrases LANG --out FILE`, and fill them in"),
    PHRASE_TWICE(ERROR, "a phrase that stands twice in its file", "keep one of them"),
    NO_RELIEFWEB_LISTING(
            ERROR, "a crisis that does not say how it is listed at ReliefWeb", "add a section `reliefweb:`"),
    RELIEFWEB_NOT_PUBLIC(
            ERROR, "an edition for ReliefWeb that is not for the widest audience", "choose the public one"),
    NO_RELIEFWEB_LANGUAGE(ERROR, "an edition in a language without an id at ReliefWeb", "add it under `language-ids:`"),
    RELIEFWEB_LIMIT(ERROR, "a title, text, address or file beyond a limit of ReliefWeb", "the message names the limit"),
    NO_RELIEFWEB_DISASTER(WARNING, "a GLIDE number without an id at ReliefWeb", "add it under `disaster:`");

    private final Meaning meaning;

    DocumentRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
