package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.fact.map.Position;
import org.sitrep.picture.Point;

/**
 * The locator map: the places of a report, and where in the country they lie. A map of places alone is low, its two parts beside each
 * other; what the crisis itself brings, lines, areas and sites, has more room.
 *
 * @param detail the places
 * @param width how wide they are drawn
 * @param country the country with the frame of the detail; absent where no country holds them, or the detail shows most of it
 * @param corner where the country begins, to the right of the places or below them
 */
public record LocatorMap(Detail detail, double width, Optional<CountryMap> country, Point corner) {

    /** How wide it is drawn. */
    public static final double WIDTH = 176;

    private static final double GAP = 4;

    /**
     * How the two parts are drawn; heights of 88 are 3 cm on paper.
     *
     * @param margin leaves room for the bar below the lowest mark, and for the sign of north beside the rightmost one
     */
    private record Layout(
            double width, double height, double countryWidth, double countryHeight, double alone, double margin) {

        static final Layout BESIDE = new Layout(108, 88, 64, 88, 88, 0.36);
        static final Layout BELOW = new Layout(WIDTH, 118, WIDTH, 112, 234, 0.22);

        Point corner() {
            return width < WIDTH ? new Point(width + GAP, 0) : new Point(0, height + GAP);
        }
    }

    /** The least width of what is shown, in km. */
    private static final double MIN_KM = 10;

    /** The least width around one place: it is shown with what lies around it, large enough for the base map. */
    private static final double MIN_KM_AROUND = 1.01 * Detail.MIN_KM;

    /** What is left free around areas and circles. */
    private static final double CLOSE = 0.08;

    private static final double MIN_COUNTRY_KM = 40;
    private static final double COUNTRY_MARGIN = 0.12;

    /** A detail that shows so much of the country needs no second map. */
    private static final double MAX = 0.6;

    /**
     * Draws the map.
     *
     * @param atlas the base map
     * @param pins the places, one or more, the most important first
     * @param traces lines and areas
     * @param named the countries that the report names as its own, by ISO 3166-1 numeric code
     * @param letters how names stand on it
     */
    public static LocatorMap of(
            Atlas atlas, List<Pin> pins, List<Trace> traces, Set<Integer> named, Lettering letters) {
        List<Position> all = new ArrayList<>();
        pins.forEach(pin -> all.add(pin.position()));
        traces.forEach(trace -> trace.runs().forEach(all::addAll));
        boolean arePlaces =
                traces.isEmpty() && pins.stream().allMatch(pin -> pin.kind().equals(Pin.PLACE));
        Layout layout = arePlaces ? Layout.BESIDE : Layout.BELOW;
        double least = arePlaces && all.stream().distinct().count() == 1 ? MIN_KM_AROUND : MIN_KM;
        Frame near = Frame.around(all, layout.margin, least, layout.width, layout.height);
        List<Atlas.Piece> lands = atlas.under(asked(pins, traces));
        Set<Integer> homes = new TreeSet<>(named);
        lands.forEach(piece -> homes.add(piece.country().code()));
        homes.remove(0);
        Optional<Frame> far = Optional.of(coasts(atlas, lands, named))
                .filter(coast -> !coast.isEmpty() && !atlas.isPlain())
                .map(coast ->
                        Frame.around(coast, COUNTRY_MARGIN, MIN_COUNTRY_KM, layout.countryWidth, layout.countryHeight))
                .filter(frame ->
                        near.extent().getDiameter() < MAX * frame.extent().getDiameter());
        boolean areFigures =
                traces.stream().anyMatch(Trace::isOfPlace) || pins.stream().anyMatch(pin -> pin.radius() > 0);
        Frame detail = far.isPresent()
                ? near
                : areFigures
                        ? Frame.close(all, CLOSE, least, WIDTH, layout.alone)
                        : Frame.around(all, layout.margin, least, WIDTH, layout.alone);
        return new LocatorMap(
                Detail.of(atlas, detail, homes, pins, traces, letters),
                detail.width(),
                far.map(frame -> atlas.country(frame, detail, homes, letters.line())),
                layout.corner());
    }

    /** Returns the outlines of all countries that are named and hold places, or else of the one that holds most of them. */
    private static List<Position> coasts(Atlas atlas, List<Atlas.Piece> lands, Set<Integer> named) {
        Map<Integer, Atlas.Piece> shown = new LinkedHashMap<>();
        lands.stream()
                .filter(piece -> named.contains(piece.country().code()))
                .forEach(piece -> shown.putIfAbsent(piece.country().code(), piece));
        return (shown.isEmpty() ? lands.stream().limit(1) : shown.values().stream())
                .flatMap(piece -> atlas.country(piece).stream())
                .toList();
    }

    /** Which country it is, the places say; of lines and areas the first position, where there are no places. */
    private static List<Position> asked(List<Pin> pins, List<Trace> traces) {
        return pins.isEmpty()
                ? traces.stream().map(trace -> trace.runs().get(0).get(0)).toList()
                : pins.stream().map(Pin::position).toList();
    }

    /** Returns how high both are drawn. */
    public double height() {
        return Math.max(
                detail.height(), country.map(map -> corner.y() + map.height()).orElse(0.0));
    }
}
