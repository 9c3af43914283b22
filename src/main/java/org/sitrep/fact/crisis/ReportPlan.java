package org.sitrep.fact.crisis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sitrep.fact.prose.Text;

/**
 * What the reports of a crisis are made of, and how they look.
 *
 * @param kind chooses the parts of a crisis that lists none; absent where the crisis does not say
 * @param parts the parts in their order; absent where the crisis leaves that to its kind
 * @param sections the sections of the office's own, by id, in the order of their declaration
 * @param house the house style
 * @param appeal the appeal or operation whose money is told; absent where there is none
 * @param reach of what the table on coverage is
 */
public record ReportPlan(
        Optional<Kind> kind,
        Optional<List<PartWish>> parts,
        Map<String, OwnSection> sections,
        House house,
        Optional<Appeal> appeal,
        Reach reach) {

    /** The ids of the parts that a crisis may list, in their usual order. */
    public static final List<String> PARTS = List.of(
            ("lead key-figures changes highlights map timeline earlier-events overview conditions access planned charts changes-table"
                            + " figures timelines demands casualties coverage funding clusters activities"
                            + " response-capacity positions background revisions counting hotlines sources contacts")
                    .split(" "));

    public ReportPlan {
        parts = parts.map(List::copyOf);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Returns whether a report has a part as far as the crisis lists any; what has no id is in no list. */
    public boolean lists(String id) {
        return id.isEmpty()
                || parts.isEmpty()
                || parts.get().stream().anyMatch(part -> part.id().equals(id));
    }

    /**
     * Returns the same, naming others.
     *
     * @param places gives the id of a place for that of another
     */
    public ReportPlan naming(UnaryOperator<String> places) {
        return new ReportPlan(
                kind,
                parts.map(all -> all.stream().map(part -> part.naming(places)).toList()),
                sections,
                house,
                appeal,
                reach.naming(places));
    }

    /** Returns the same in another house style. */
    public ReportPlan with(House other) {
        return new ReportPlan(kind, parts, sections, other, appeal, reach);
    }

    /** A kind of crisis. */
    public enum Kind {
        CONFLICT,
        DISASTER,
        OUTBREAK,
        OTHER
    }

    /**
     * A part that the crisis asks for.
     *
     * @param part the id of the part, such as {@code key-figures}; {@code section} and {@code table} for what stands beside
     *     it here
     * @param section the id of a section, the program's or the office's own
     * @param heading what stands at its head instead of the program's words
     * @param max the most lines that it prints; absent for the usual limit
     * @param whenEmpty whether it stands where it has nothing to say
     * @param table the table that is asked for
     */
    public record PartWish(
            String part,
            Optional<String> section,
            Optional<Text> heading,
            Optional<Integer> max,
            boolean whenEmpty,
            Optional<TableWish> table) {

        /** Returns what it names: a part or a section. */
        public String id() {
            return section.orElse(part);
        }

        PartWish naming(UnaryOperator<String> places) {
            return new PartWish(part, section, heading, max, whenEmpty, table.map(wish -> wish.naming(places)));
        }
    }

    /**
     * A table of figures: a row a place, or one figure by its parts.
     *
     * @param title what it shows; absent for a title of ours
     * @param partsOf the id of the place whose parts are its rows
     * @param places the ids of the places that are its rows, where they are listed
     * @param columns the ids of its indicators
     * @param changes the ids of the indicators whose change since the report before has a column
     * @param totals whether its last row adds up the others, as far as they may be added
     * @param sort the id of the indicator whose largest value comes first, {@code name} or {@code declared}; absent for the
     *     first column
     * @param max the most rows; absent for the usual limit
     * @param of the id of the indicator that is shown by its parts
     * @param at the id of the place of that figure
     * @param by the one or two dimensions of those parts, such as sex and age
     */
    public record TableWish(
            Optional<Text> title,
            Optional<String> partsOf,
            List<String> places,
            List<String> columns,
            List<String> changes,
            boolean totals,
            Optional<String> sort,
            Optional<Integer> max,
            Optional<String> of,
            Optional<String> at,
            List<String> by) {

        public TableWish {
            places = List.copyOf(places);
            columns = List.copyOf(columns);
            changes = List.copyOf(changes);
            by = List.copyOf(by);
        }

        TableWish naming(UnaryOperator<String> others) {
            return new TableWish(
                    title,
                    partsOf.map(others),
                    places.stream().map(others).toList(),
                    columns,
                    changes,
                    totals,
                    sort,
                    max,
                    of,
                    at.map(others),
                    by);
        }
    }

    /**
     * A section of the office's own.
     *
     * @param id what notes name
     * @param heading what stands at its head
     * @param prompt what its writer should tell
     * @param by by what its notes are written
     */
    public record OwnSection(String id, Text heading, Optional<Text> prompt, Optional<By> by) {}

    /** By what the notes of a section are written. */
    public enum By {
        CLUSTER,
        PLACE
    }

    /**
     * Of what the table on coverage is.
     *
     * @param place the id of the place; absent for the one of which most is told
     * @param anySources whether who is reached and who is targeted may be claimed by different sources
     */
    public record Reach(Optional<String> place, boolean anySources) {

        Reach naming(UnaryOperator<String> places) {
            return new Reach(place.map(places), anySources);
        }
    }

    /**
     * An appeal for money, or the operation it is for.
     *
     * @param name what it is called
     * @param code by which those who give know it
     * @param from the first day that it covers
     * @param to the last
     */
    public record Appeal(Text name, Optional<String> code, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /**
     * The house style of an office.
     *
     * @param logo its logo
     * @param colour its colour, as {@code #} and six digits of base sixteen; absent for the program's
     * @param partners the logos of those it works with
     * @param paper the paper that its reports are set on
     * @param cover a photograph on page one
     */
    public record House(
            Optional<Image> logo, Optional<String> colour, List<Image> partners, Paper paper, Optional<Cover> cover) {

        public House {
            partners = List.copyOf(partners);
        }

        /** Returns every image that it names. */
        public List<Image> images() {
            return Stream.of(logo.stream(), partners.stream(), cover.map(Cover::image).stream())
                    .flatMap(images -> images)
                    .toList();
        }
    }

    /**
     * A picture of the office's own.
     *
     * @param file its file, within the folder of the crisis
     * @param alt what it shows, for those who do not see it; absent for the name of the office
     * @param drawn a data address or an {@code svg}; empty as long as its file is not read
     */
    public record Image(String file, Optional<Text> alt, String drawn) {}

    /**
     * A photograph on page one.
     *
     * @param image the photograph
     * @param credit who took it, as printed
     * @param consent what is known of the consent of those shown
     */
    public record Cover(Image image, Text credit, Consent consent) {}

    /** What is known of the consent of those whom a photograph shows. */
    public enum Consent {
        /** They agreed to be shown. */
        GIVEN,
        /** It shows nobody who could be known. */
        NOBODY_SHOWN
    }

    /** The paper that reports are set on. */
    public enum Paper {
        A4,
        LETTER
    }
}
