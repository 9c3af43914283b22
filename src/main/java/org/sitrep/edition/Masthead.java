package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;

/**
 * What stands at the head of page one and at the foot of every page.
 *
 * @param page how the page is set, and what stands at its foot
 * @param title what the report is on
 * @param marks what it is marked with
 * @param times of when it is
 * @param office who makes it
 * @param house in what style
 */
public record Masthead(Page page, Title title, Marks marks, Times times, Office office, House house) {

    /**
     * How the page is set.
     *
     * @param lang the edition's language tag
     * @param dir {@code ltr} or {@code rtl}
     * @param title the title of the file: kind of report, crisis and date
     * @param footer the crisis and the date, for the foot of every page
     * @param paper the size of its paper, as style sheets name it
     */
    public record Page(String lang, String dir, String title, String footer, String paper) {}

    /**
     * What a report is on.
     *
     * @param kind the kind of report, such as "Situation report"
     * @param crisis the crisis's title
     * @param country the country
     * @param glide the GLIDE number, and the code of the appeal
     */
    public record Title(String kind, Wording crisis, Optional<Wording> country, Optional<String> glide) {}

    /**
     * What a report is marked with.
     *
     * @param mark the number of an issued report, or the mark of a draft
     * @param draft whether it is a draft, marked as such on every page
     * @param audience for whom it is
     * @param audienceMark a further mark of the audience, such as TLP:AMBER
     * @param revises what a revision corrects: the number of the report that it replaces, and why
     * @param banner a line on every page
     * @param foreign says so where most of it prints in other languages than its own
     * @param unreviewed says so where nobody has reviewed the wording of the language
     * @param follows the report issued before it
     */
    public record Marks(
            String mark,
            boolean draft,
            Wording audience,
            Optional<String> audienceMark,
            Optional<Revises> revises,
            Optional<Wording> banner,
            Optional<String> foreign,
            Optional<String> unreviewed,
            Optional<Follows> follows) {}

    /**
     * By which the report issued before it can be checked.
     *
     * @param says what the digest is
     * @param head the digest
     */
    public record Follows(String says, String head) {}

    /**
     * What a revision says of the report that it replaces.
     *
     * @param what the report it replaces
     * @param why what it corrects
     */
    public record Revises(String what, Wording why) {}

    /**
     * Of when a report is.
     *
     * @param asOf the day it is as of
     * @param time the time of day, where one was given
     * @param basis says so where the day was not given but is the last on record
     * @param knownBy says so where the report is restated with what became known later
     * @param period the days covered
     * @param next the day of the next report
     */
    public record Times(
            DateText asOf,
            Optional<String> time,
            Optional<String> basis,
            Optional<String> knownBy,
            DateText period,
            Optional<DateText> next) {}

    /**
     * Who makes a report.
     *
     * @param name who publishes
     * @param preparedBy who prepared it
     * @param clearedBy who cleared it
     * @param web the address where the report is on the web
     */
    public record Office(Wording name, Wording preparedBy, Wording clearedBy, Optional<String> web) {}

    /**
     * In what style a report is made.
     *
     * @param colour the colour of heads and lines, such as {@code #0b5269}
     * @param pale a tint of it that can be read on it
     * @param logo the logo of the office
     * @param partners the logos of those it works with
     * @param cover a photograph on page one
     */
    public record House(String colour, String pale, Optional<Image> logo, List<Image> partners, Optional<Cover> cover) {

        public House {
            partners = List.copyOf(partners);
        }
    }

    /**
     * A picture from outside: pixels, or shapes.
     *
     * @param alt what it shows
     * @param pixels a data address of PNG or JPEG
     * @param shapes an {@code svg} that says what it shows
     */
    public record Image(Wording alt, Optional<Drawing> pixels, Optional<Drawing> shapes) {}

    /**
     * What draws a picture. Intake has read it; a template writes it as it is.
     *
     * @param markup no words of the report
     */
    public record Drawing(String markup) {}

    /**
     * A photograph on page one.
     *
     * @param image the photograph
     * @param credit who took it
     */
    public record Cover(Image image, Wording credit) {}
}
