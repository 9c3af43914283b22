package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who says a thing, and where we read it.
 *
 * @param source the id of the source that says it
 * @param via the id of the source we read it in, where it is another
 * @param document title, page or address within the source
 * @param published the day that the document came out
 * @param address where the document is on the web
 */
public record Attribution(
        String source,
        Optional<String> via,
        Optional<String> document,
        Optional<LocalDate> published,
        Optional<String> address) {

    /** Makes one of a document that has neither a day nor an address of its own. */
    public Attribution(String source, Optional<String> via, Optional<String> document) {
        this(source, via, document, Optional.empty(), Optional.empty());
    }

    /** Returns the same, read in another source or in none. */
    public Attribution readIn(Optional<String> other) {
        return new Attribution(source, other, document, published, address);
    }
}
