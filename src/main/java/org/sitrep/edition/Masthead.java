package org.sitrep.edition;

import java.util.Optional;

/**
 * What stands at the head of page one and at the foot of every page.
 *
 * @param lang the edition's language tag
 * @param dir {@code ltr} or {@code rtl}
 * @param documentTitle the title of the file: kind of report, crisis and date
 * @param kind the kind of report, such as "Situation report"
 * @param crisis the crisis's title
 * @param country the country
 * @param glide the GLIDE number
 * @param mark the number of an issued report, or the mark of a draft
 * @param revises what a revision corrects: the number of the report that it replaces, and why
 * @param draft whether it is a draft, marked as such on every page
 * @param audience for whom it is
 * @param audienceMark a further mark of the audience, such as TLP:AMBER
 * @param asOf the day the brief is as of
 * @param asOfTime the time of day, where one was given
 * @param asOfBasis says so where the day was not given but is the last on record
 * @param knownBy says so where the brief is restated with what became known later
 * @param period the days covered
 * @param next the day of the next report
 * @param office who publishes
 * @param preparedBy who prepared it
 * @param clearedBy who cleared it
 * @param banner a line that every page bears
 * @param unreviewed says so where nobody has reviewed the wording of the language
 * @param footer the crisis and the date, for the foot of every page
 */
public record Masthead(
        String lang,
        String dir,
        String documentTitle,
        String kind,
        Wording crisis,
        Optional<Wording> country,
        Optional<String> glide,
        String mark,
        Optional<Revises> revises,
        boolean draft,
        Wording audience,
        Optional<String> audienceMark,
        DateText asOf,
        Optional<String> asOfTime,
        Optional<String> asOfBasis,
        Optional<String> knownBy,
        DateText period,
        Optional<DateText> next,
        Wording office,
        Wording preparedBy,
        Wording clearedBy,
        Optional<Wording> banner,
        Optional<String> unreviewed,
        String footer) {

    /**
     * What a revision says of the report that it replaces.
     *
     * @param what the report it replaces
     * @param why what it corrects
     */
    public record Revises(String what, Wording why) {}
}
