package org.sitrep.check;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the checks find in the numbers, the words and what an edition shows. */
public enum CheckRule implements Rule {
    STATED_END_PASSED(
            WARNING,
            "a condition or an event stated to end on a day that has passed, without news from then on",
            "`update:` the condition: ended, or confirmed, with a new `until:`; `correct:` the event"),
    PLANNED_WITHOUT_OUTCOME(
            WARNING,
            "a planned event whose day has passed, and of which nothing is known since",
            "`update:` it: held, postponed or cancelled"),
    PLANNED_AT_PLACE(
            WARNING,
            "what is planned at a place without `parts:`, for the widest audience: it can be a target",
            "mark it `sensitivity:` for a narrower audience, or name a wider place"),
    SPAN_WITHOUT_END(
            WARNING,
            "a stretch of `spans:` whose last event was withdrawn",
            "name another event, or take its `to:` out"),
    TOTAL_DIFFERS(
            WARNING,
            "a typed total that cannot be the sum of its parts, or is below those there are; an error where it is ours",
            "nothing, if its source states both: the brief prints both; else correct what was recorded wrong"),
    TOTAL_ACROSS_SOURCES(ERROR, "`{total:…}` over figures of different sources", "state each, with its source"),
    RATIO_NOT_COMPUTED(
            NOTE,
            "a ratio of `ratio-of:` that cannot be computed, with the reason",
            "record the figure that is missing; `sources: any` or `dates: latest` where that is right"),
    RATIO_DIFFERS(
            WARNING,
            "a typed ratio that is not that of its parts; an error where it is ours",
            "nothing, if its source states it: the brief prints both; else leave it out"),
    CUMULATIVE_FALL(
            WARNING,
            "a cumulative count that fell; an error where it is ours",
            "`revised: true` where its source says so; `correct:` what was recorded wrong; else accept it: the brief"
                    + " prints it"),
    LONGER_PERIOD_FEWER(
            WARNING,
            "a period that holds another, of the same source, with fewer; an error where it is ours",
            "`revised: true` where its source says so; `correct:` what was recorded wrong; else accept it: the brief"
                    + " prints both"),
    RISE_DIFFERS(
            WARNING,
            "a rise that is not the new cases (`new-of:`) of the same source and period; an error where it is ours",
            "nothing, if its source states all three; else correct what was recorded wrong"),
    TWO_VALUES_OF_ONE_DAY(
            NOTE,
            "two values of one source for one day or period, told at the same time; an error where they are ours",
            "nothing: the brief shows both"),
    CHANGE_NOT_COMPARABLE(
            ERROR,
            "`{change:…}` across sources, indicators, places or unequal periods, or turned round",
            "state both figures, and no change"),
    SOURCES_DIFFER(NOTE, "sources more than a tenth apart", "nothing: the brief shows both"),
    SOURCES_CONTRADICT(NOTE, "sources that cannot both be right", "nothing: the brief shows both"),
    SOURCE_HIDDEN(
            ERROR,
            "a source that differs from the one shown, and that the edition does not show",
            "report it: the program shows all"),
    PRIVATE_NAME(
            ERROR,
            "a name of `private-names:` in anything that an edition prints",
            "take it out: “a nurse”, “a resident”"),
    CONTACT_OUTSIDE_CONTACTS(
            ERROR,
            "an e-mail address or telephone number outside the contacts",
            "take it out, or declare it under `hotlines:`, if everybody may call it"),
    LONG_HIGHLIGHT(NOTE, "a highlight that prints as more than 180 characters", "say the one thing that matters"),
    TOO_LONG_NAME(
            ERROR,
            "a name or label that a page has no room for: above 2,000 characters; of title, country and audience,"
                    + " above 600",
            "say it in fewer words"),
    SHORTENED_IN_PICTURE(
            NOTE,
            "a name or label that is too long for a chart or timeline, and is shortened there",
            "say it in fewer words, or leave it: the whole stands in the data of the picture"),
    NOTE_REPLACED(
            NOTE,
            "notes of the day that take the place of those of an earlier day",
            "nothing; or `keeps: true` where they still hold"),
    DISPUTED_ON_MAP(
            NOTE,
            "a map that shows disputed land or a border that is not settled",
            "`base-map: {view: un}` keeps it, `base-map: {view: none}` draws land without borders"),
    CLUSTER_BLANK(NOTE, "a cluster without a note of its needs, response or gaps", "“not assessed” is an answer"),
    NOT_LISTED(
            WARNING,
            "a public edition in a language without an id under `reliefweb: {language-ids:}`",
            "add the id; without it that edition is not made for ReliefWeb"),
    EMPTY_TRACK(NOTE, "a track of `timeline:` or `meeting:` without an event in view", "give it one, or name another"),
    COVERS_LATER(ERROR, "a report that covers only days after the one it is of", "correct `covers: {from:}`"),
    NEXT_IN_THE_PAST(ERROR, "a next report that is not after this one", "correct `schedule: {next:}`"),
    NO_NEXT_REPORT(ERROR, "neither `next:` nor `every-days:`", "say when the next report comes");

    private final Meaning meaning;

    CheckRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
