package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.text.SourceNote;
import org.sitrep.edition.text.Wording;

/** Who says a thing, who cites it, when it came out and where it is. */
class SourcesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValley() {
        given = Given.in(folder).append("sources.yaml", """
                  - {id: clinics, name: Local health sources, kind: local}
                  - {id: elders, name: Nepal's elders, short-name: The elders, kind: community, unnamed: true}
                  - {id: syrians, name: Northern witnesses, kind: witnesses}
                  - {id: report, name: Report 12, kind: UN, published: 2016-09-02, address: 'https://un.example/12'}
                """);
    }

    private Card card(String attribution) {
        given.known(
                "2016-09-05",
                "- {figure: without-water, value: 8000, date: 2016-09-05, place: north, " + attribution + "}");
        return given.brief("2016-09-05")
                .part(Part.KeyFigures.class)
                .orElseThrow()
                .cards()
                .get(0);
    }

    private SourceNote note(String attribution) {
        card(attribution);
        return given.brief("2016-09-05").sources().get(0);
    }

    @Test
    void ofAKindOfSourceItSaysWhoCitesIt() {
        assertThat(card("source: clinics, via: un").source()).isEqualTo("The UN, citing local health sources");
        assertThat(card("source: elders, via: radio").source()).isEqualTo("The radio, citing the elders");
    }

    @Test
    void aNameWithinItStaysAName() {
        given.replace("crisis.yaml", "name: The north", "name: North Valley");
        assertThat(card("source: syrians, via: radio").source()).isEqualTo("The radio, citing Northern witnesses");
    }

    @Test
    void whereASourceIsNamedWhoCitesItStandsInTheNotesAlone() {
        assertThat(card("source: ngo, via: un").source()).isEqualTo("The NGO");
        assertThat(note("source: ngo, via: un").via()).contains("cited in The UN");
    }

    @Test
    void withoutAnyoneWhoCitesItItStandsAlone() {
        assertThat(card("source: clinics").source()).isEqualTo("Local health sources");
    }

    @Test
    void theCrisisMaySayThatAKindIsAName() {
        given.replace("sources.yaml", "kind: local}", "kind: local, unnamed: false}");
        assertThat(card("source: clinics, via: un").source()).isEqualTo("Local health sources");
    }

    @Test
    void besideOthersItComesLast() {
        assertThat(card("sources: [{source: clinics, via: un}, {source: ngo}]").source())
                .isEqualTo("The NGO and The UN, citing local health sources");
    }

    @Test
    void itSaysWhenADocumentCameOutAndWhereItIs() {
        SourceNote note =
                note("source: ngo, document: Update 3, published: 2016-09-04, address: 'https://ngo.example/3'");
        assertThat(note.document()).contains("Update 3");
        assertThat(note.via()).contains("published on 4 September 2016");
        assertThat(note.address()).contains("https://ngo.example/3");
    }

    @Test
    void whatIsReadElsewhereCameOutThere() {
        SourceNote note = note("source: ngo, via: report");
        assertThat(note.via()).contains("cited in Report 12; published on 2 September 2016");
        assertThat(note.address()).contains("https://un.example/12");
    }

    @Test
    void anAddressIsOneOfTheWeb() {
        given.known("2016-09-05", """
                - {event: Rain, date: 2016-09-05, source: un, address: 'javascript:alert(1)'}
                - {event: Hail, date: 2016-09-05, address: 'https://un.example', sources: [{source: un}]}
                """);
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule).isNotEmpty());
        assertThat(given.findings()).allMatch(Finding::isError);
    }

    @Test
    void theRemarkOfAKeyFigureStandsOnItsCard() {
        assertThat(card("source: un, remark: Not counting the camps").remark().map(Wording::text))
                .contains("Not counting the camps");
    }

    private List<String> events(String audience) {
        given.known("2016-09-05", """
                - {event: A bus was hit, id: bus, date: 2016-09-04, tracks: [truce], source: un, sensitivity: partners}
                - {event: A vehicle was hit, date: 2016-09-05, tracks: [truce], source: radio, same-origin-as: bus}
                """);
        return Given.model(given.asOf("2016-09-05", "2016-09-05", audience), Optional.empty())
                .part(Part.MainTimeline.class)
                .stream()
                .flatMap(part -> part.timeline().stream())
                .flatMap(track -> track.rows().stream())
                .flatMap(row -> row.details().stream())
                .map(Wording::text)
                .toList();
    }

    @Test
    void eventsThatMayBeOneIncidentSaySoAtBoth() {
        assertThat(events("partners"))
                .containsExactlyInAnyOrder(
                        "May tell of the same incident as the event of 4 September (The UN)",
                        "May tell of the same incident as the event of 5 September (The radio)");
    }

    @Test
    void ofOneThatIsWithheldNothingIsSaid() {
        assertThat(events("public")).isEmpty();
    }
}
