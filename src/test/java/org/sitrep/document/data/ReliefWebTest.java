package org.sitrep.document.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the office posts to ReliefWeb. */
class ReliefWebTest {

    static final List<String> HOSTILE = HostileWords.ALL;

    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final Document PDF =
            new Document("valley-2016-09-19-en.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    private static final Sensitivity PUBLIC = new Sensitivity("public", 0);
    private static final ReliefWebLimits LIMITS = new ReliefWebLimits(Place.NOWHERE);

    private static final String LISTING = """
        reliefweb:
          url: "https://reports.example/{crisis}/{number}/{language}"
          file-url: "https://reports.example/{crisis}/{number}/{language}.pdf"
          source: [7, 5]
          country: [9, 3]
          disaster: {FL-2016-000001-NPL: 11, EQ-2015-000048-NPL: 4}
          language-ids: {en: 267, uk: 90000001}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisThatIsListed() {
        given = Given.in(folder).known("2016-09-19", """
            - {figure: without-water, id: w, value: about 250, date: 2016-09-19, place: north, source: un}
            """);
        given.append("crisis.yaml", LISTING);
    }

    private Crisis crisis() {
        return given.ledger().crisis();
    }

    private ReportModel model(String language, Optional<Serial> serial) {
        Edition edition = new Edition(
                SET.phrases(language).value().orElseThrow(),
                SET.phrases("en").value(),
                Edition.Basis.GIVEN,
                serial,
                Optional.empty(),
                SampleReport.CANVAS,
                false);
        return Editor.report(given.asOf("2016-09-19"), Optional.empty(), edition)
                .value()
                .orElseThrow();
    }

    private ReliefWeb.Report draft() {
        return new ReliefWeb.Report(model("en", Optional.empty()), PUBLIC, Optional.empty(), PDF);
    }

    private ReliefWeb.Report issued(String language, int number, int revision) {
        Optional<Serial> serial = Optional.of(new Serial(number, revision, Optional.empty(), Optional.empty()));
        return new ReliefWeb.Report(model(language, serial), PUBLIC, serial, PDF);
    }

    private JsonNode listed(ReliefWeb.Report report) {
        Checked<Document> made = ReliefWeb.of(report, crisis());
        assertThat(made.findings()).isEmpty();
        JsonNode json = PackageSchema.read(made.value().orElseThrow().bytes());
        assertThat(PackageSchema.faults(json)).isEmpty();
        return json;
    }

    private static Stream<String> rules(Checked<Document> made) {
        assertThat(made.value()).isEmpty();
        return made.findings().stream().map(finding -> finding.rule().id());
    }

    @Test
    void anIssuedReportIsListedUnderItsNumber() {
        JsonNode json = listed(issued("en", 3, 0));

        assertThat(json.path("url").asString()).isEqualTo("https://reports.example/valley/3/en");
        assertThat(json.path("origin")).isEqualTo(json.path("url"));
        // Made with Python's uuid.uuid5.
        assertThat(json.path("uuid").asString()).isEqualTo("48fa4ed3-ac96-570d-9fd0-ab4c191934fb");
        assertThat(json.path("title").asString())
                .isEqualTo("Situation report No. 3: The valley, as of 19 September 2016");
        assertThat(json.path("source")).hasToString("[7,5]");
        assertThat(json.path("country")).hasToString("[9,3]");
        assertThat(json.path("disaster")).hasToString("[11,4]");
        assertThat(json.path("format")).hasToString("[10]");
        assertThat(json.path("language")).hasToString("[267]");
        assertThat(json.path("published").asString()).isEqualTo("2016-09-19T00:00:00+00:00");
    }

    @Test
    void theFileIsNamedWeighedAndSealed() {
        JsonNode file = listed(issued("en", 3, 0)).path("file").get(0);

        assertThat(file.path("url").asString()).isEqualTo("https://reports.example/valley/3/en.pdf");
        assertThat(file.path("uuid").asString()).isEqualTo("ebdc52be-cb80-5a92-a73b-a20ff5fd1a08");
        assertThat(file.path("filename").asString()).isEqualTo("valley-2016-09-19-en.pdf");
        // Made with sha256sum.
        assertThat(file.path("checksum").asString())
                .isEqualTo("86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b");
        assertThat(file.path("language").asString()).isEqualTo("en");
    }

    @Test
    void theDocumentIsNamedAfterThePdfAndItsBytesAreAlwaysTheSame() {
        Document first = ReliefWeb.of(draft(), crisis()).value().orElseThrow();
        Document second = ReliefWeb.of(draft(), crisis()).value().orElseThrow();
        assertThat(first.name()).isEqualTo("valley-2016-09-19-en-reliefweb.json");
        assertThat(first.mediaType()).isEqualTo("application/json");
        assertThat(first.bytes()).isEqualTo(second.bytes()).doesNotContain('\r');
    }

    @Test
    void aRevisionTakesThePlaceOfTheReportItCorrects() {
        JsonNode report = listed(issued("en", 3, 0));
        JsonNode revision = listed(issued("en", 3, 1));
        assertThat(revision.path("uuid")).isEqualTo(report.path("uuid"));
        assertThat(revision.path("title").asString()).contains("No. 3/Rev.1");
    }

    @Test
    void aDraftSaysSoInItsTitleAndHasAnAddressOfItsOwn() {
        JsonNode json = listed(draft());
        assertThat(json.path("title").asString())
                .isEqualTo("Draft · Situation report: The valley, as of 19 September 2016");
        assertThat(json.path("url").asString()).isEqualTo("https://reports.example/valley/draft/en");
    }

    @Test
    void aDraftIsNeverTakenForAnIssuedReport() {
        ReportModel draft = model("en", Optional.empty());
        Optional<Serial> serial = Optional.of(new Serial(3, 0, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> new ReliefWeb.Report(draft, PUBLIC, serial, PDF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileInALanguageThatReliefWebDoesNotNameSaysWhichItIs() {
        JsonNode file = listed(issued("uk", 3, 0)).path("file").get(0);
        assertThat(file.has("language")).isFalse();
        assertThat(file.path("description").asString()).isEqualTo("Ukrainian version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "internal"})
    void anEditionForAnyoneButThePublicIsRefused(String audience) {
        Sensitivity narrower = crisis().audiences().named(audience).orElseThrow();
        ReliefWeb.Report report = new ReliefWeb.Report(draft().model(), narrower, Optional.empty(), PDF);
        assertThat(rules(ReliefWeb.of(report, crisis()))).containsExactly("reliefweb-not-public");
    }

    @Test
    void aCrisisThatIsNotListedGivesNoPackage() {
        ReliefWeb.Report report = draft();
        Crisis unlisted = Given.in(folder).ledger().crisis();
        assertThat(rules(ReliefWeb.of(report, unlisted))).containsExactly("no-reliefweb-listing");
    }

    @Test
    void forALanguageWithoutAnIdTheHintNamesWhereTheIdsStand() {
        Checked<Document> made = ReliefWeb.of(issued("fr", 3, 0), crisis());
        assertThat(rules(made)).containsExactly("no-reliefweb-language");
        Place place = made.findings().get(0).place();
        assertThat(place.file()).endsWith("crisis.yaml");
        assertThat(place.line())
                .isEqualTo(crisis().origin()
                        .crisis()
                        .at("reliefweb", "language-ids")
                        .line());
        assertThat(made.findings().get(0).message()).contains("`fr`");
    }

    @Test
    void aDisasterWithoutAnIdIsAWarning() {
        given.append("crisis.yaml", "glide: FL-2016-000099-NPL\n");
        Checked<Document> made = ReliefWeb.of(draft(), crisis());
        assertThat(made.value()).isPresent();
        assertThat(made.findings()).extracting(finding -> finding.rule().id()).containsExactly("no-reliefweb-disaster");
        assertThat(made.findings()).noneMatch(Finding::isError);
    }

    @Test
    void theDisasterOfTheCrisisIsFoundByItsGlideNumber() {
        given.append("crisis.yaml", "glide: EQ-2015-000048-NPL\n");
        assertThat(listed(draft()).path("disaster")).hasToString("[11,4]");
    }

    @Test
    void itBeginsWithWhatHappened() {
        ReliefWeb.Report report = new ReliefWeb.Report(SampleReport.model(), PUBLIC, Optional.empty(), PDF);
        assertThat(listed(report).path("body").asString())
                .containsSubsequence(
                        "*An exercise*\n\n**About 250,000** cut off, according to TA1. The river has left its bed \\[1\\]\n\n",
                        "As of",
                        "## Key figures",
                        "## What changed",
                        "## Highlights");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothingInAFactMakesALinkAHeadingOrHtml(String words) {
        ReportModel model = SampleReport.with(words);
        ReliefWeb.Report report = new ReliefWeb.Report(model, PUBLIC, Optional.empty(), PDF);

        ReadMarkdown read = new ReadMarkdown(listed(report).path("body").asString());

        assertThat(read.kinds())
                .containsExactlyInAnyOrder(
                        "Document",
                        "Paragraph",
                        "BulletList",
                        "ListItem",
                        "Heading",
                        "Text",
                        "StrongEmphasis",
                        "Emphasis",
                        "Link");
        assertThat(read.links())
                .containsExactly(
                        "https://agency.example/report?number=1",
                        "https://agency.example/report?number=2",
                        "https://agency.example/report?number=3");
        assertThat(read.headings())
                .containsExactly(
                        "2 Key figures",
                        "2 What changed since No. 2",
                        "2 Highlights",
                        "2 Situation overview",
                        "2 Conditions",
                        "2 Access and constraints",
                        "2 Demands and the response on record",
                        "2 Needs, response and gaps by cluster",
                        "3 Water, sanitation and hygiene",
                        "2 Corrections",
                        "2 Sources");
        assertThat(read.text()).contains(words.replaceAll("\\s+", " ").strip());
    }

    @Test
    void everyPartOfTheBriefIsInTheBody() {
        ReportModel model = SampleReport.with("The river has left its bed");
        ReliefWeb.Report report = new ReliefWeb.Report(model, PUBLIC, Optional.empty(), PDF);
        String body = listed(report).path("body").asString();
        assertThat(body)
                .startsWith("*An exercise*\n\n**About 250,000** cut off")
                .contains("\n\n- **Draft** · Partners · TLP:AMBER\n")
                .contains("- **As of** 4 May 2031 18:00 · the last day on record · as known on 6 May 2031\n")
                .contains("**This revision replaces No. 2. For this reason:** The toll")
                .contains("The river has left its bed and cut off about 250,000 \\[1\\] **people** so far.")
                .contains("- **about 250,000** · People without running water · Eastern Testland · 4 May 2031 · "
                        + "Test agency \\[1, 2\\] · was 200,000 on 1 May · three days old")
                .contains("- **Up** · The river has left its bed \\[1, 3\\]; The river has left its bed \\[1, 3\\]\n"
                        + "- New events: 1")
                .contains("**Siege** · East · goes on · Access · 70 days since 23 February\n\n- The river")
                .contains("By: Coordinator · Of: all parties · 59 days since the first recorded call")
                .contains("- **Response on record** · None recorded")
                .contains("- **Response on record** · The river has left its bed \\[1, 3\\]")
                .contains("**Response** · No information given")
                .contains("· **Was** The river has left its bed \\[1, 3\\] · **Now** Withdrawn · **Why** The source "
                        + "revised it \\[1\\] · The river")
                .contains("- \\[2\\] **Test agency 2** (UN; usually reliable), Situation report 2; via Test news "
                        + "[https&#58;//agency.example/report?number=2](https://agency.example/report?number=2)")
                .endsWith("The river has left its bed\n\n*Not reviewed*");
    }

    @Test
    void aReportWithoutFactsSaysThatNothingIsRecorded() {
        ReliefWeb.Report report = new ReliefWeb.Report(SampleReport.empty(), PUBLIC, Optional.empty(), PDF);
        String body = listed(report).path("body").asString();
        assertThat(body)
                .contains("## Highlights\n\nNo information given")
                .contains("## Key figures\n\nNo information given")
                .contains("## Situation overview\n\nNo information given")
                .contains("## Corrections\n\nNone")
                .doesNotContain("## Sources");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("x".repeat(9), false, false),
                Arguments.of("x".repeat(10), true, true),
                Arguments.of("x".repeat(255), true, true),
                Arguments.of("x".repeat(256), false, true),
                // One character, though two in Java.
                Arguments.of("𞤀".repeat(255), true, true),
                Arguments.of("x".repeat(100_000), false, true),
                Arguments.of("x".repeat(100_001), false, false),
                Arguments.of("1234567890 1234", false, false));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theLimitsOfTextsAreThoseOfTheSchema(String text, boolean asTitle, boolean asBody) {
        ObjectNode json = (ObjectNode) listed(draft());
        assertThat(LIMITS.title(text).isEmpty()).isEqualTo(asTitle);
        assertThat(PackageSchema.faults(json.deepCopy().put("title", text)).isEmpty())
                .isEqualTo(asTitle);
        assertThat(LIMITS.body(text).isEmpty()).isEqualTo(asBody);
        assertThat(PackageSchema.faults(json.deepCopy().put("body", text)).isEmpty())
                .isEqualTo(asBody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "No-3_a.b.pdf", "report.txt", ".pdf", "a b.pdf", "a/b.pdf", "تقرير.pdf"})
    void theLimitsOfFileNamesAreThoseOfTheSchema(String name) {
        ObjectNode json = (ObjectNode) listed(draft());
        ((ObjectNode) json.path("file").get(0)).put("filename", name);
        assertThat(LIMITS.file(name, 1).isEmpty())
                .isEqualTo(PackageSchema.faults(json).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 2049})
    void theLimitOfAddressesIsThatOfTheSchema(int length) {
        String address = "https://reports.example/".concat("x".repeat(length - 24));
        ObjectNode json = ((ObjectNode) listed(draft())).put("url", address);
        assertThat(LIMITS.address("url", address).isEmpty())
                .isEqualTo(PackageSchema.faults(json).isEmpty())
                .isEqualTo(length == 2048);
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        assertThat(LIMITS.file("report.pdf", 20_000_000)).isEmpty();
        assertThat(LIMITS.file("report.pdf", 20_000_001))
                .extracting(Finding::message)
                .containsExactly("the PDF has 20,000,001 bytes: ReliefWeb takes at most 20,000,000");
    }

    @Test
    void ofAReportThatPassesSeveralLimitsAllAreReported() {
        Document pdf = new Document("my report.pdf", "application/pdf", new byte[20_000_001]);
        ReportModel model = SampleReport.with("x".repeat(9_000));
        ReliefWeb.Report report = new ReliefWeb.Report(model, PUBLIC, Optional.empty(), pdf);
        Checked<Document> made = ReliefWeb.of(report, crisis());
        assertThat(rules(made)).containsOnly("reliefweb-limit").hasSize(3);
        assertThat(made.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(made.findings()).allMatch(finding -> finding.place().line() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" begins", "ends ", "two  blanks", "a\u00a0blank", "a\tblank", "a\u200emark"})
    void theSchemaRefusesATitleWithSuchBlanks(String title) {
        ObjectNode json = ((ObjectNode) listed(draft())).put("title", "A long title: " + title);
        if (title.startsWith(" ")) {
            json.put("title", title + " with a blank");
        }
        assertThat(PackageSchema.faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "language", "source", "country", "disaster", "file"})
    void theSchemaRefusesAnEmptyList(String key) {
        ObjectNode json = (ObjectNode) listed(draft());
        json.putArray(key);
        assertThat(PackageSchema.faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "uuid", "title", "source", "country", "format", "language", "published", "body"})
    void theSchemaRefusesAPackageWithout(String key) {
        ObjectNode json = (ObjectNode) listed(draft());
        json.remove(key);
        assertThat(PackageSchema.faults(json)).isNotEmpty();
    }

    @Test
    void theSchemaRefusesAnythingElse() {
        ObjectNode json = ((ObjectNode) listed(draft())).put("user", 1);
        assertThat(PackageSchema.faults(json)).isNotEmpty();
    }
}
