package org.sitrep.situation.redact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis.Audience;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.fact.map.MapFeature;

/**
 * Something that an edition does not tell its audience, or not as recorded. For the eyes of those alone who keep the ledger.
 *
 * @param id the id of the entry, of the map feature, or of what the crisis declares
 * @param why why not
 */
public record LeftOut(String id, Why why) {

    /** Why an audience is not told something. */
    public enum Why {
        /** It is marked for a narrower audience. */
        MARKED,
        /** It rests on private persons alone. */
        PRIVATE_PERSONS,
        /** It is below the threshold of small numbers. */
        SMALL_NUMBER,
        /** Something that is left out replaces it, changes it, or would follow from it. */
        UNDER_REVIEW,
        /** It is told, at the area instead of the exact place. */
        COARSENED,
        /** It is told, without the private persons among its sources. */
        SOURCE_NOT_NAMED,
        /** It is a point on the map, and the audience is not told exact places. */
        EXACT_PLACE,
        /** The contacts of the crisis. */
        CONTACTS;

        /** Returns its name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Returns what an edition leaves out of all that is recorded by then.
     *
     * @param ledger what is on record
     * @param viewpoint whose edition, as of which day
     * @return each entry left out or told otherwise, in the order of the ledger
     */
    public static List<LeftOut> of(Ledger ledger, Viewpoint viewpoint) {
        return new Search(ledger, viewpoint).found();
    }

    private static final class Search {

        private final Ledger ledger;
        private final Viewpoint viewpoint;
        private final Clearance clearance;
        private final Set<String> reviewed;

        Search(Ledger ledger, Viewpoint viewpoint) {
            this.ledger = ledger;
            this.viewpoint = viewpoint;
            this.clearance = new Clearance(ledger.crisis(), viewpoint.clearance());
            this.reviewed = View.of(Clearance.of(ledger, viewpoint.clearance()), viewpoint).underReview().stream()
                    .map(Entry::id)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        List<LeftOut> found() {
            List<LeftOut> found = new ArrayList<>();
            Audience audience = ledger.crisis().audience(viewpoint.clearance());
            if (audience.withholds(Withholding.CONTACTS)
                    && !ledger.crisis().imprint().contacts().isEmpty()) {
                found.add(new LeftOut("contacts", Why.CONTACTS));
            }
            ledger.entries().stream()
                    .filter(entry -> !entry.head().known().isAfter(viewpoint.knownBy())
                            && !entry.trueOf().isAfter(viewpoint.asOf().date()))
                    .flatMap(this::of)
                    .forEach(found::add);
            layers().forEach(found::add);
            return found;
        }

        /** What of the map layers holds on the day, and is not told. */
        private Stream<LeftOut> layers() {
            Sensitivity all = new Sensitivity("all", Integer.MAX_VALUE);
            Viewpoint open = new Viewpoint(viewpoint.asOf(), viewpoint.knownBy(), all);
            List<String> told = Layers.of(clearance.layers(ledger.layers()), viewpoint).stream()
                    .map(MapFeature::id)
                    .toList();
            return Layers.of(ledger.layers(), open).stream()
                    .filter(feature -> !told.contains(feature.id()))
                    .map(feature -> new LeftOut(feature.id(), why(feature)));
        }

        private Why why(MapFeature feature) {
            if (!viewpoint.clearance().admits(feature.sensitivity())) {
                return Why.MARKED;
            }
            return clearance.isExact(feature) ? Why.EXACT_PLACE : Why.PRIVATE_PERSONS;
        }

        private Stream<LeftOut> of(Entry entry) {
            return why(entry).map(why -> new LeftOut(entry.id(), why));
        }

        private Stream<Why> why(Entry entry) {
            if (!viewpoint.clearance().admits(entry.head().sensitivity())) {
                return Stream.of(Why.MARKED);
            }
            if (clearance.isUntold(entry)) {
                return Stream.of(restsOnSmallNumber(entry) ? Why.SMALL_NUMBER : Why.PRIVATE_PERSONS);
            }
            return reviewed.contains(entry.id()) ? Stream.of(Why.UNDER_REVIEW) : otherwise(entry);
        }

        private boolean restsOnSmallNumber(Entry entry) {
            return entry instanceof Figure && !clearance.restsOnPrivatePersons(entry.head());
        }

        private Stream<Why> otherwise(Entry entry) {
            Entry told = clearance.told(entry);
            Stream<Why> source = told.head().sources().equals(entry.head().sources())
                    ? Stream.empty()
                    : Stream.of(Why.SOURCE_NOT_NAMED);
            Stream<Why> place = clearance.isCoarsened(entry) ? Stream.of(Why.COARSENED) : Stream.empty();
            return Stream.concat(source, place);
        }
    }
}
