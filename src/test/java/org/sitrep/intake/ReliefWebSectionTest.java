package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.fact.crisis.ReliefWebListing;

/** How a crisis says where its reports are listed at ReliefWeb. */
class ReliefWebSectionTest {

    private static final String URL = "  url: \"https://reports.example/{number}/{language}\"\n";
    private static final String FILE = "  file-url: \"https://reports.example/{crisis}-{number}-{language}.pdf\"\n";
    private static final String IDS = "  source: [7]\n  country: [9, 3]\n";
    private static final String LANGUAGES = "  language-ids: {en: 267, fa-AF: 5}\n";

    @TempDir
    private Path folder;

    private SampleCrisis crisis;

    @BeforeEach
    void sound() {
        crisis = new SampleCrisis(folder).facts("2016-09-19", "  - {event: Hit, date: 2016-09-19, source: ocha}\n");
    }

    private SampleCrisis with(String section) {
        return crisis.with("crisis.yaml", "reliefweb:\n" + section + SampleCrisis.CRISIS);
    }

    @Test
    void theSectionIsRead() {
        ReliefWebListing listing = with(URL + FILE + IDS + LANGUAGES + "  disaster: {EQ-2015-000048-NPL: 4}\n")
                .read()
                .value()
                .orElseThrow()
                .crisis()
                .publication()
                .reliefWeb()
                .orElseThrow();
        assertThat(listing.sources()).containsExactly(7);
        assertThat(listing.countries()).containsExactly(9, 3);
        assertThat(listing.disasters()).isEqualTo(Map.of("EQ-2015-000048-NPL", 4));
        assertThat(listing.languages()).isEqualTo(Map.of("en", 267, "fa-AF", 5));
        assertThat(ReliefWebListing.filled(listing.fileUrl(), "test", "12", "fa-AF"))
                .isEqualTo("https://reports.example/test-12-fa-AF.pdf");
    }

    @Test
    void aCrisisNeedsNone() {
        assertThat(crisis.read().value().orElseThrow().crisis().publication().reliefWeb())
                .isEmpty();
    }

    /** It is reported only where a package is asked for. */
    @Test
    void aLanguageWithoutAnIdIsNoFindingHere() {
        assertThat(with(URL + FILE + IDS + "  language-ids: {en: 267}\n").findings())
                .isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        URL.replace("{number}", "3") + FILE + IDS + LANGUAGES,
                        "2:8: `https://reports.example/3/{language}` has no `{number}`: two editions would have one"
                                + " address"),
                Arguments.of(
                        URL.replace("{language}", "en") + FILE + IDS + LANGUAGES,
                        "2:8: `https://reports.example/{number}/en` has no `{language}`: two editions would have one"
                                + " address"),
                Arguments.of(
                        URL.replace("reports.", "{office}.") + FILE + IDS + LANGUAGES,
                        "2:8: `https://{office}.example/{number}/{language}`: nothing stands for `{office}`"),
                Arguments.of(
                        URL.replace("https", "http") + FILE + IDS + LANGUAGES,
                        "2:8: `http://reports.example/{number}/{language}` is no https address that ReliefWeb could"
                                + " open"),
                Arguments.of(
                        URL.replace("https://", "https://me@") + FILE + IDS + LANGUAGES,
                        "2:8: `https://me@reports.example/{number}/{language}` is no https address that ReliefWeb"
                                + " could open"),
                Arguments.of(
                        URL.replace("/{number}", "/a b{number}") + FILE + IDS + LANGUAGES,
                        "2:8: `https://reports.example/a b{number}/{language}` is no https address that ReliefWeb"
                                + " could open"),
                Arguments.of(
                        URL.replace("/{number}", "/#{number}") + FILE + IDS + LANGUAGES,
                        "2:8: `https://reports.example/#{number}/{language}` is no https address that ReliefWeb could"
                                + " open"),
                Arguments.of(
                        URL.replace("reports.example", "") + FILE + IDS + LANGUAGES,
                        "2:8: `https:///{number}/{language}` is no https address that ReliefWeb could open"),
                Arguments.of(
                        URL + FILE.replace(".pdf", ".html") + IDS + LANGUAGES,
                        "3:13: `https://reports.example/{crisis}-{number}-{language}.html` does not end in `.pdf`:"
                                + " ReliefWeb takes no other file"),
                Arguments.of(
                        URL + FILE + IDS.replace("7", "0") + LANGUAGES,
                        "4:12: `0` in `reliefweb.source`: expected an id at ReliefWeb, 1 or more"),
                Arguments.of(
                        URL + FILE + IDS.replace("9", "-9") + LANGUAGES,
                        "5:13: `-9` in `reliefweb.country`: expected an id at ReliefWeb, 1 or more"),
                Arguments.of(
                        URL + FILE + IDS.replace("[7]", "[]") + LANGUAGES,
                        "4:11: `reliefweb.source`: expected a list of ids at ReliefWeb with at least 1 item"),
                Arguments.of(
                        URL + FILE + IDS + LANGUAGES.replace("267", "-1"),
                        "6:22: `-1` in `reliefweb.language-ids.en`: expected an id at ReliefWeb, 1 or more"),
                Arguments.of(
                        URL + FILE + IDS + LANGUAGES + "  disaster: {flood: 4}\n",
                        "7:14: `flood`: expected a GLIDE number"),
                Arguments.of(URL + FILE + IDS, "2:3: missing key `language-ids`"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongIsReportedAtItsPlace(String section, String reported) {
        assertThat(with(section).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("crisis.yaml:" + reported));
    }
}
