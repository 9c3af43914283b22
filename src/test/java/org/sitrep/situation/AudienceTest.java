package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.ReportModel;
import org.sitrep.situation.redact.Redaction.Redacted;
import org.sitrep.situation.redact.RedactionLog.Line;
import org.sitrep.situation.redact.RedactionLog.Why;

/** What each audience of a crisis's own ladder may see, and what is withheld, whatever a fact is marked. */
class AudienceTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() throws IOException {
        given = Given.in(folder);
        Path crisis = folder.resolve("crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replace("  - {id: south, name: The south}\n", """
                                          - {id: south, name: The south}
                                          - {id: clinic, name: Clinic Four, coarsen-to: north}
                                          - {id: school, name: School Nine, coarsen-to: north}
                                        """) + """
                        small-numbers-below: 10
                        audiences:
                          - {id: public, mark: 'TLP:CLEAR', withholds: [contacts, exact-places, private-persons, small-numbers]}
                          - {id: donors, label: Donors, withholds: [private-persons]}
                          - {id: desk, label: The desk alone, mark: 'TLP:RED'}
                        """);
        given.append("sources.yaml", "  - {id: witness, name: A. Witness, kind: resident, private-person: true}\n");
    }

    private ReportModel brief(String audience) {
        return Given.model(given.asOf("2016-09-01", "2016-09-01", audience), Optional.empty());
    }

    private List<Line> withheld(String audience) {
        return given.redacted("2016-09-01", "2016-09-01", audience).log().lines();
    }

    @Test
    void everyPageBearsTheAudienceAndItsMark() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}");
        assertThat(brief("public").masthead().marks().audience().text()).isEqualTo("Public");
        assertThat(brief("public").masthead().marks().audienceMark()).contains("TLP:CLEAR");
        assertThat(brief("donors").masthead().marks().audience().text()).isEqualTo("Donors");
        assertThat(brief("donors").masthead().marks().audienceMark()).isEmpty();
        assertThat(brief("desk").masthead().marks().audience().text()).isEqualTo("The desk alone");
    }

    @Test
    void contactsAreWithheldWhereTheLadderSaysSo() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}");
        assertThat(Shown.in(brief("public")).imprint().contacts()).isEmpty();
        assertThat(Shown.in(brief("donors")).imprint().contacts()).hasSize(1);
        assertThat(withheld("public")).containsExactly(new Line("contacts", Why.CONTACTS));
    }

    @Test
    void anExactPlaceIsShownAsTheAreaThatHoldsIt() {
        given.known("2016-09-01", """
                - {figure: without-water, id: c, value: 120, date: 2016-09-01, place: clinic, source: un}
                """);
        assertThat(Shown.in(brief("public")).figures()).hasSize(1);
        assertThat(Shown.in(brief("public"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .place()
                        .orElseThrow()
                        .text())
                .isEqualTo("The north (exact place withheld)");
        assertThat(Shown.in(brief("donors"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .place()
                        .orElseThrow()
                        .text())
                .isEqualTo("Clinic Four");
        assertThat(withheld("public")).contains(new Line("c", Why.COARSENED));
        assertThat(withheld("donors")).isEmpty();
    }

    @Test
    void exactPlacesOfOneAreaAreNeitherAddedNorTakenForEachOtherNorForTheArea() {
        given.known("2016-09-01", """
                - {figure: without-water, value: 120, date: 2016-09-01, place: clinic, source: un}
                - {figure: without-water, value: 350, date: 2016-08-31, place: school, source: un}
                - {figure: without-water, value: 9000, date: 2016-09-01, place: north, source: un}
                """);
        assertThat(Shown.in(brief("public")).figures().get(0).rows())
                .extracting(row -> row.place().orElseThrow().text() + ": "
                        + row.value().orElseThrow().text())
                .containsExactly(
                        "The north: 9,000",
                        "The north (exact place withheld): 120",
                        "The north (exact place withheld): 350");
    }

    @Test
    void aTextThatNamesAnExactPlaceIsAnErrorForThoseWhoMayNotKnowIt() {
        given.known("2016-09-01", "- {event: Clinic Four was closed, date: 2016-09-01, source: un}");
        assertThat(rules("public")).contains("private-name");
        assertThat(rules("donors")).doesNotContain("private-name");
    }

    @Test
    void aPrivatePersonIsNotNamedAndWhatRestsOnHerAloneIsLeftOut() {
        given.known("2016-09-01", """
                - {event: A bridge fell, id: alone, date: 2016-09-01, tracks: [truce], source: witness}
                - {event: A road closed, id: beside, date: 2016-09-01, tracks: [truce],
                   sources: [{source: radio, via: witness}, {source: witness}]}
                """);
        assertThat(brief("donors").toString()).doesNotContain("Witness").doesNotContain("A bridge fell");
        assertThat(brief("donors").toString()).contains("A road closed");
        assertThat(brief("desk").toString()).contains("A. Witness").contains("A bridge fell");
        assertThat(withheld("donors"))
                .containsExactly(new Line("alone", Why.PRIVATE_PERSONS), new Line("beside", Why.SOURCE_NOT_NAMED));
    }

    @Test
    void aSmallNumberIsLeftOutAndSoIsTheTotalThatWouldGiveItAway() {
        given.known("2016-09-01", """
                - {figure: without-water, id: few, value: 4, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, id: many, value: 500, date: 2016-09-01, place: south, source: un}
                - {figure: without-water, id: whole, value: 504, date: 2016-09-01, place: valley, source: un}
                """);
        assertThat(brief("public").toString().replace(brief("public").words().toString(), ""))
                .contains("500")
                .doesNotContain("504")
                .doesNotContain("text=4,");
        assertThat(brief("donors").toString()).contains("504");
        assertThat(withheld("public")).contains(new Line("few", Why.SMALL_NUMBER), new Line("whole", Why.GIVES_AWAY));
        assertThat(rules("public")).doesNotContain("small-number");
    }

    @Test
    void noneIsNobodyAndIsReported() {
        given.known("2016-09-01", "- {figure: without-water, value: 0, date: 2016-09-01, place: north, source: un}");
        assertThat(Shown.in(brief("public")).figures()).hasSize(1);
    }

    @Test
    void whatIsMarkedForANarrowerAudienceIsInTheLogOfTheWiderOne() {
        given.known("2016-09-01", "- {event: It began, id: began, date: 2016-09-01, source: un, sensitivity: desk}");
        assertThat(withheld("donors")).containsExactly(new Line("began", Why.MARKED));
        assertThat(withheld("desk")).isEmpty();
    }

    @Test
    void aLadderThatMakesNoSenseIsRefused() throws IOException {
        Path crisis = folder.resolve("crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis)
                        .replace("small-numbers-below: 10\n", "editions: [{audience: nobody}]\n")
                        .replace("coarsen-to: north}\n  - {id: school", "coarsen-to: school}\n  - {id: school")
                        .replace("{id: south,", "{id: north-site-1,"));
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id())
                .contains("nothing-is-small", "unknown-audience", "coarse-area", "site-taken");
    }

    private List<String> rules(String audience) {
        Redacted redacted = given.redacted("2016-09-01", "2016-09-01", audience);
        Situation situation = Situation.of(redacted.ledger());
        List<Finding> findings = Checks.ofEdition(
                situation,
                Given.model(situation, Optional.empty()),
                redacted.log().names());
        return Stream.concat(findings.stream(), Checks.ofDraft(situation).stream())
                .map(finding -> finding.rule().id())
                .toList();
    }
}
