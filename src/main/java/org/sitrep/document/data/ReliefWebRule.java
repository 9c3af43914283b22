package org.sitrep.document.data;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What ReliefWeb would not take. */
public enum ReliefWebRule implements Rule {
    NO_RELIEFWEB_LISTING(
            ERROR, "a crisis that does not say how it is listed at ReliefWeb", "add a section `reliefweb:`"),
    RELIEFWEB_NOT_PUBLIC(
            ERROR, "an edition for ReliefWeb that is not for the widest audience", "choose the public one"),
    NO_RELIEFWEB_LANGUAGE(ERROR, "an edition in a language without an id at ReliefWeb", "add it under `language-ids:`"),
    RELIEFWEB_LIMIT(ERROR, "a title, text, address or file beyond a limit of ReliefWeb", "the message names the limit"),
    NO_RELIEFWEB_DISASTER(WARNING, "a GLIDE number without an id at ReliefWeb", "add it under `disaster:`");

    private final Meaning meaning;

    ReliefWebRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
