package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.language.CountryPrinter;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.MapChoice;
import org.sitrep.fact.prose.Text;
import org.sitrep.intake.geojson.CountryTables;
import org.sitrep.intake.geojson.NaturalEarth;
import org.sitrep.picture.Label;
import org.sitrep.picture.Shape;
import org.sitrep.picture.map.Atlas;
import org.sitrep.situation.Situation;

/** Whose view of borders do the maps of a brief show, and what do they call countries? */
class CountriesOnMapTest {

    private static final String DAY = "2024-03-10";
    private static final int CONGO = 180;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private void at(String north, String south) {
        Path crisis = given.folder().resolve("crisis.yaml");
        try {
            given.write(
                    "crisis.yaml",
                    java.nio.file.Files.readString(crisis)
                            .replace(
                                    "{id: north, name: The north}", "{id: north, name: The north, at: [" + north + "]}")
                            .replace(
                                    "{id: south, name: The south}",
                                    "{id: south, name: The south, at: [" + south + "]}"));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        given.known(DAY, figure("north") + figure("south"));
    }

    private static String figure(String place) {
        return "- {figure: displaced, value: 100, date: " + DAY + ", place: " + place + ", source: un}\n";
    }

    private MapView map() {
        return Shown.in(given.brief(DAY)).map().orElseThrow();
    }

    private List<String> words() {
        return map().picture().drawn().labels().stream().map(Label::text).toList();
    }

    private List<String> kinds() {
        return map().picture().drawn().shapes().stream().map(Shape::kind).toList();
    }

    private List<Finding> notes() {
        Situation situation = given.asOf(DAY);
        return Checks.ofEdition(situation, given.brief(DAY), List.of()).stream()
                .filter(finding -> finding.rule().id().equals("disputed-on-map"))
                .toList();
    }

    @Test
    void aDottedBorderAndHatchedLandAreToldInTheCaption() {
        at("33.12, 35.82", "33.5, 36.3");

        assertThat(kinds()).contains("unsettled", "hatching");
        assertThat(map().caution()).contains("Dotted line: a border that is not settled. Hatched: occupied territory.");
        assertThat(map().basis()).endsWith("Names and boundaries shown imply no endorsement.");
    }

    @Test
    void whereNothingIsDisputedTheCaptionSaysNothingOfIt() {
        at("45.76, 4.83", "46.2, 2.2");

        assertThat(map().caution()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aNoteNamesWhatIsDisputedAndProposesAMapWithoutBorders() {
        at("44.95, 34.1", "46.63, 32.6");

        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.message()).contains("Crimea");
            assertThat(note.hint()).contains("base-map: {view: none}");
            assertThat(note.place().line()).isPositive();
        });
    }

    @Test
    void whoHasChosenAViewGetsNoNote() {
        at("44.95, 34.1", "46.63, 32.6");
        given.append("crisis.yaml", "base-map: {view: un}\n");

        assertThat(notes()).isEmpty();
        assertThat(words()).contains("Ukraine");
    }

    @Test
    void aMapWithoutBordersHasLandAndPlacesAlone() {
        at("33.12, 35.82", "33.5, 36.3");
        given.append("crisis.yaml", "base-map: {view: none}\n");

        assertThat(kinds())
                .contains("land", "coast")
                .doesNotContain("border", "unsettled", "hatching", "home", "frame");
        assertThat(words()).contains("The north", "The south").doesNotContain("Israel", "Syria", "Lebanon");
        assertThat(map().caution()).isEmpty();
        assertThat(map().basis()).endsWith("Names and boundaries shown imply no endorsement.");
        assertThat(notes()).isEmpty();
    }

    @Test
    void theMapCallsACountryAsTheMastheadDoes() {
        at("-1.68, 29.22", "-4.32, 15.3");
        given.append("crisis.yaml", "country: the DR Congo\n");

        assertThat(words()).contains("the DR Congo").doesNotContain("Congo - Kinshasa");
    }

    @Test
    void theCrisisHasItsOwnNames() {
        at("-1.68, 29.22", "-7.9, 17.5");
        given.append("crisis.yaml", "base-map: {names: {COD: {en: Kongo}, AGO: Ngola}}\n");

        assertThat(words()).contains("Kongo", "Ngola").doesNotContain("Angola");
    }

    @Test
    void aCodeOfNoCountryIsFound() {
        given.known(DAY, figure("north"));
        given.append("crisis.yaml", "base-map: {names: {COM: Comoros, CDO: DR Congo}}\n");

        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("unknown-country");
            assertThat(finding.message()).contains("CDO");
            assertThat(finding.hint()).contains("COD");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DRC | did you mean `COD` (Democratic Republic of the Congo)?
        SUD | did you mean `SDN` (Sudan)?
        MOR | did you mean `MAR` (Morocco)?
        syr | did you mean `SYR` (Syrian Arab Republic)?
        CDO | did you mean `COD` (Democratic Republic of the Congo)?
        """)
    void theHintIsOfTheCountryThatWasMeant(String word, String hint) {
        assertThat(CountryTables.hint(word)).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        India, Pakistan                     | 356, 586
        Japan, Russian Federation           | 392, 643
        Sudan, South Sudan                  | 729, 728
        the Syrian Arab Republic and Jordan | 760, 400
        Bosnia and Herzegovina              | 70
        """)
    void allCountriesThatTheCrisisNamesAreItsOwn(String country, String codes) {
        assertThat(printer("en", MapChoice.NONE, Optional.of(Text.of("en", country)))
                        .homes())
                .containsExactlyInAnyOrder(
                        Stream.of(codes.split(", ")).map(Integer::valueOf).toArray(Integer[]::new));
    }

    @Test
    void wordsNameNoCountryForDisputedLand() {
        at("34.08, 74.8", "34.37, 73.47");

        assertThat(map().alternative()).contains("The north").doesNotContain("India", "Pakistan");
    }

    @Test
    void theCountryOfTheReportIsNamedHoweverLongItsName() {
        at("27.15, -13.2", "23.7, -15.93");
        given.append("crisis.yaml", """
            country: Western Sahara
            base-map: {names: {ESH: Territory without a government of its own on the western coast}}
            """);

        assertThat(String.join(" ", words())).contains("Territory", "western coast");
    }

    @Test
    void aViewThatThereIsNotIsFound() {
        given.known(DAY, figure("north"));
        given.append("crisis.yaml", "base-map: {view: nona}\n");

        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en      | Democratic Republic of the Congo     | DR Congo  | Russian Federation
        fr      | République démocratique du Congo     | RD Congo  | Fédération de Russie
        es      | República Democrática del Congo      | RD del Congo | Federación de Rusia
        ru      | Демократическая Республика Конго     | ДР Конго  | Российская Федерация
        zh-Hans | 刚果民主共和国                         | 刚果（金）  | 俄罗斯联邦
        ar      | جمهورية الكونغو الديمقراطية | الكونغو الديمقراطية | الاتحاد الروسي
        uk      | Демократична Республіка Конго        | ДР Конго  | Росія
        fa-AF   | جمهوری دموکراتیک کانگو | کانگوی دموکراتیک | روسیه
        """)
    void countriesHaveTheNamesOfTheUnitedNations(String language, String congo, String shorter, String russia) {
        CountryPrinter countries = printer(language, MapChoice.NONE);

        assertThat(countries.names(CONGO)).containsExactly(congo, shorter);
        assertThat(countries.names(643)).first().isEqualTo(russia);
    }

    @Test
    void aNameInOneLanguageLeavesTheOthers() {
        MapChoice choice = new MapChoice(
                Optional.empty(), Map.of("COD", Text.of("en", "The Congo")), Optional.empty(), Optional.empty());

        assertThat(printer("en", choice).names(CONGO)).containsExactly("The Congo");
        assertThat(printer("fr", choice).names(CONGO)).first().isEqualTo("République démocratique du Congo");
    }

    @Test
    void everyCountryOfTheMapHasANameInEachLanguage() {
        assertThat(NaturalEarth.map().countries())
                .filteredOn(country -> country.code() > 0)
                .allSatisfy(country -> assertThat(Stream.of("en", "fr", "es", "ru", "zh-Hans", "ar", "uk", "fa-AF"))
                        .allSatisfy(language -> assertThat(
                                        printer(language, MapChoice.NONE).names(country.code()))
                                .isNotEmpty()
                                .noneMatch(String::isBlank)));
    }

    private static CountryPrinter printer(String language, MapChoice choice) {
        return printer(language, choice, Optional.empty());
    }

    private static CountryPrinter printer(String language, MapChoice choice, Optional<Text> country) {
        Phrases phrases = Templates.in(SampleReport.TEMPLATES)
                .value()
                .orElseThrow()
                .phrases(language)
                .value()
                .orElseThrow();
        Crisis.Setting setting =
                new Crisis.Setting(country, ZoneId.of("Africa/Kinshasa"), Optional.empty(), choice, Map.of());
        return new CountryPrinter(new Printer(phrases, "en", 2024), setting, ATLAS);
    }

    private static final Atlas ATLAS = new Atlas(NaturalEarth.map());
}
