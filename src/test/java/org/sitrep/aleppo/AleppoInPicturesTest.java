package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;

/** The pictures of 25 September: is what is drawn what is on record? Lengths are compared with the facts. */
@TestInstance(Lifecycle.PER_CLASS)
class AleppoInPicturesTest {

    /** Lengths are written in tenths. */
    private static final double WRITTEN = 0.15;

    private static final LocalDate FIRST = LocalDate.of(2016, 7, 7);
    private static final LocalDate CROWDED = LocalDate.of(2016, 9, 19);
    private static final LocalDate LAST = LocalDate.of(2016, 9, 25);

    private String html = "";

    @BeforeAll
    void render(@TempDir Path out) {
        html = Editions.of(Editions.ALEPPO, "2016-09-25", Optional.empty(), out).htmlSource();
    }

    private String picture(String says) {
        int at = html.indexOf("<title>" + says);
        assertThat(at).as(says).isPositive();
        return html.substring(at, html.indexOf("</svg>", at));
    }

    private static List<MatchResult> all(String picture, String pattern) {
        return Pattern.compile(pattern).matcher(picture).results().toList();
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }

    @Test
    void eachBarOfTheCasualtiesIsAsLongAsItsCount() {
        String casualties = picture("Casualties by period and source");
        List<Double> bars = all(casualties, "class=\"bar\" d=\"M[\\d.]+ [\\d.]+l([\\d.]+) 0").stream()
                .map(bar -> number(bar, 1))
                .toList();
        double about = number(
                all(casualties, "class=\"about\" d=\"M[\\d.]+ [\\d.]+l-([\\d.]+) 0")
                        .get(0),
                1);

        assertThat(bars).as("231; 60, 25 and 4; 1; 55").hasSize(6);
        assertThat(about).as("20 to 231").isCloseTo(20 * bars.get(0) / 231, within(WRITTEN));
        assertThat(bars.get(2)).as("25 to 60").isCloseTo(25 * bars.get(1) / 60, within(WRITTEN));
        assertThat(bars.get(3)).as("4 to 60").isCloseTo(4 * bars.get(1) / 60, within(WRITTEN));
    }

    @Test
    void onlyCountsWithoutAnUpperEndAreOpen() {
        String casualties = picture("Casualties by period and source");

        assertThat(all(casualties, "class=\"open\""))
                .as("at least 231, more than 60, and about 20 to both sides")
                .hasSize(4);
        assertThat(all(casualties, "<text class=\"v\"[^>]*>([^<]*)<").stream().map(found -> found.group(1)))
                .containsExactly("at least 231", "about 20", "more than 60", "25", "4", "1", "55");
    }

    @Test
    void noLineLeadsOverTheWeeksInWhichNobodyCounted() {
        String water = picture("People cut off from water");

        assertThat(water).doesNotContain("class=\"join").doesNotContain("class=\"range");
        assertThat(all(water, "class=\"about"))
                .as("two claims of about, in the panel and in its key")
                .hasSize(4);
        assertThat(all(water, "class=\"open"))
                .as("more than, up to, nearly, which is also in the key")
                .hasSize(4);
    }

    @Test
    void theLevelsOfWaterStandAtTheirHeights() {
        String water = picture("People cut off from water");
        List<Double> middles = all(water, "class=\"about[^\"]*\" d=\"M[\\d.]+ ([\\d.]+)a").stream()
                .map(mark -> number(mark, 1))
                .toList();
        double foot = all(water, "class=\"axis\" d=\"M[\\d.]+ ([\\d.]+)l[\\d.]+ 0\"").stream()
                .map(axis -> number(axis, 1))
                .findFirst()
                .orElseThrow();

        assertThat((foot - middles.get(1)) / (foot - middles.get(0)))
                .as("1.5 million to 250,000")
                .isCloseTo(6, within(0.3));
    }

    @Test
    void theSiegeHasItsGapAndTheTruceItsDays() {
        String course = picture("The truce");
        List<MatchResult> siege = all(
                course,
                "class=\"condition\" d=\"M([\\d.]+) [\\d.]+l([\\d.]+) 0l0 5l-[\\d.]+ 0zM([\\d.]+) [\\d.]+l([\\d.]+) 0");
        MatchResult truce =
                all(course, "class=\"span\" d=\"M([\\d.]+) [\\d.]+l([\\d.]+) 0").get(0);
        MatchResult wide =
                all(course, "class=\"wide\" d=\"M([\\d.]+) 0l([\\d.]+) 0").get(0);
        double recent = (number(wide, 2) - 10) / ChronoUnit.DAYS.between(CROWDED, LAST);
        double day = (521 - 30 - 6 * recent) / ChronoUnit.DAYS.between(FIRST, CROWDED);

        assertThat(siege).hasSize(1);
        assertThat(recent).as("a day from 19 September on").isGreaterThan(2 * day);
        assertThat(number(wide, 1) + 5 - 15).as("19 September").isCloseTo(74 * day, within(2 * WRITTEN));
        assertThat(number(siege.get(0), 2)).as("17 July to 6 August").isCloseTo(20 * day, within(WRITTEN));
        assertThat(number(siege.get(0), 4))
                .as("since 4 September")
                .isCloseTo(15 * day + 6 * recent, within(2 * WRITTEN));
        assertThat(number(siege.get(0), 3) - number(siege.get(0), 1))
                .as("from beginning to resumption")
                .isCloseTo(49 * day, within(WRITTEN));
        assertThat(number(truce, 2)).as("9 to 19 September").isCloseTo(10 * day, within(WRITTEN));
    }

    @Test
    void theEventsAreNumberedAsInTheTable() {
        String course = picture("The truce");
        List<String> numbers = all(course, "<text class=\"v\"[^>]*>([^<]*)<").stream()
                .map(found -> found.group(1))
                .toList();

        assertThat(numbers).containsExactly("1", "2", "3", "4–6", "7", "8", "9", "10–11");
        assertThat(all(html, "<bdi class=\"k\">(\\d+)</bdi>")).hasSize(11);
    }

    @Test
    void everyCallAndEveryResponseStandsAtItsDay() {
        int at = html.indexOf("Weekly 48-hour humanitarian pauses in the fighting</span>");
        String row = html.substring(at, html.indexOf("</tr>", at));

        assertThat(all(row, "(\\d+ [A-Z][a-z]+: [a-z ]+), ").stream().map(found -> found.group(1)))
                .containsExactly(
                        "28 July: called for",
                        "11 August: repeated",
                        "18 August: accepted in part",
                        "19 August: repeated",
                        "25 September: repeated");
    }

    @Test
    void everyPictureSaysInWordsWhatItShows() {
        assertThat(all(html, "<svg[^>]*role=\"img\"[^>]*><title>[^<]{10,}</title>"))
                .hasSameSizeAs(all(html, "<svg"))
                .hasSize(4);
        assertThat(html)
                .contains("about 250,000: People without running water, Eastern Aleppo city, 23 Sept (UNICEF)")
                .contains("Siege, Eastern Aleppo city: 70 days; 21 days since it resumed");
    }

    @Test
    void theDataOfAPictureStandInATable() {
        assertThat(all(html, "(?s)<details class=\"data\">.*?<caption>.*?</details>"))
                .as("two charts and the map")
                .hasSize(3);
    }

    @Test
    void aBrowserWithWiderLettersFitsTheWordsOfAChartIntoTheirRoom() {
        String bars = picture("Casualties by period and source");

        assertThat(all(bars, "<text [^>]*textLength=\"[\\d.]+\" lengthAdjust=\"spacingAndGlyphs\">"))
                .hasSameSizeAs(all(bars, "<text "))
                .isNotEmpty();
    }

    /** On a map of 30 km a degree of longitude at 36.2° N is 89.9 km, and one of latitude 111.2 km. */
    @Test
    void thePlacesLieAsFarApartAsTheirCoordinates() {
        String map = picture(
                "Places of the brief: Eastern Aleppo city, Western Aleppo city, Urum al-Kubra, Castello Road (");
        List<MatchResult> places = all(map, "class=\"place\" d=\"M([\\d.]+) ([\\d.]+)a2.2");
        MatchResult bar =
                all(map, "class=\"scale\" d=\"M5 [\\d.]+l0 3l([\\d.]+) 0").get(0);
        double km = number(bar, 1) / 10;

        double[][] expected = {{37.180, 36.205}, {37.120, 36.200}, {36.990, 36.155}, {37.140, 36.250}};
        assertThat(places).hasSize(expected.length);
        assertThat(map).contains(">10 km<").contains(">Syria<");
        for (int i = 1; i < expected.length; i++) {
            double east = (expected[i][0] - expected[0][0]) * 89.8 * km;
            double south = (expected[0][1] - expected[i][1]) * 111.2 * km;
            assertThat(number(places.get(i), 1) - number(places.get(0), 1)).isCloseTo(east, within(1.5));
            assertThat(number(places.get(i), 2) - number(places.get(0), 2)).isCloseTo(south, within(1.5));
        }
    }
}
