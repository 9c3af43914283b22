package org.sitrep.edition;

/**
 * What stands at the head of a part.
 *
 * @param id names the part; where it may be chosen, the crisis names it so
 * @param kind names how it is written: the template file of that name writes it
 * @param text the heading as printed
 * @param weight what the part is worth to those who read nothing else, from 0 to {@link #ALWAYS}
 * @param area where it stands
 */
public record Heading(String id, String kind, String text, int weight, Area area) {

    /** No report is issued without it. */
    public static final int ALWAYS = 100;

    /** Returns the same with another text. */
    public Heading saying(String other) {
        return new Heading(id, kind, other, weight, area);
    }

    /** Where a part stands. */
    public enum Area {
        /** On page one, beside what stands to its side. */
        FRONT,
        /** At the side of page one. */
        SIDE,
        /** Across the page. */
        PAGE
    }
}
