package org.sitrep.edition.text;

import java.util.Optional;
import org.sitrep.fact.entry.Attribution;

/**
 * A note on a source: who says a thing, and where we read it.
 *
 * @param number its number in this output, counted from 1
 * @param folded whether only data that are folded on screens, and not on paper, cite it
 * @param attribution the same by ids
 * @param source who says it
 * @param brief the short name of the same; of who has no name to cite, with who cites it
 * @param kind what the source is
 * @param via where we read it, document and all, and when that came out, as a phrase; absent where there is neither
 * @param document title, page or address within the source
 * @param reliability how far we rely on it
 * @param address where to find it
 */
public record SourceNote(
        int number,
        boolean folded,
        Attribution attribution,
        Wording source,
        String brief,
        Wording kind,
        Optional<String> via,
        Optional<String> document,
        Optional<Wording> reliability,
        Optional<String> address) {

    /** Returns the same with its number. */
    public SourceNote numbered(int other, boolean isFolded) {
        return new SourceNote(other, isFolded, attribution, source, brief, kind, via, document, reliability, address);
    }
}
