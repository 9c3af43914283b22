package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sitrep.picture.Point;

/**
 * Where the name of a country may stand.
 *
 * @param country the country's ISO 3166-1 numeric code
 * @param middle the middle of the name
 * @param room how wide it may be there
 */
public record CountryName(int country, Point middle, double room) {

    /** What names keep off borders. */
    private static final double AWAY = 1.5;

    /**
     * Returns a place for the name of each country that has room for one, the one that the map is about first.
     *
     * @param taken where no name may stand
     */
    static List<CountryName> all(Ground ground, Geometry taken, int home, double line) {
        List<CountryName> names = new ArrayList<>();
        ground.land().keySet().stream()
                .filter(code -> code > 0)
                .sorted(Comparator.comparing((Integer code) -> code != home).thenComparing(code -> code))
                .forEach(code ->
                        name(code, ground.land(code).difference(taken), line).ifPresent(names::add));
        return names;
    }

    /** A name stands where the land is widest, over the height of its line. */
    private static Optional<CountryName> name(int country, Geometry land, double line) {
        Envelope extent = land.getEnvelopeInternal();
        Envelope widest = new Envelope();
        double height = 0;
        List<Envelope> above = List.of();
        List<Envelope> within = List.of();
        for (double y = extent.getMinY() + 0.5; y < extent.getMaxY(); y += line / 2) {
            List<Envelope> below = runs(land, extent, y);
            Envelope run = widest(above, within, below);
            if (run.getWidth() > widest.getWidth()) {
                widest = run;
                height = y - line / 2;
            }
            above = within;
            within = below;
        }
        double room = widest.getWidth() - 2 * AWAY;
        return room <= 0
                ? Optional.empty()
                : Optional.of(new CountryName(country, new Point(widest.centre().x, height), room));
    }

    /** Where the land goes on without a break, at a height. */
    private static List<Envelope> runs(Geometry land, Envelope extent, double y) {
        Geometry cut = land.intersection(Ground.line(extent.getMinX() - 1, y, extent.getMaxX() + 1, y));
        return IntStream.range(0, cut.getNumGeometries())
                .mapToObj(i -> cut.getGeometryN(i).getEnvelopeInternal())
                .map(run -> new Envelope(run.getMinX(), run.getMaxX(), 0, 1))
                .toList();
    }

    /** The widest run that three heights have in common. */
    private static Envelope widest(List<Envelope> above, List<Envelope> within, List<Envelope> below) {
        return above.stream()
                .flatMap(run -> within.stream().map(run::intersection))
                .flatMap(run -> below.stream().map(run::intersection))
                .filter(run -> !run.isNull())
                .max(Comparator.comparing(Envelope::getWidth))
                .orElseGet(Envelope::new);
    }
}
