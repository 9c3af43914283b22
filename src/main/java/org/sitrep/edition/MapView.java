package org.sitrep.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.Position;
import org.sitrep.picture.map.MapPicture;

/**
 * The places of the brief to look at.
 *
 * @param places the places, in the order of their declaration
 * @param figures what its areas and circles show, in words; none where they show nothing
 * @param layers what the crisis's own layers show, areas first, then lines, then points
 * @param keys the same in short, those of one source and day together
 * @param picture how they are drawn
 * @param more how many names more there are than the map has room for; absent where it has all
 * @param alternative the same in words
 * @param caution what a ring, a dotted line and hatching mean; absent where there are none
 * @param basis the day of the report, and what the map is made from
 */
public record MapView(
        List<Place> places,
        List<String> figures,
        List<Layer> layers,
        List<Key> keys,
        MapPicture picture,
        Optional<String> more,
        String alternative,
        Optional<String> caution,
        String basis) {

    public MapView {
        places = List.copyOf(places);
        figures = List.copyOf(figures);
        layers = List.copyOf(layers);
        keys = List.copyOf(keys);
    }

    /**
     * A place.
     *
     * @param label its name
     * @param pcode its P-code
     * @param latitude in degrees north
     * @param longitude in degrees east
     * @param coordinates both as printed
     * @param isApproximate whether the place lies somewhere in the area of that name
     */
    public record Place(
            Wording label,
            Optional<String> pcode,
            BigDecimal latitude,
            BigDecimal longitude,
            String coordinates,
            boolean isApproximate) {

        /** Returns where it is marked. */
        public Position position() {
            return new Position(longitude.doubleValue(), latitude.doubleValue());
        }
    }

    /**
     * A line, an area or points.
     *
     * @param kind what it is; its id names its style
     * @param label what it is in words
     * @param name its name; absent where it has none
     * @param runs where it runs
     * @param date the day it is true of
     * @param source who says so
     * @param notes what it rests on
     * @param by the actor it is laid to
     */
    public record Layer(
            MapFeature.Kind kind,
            String label,
            Optional<Wording> name,
            List<List<Position>> runs,
            DateText date,
            String source,
            Citation notes,
            Optional<String> by) {

        public Layer {
            runs = List.copyOf(runs);
        }
    }

    /**
     * What the layers of one source and day show, in a line below the map.
     *
     * @param what the kinds in words, each with its name, or of several their number
     * @param date the day they are true of
     * @param source who says so
     * @param notes what they rest on
     */
    public record Key(String what, DateText date, String source, Citation notes) {}
}
