package org.sitrep.check.rule;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the checks find in the numbers, in the words, and in the account of them. */
public enum CheckRule implements Rule {
    STALE_FIGURE(
            WARNING,
            "a figure older than its indicator stays fresh",
            "record a newer one; the brief prints this one with its age"),
    STALE_CONDITION(
            WARNING,
            "a condition not confirmed for longer than its kind stays fresh",
            "`update:` it: confirmed, or ended"),
    STATED_END_PASSED(
            WARNING,
            "a condition, an event or an activity stated to end on a day that has passed, without news from then on",
            "`update:` the condition: ended, or confirmed, with a new `until:`; the activity: completed, or ongoing;"
                    + " `correct:` the event"),
    PLANNED_WITHOUT_OUTCOME(
            WARNING,
            "a planned event or activity whose day has passed, and of which nothing is known since",
            "`update:` it: held, postponed or cancelled; an activity: ongoing, completed, suspended or planned anew"),
    PLANNED_WHEN_COMPLETED(
            WARNING,
            "an activity said to be planned that is on record as completed",
            "record what is planned as an activity of its own, or `correct:` what says that it is completed"),
    PLANNED_AT_PLACE(
            WARNING,
            "what is planned, or who works, at an exact place, for the widest audience: it can be a target",
            "mark it `sensitivity:` for a narrower audience, or name a wider place"),
    SPAN_WITHOUT_END(
            WARNING,
            "a stretch of `spans:` whose last event was withdrawn",
            "name another event, or take its `to:` out"),
    STALE_DEMAND(
            WARNING,
            "a demand without news for longer than `demands-fresh-for:`",
            "`update:` it: repeated, refused, met, lapsed …"),
    NOTHING_IN_VIEW(WARNING, "a brief of nothing", "give a later `--as-of` or `--known-by`, or another audience"),
    TOTAL_DIFFERS(
            WARNING,
            "a typed total that cannot be the sum of its parts, or is below those there are; an error where it is ours",
            "nothing, if its source states both: the brief prints both; else correct what was recorded wrong"),
    TOTAL_ACROSS_SOURCES(ERROR, "`{total:…}` over figures of different sources", "state each, with its source"),
    RATIO_NOT_COMPUTED(
            NOTE,
            "a ratio of `ratio-of:` that cannot be computed, with the reason",
            "record the figure that is missing; `sources: any` or `dates: latest` where that is right"),
    ROLE_TWICE(
            WARNING,
            "two indicators of one `role:` in one cluster or activity, with figures of one place",
            "`activity:` or `parts-of:`, or take the `role:` of one out"),
    ROLE_OF_RATIO(
            WARNING,
            "an indicator with a `role:` that is computed of two others",
            "take the `role:` out; give it to the two that are recorded"),
    NOT_BY_DONOR(
            NOTE,
            "a part of what was received, broken down `by:` another word than `donor`",
            "write `by: {donor: …}`, if it is who gave"),
    OTHER_CLUSTER(
            WARNING,
            "an activity that states another cluster than the one it is declared for",
            "take its `cluster:` out, or keep it if this one is of another"),
    LIKE_A_SHARE(
            WARNING,
            "a percentage below one without its sign, or people that are no whole number",
            "write `45%`, not 0.45; or `0.45%`, where that is meant"),
    DONOR_WITHHELD(
            WARNING,
            "an activity that names a donor whose money is withheld from the same audience",
            "mark the activity `sensitivity:` likewise, or take the donor out of `funded-by:`"),
    COVERAGE_NOT_COMPUTED(
            NOTE,
            "a row on coverage or funding without the share reached or funded, with the reason",
            "record what fits; `sources: any` where that is right"),
    MONEY_WITHOUT_CURRENCY(
            WARNING,
            "an indicator with `role: required` or `received` that counts no currency",
            "write the currency by its code: `counts: USD`; else take the `role:` out"),
    PART_IN_OTHER_UNIT(
            WARNING,
            "an indicator with `parts-of:` that is in another unit or currency than the whole",
            "give both one unit; else take its `parts-of:` out"),
    APPEAL_WITHOUT_MONEY(
            NOTE,
            "an `appeal:` without a figure of what it requires or has received",
            "give indicators `role: required` and `role: received`, and record figures of them"),
    COVERAGE_OVER(
            NOTE,
            "more reached than are targeted or in need, or more money received than is required",
            "see that both count the same, each once; the brief prints it with a note"),
    COVERAGE_ELSEWHERE(
            NOTE,
            "figures of coverage or funding that are of another place than the table",
            "record figures of one place, or name it: `coverage: {place: ID}`"),
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
    PERIODS_OVERLAP(
            NOTE,
            "two counts of one source whose periods overlap, and neither holds the other",
            "nothing, if its source states both so; else `correct:` the period that was recorded wrong"),
    RISE_DIFFERS(
            WARNING,
            "a rise that is not the new cases (`new-of:`) of the same source and period; an error where it is ours",
            "nothing, if its source states all three; else correct what was recorded wrong"),
    COUNTS_DIFFER(
            NOTE,
            "counts by period since the start of a cumulative indicator that do not add up to it (`new-of:`)",
            "nothing, if its source states both; else correct what was recorded wrong"),
    RATIO_MISFIT(
            WARNING,
            "a `ratio-of:` a count within periods and one since a day, or of what is itself computed",
            "name two that count alike, such as deaths and cases since a day"),
    WHOLE_OLD(
            NOTE,
            "a ratio over a figure of more than five years before, such as a census",
            "record a newer one; it prints with its year"),
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
    PRIVATE_SOURCE(
            ERROR,
            "a figure or a map feature whose sources are all `private-person: true`",
            "name a source that can answer for it"),
    PRIVATE_NAME(
            ERROR,
            "a name of `private-names:` in anything that an edition prints",
            "take it out: “a nurse”, “a resident”"),
    CONTACT_OUTSIDE_CONTACTS(
            ERROR,
            "an e-mail address or telephone number outside the contacts",
            "take it out, or declare it under `hotlines:`, if everybody may call it"),
    SMALL_NUMBER(
            WARNING,
            "a part of a whole below `small-numbers-below:`, for the widest audience",
            "see that nobody can be recognised, or mark it `sensitivity:`"),
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
    STALE_NOTE(
            WARNING,
            "a note older than `note-fresh-for:` its section, or than what is on record of its place and cluster",
            "write a newer one; the brief prints this one with its day"),
    NOTE_REPLACED(
            NOTE,
            "notes of the day that take the place of those of an earlier day",
            "nothing; or `keeps: true` where they still hold"),
    DISPUTED_ON_MAP(
            NOTE,
            "a map that shows disputed land or a border that is not settled",
            "`base-map: {view: un}` keeps it, `base-map: {view: none}` draws land without borders"),
    CLUSTER_BLANK(NOTE, "a cluster without a note of its needs, response or gaps", "“not assessed” is an answer"),
    SECTION_EMPTY(NOTE, "a section of `sections:` for which nobody has written a note", "write one"),
    NOT_LISTED(
            WARNING,
            "a public edition in a language without an id under `reliefweb: {language-ids:}`",
            "add the id; without it that edition is not made for ReliefWeb"),
    EMPTY_TRACK(NOTE, "a track of `timeline:` or `meeting:` without an event in view", "give it one, or name another"),
    COVERS_LATER(ERROR, "a report that covers only days after the one it is of", "correct `covers: {from:}`"),
    NEXT_IN_THE_PAST(ERROR, "a next report that is not after this one", "correct `schedule: {next:}`"),
    NO_NEXT_REPORT(ERROR, "neither `next:` nor `every-days:`", "say when the next report comes"),
    TYPED_NUMBER(
            WARNING,
            "a number or date typed in a note or highlight, neither a reference nor marked literal",
            "the reference that the finding offers, `{figure:ID}`, or `{literal:48}`"),
    PLACEHOLDER(WARNING, "`TODO`, `XXX`, `TBC`, `[…]`, lorem ipsum", "write what belongs there, or “not assessed”"),
    EXAMPLE_LEFT(
            ERROR,
            "what `sitrep new` wrote to be overwritten: names in square brackets, entries of the source `placeholder`;"
                    + " a draft is made of it, and no report",
            "write your own in its place"),
    DOUBLED_WORD(WARNING, "a word twice, where the language does not want it", "take one out"),
    QUOTED_TWICE(NOTE, "a quotation that a text of ours says again", "say it once, and refer to it elsewhere"),
    SENTENCE_WITHOUT_END(WARNING, "a paragraph of a note that breaks off", "finish the sentence"),
    TEXTS_DIFFER(
            WARNING,
            "a text whose languages differ in references, or in numbers or months typed",
            "correct the one that is wrong"),
    OLDER_TRANSLATION(NOTE, "a text corrected in its first language alone", "correct it in the others too"),
    UNTRANSLATED(
            WARNING,
            "texts that lack a language of the crisis; errors with `--strict-languages`",
            "add it: that edition would print another language"),
    FOREIGN_EDITION(
            WARNING,
            "an edition of which more than half is in other languages, as one line of it says",
            "add the texts and phrases, or leave the language out of `editions:`"),
    UNTRANSLATED_EDITION(WARNING, "a brief that prints texts in another language, and marks them", "add the texts"),
    ACCOUNT_OPEN(
            ERROR,
            "an entry in view that no part of the report prints, counts or replaces: a fault of the program",
            "report it, with the entry; no line of yours is wrong");

    private final Meaning meaning;

    CheckRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
