package org.sitrep.edition.print;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;
import org.sitrep.edition.wish.Wish;

/** What stands in the way of printing an edition, or is left out of it. */
public enum PrintRule implements Rule {
    NOTE_WITHHELD(
            WARNING,
            "a note that refers to what is not in view, or was corrected into another figure",
            "write a newer note"),
    WISH_NOT_PRINTED(
            WARNING,
            "a highlight, key figure, chart, span or subject that is asked for and does not print",
            "record what it needs, or take it out"),
    PART_NOT_LISTED(
            WARNING,
            "a part that has something to say and is not in the list of `report:`",
            "list it, or say why the report goes without it"),
    BEYOND_THE_LIMIT(
            NOTE, "highlights or key figures beyond those that page one has room for", "put first what matters most"),
    RESTING_LINE(
            NOTE,
            "highlights of crisis.yaml, or its subject, beside those of the day; or all subjects of one day but the"
                    + " last",
            "nothing; of two subjects, keep one"),
    NOTHING_NEW(
            NOTE, "highlights and key figures that all stood in the report before", "say what is new, if anything is"),
    EMPTY_CHART(
            WARNING,
            "a chart of `charts:` without a number to draw",
            "record a figure of it, correct its `indicators:` or `places:`, or take it out"),
    CHART_IN_PART(
            NOTE,
            "a chart of `charts:` without a figure of an indicator or a place that it names",
            "record one, or take the indicator or the place out"),
    EMPTY_TABLE(
            WARNING,
            "a table of `report:`, a row or a column of it, without a figure",
            "record one, correct `rows:` or `columns:`, or take it out"),
    SUM_NOT_STATED(
            NOTE,
            "a column of a table with `totals: true` whose figures are not added up",
            "nothing, where the reason holds; else record what is missing"),
    SUBJECT_NOT_FIT(
            WARNING,
            "a subject asked for that 78 characters have no room for, whatever may go",
            "say it in fewer words: `as:`, the source's `short-name:`"),
    SUBJECT_SHORTENED(
            NOTE,
            "a subject that goes without the days, the place, who cites the source, or the end of the title",
            "nothing, where it says enough"),
    MISSING_PHRASE(
            ERROR,
            "wording that the phrase file of a language lacks",
            "add it; the English phrase file shows what it says"),
    BROKEN_PHRASE(ERROR, "wording that is no ICU message", "close each brace; give a plural its `other`");

    private final Meaning meaning;

    PrintRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    /** Returns the finding on a wish of which no printer has spoken. */
    static Finding unanswered(Wish wish) {
        String hint = switch (wish.kind()) {
            case HIGHLIGHT -> "write it on figures that are in view, each the newest of its source";
            case KEY_FIGURE, SUBJECT -> "record a figure of it, or name another";
            case CHART, SERIES, PLACE, LAYER, TABLE -> "record a figure of it, or take it out";
            case AREAS ->
                "record figures of it at places that have an outline in `map/` (kind `area`, by P-code or id) or, for"
                        + " circles, `at:`; or take it out";
            case SPAN -> "name events that are in view, the earlier first, and a `timeline:` that has events";
        };
        return notPrinted(wish, "nothing in view fits it, or there is no room", hint);
    }

    /** Returns the finding on a key figure, or what else is computed, that cannot be printed. */
    static Finding notPrinted(Wish wish, String why) {
        return notPrinted(wish, why, "record what is missing, or name another");
    }

    private static Finding notPrinted(Wish wish, String why, String hint) {
        return WISH_NOT_PRINTED.finding(wish.place(), wish.name() + " does not print: " + why, hint);
    }

    /** Returns the note on what is asked for at a place, a list of crisis.yaml or a line of the day, beyond the room of page one. */
    static Finding beyond(Place place, String list, int most) {
        return BEYOND_THE_LIMIT.finding(
                place,
                "page one has room for " + most + " of `" + list + "`: the first whose figures are in view print",
                "put first what matters most; what does not print here stands in its own part of the report");
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
