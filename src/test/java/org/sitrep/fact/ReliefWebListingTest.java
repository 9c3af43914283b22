package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.fact.crisis.ReliefWebListing;

/** A listing holds what ReliefWeb takes, and nothing else. */
class ReliefWebListingTest {

    private static ReliefWebListing listing(
            List<Integer> sources, List<Integer> countries, Map<String, Integer> glides) {
        String url = "https://reports.example/{crisis}/{number}/{language}";
        return new ReliefWebListing(url, url + ".pdf", sources, countries, glides, Map.of("en", 267));
    }

    static Stream<List<Integer>> wrong() {
        return Stream.of(List.of(), List.of(0), List.of(5, -1), Collections.nCopies(301, 9));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void idsArePositiveAndNeitherMissingNorTooMany(List<Integer> ids) {
        assertThatThrownBy(() -> listing(ids, List.of(9), Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> listing(List.of(7), ids, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreUpToThirtySourcesAndThreeHundredCountries() {
        List<Integer> thirty = Collections.nCopies(30, 7);
        assertThat(listing(thirty, Collections.nCopies(300, 9), Map.of()).sources())
                .hasSize(30);
        assertThatThrownBy(() -> listing(Collections.nCopies(31, 7), List.of(9), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void disastersStayInTheirOrder() {
        Map<String, Integer> glides = new LinkedHashMap<>();
        for (int i = 30; i > 0; i--) {
            glides.put("FL-2016-0000" + (10 + i) + "-NPL", i);
        }
        assertThat(List.copyOf(
                        listing(List.of(7), List.of(9), glides).disasters().values()))
                .startsWith(30, 29)
                .endsWith(1)
                .hasSize(30);
        glides.put("EQ-2016-000001-NPL", 31);
        assertThatThrownBy(() -> listing(List.of(7), List.of(9), glides)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGapsOfAnAddressAreFilled() {
        assertThat(ReliefWebListing.filled("https://{language}.example/{crisis}/{number}", "aleppo", "3", "ar"))
                .isEqualTo("https://ar.example/aleppo/3");
    }
}
