package org.sitrep.edition;

import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Wording;

/**
 * What stands at the head of a part, and what is said at its end of what it leaves out.
 *
 * @param id names the part; where it may be chosen, the crisis names it so
 * @param kind names how it is written: the template file of that name writes it
 * @param text the heading as printed
 * @param lang the language tag of a heading of the crisis's own, where it is not the edition's own
 * @param weight what the part is worth to those who read nothing else, from 0 to {@link #ALWAYS}
 * @param area where it stands
 * @param more what is left out, where the crisis wants no more
 */
public record Heading(
        String id, String kind, String text, Optional<String> lang, int weight, Area area, Optional<More> more) {

    /** No report is issued without it. */
    public static final int ALWAYS = 100;

    /** Returns a heading in the edition's own words, of a part that leaves nothing out. */
    public Heading(String id, String kind, String text, int weight, Area area) {
        this(id, kind, text, Optional.empty(), weight, area, Optional.empty());
    }

    /** Returns the same in other words. */
    public Heading saying(Wording other) {
        return new Heading(id, kind, other.text(), other.lang(), weight, area, more);
    }

    /** Returns the same of a part that has nothing to say: page one is not for it. */
    public Heading silent() {
        return new Heading(id, "narrative", text, lang, weight, Area.PAGE, more);
    }

    /** Returns the same, leaving something out. */
    public Heading leaving(More out) {
        return new Heading(id, kind, text, lang, weight, area, Optional.of(out));
    }

    /** Returns its text with the language. */
    public Wording words() {
        return new Wording(text, lang);
    }

    /**
     * What a part leaves out.
     *
     * @param text says how many there are
     * @param entries the ids of the entries; the data have them
     */
    public record More(String text, List<String> entries) {

        public More {
            entries = List.copyOf(entries);
        }
    }

    /** Where a part stands: all but the last on page one, from its top to its foot. */
    public enum Area {
        /** One sentence across the page. */
        LEAD,
        /** Across the page, below it. */
        BAND,
        /** Beside what stands to its side. */
        FRONT,
        /** At the side. */
        SIDE,
        /** Across the foot. */
        FOOT,
        /** After page one. */
        PAGE
    }
}
