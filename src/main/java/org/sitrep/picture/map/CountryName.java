package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sitrep.picture.Point;

/**
 * Where the name of a country may stand.
 *
 * @param country the country's ISO 3166-1 numeric code
 * @param spots where it may stand in one line, in two lines and so on; one at least
 */
public record CountryName(int country, List<Spot> spots) {

    /** What names keep off borders. */
    private static final double AWAY = 1.5;

    private static final int MOST_LINES = 4;

    /** How far beyond its borders a name that has no room within them may reach. */
    private static final double[] BEYOND = {6, 15, 40, 90};

    public CountryName {
        spots = List.copyOf(spots);
    }

    /**
     * Room for a name.
     *
     * @param middle the middle of the name
     * @param room how wide it may be there
     */
    public record Spot(Point middle, double room) {}

    /**
     * A name in its place.
     *
     * @param lines its lines
     * @param middle the middle of all of them
     */
    public record Placed(List<String> lines, Point middle) {}

    /**
     * Returns a place for the name of each country that has room for one, those that the map is about first: these have places
     * beyond their borders too, nearest first, for a name that stands nowhere else.
     *
     * @param taken where no name may stand
     */
    static List<CountryName> all(Ground ground, Geometry taken, Set<Integer> homes, double line, Frame frame) {
        List<CountryName> names = new ArrayList<>();
        ground.land().keySet().stream()
                .filter(code -> code > 0)
                .sorted(Comparator.comparing((Integer code) -> !homes.contains(code))
                        .thenComparing(code -> code))
                .forEach(code ->
                        name(code, ground.land(code).difference(taken), line).ifPresent(names::add));
        Geometry free = Ground.shape(frame.edges()).difference(taken);
        for (double beyond : BEYOND) {
            homes.stream()
                    .filter(ground.land()::containsKey)
                    .forEach(code -> name(code, ground.land(code).buffer(beyond).intersection(free), line)
                            .ifPresent(names::add));
        }
        return names;
    }

    private static Optional<CountryName> name(int country, Geometry land, double line) {
        Envelope extent = land.getEnvelopeInternal();
        List<List<Envelope>> runs = new ArrayList<>();
        double top = extent.getMinY() + 0.5;
        for (double y = top; y < extent.getMaxY(); y += line / 2) {
            runs.add(runs(land, extent, y));
        }
        List<Spot> spots = IntStream.rangeClosed(1, MOST_LINES)
                .mapToObj(lines -> spot(runs, lines, top, line))
                .flatMap(Optional::stream)
                .toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(new CountryName(country, spots));
    }

    /** A name stands where the land is widest, over the height of its lines. */
    private static Optional<Spot> spot(List<List<Envelope>> runs, int lines, double top, double line) {
        Envelope widest = new Envelope();
        double height = 0;
        for (int from = 0; from + 2 * lines < runs.size(); from++) {
            Envelope run = widest(runs.subList(from, from + 2 * lines + 1));
            if (run.getWidth() > widest.getWidth()) {
                widest = run;
                height = top + (from + lines) * line / 2;
            }
        }
        double room = widest.getWidth() - 2 * AWAY;
        return room <= 0 ? Optional.empty() : Optional.of(new Spot(new Point(widest.centre().x, height), room));
    }

    /** Where the land goes on without a break, at a height. */
    private static List<Envelope> runs(Geometry land, Envelope extent, double y) {
        Geometry cut = land.intersection(Ground.line(extent.getMinX() - 1, y, extent.getMaxX() + 1, y));
        return IntStream.range(0, cut.getNumGeometries())
                .mapToObj(i -> cut.getGeometryN(i).getEnvelopeInternal())
                .map(run -> new Envelope(run.getMinX(), run.getMaxX(), 0, 1))
                .toList();
    }

    /** The widest run that some heights have in common. */
    private static Envelope widest(List<List<Envelope>> heights) {
        List<Envelope> common = heights.get(0);
        for (List<Envelope> height : heights.subList(1, heights.size())) {
            common = common.stream()
                    .flatMap(run -> height.stream().map(run::intersection))
                    .filter(run -> !run.isNull())
                    .toList();
        }
        return common.stream().max(Comparator.comparing(Envelope::getWidth)).orElseGet(Envelope::new);
    }

    /**
     * Returns the first of some names that has room: a long name in two lines rather than a shorter one, and a shorter one
     * rather than a long name in three.
     *
     * @param names what the country is called, the name first, then shorter ones
     * @param width how wide words are
     */
    Optional<Placed> placed(List<String> names, ToDoubleFunction<String> width) {
        List<String> longest = names.stream().limit(1).toList();
        List<String> shorter = names.stream().skip(1).toList();
        return Stream.of(
                        placed(longest, 1, width),
                        placed(longest, 2, width),
                        placed(shorter, 1, width),
                        placed(longest, 3, width),
                        placed(shorter, 2, width),
                        placed(longest, 4, width))
                .flatMap(found -> found)
                .findFirst();
    }

    private Stream<Placed> placed(List<String> names, int lines, ToDoubleFunction<String> width) {
        return spots.stream()
                .skip(lines - 1L)
                .limit(1)
                .flatMap(spot -> names.stream()
                        .flatMap(name ->
                                broken(name, lines).min(Comparator.comparing(parts -> widest(parts, width))).stream())
                        .filter(parts -> widest(parts, width) <= spot.room())
                        .map(parts -> new Placed(parts, spot.middle())));
    }

    private static double widest(List<String> parts, ToDoubleFunction<String> width) {
        return parts.stream().mapToDouble(width).max().orElseThrow();
    }

    /** Returns the ways in which words break into so many lines. */
    private static Stream<List<String>> broken(String words, int lines) {
        return lines == 1
                ? Stream.of(List.of(words))
                : IntStream.range(1, words.length())
                        .filter(i -> words.charAt(i) == ' ')
                        .boxed()
                        .flatMap(i -> broken(words.substring(i + 1), lines - 1)
                                .map(rest -> Stream.concat(Stream.of(words.substring(0, i)), rest.stream())
                                        .toList()));
    }
}
