package org.sitrep.situation.redact;

import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Keyed;

/**
 * What a redaction withheld from an audience, or gave it otherwise than recorded, and why. For those alone who keep the
 * ledger: no report holds anything of it.
 *
 * @param lines what is withheld or changed, in the order of the ledger; the layers of the map last
 * @param names the names of exact places and private persons that no words for this audience may hold
 * @param renamed the ids that hold that of an exact place, each with the one that stands for it
 */
public record RedactionLog(List<Line> lines, List<String> names, Map<String, String> renamed) {

    public RedactionLog {
        lines = List.copyOf(lines);
        names = List.copyOf(names);
        renamed = Map.copyOf(renamed);
    }

    /** Returns the id under which the audience knows an entry. */
    public String idFor(String recorded) {
        return renamed.getOrDefault(recorded, recorded);
    }

    /**
     * Something that is withheld, or changed.
     *
     * @param id the id of the entry or of the map feature, as recorded; or {@code contacts}
     * @param why why
     */
    public record Line(String id, Why why) {}

    /** Why something is withheld or changed. */
    public enum Why implements Keyed {
        /** It is marked for a narrower audience. */
        MARKED,
        /** It rests on private persons alone. */
        PRIVATE_PERSONS,
        /** It is below the threshold of small numbers. */
        SMALL_NUMBER,
        /** Something that is withheld replaces or changes it. */
        UNDER_REVIEW,
        /** Something that is withheld would follow from it and others that are shown. */
        GIVES_AWAY,
        /** It is shown, at the area instead of the exact place. */
        COARSENED,
        /** It is shown, without the private persons among its sources. */
        SOURCE_NOT_NAMED,
        /** It is a point on the map, and the audience may not know exact places. */
        EXACT_PLACE,
        /** The contacts of the crisis. */
        CONTACTS;
    }
}
