package org.sitrep.picture.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.sitrep.fact.map.Position;

class ProjectionTest {

    /** Snyder's numerical example (USGS Professional Paper 1395, appendix A): a sphere of radius 3 around 40° N, 100° W. */
    @Test
    void itGivesThePublishedExample() {
        Coordinate place = new Projection(new Position(-100, 40)).of(new Position(100, -20));

        assertThat(place.x * 3 / Projection.RADIUS).isCloseTo(-4.2339303, within(1e-6));
        assertThat(place.y * 3 / Projection.RADIUS).isCloseTo(4.0257775, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "37.16, 36.2, 36.99, 36.155",
        "179.9, -17, -179.5, -16",
        "0, 90, 20, 80",
        "-70, -33, -60, -50",
        "0, 0, 0, 0"
    })
    void whatIsDrawnCanBeReadBack(double longitude, double latitude, double east, double north) {
        Projection projection = new Projection(new Position(longitude, latitude));

        Position back = projection.back(projection.of(new Position(east, north)));

        assertThat(back.longitude()).isCloseTo(east, within(1e-9));
        assertThat(back.latitude()).isCloseTo(north, within(1e-9));
    }

    /** One degree of latitude is 111 km on the ground, at every latitude: WGS 84 has 110.6 to 111.7. */
    @ParameterizedTest
    @CsvSource({"0", "36", "-54", "70"})
    void distancesNearTheCentreAreRightToOnePerCent(double latitude) {
        Coordinate place = new Projection(new Position(10, latitude)).of(new Position(10, latitude + 1));

        assertThat(place.x).isCloseTo(0, within(1e-9));
        assertThat(place.y).isCloseTo(111.2, within(1.0));
    }
}
