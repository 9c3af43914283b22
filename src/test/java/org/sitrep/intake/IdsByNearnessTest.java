package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.diagnostic.Finding;

/** Whoever writes a name for an id, or a part of one, is offered the ids that are near, and not the first of the alphabet. */
class IdsByNearnessTest {

    private static final String MANY = IntStream.range(0, 20)
            .mapToObj(i -> "  - {id: district-%02d, name: {en: Quarter of %s}}%n".formatted(i, (char) ('A' + i)))
            .collect(Collectors.joining());

    @TempDir
    private Path folder;

    private String hint(String entry) {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS.replace("places:\n", """
                    places:
                      - {id: alp-city, name: {en: Aleppo city, fr: Ville d’Alep, ar: مدينة حلب}}
                      - {id: alp-gov, name: {en: Aleppo governorate, ar: محافظة حلب}}
                      - {id: quneitra, name: {en: Quneitra, fr: Kuneïtra}}
                    """ + MANY))
                .facts("2016-09-25", "  - " + entry + "\n");
        return crisis.read().findings().stream()
                .filter(Finding::isError)
                .map(Finding::hint)
                .collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alepo | did you mean `aleppo`?",
                "Aleppo | did you mean `aleppo`?",
                "Aleppo City | did you mean `alp-city`?",
                "Ville d'Alep | did you mean `alp-city`?",
                "مدينة حلب | did you mean `alp-city`?",
                "محافظة | did you mean `alp-gov`?",
                "kuneitra | did you mean `quneitra`?",
                "Eastern | did you mean `east`?",
                "gov | did you mean `alp-gov`?",
                "district-3 | did you mean `district-03` or `district-13`?",
                "somewhere-else | the nearest are"
            })
    void aPlace(String word, String hint) {
        assertThat(hint("{event: E, date: 2016-09-25, source: ocha, place: \"" + word + "\"}"))
                .startsWith(hint);
    }

    @Test
    void ofManyThatAreFarTheNearestThreeAndHowToSeeAll() {
        assertThat(hint("{event: E, date: 2016-09-25, source: ocha, place: distrikt-hospital}"))
                .startsWith(
                        "the nearest are `district-00`, `district-01`, `district-02`; `sitrep ids CRISIS` lists all; ")
                .contains("or declare a new one in `crisis.yaml`, under `places:`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{event: E, date: 2016-09-25, source: Ocha} | did you mean `ocha`?",
                "{figure: Without water, value: 3, date: 2016-09-25, source: ocha} | did you mean `thirsty`?",
                "{event: E, date: 2016-09-25, source: ocha, tracks: [The truce]} | did you mean `truce`?",
                "{statement: S, speaker: Kowalski, date: 2016-09-25} | did you mean `envoy`?",
                "{condition: sieges, since: 2016-09-25, source: ocha} | did you mean `siege`?"
            })
    void anyOtherThingThatFactsName(String entry, String hint) {
        assertThat(hint(entry)).contains(hint);
    }

    @Test
    void anEntryByAPartOfItsEvent() {
        assertThat(hint("""
            {event: Convoy hit near Urum, id: x7, date: 2016-09-25, source: ocha}
              - {update: convoy, state: held, date: 2016-09-25, source: ocha}\
            """)).contains("did you mean `x7`?");
    }

    @Test
    void whatCrisisYamlItselfNames() {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS + "key-figures: [{indicator: thirsty, place: eastern}]\n")
                .facts("2016-09-25", "  []\n");

        assertThat(crisis.findings()).singleElement().asString().endsWith("/ did you mean `east`?");
    }
}
