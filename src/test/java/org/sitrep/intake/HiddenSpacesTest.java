package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Event;
import org.sitrep.fact.entry.Figure;

/** Spaces that a word processor left, and that nobody sees: taken as a plain one where only that can be meant, else named. */
class HiddenSpacesTest {

    @TempDir
    private Path folder;

    private List<Finding> findings(String facts) {
        return new SampleCrisis(folder).with("facts/a.yaml", facts).read().findings();
    }

    private Ledger read(String facts) {
        assertThat(findings(facts)).isEmpty();
        return CrisisFolder.read(folder).value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u202f", "\u3000", "\u2009", "\u2003", "\u200b", "\u2028", "\u2029", "\u0085"})
    void oneIsReadAsAPlainOneWhereverAPlainOneMayStand(String space) {
        for (String entry : List.of(
                "  - figure: thirsty\n    value: 231\n    place: east\n    date: 2016-09-25\n    source:_ocha\n",
                "  - figure: thirsty\n    value: 231\n    place:_east\n    date: 2016-09-25\n    source: ocha\n",
                "  - figure: thirsty\n    value: 231_\n    place: _east\n    date: 2016-09-25_\n    source: ocha_\n",
                "  -_figure:_thirsty\n    value:_231\n    place: east\n    date:_2016-09-25\n    source: ocha\n",
                "  - figure: thirsty\n  _ value: 231\n    place: east\n    date: 2016-09-25\n    source: ocha\n",
                "  - figure: thirsty\n    value: 231\n_   place: east\n    date: 2016-09-25\n    source: ocha\n",
                "  - figure: thirsty\n    value: 231\n    place: east\n    date: 2016-09-25\n    source: ocha\n_\n",
                "  - {figure:_thirsty,_value:_231,_place:_east, date_: 2016-09-25, source:_ocha_}\n",
                "  - {_figure: thirsty, value: _231, place: east, date: 2016-09-25, sources:_[_{source:_ocha}]}\n")) {
            Ledger ledger = read("known: 2016-09-25\nfacts:\n" + entry.replace("_", space));

            assertThat(ledger.entries()).singleElement().isInstanceOfSatisfying(Figure.class, figure -> {
                assertThat(figure.value().toString()).contains("231");
                assertThat(figure.toString()).contains("ocha");
            });
        }
    }

    @Test
    void oneInTheFirstLineOfAFileToo() {
        read("{known:\u00a02016-09-25, facts: []}\n");
        read("known:\u00a02016-09-25\nfacts: []\n");
        read("\u200bknown: 2016-09-25\nfacts: []\n");
    }

    @Test
    void textsKeepTheirs() {
        Ledger ledger = read("""
            known: 2016-09-25
            facts:
              - event: {fr: "Le pont\u00a0: fermé", en: "\u00a0Bridge, site:\u00a0shut"}
                date:\u00a02016-09-24
                source: ocha
            """);

        assertThat(((Event) ledger.entries().iterator().next()).text().toString())
                .contains("Le pont\u00a0: fermé", "\u00a0Bridge");
    }

    @Test
    void aTextKeepsThoseAroundItAndThoseOfALineThatIsNoKeyOrEntry() {
        Ledger ledger = read("""
            known: 2016-09-25
            facts:
              - {event:  Indented, id: a, date: 2016-09-24, source: ocha, remark: "Aid, food and fuel"}
              - note: overview
                text: |
                    Set in by hand,
                  as it was
              - {event: Later, id: b, date: 2016-09-24, source: ocha}
            """);

        assertThat(ledger.entries().toString()).contains(" Indented", "Aid, food", "  Set in");
    }

    @Test
    void aTextThatIsReadAsItStandsIsLeftAsItStands() {
        Ledger ledger = read("""
            known: 2016-09-25
            facts:
              - note: overview
                text: |
                  \u00a0\u00a0Set in by hand,
                  bridge:\u00a0shut
            """);

        assertThat(ledger.entries().iterator().next().toString()).contains("bridge:\u00a0shut");
    }

    @Test
    void everyFileIsReadSo() throws Exception {
        SampleCrisis crisis = new SampleCrisis(folder)
                .with("crisis.yaml", SampleCrisis.CRISIS.replace("zone: ", "zone:\u00a0"))
                .with("sources.yaml", SampleCrisis.SOURCES.replace("{id: ", "{\u3000id:\u202f"))
                .with("facts/a.yaml", "known: 2016-09-25\nfacts: []\n");
        assertThat(crisis.read().findings()).isEmpty();

        Path recipients = folder.resolveSibling("people.yaml");
        Files.writeString(recipients, """
            from: {name: Desk, address: desk@sitrep.example}
            folder:\u00a0out
            recipients:
              -\u00a0{name: One, address: a@sitrep.example, audience:\u00a0public, language: en}
            """);
        assertThat(RecipientsFile.read(recipients).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place: \"east\u00a0\"",
                "place: ea\u00adst",
                "place: ea\u200bst",
                "pla\u00a0ce: east",
                "place: east \u00a0# as told",
                "date: 2016-\u202f09-25",
                "source: \"\u00a0ocha\""
            })
    void whatIsNotTakenIsNamed(String line) {
        String key = line.replaceAll("\\P{ASCII}", "").replaceAll(":.*", "");
        String facts = """
            known: 2016-09-25
            facts:
              - figure: thirsty
                value: 231
                place: east
                date: 2016-09-25
                source: ocha
            """.replaceAll("(?m)" + key + ": .*", line);

        assertThat(findings(facts)).anyMatch(finding -> finding.message().matches(".*\\\\u(00a0|00ad|200b|202f).*"));
    }

    @Test
    void oneInALineThatCannotBeReadIsNamed() {
        Finding found = findings("known: 2016-09-25\u2028facts: []\n").get(0);
        assertThat(found.place().line()).isEqualTo(1);
        assertThat(found.hint()).contains("column 18", "line separator (U+2028)", "a new line");

        assertThat(findings("known: 2016-09-25\nfacts:\n  - {event: Bridge\u00a0[shut}\n  - x\n")
                        .get(0)
                        .hint())
                .contains("column 19", "no-break space (U+00A0)");
    }

    @Test
    void inJsonItIsNamedToo() {
        Finding found = new SampleCrisis(folder)
                .with("facts/a.json", "{\"known\":\u00a0\"2016-09-25\", \"facts\": []}")
                .read()
                .findings()
                .get(0);

        assertThat(found.hint()).contains("column 10", "no-break space (U+00A0)", "write a plain space");
    }
}
