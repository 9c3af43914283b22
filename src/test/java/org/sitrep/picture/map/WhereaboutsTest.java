package org.sitrep.picture.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.geojson.NaturalEarth;
import org.sitrep.picture.map.Whereabouts.Way;

/** Where does a place lie, in words? */
class WhereaboutsTest {

    private static final Atlas ATLAS = new Atlas(NaturalEarth.map());

    @ParameterizedTest
    @CsvSource({
        "Aleppo, 36.2, 37.16, 760, NORTHWEST",
        "Damascus, 33.5, 36.3, 760, SOUTHWEST",
        "Palmyra, 34.56, 38.27, 760, CENTRE",
        "Goma, -1.68, 29.22, 180, EAST",
        "Port-au-Prince, 18.54, -72.34, 332, SOUTHEAST",
        "Les Cayes, 18.2, -73.75, 332, SOUTHWEST",
        "Puerto Williams, -54.93, -67.6, 152, SOUTHEAST",
        "Murmansk, 68.97, 33.08, 643, NORTHWEST"
    })
    void theCountryAndThePartOfIt(String place, double north, double east, int country, Whereabouts.Part part) {
        assertThat(Whereabouts.of(ATLAS, new Position(east, north))).as(place).contains(new Whereabouts(country, part));
    }

    @Test
    void theSeaIsNoCountry() {
        assertThat(Whereabouts.of(ATLAS, new Position(-140, -40))).isEmpty();
    }

    /** Bukavu to Goma, by their coordinates: 0.83° of latitude and 0.36° of longitude. */
    @Test
    void theWayFromOnePlaceToAnother() {
        Way way = Way.between(new Position(28.86, -2.51), new Position(29.22, -1.68));

        assertThat(way.km()).isBetween(100.0, 101.5);
        assertThat(way.direction()).isEqualTo(Whereabouts.Part.NORTHEAST);
    }
}
