package org.sitrep.app;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of a use of the program, and what it finds on the way: in the order of the book of rules. */
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
    OTHER_LANGUAGE(ERROR, "a translation that is in another language", "leave it empty where it is to stay as it is"),
    UNANSWERED_WARNINGS(ERROR, "warnings nobody answered for", "correct what they name, or `--accept` each"),
    UNKNOWN_FINDING(ERROR, "an answer to a warning that there is not", "leave it out"),
    UNKNOWN_GROUP(ERROR, "an answer to a group that no warning is of", "the hint has the nearest"),
    REASON_PRINTED(
            NOTE, "a reason that is printed beside a figure, and for which audiences", "write it for these readers"),
    REASON_LANGUAGE(ERROR, "a reason in a language that the crisis has not, or twice in one", "`--reason LANG=TEXT`"),
    UNKNOWN_ANSWER(ERROR, "an answer taken back that does not stand", "leave it out"),
    ISSUED_FACT_EDITED(ERROR, "a fact that a report went out with, edited in place", "undo it; `correct:` it"),
    ISSUED_FACT_GONE(ERROR, "a fact that a report went out with, removed", "put it back; `withdraw:` it"),
    FACT_ADDED_BEHIND(
            ERROR,
            "a fact recorded as known before a report that went out without it",
            "move it to the day on which it really became known"),
    REGISTER_OF_ANOTHER_CRISIS(ERROR, "a crisis copied with the `issued/` of another", "take that folder out"),
    KNOWS_LESS(ERROR, "a report that knows less than the one before it", "leave `--known-by` out"),
    REVISION_OF_ANOTHER_DAY(ERROR, "a revision as of another day", "leave `--as-of` out"),
    NOT_AFTER_THE_LAST_REPORT(ERROR, "a report that is not later than the last", "`--revise N`, or give both a time"),
    ISSUE_UNDER_WAY(ERROR, "someone else issuing at the same moment", "wait, look at theirs"),
    ISSUED_FILE_GONE(ERROR, "a file of an issued report that is gone", "take it back from a copy"),
    ISSUED_FILE_CHANGED(
            ERROR, "a file of an issued report that is not the one that went out", "take it back from a copy"),
    STRAY_FILE(ERROR, "a file in the folder of an issued report that did not go out with it", "take it out"),
    OTHER_FACTS(
            ERROR,
            "an issued report that does not say what the ledger says",
            "correct the ledger, and revise the report"),
    OTHER_BYTES(ERROR, "an issued report that is not made again byte for byte", "take it back from a copy"),
    NOT_MADE_AGAIN(
            NOTE, "a report that is not made again: its facts are not those that went out", "put the facts right"),
    OTHER_RENDERER(
            NOTE,
            "a report made by another version, with other templates, fonts or declarations, or before texts were"
                    + " translated",
            "nothing"),
    UNKNOWN_RENDERER(
            WARNING,
            "a report that says it was made by a version newer than this program, or by one that was never released",
            "verify it with that version"),
    SUPERSEDED(WARNING, "a file that went out, and was replaced by a revision", "use the newer one"),
    NOT_ISSUED(ERROR, "a PDF that never went out", "trust the register alone"),
    FACTS_IN_THE_WAY(
            ERROR,
            "facts to be taken over into a crisis that has some already",
            "take them over into a crisis without any"),
    NO_CRISIS(ERROR, "facts to be taken over into a folder that is no crisis", "write its `crisis.yaml` first"),
    NO_EDITION_FOR_RECIPIENT(
            ERROR,
            "a recipient for whom nothing was issued in his language",
            "another language, or the edition in `editions:` before the next issue"),
    MESSAGE_TOO_HEAVY(ERROR, "a message above `max-kb:`", "a lighter report, or a higher limit"),
    HEAVY_MESSAGE(WARNING, "a message above 1,000 kB", "a lighter report: on a poor line it takes minutes"),
    AUDIENCE_WIDENED(
            ERROR,
            "an edition for everybody today that was not when it was issued",
            "put the ladder of audiences back in its order"),
    NOBODY_REVIEWS(ERROR, "a draft without reviewers", "add recipients with `reviews: true`"),
    NOTHING_TO_SEND(ERROR, "a report issued by an older version, without messages", "issue a revision"),
    NOT_THE_LAST_REPORT(WARNING, "a report that is not the last", "leave `--number` out"),
    OTHER_REPORT_SENT(
            ERROR,
            "a report of whose number another was sent",
            "take the issued folder back from a copy; or issue a revision"),
    NO_WAY(ERROR, "a file of recipients without `smtp:` or `folder:`", "add one of them");

    private final Meaning meaning;

    AppRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
