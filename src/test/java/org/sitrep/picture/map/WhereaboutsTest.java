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

    @ParameterizedTest
    @CsvSource({
        "Srinagar, 34.08, 74.8",
        "Muzaffarabad, 34.37, 73.47",
        "Gilgit, 35.92, 74.31",
        "Leh, 34.16, 77.58",
        "Abyei, 9.59, 28.43",
        "Agok, 9.35, 28.58",
        "Majdal Shams, 33.27, 35.77",
        "Yuzhno-Kurilsk, 44.03, 145.86",
        "Jerusalem, 31.78, 35.22",
        "Tawang, 27.59, 91.87"
    })
    void ofDisputedLandNoCountryIsNamed(String place, double north, double east) {
        assertThat(Whereabouts.of(ATLAS, new Position(east, north))).as(place).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Islamabad, 33.7, 73.05, 586", "Kadugli, 11.01, 29.72, 729", "Simferopol, 44.95, 34.1, 804"})
    void besideItCountriesAre(String place, double north, double east, int country) {
        assertThat(Whereabouts.of(ATLAS, new Position(east, north)).map(Whereabouts::country))
                .as(place)
                .contains(country);
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
