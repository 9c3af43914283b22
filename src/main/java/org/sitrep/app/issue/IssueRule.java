package org.sitrep.app.issue;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of an issue, and what `verify` finds. */
public enum IssueRule implements Rule {
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
    NO_CRISIS(ERROR, "facts to be taken over into a folder that is no crisis", "write its `crisis.yaml` first");

    private final Meaning meaning;

    IssueRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
