package org.sitrep.intake;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with the folder of a crisis and what it declares. */
public enum CrisisRule implements Rule {
    MISSING_FOLDER(ERROR, "the folder of a crisis that is not there", "check the path"),
    NOT_A_FOLDER(ERROR, "a file where the folder of a crisis is expected", "name the folder that holds it"),
    MISSING_FILE(ERROR, "a crisis without its `crisis.yaml` or `sources.yaml`", "write it"),
    TWO_FILES(ERROR, "two files of which one is meant", "keep one of them"),
    TOO_MANY_FILES(
            ERROR,
            "more files in a folder than are read",
            "keep those that the reports need; several days may stand in one file of facts"),
    NO_SUCH_PART(ERROR, "a section in `report:` that stands in another part", "list that part"),
    PART_TWICE(ERROR, "a part that `report:` lists twice", "take one of them out"),
    IDLE_LIMIT(ERROR, "a limit in `report:` on what is no list", "take it out"),
    SECTION_TAKEN(ERROR, "a section of one's own with the id of what every report has", "give it another id"),
    LINK_OUT_OF_CRISIS(ERROR, "a link in the crisis folder that leads out of it", "put there what it leads to"),
    IGNORED_FILE(WARNING, "a file that nothing reads", "rename or remove it"),
    NO_FACTS(
            WARNING,
            "a crisis without facts; an error where a report is made of it",
            "put a file into `facts/` for each day"),
    UNKNOWN_ZONE(ERROR, "a time zone that does not exist", "name one such as `Asia/Damascus`"),
    CIRCULAR_PARTS(
            ERROR, "a whole that is part of itself, or a ratio or gap of one alone", "take one out of the circle"),
    COARSE_AREA(ERROR, "an exact place that stands for another", "name the area that may be printed"),
    SITE_TAKEN(ERROR, "an id that is taken for what stands for an exact place", "rename the place"),
    NOTHING_IS_SMALL(ERROR, "small numbers withheld, and nothing says what is small", "give `small-numbers-below:`"),
    WRONG_NEW_OF(ERROR, "`new-of:` of an indicator that it cannot count", "name a cumulative indicator"),
    WRONG_SERIES(
            ERROR,
            "`last:` or `days-since-last:` of an indicator that does not count by period",
            "name one of `measure: period` that is recorded, such as new cases"),
    WRONG_TABLE(
            ERROR,
            "a table of `report:` that names a thing twice, is sorted by what it does not show, or totals what is no"
                    + " whole",
            "write it as the hint says"),
    WRONG_PARTS(
            ERROR,
            "a part of a figure that cannot be told from the others, or lacks a value that they have",
            "give it its own value of each dimension under `by:`"),
    MIXED_CHART(ERROR, "a chart of levels and of counts over periods", "make a chart of each"),
    NO_HTTPS_ADDRESS(
            ERROR, "an address in `web:` or `reliefweb:` that no browser could open by https", "give the public one"),
    NO_PDF_ADDRESS(ERROR, "an address of files that does not end in .pdf", "end `file-url:` with .pdf"),
    WEB_TWICE(ERROR, "an address of the reports under `web:` and under its earlier name", "keep `web:`"),
    MISSING_GAP(
            ERROR,
            "an address without `{number}` or another gap by which editions differ",
            "put the gap in that the message names"),
    UNKNOWN_GAP(ERROR, "a gap in an address that nothing fills", "take one that the hint names"),
    RECIPIENTS_IN_CRISIS(ERROR, "a file of recipients within the crisis folder", "move it: the folder is passed on"),
    RECIPIENT_TWICE(ERROR, "an address that stands twice among the recipients", "take one out");

    private final Meaning meaning;

    CrisisRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
