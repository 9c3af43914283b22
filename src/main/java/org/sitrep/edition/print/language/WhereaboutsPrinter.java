package org.sitrep.edition.print.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.MapView.Place;
import org.sitrep.picture.AxisWords;
import org.sitrep.picture.map.Atlas;
import org.sitrep.picture.map.Whereabouts;
import org.sitrep.picture.map.Whereabouts.Way;

/**
 * Says in words where places lie, for those who do not see the map.
 *
 * @param printer prints words
 * @param axes prints distances
 * @param countries gives the names of a country by its ISO 3166-1 numeric code; none where countries are not to be named
 * @param atlas the base map
 */
public record WhereaboutsPrinter(Printer printer, AxisWords axes, IntFunction<List<String>> countries, Atlas atlas) {

    /** Of more places than this, the ways between them would be read by nobody. */
    private static final int MAX_WAYS = 5;

    /** Returns the places, those in one part of a country together, and the ways from the first of a few to the others. */
    public List<String> of(List<Place> places) {
        Map<Optional<Whereabouts>, List<String>> byPart = places.stream()
                .collect(Collectors.groupingBy(
                        place -> Whereabouts.of(atlas, place.position()),
                        LinkedHashMap::new,
                        Collectors.mapping(place -> place.label().text(), Collectors.toList())));
        Stream<String> where =
                byPart.entrySet().stream().map(part -> within(printer.commas(part.getValue()), part.getKey()));
        return Stream.concat(where, ways(places)).toList();
    }

    private String within(String places, Optional<Whereabouts> part) {
        return part.flatMap(found -> countries.apply(found.country()).stream()
                        .findFirst()
                        .map(country -> printer.say(
                                "map.in",
                                Map.of(
                                        "places",
                                        places,
                                        "country",
                                        country,
                                        "part",
                                        found.part().id()))))
                .orElse(places);
    }

    private Stream<String> ways(List<Place> places) {
        return places.size() > MAX_WAYS
                ? Stream.empty()
                : places.stream().skip(1).flatMap(place -> way(places.get(0), place).stream());
    }

    private Optional<String> way(Place from, Place to) {
        Way way = Way.between(from.position(), to.position());
        return way.km() < 1
                ? Optional.empty()
                : Optional.of(printer.say(
                        "map.bearing",
                        Map.of(
                                "from", from.label().text(),
                                "to", to.label().text(),
                                "distance", axes.kilometres(Math.rint(way.km())),
                                "direction", way.direction().id())));
    }
}
