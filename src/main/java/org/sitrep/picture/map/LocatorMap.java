package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.map.Position;

/**
 * The locator map: the places of a report, and where in the country they lie.
 *
 * @param detail the places
 * @param country the country with the frame of the detail; absent where no country holds them, or the detail shows most of it
 */
public record LocatorMap(Detail detail, Optional<CountryMap> country) {

    /** How wide it is drawn. */
    public static final double WIDTH = 176;

    private static final double DETAIL = 118;
    private static final double COUNTRY = 112;
    private static final double GAP = 4;

    /** The least width of what is shown, in km: a place alone is shown with what lies around it. */
    private static final double MIN_KM = 10;

    private static final double MIN_COUNTRY_KM = 40;
    /** Leaves room for the bar below the lowest mark, and for the sign of north beside the rightmost one. */
    private static final double MARGIN = 0.22;

    private static final double COUNTRY_MARGIN = 0.12;

    /** A detail that shows so much of the country needs no second map. */
    private static final double MAX = 0.6;

    /**
     * Draws the map.
     *
     * @param atlas the base map
     * @param pins the places, one or more, the most important first
     * @param traces lines and areas
     * @param letters how names stand on it
     */
    public static LocatorMap of(Atlas atlas, List<Pin> pins, List<Trace> traces, Lettering letters) {
        List<Position> all = new ArrayList<>();
        pins.forEach(pin -> all.add(pin.position()));
        traces.forEach(trace -> trace.runs().forEach(all::addAll));
        Frame near = Frame.around(all, MARGIN, MIN_KM, WIDTH, DETAIL);
        Optional<Atlas.Piece> home = atlas.home(asked(pins, traces));
        Optional<Frame> far = home.map(atlas::country)
                .map(coast -> Frame.around(coast, COUNTRY_MARGIN, MIN_COUNTRY_KM, WIDTH, COUNTRY))
                .filter(frame -> near.extent().getWidth() < MAX * frame.extent().getWidth());
        Frame detail = far.isPresent() ? near : Frame.around(all, MARGIN, MIN_KM, WIDTH, DETAIL + GAP + COUNTRY);
        int code = home.map(piece -> piece.country().code()).orElse(0);
        return new LocatorMap(
                Detail.of(atlas, detail, code, pins, traces, letters),
                far.map(frame -> atlas.country(frame, detail, code, letters.line())));
    }

    /** Which country it is, the places say; of lines and areas the first position, where there are no places. */
    private static List<Position> asked(List<Pin> pins, List<Trace> traces) {
        return pins.isEmpty()
                ? traces.stream().map(trace -> trace.runs().get(0).get(0)).toList()
                : pins.stream().map(Pin::position).toList();
    }

    /** Returns where the second map begins, below the first. */
    public double below() {
        return detail.height() + GAP;
    }

    /** Returns how high both are drawn. */
    public double height() {
        return Stream.concat(Stream.of(detail.height()), country.stream().map(map -> GAP + map.height()))
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
