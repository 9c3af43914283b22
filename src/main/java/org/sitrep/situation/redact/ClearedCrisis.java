package org.sitrep.situation.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.crisis.Indicator;
import org.sitrep.fact.crisis.Location;
import org.sitrep.fact.crisis.Source;
import org.sitrep.fact.crisis.Withholding;
import org.sitrep.fact.prose.Text;

/** What an audience may know of what a crisis declares. */
final class ClearedCrisis {

    private final Vocabulary words;
    private final Clearance clearance;

    private ClearedCrisis(Vocabulary words, Clearance clearance) {
        this.words = words;
        this.clearance = clearance;
    }

    /** Returns a crisis without contacts, exact places and private persons, as far as the audience may not know them. */
    static Crisis of(Crisis crisis, Clearance clearance) {
        ClearedCrisis cleared = new ClearedCrisis(crisis.vocabulary(), clearance);
        return crisis.with(
                clearance.withholds(Withholding.CONTACTS) ? crisis.imprint().withoutContacts() : crisis.imprint(),
                crisis.vocabulary().with(cleared.places(), cleared.indicators(), cleared.sources()),
                crisis.front().naming(clearance::named, clearance::place),
                crisis.report().naming(clearance::place));
    }

    /** Returns the names that are gone from it: no words for this audience may hold them. */
    static List<String> names(Crisis crisis, Clearance clearance) {
        Stream<Location> places = crisis.vocabulary().places().values().stream().filter(clearance::isWithheld);
        Stream<Source> people = crisis.vocabulary().sources().values().stream().filter(clearance::isWithheld);
        return Stream.concat(places.flatMap(place -> words(place.name())), people.flatMap(ClearedCrisis::names))
                .distinct()
                .toList();
    }

    private static Stream<String> names(Source person) {
        return Stream.of(words(person.name()), words(person.shortName()), person.privateNames().stream())
                .flatMap(names -> names);
    }

    private static Stream<String> words(Text text) {
        return text.byLanguage().values().stream();
    }

    private Map<String, Location> places() {
        Map<String, Location> places = new LinkedHashMap<>();
        for (Location place : words.places().values()) {
            if (!clearance.isWithheld(place)) {
                List<String> parts =
                        place.parts().stream().map(clearance::place).toList();
                places.put(place.id(), place.withParts(parts));
            }
        }
        return places;
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>(words.sources());
        sources.values().removeIf(clearance::isWithheld);
        return sources;
    }

    private Map<String, Indicator> indicators() {
        Map<String, Indicator> indicators = new LinkedHashMap<>(words.indicators());
        indicators.replaceAll((id, indicator) -> indicator.preferring(indicator.sources().stream()
                .filter(source -> !clearance.isWithheld(source))
                .toList()));
        return indicators;
    }
}
