package org.sitrep.situation;

import java.util.List;
import org.sitrep.fact.entry.Figure;

/**
 * The newest figure of one source for an indicator and place.
 *
 * @param figure the figure
 * @param earlier the older figures of the same source, the newest first
 * @param ageInDays the days from the figure's date to as-of
 * @param stale whether it is older than the indicator's figures stay fresh (rule 10)
 * @param agreement how it stands to the lead figure
 */
public record Claim(Figure figure, List<Figure> earlier, long ageInDays, boolean stale, Agreement agreement) {

    /** The most figures that are printed beside a newer one of their source. */
    public static final int MAX_EARLIER = 3;

    public Claim {
        earlier = List.copyOf(earlier);
    }

    /** Returns the id of the source of this claim. */
    public String source() {
        return figure.source();
    }

    Claim standing(Agreement to) {
        return new Claim(figure, earlier, ageInDays, stale, to);
    }
}
