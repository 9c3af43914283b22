package org.sitrep.app;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is asked for and cannot be done, and what comes back from translators otherwise than it went out. */
public enum AppRule implements Rule {
    AFTER_THE_RECORD(
            WARNING, "a brief of a later day than anything on record", "see that notes and highlights still hold"),
    SINCE_AFTER_AS_OF(ERROR, "a previous report that is not before this one", "give an earlier `--since`"),
    UNKNOWN_REPORT(ERROR, "a number that is not issued", "the hint names those that are"),
    TURNED_ROUND(ERROR, "a `diff` from a later report to an earlier one", "give the earlier one first"),
    CANNOT_WRITE(ERROR, "a folder that cannot be written", "free the disk, or name another folder"),
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

    AppRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
