package org.sitrep.app.exchange;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of work that went out and comes back. */
public enum ExchangeRule implements Rule {
    NOT_A_LANGUAGE_OF_IT(
            ERROR, "a language that the crisis has no edition in", "add it to `languages:` in crisis.yaml"),
    FILE_IN_THE_WAY(ERROR, "a table that is there already", "name another file: somebody may be working on this one"),
    NO_TABLE_OF_TEXTS(ERROR, "a table of other columns, or of another language", "take the one that `--out` wrote"),
    UNKNOWN_TEXT(ERROR, "a row of a text that the crisis does not have", "leave the row out, or list the texts anew"),
    ORIGINAL_CHANGED(ERROR, "a row of a text that reads otherwise now", "list the texts anew, and translate it again"),
    OTHER_REFERENCES(ERROR, "a translation with other references than its original", "write them as they stand there"),
    DAMAGED_TRANSLATION(
            ERROR, "a translation whose letters were lost", "write it anew, and save the table as “CSV UTF-8”"),
    OTHER_LANGUAGE(ERROR, "a translation that is in another language", "leave it empty where it is to stay as it is");

    private final Meaning meaning;

    ExchangeRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
