package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.mail.Consignment;
import org.sitrep.app.mail.Consignment.Parcel;
import org.sitrep.app.mail.Deliver;
import org.sitrep.app.mail.Send;
import org.sitrep.app.mail.SendOrder;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.email.MailAddress;
import org.sitrep.intake.RecipientsFile;
import org.sitrep.register.Digest;

/** Sending: who gets which edition, and what stops it. */
class SendTest {

    private static final Instant NOW = Instant.parse("2016-09-02T15:40:00Z");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aReportForThreeAudiences() {
        desk = Desk.in(folder);
        desk.given().append("crisis.yaml", """
                        editions:
                          - {audience: public, languages: [en, fr]}
                          - {audience: internal, languages: [en]}
                        """).known("2016-09-01", """
                        - {figure: without-water, id: w1, value: 900, date: 2016-09-01, place: north, source: un}
                        - {event: {en: Secret talks, fr: Pourparlers secrets}, date: 2016-09-01, source: un, sensitivity: internal}
                        """);
    }

    private void issued() {
        Checked<Issue.IssuedReport> issued = desk.issue();
        if (issued.value().isEmpty()) {
            issued.findings().stream()
                    .filter(finding -> !finding.isError())
                    .forEach(finding -> desk.accepting(finding.id(), "as it is"));
            issued = desk.issue();
        }
        assertThat(issued.value()).as(issued.findings().toString()).isPresent();
    }

    private Path recipients(String... lines) {
        try {
            return Files.writeString(
                    folder.resolve("recipients.yaml"),
                    "from: {name: Desk, address: desk@sitrep.example}\nfolder: outgoing\nrecipients:\n  - {"
                            + String.join("}\n  - {", lines) + "}\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String to(String name, String audience, String language) {
        return "address: " + name + "@x.example, audience: " + audience + ", language: " + language;
    }

    private SendOrder order(Path recipients, boolean draft) {
        return new SendOrder(
                desk.crisis(), Optional.empty(), draft, recipients, Optional.empty(), NOW, Optional.empty());
    }

    private Checked<Consignment> prepare(Path recipients) {
        return new Send(step -> {}).prepare(order(recipients, false));
    }

    private static List<String> rules(Checked<?> made) {
        return made.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private static String raw(Parcel parcel) {
        return new String(parcel.message().bytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void everyoneGetsTheEditionThatSaysMostOfThoseHeMaySee() {
        issued();
        Consignment made = prepare(recipients(
                        to("a", "public", "en"),
                        to("b", "partners", "en"),
                        to("c", "internal", "en"),
                        to("d", "internal", "fr")))
                .value()
                .orElseThrow();
        assertThat(made.what()).isEqualTo("No. 1");
        assertThat(made.parcels())
                .extracting(Parcel::audience)
                .containsExactly("public", "public", "internal", "public");
        assertThat(made.parcels()).extracting(Parcel::language).containsExactly("en", "en", "en", "fr");
    }

    @Test
    void nobodyGetsAnythingAboveHisAudienceWhateverThereIs() {
        issued();
        for (String audience : List.of("public", "partners", "internal")) {
            for (String language : List.of("en", "fr")) {
                Parcel parcel = prepare(recipients(to("a", audience, language)))
                        .value()
                        .orElseThrow()
                        .parcels()
                        .get(0);
                boolean admitted = audience.equals("internal") && language.equals("en");
                assertThat(parcel.audience()).isEqualTo(admitted ? "internal" : "public");
                assertThat(raw(parcel).replace("=\r\n", "").contains("Secret talks"))
                        .as(audience + " in " + language)
                        .isEqualTo(admitted);
                assertThat(raw(parcel).contains("-internal.pdf")).isEqualTo(admitted);
            }
        }
    }

    @Test
    void aLadderTurnedRoundAfterTheIssueWidensNothing() {
        issued();
        desk.given().append("crisis.yaml", "audiences: [{id: internal}, {id: partners}, {id: public}]\n");
        Checked<Consignment> made = prepare(recipients(to("a", "public", "en")));
        assertThat(made.value()).isEmpty();
        assertThat(rules(made)).contains("audience-widened");
    }

    @Test
    void oneMessageToOneRecipientNamesNoOther() {
        issued();
        Consignment made = prepare(recipients(to("a", "public", "en"), to("b", "public", "en")))
                .value()
                .orElseThrow();
        assertThat(made.parcels()).hasSize(2);
        assertThat(raw(made.parcels().get(0)))
                .contains("To: a@x.example\r\n")
                .doesNotContain("b@x.example", "Cc:", "Bcc:");
        assertThat(raw(made.parcels().get(1))).contains("To: b@x.example\r\n").doesNotContain("a@x.example");
    }

    @Test
    void theNameOfAMessageFollowsFromReportEditionAndRecipientAndNothingElse() {
        issued();
        Path both = recipients(to("a", "public", "en"), to("b", "public", "en"));
        List<Parcel> first = prepare(both).value().orElseThrow().parcels();
        SendOrder later = new SendOrder(
                desk.crisis(),
                Optional.of(1),
                false,
                both,
                Optional.of(9000),
                NOW.plusSeconds(86400),
                Optional.empty());
        List<Parcel> again =
                new Send(step -> {}).prepare(later).value().orElseThrow().parcels();
        assertThat(again)
                .extracting(Parcel::id)
                .isEqualTo(first.stream().map(Parcel::id).toList());
        assertThat(first.get(0).id()).isNotEqualTo(first.get(1).id()).doesNotContain("a@x");
        assertThat(raw(first.get(0))).contains("Message-ID: <" + first.get(0).id() + "@sitrep.example>");
        desk.water("w2", 950, "2016-09-02");
        issued();
        assertThat(prepare(both).value().orElseThrow().parcels())
                .extracting(Parcel::id)
                .doesNotContainAnyElementsOf(first.stream().map(Parcel::id).toList());
    }

    @Test
    void whoCannotBeServedIsReportedAndTheOthersAreServed() {
        issued();
        Checked<Consignment> made =
                prepare(recipients(to("a", "public", "en"), to("b", "public", "ar"), to("c", "nobody", "en")));
        assertThat(rules(made)).containsExactly("no-edition-for-recipient", "unknown-audience");
        assertThat(made.findings())
                .extracting(finding -> finding.place().line())
                .containsExactly(5, 6);
        assertThat(made.value().orElseThrow().parcels()).hasSize(1);
    }

    @Test
    void whatIsSentIsWhatWasIssued() throws IOException {
        issued();
        desk.water("w2", 950, "2016-09-02");
        Parcel parcel = prepare(recipients(to("a", "public", "en")))
                .value()
                .orElseThrow()
                .parcels()
                .get(0);
        assertThat(raw(parcel)).contains("No. 1").doesNotContain("950");
        String head = Digest.of(Files.readAllBytes(desk.crisis().resolve("issued/0001/manifest.yaml")));
        assertThat(raw(parcel)).contains("X-Sitrep-Head: " + head);
        Path body = desk.crisis().resolve("issued/0001/valley-no1-2016-09-01-en-mail.html");
        Files.writeString(body, Files.readString(body).replace("900", "800"));
        assertThat(rules(prepare(recipients(to("a", "public", "en"))))).contains("issued-file-changed");
        assertThat(prepare(recipients(to("a", "public", "en"))).value()).isEmpty();
    }

    @Test
    void factsThatCannotBeReadAnyMoreDoNotKeepAnIssuedReportBack() {
        issued();
        desk.given().write("facts/2016-09-03.yaml", "known: 2016-09-03\nfacts: [{figure: without-water");
        assertThat(prepare(recipients(to("a", "public", "en"))).value()).isPresent();
    }

    /** The schema of the file and the messages must not disagree on what an address is: it would show as a fault of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example", ".a@b.example", "a.@b.example", "a..b@c.example", "a@-b.example", "a@b-.example",
                        "a@b..example",
                "a@b", "a+b@c.example", "a@[127.0.0.1]", "a'b@c.example", "a@b.example.", "a@b_c.example", "a@1.example"
            })
    void whatTheFileTakesForAnAddressTheMessageDoesToo(String address) {
        boolean good = MailAddress.fault(address).isEmpty();
        Path file = recipients("address: \"" + address + "\", audience: public, language: en");
        assertThat(RecipientsFile.read(file).value().isPresent()).isEqualTo(good);
    }

    @Test
    void withoutAnIssuedReportNothingIsSent() {
        assertThat(rules(prepare(recipients(to("a", "public", "en"))))).containsExactly("unknown-report");
    }

    @Test
    void anOlderReportIsSentWithAWarning() {
        issued();
        desk.water("w2", 950, "2016-09-02");
        issued();
        SendOrder first = new SendOrder(
                desk.crisis(),
                Optional.of(1),
                false,
                recipients(to("a", "public", "en")),
                Optional.empty(),
                NOW,
                Optional.empty());
        Checked<Consignment> made = new Send(step -> {}).prepare(first);
        assertThat(rules(made)).containsExactly("not-the-last-report");
        assertThat(made.value().orElseThrow().what()).isEqualTo("No. 1");
    }

    @Test
    void theNewestRevisionGoesOut() {
        issued();
        Checked<Issue.IssuedReport> revised = desk.revise(1, "A word was wrong");
        assertThat(revised.value()).as(revised.findings().toString()).isPresent();
        Consignment made = prepare(recipients(to("a", "public", "en"))).value().orElseThrow();
        assertThat(made.what()).isEqualTo("No. 1/Rev.1");
        assertThat(made.parcels().get(0).id()).contains("no1rev1");
    }

    /** The newest folder was lost, and its number given to another report. */
    private void issuedAnew() throws IOException {
        try (Stream<Path> files = Files.walk(desk.crisis().resolve("issued/0001"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        desk.water("w2", 950, "2016-09-02");
        issued();
    }

    private Checked<Summary> send(Path recipients) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return prepare(recipients)
                .then(made -> new Deliver(folder.resolve("outbox"), clock, Map.of())
                        .send(made, recipients, (label, state, number, of) -> {}));
    }

    @Test
    void anotherReportOfANumberThatWasSentIsNotTakenForIt() throws IOException {
        issued();
        Path recipients = recipients(to("a", "public", "en"), to("b", "public", "fr"));
        assertThat(send(recipients).value()).isPresent();
        assertThat(send(recipients).findings()).as("the same once more").isEmpty();
        issuedAnew();
        Checked<Summary> other = send(recipients);
        assertThat(other.value()).isEmpty();
        assertThat(other.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("other-report-sent");
            assertThat(finding.place().toString()).endsWith("issued/0001");
            assertThat(finding.message())
                    .isEqualTo("another No. 1 was sent to 2 recipients on 2016-09-02 15:40 UTC;"
                            + " this register has a different No. 1");
        });
        assertThat(rules(send(recipients(to("c", "public", "en")))))
                .as("nor to others")
                .contains("other-report-sent");
        assertThat(desk.revise(1, "Issued anew").value()).isPresent();
        assertThat(send(recipients).value()).as("a revision goes out").isPresent();
    }

    /** Versions before 0.8 wrote no digest of the report into journal and message: what is attached tells. */
    @Test
    void anotherReportIsKnownByWhatIsAttachedWhereNothingElseTells() throws IOException {
        issued();
        Path recipients = recipients(to("a", "public", "en"));
        assertThat(send(recipients).value()).isPresent();
        Path journal = folder.resolve("outbox/journal.jsonl");
        Path message = folder.resolve("outbox/messages")
                .resolve(prepare(recipients)
                                .value()
                                .orElseThrow()
                                .parcels()
                                .get(0)
                                .id() + ".eml");
        String before = Files.readString(message);
        String old = before.replaceFirst("X-Sitrep-Head: .*\r\n", "");
        Files.writeString(message, old);
        Files.writeString(
                journal,
                Files.readString(journal)
                        .replaceAll(",\"sum\":\"[0-9a-f]+\"}", "}")
                        .replaceAll(",\"head\":\"[0-9a-f]+\"", "")
                        .replaceAll(
                                "\"digest\":\"[0-9a-f]+\"",
                                "\"digest\":\"" + Digest.of(old.getBytes(StandardCharsets.US_ASCII)) + "\""));
        assertThat(send(recipients).findings()).as("the same once more").isEmpty();
        issuedAnew();
        assertThat(rules(send(recipients))).containsExactly("other-report-sent");
        Files.delete(message);
        assertThat(send(recipients).findings()).as("nothing is left to tell by").isEmpty();
    }

    @Test
    void whatIsTooHeavyStopsAllAndSaysWhatWeighsHowMuch() {
        issued();
        SendOrder light = new SendOrder(
                desk.crisis(),
                Optional.empty(),
                false,
                recipients(to("a", "public", "en"), to("b", "public", "en")),
                Optional.of(20),
                NOW,
                Optional.empty());
        Checked<Consignment> made = new Send(step -> {}).prepare(light);
        assertThat(made.value()).isEmpty();
        assertThat(made.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("message-too-heavy");
            assertThat(finding.message())
                    .contains("kB as it travels: valley-no1-2016-09-01-en.pdf ", "the most is 20 kB");
        });
    }

    @Test
    void theCrisisMayAskForLighterMessages() {
        desk.given().append("crisis.yaml", "mail: {max-kb: 20}\n");
        issued();
        assertThat(rules(prepare(recipients(to("a", "public", "en"))))).containsExactly("message-too-heavy");
    }

    @Test
    void aDraftGoesToThoseAloneWhoReview() {
        Path recipients = recipients(to("a", "public", "en"), to("b", "internal", "en") + ", review: true");
        Consignment made =
                new Send(step -> {}).prepare(order(recipients, true)).value().orElseThrow();
        assertThat(made.what()).isEqualTo("the draft");
        assertThat(made.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.who()).isEqualTo("b@x.example");
            assertThat(parcel.audience()).isEqualTo("internal");
            assertThat(raw(parcel)).contains("Draft");
        });
    }

    @Test
    void whereNobodyReviewsNoDraftIsSent() {
        assertThat(rules(new Send(step -> {}).prepare(order(recipients(to("a", "public", "en")), true))))
                .containsExactly("nobody-reviews");
    }

    @Test
    void aReviewerMoreDoesNotSendTheOthersTheirDraftAgain() {
        String one = to("b", "public", "en") + ", review: true";
        String first = new Send(step -> {})
                .prepare(order(recipients(one), true))
                .value()
                .orElseThrow()
                .parcels()
                .get(0)
                .id();
        List<Parcel> both = new Send(step -> {})
                .prepare(order(recipients(one, to("c", "internal", "fr") + ", review: true"), true))
                .value()
                .orElseThrow()
                .parcels();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).id()).isEqualTo(first);
    }

    @Test
    void aDraftThatChangedIsAnotherMessage() {
        Path recipients = recipients(to("b", "public", "en") + ", review: true");
        String first = new Send(step -> {})
                .prepare(order(recipients, true))
                .value()
                .orElseThrow()
                .parcels()
                .get(0)
                .id();
        String same = new Send(step -> {})
                .prepare(order(recipients, true))
                .value()
                .orElseThrow()
                .parcels()
                .get(0)
                .id();
        desk.water("w2", 950, "2016-09-02");
        String other = new Send(step -> {})
                .prepare(order(recipients, true))
                .value()
                .orElseThrow()
                .parcels()
                .get(0)
                .id();
        assertThat(same).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }
}
