package org.sitrep.intake;

import java.util.List;
import java.util.Map;
import org.sitrep.fact.crisis.ReliefWebListing;
import org.sitrep.intake.yaml.Fields;

/** Decodes how a crisis's reports are listed at ReliefWeb, from a section found right. */
final class ListingDecoder {

    private ListingDecoder() {}

    static ReliefWebListing listing(Fields listing) {
        return new ReliefWebListing(
                listing.need("url"),
                listing.need("file-url"),
                ids(listing, "source"),
                ids(listing, "country"),
                byName(listing, "disaster"),
                byName(listing, "language-ids"));
    }

    private static List<Integer> ids(Fields listing, String key) {
        return listing.words(key).stream().map(Fields::integer).toList();
    }

    private static Map<String, Integer> byName(Fields listing, String key) {
        return listing.byKey(key, (names, name) -> Fields.integer(names.need(name)));
    }
}
