package org.sitrep.fact;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the ledger refuses: entries that contradict each other or the calendar. */
public enum FactRule implements Rule {
    NO_SOURCE(ERROR, "a fact without a source", "say who says it"),
    KNOWN_BEFORE_TRUE(
            ERROR,
            "a fact known before it happened",
            "correct the date, move it to the file of the day it became known, or write `planned:` for an event,"
                    + " `state: planned` for an activity"),
    WRONG_TIMING(
            ERROR,
            "a level over a period, or a count of a period on one date",
            "give the `date:` or the `period:` that the indicator's measure takes"),
    WRONG_UNIT(
            ERROR,
            "a value in another currency or measure than its indicator counts",
            "give the value in what the indicator counts, or name the indicator that counts it so"),
    WRONG_TARGET(
            ERROR,
            "a change of what cannot be changed so",
            "name a condition, a demand, an activity or a planned event for `update:`, a fact for `correct:` and"
                    + " `withdraw:`"),
    WRONG_STATE(
            ERROR, "an update to a state that its target cannot have", "take one of the states that the hint names"),
    UPDATE_BEFORE_START(ERROR, "news of what has not begun", "correct one of the two dates"),
    ENDS_BEFORE_START(ERROR, "an end that lies before the beginning", "correct one of the two dates"),
    ALREADY_WITHDRAWN(ERROR, "a change of what was withdrawn", "record a new fact"),
    WRONG_REFERENCE(
            ERROR, "a reference to a thing of the wrong kind", "take the kind of reference that the hint names"),
    NOTE_OF_NO_CLUSTER(
            ERROR,
            "a note without a cluster in a section that is `by: cluster`, or with one in another",
            "add or remove `cluster:`"),
    SUBJECT_WITHOUT_FIGURE(ERROR, "a `note: subject` without a reference to a figure", "refer to one: `{figure:ID}`");

    private final Meaning meaning;

    FactRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
