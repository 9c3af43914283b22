package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.Disk;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.fact.entry.Moment;

/** A secret of each kind is planted in a ledger: of none is there a trace in anything that the public gets. */
@Tag("slow")
class SecretsTest {

    /** What is planted; each is a word that nothing else holds, or the digits of a number as they print. */
    private static final List<String> SECRETS = List.of(
            "98,765",
            "98765",
            "zebra",
            "quokka",
            "quoll",
            "quetzal",
            "\"987\"",
            "axolotl",
            "43,219",
            "tapir",
            "43219",
            "pangolin",
            "okapi",
            "wombat",
            "numbat",
            "dingo",
            "narwhal",
            "walrus",
            "1.40404",
            "8,181",
            "8181");

    private static final String AUDIENCES = """
        small-numbers-below: 1000
        audiences:
          - {id: public, withholds: [contacts, exact-places, private-persons, small-numbers]}
          - {id: internal}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void plant() throws IOException {
        given = Given.in(folder.resolve("valley"));
        Path crisis = given.folder().resolve("crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis)
                                .replace("name: Desk, email: desk@", "name: Numbat desk, email: numbat@")
                                .replace("  - {id: women, label: Women,", "  - {id: women, label: Quetzal women,")
                                .replace(
                                        "  - {id: south, name: The south}\n",
                                        "  - {id: south, name: The south}\n"
                                                + "  - {id: zebra-hospital, name: Zebra hospital, p-code: ZB0001,"
                                                + " at: [1.5, 2.5], coarsen-to: north}\n")
                        + AUDIENCES);
        given.append("sources.yaml", """
              - {id: quokka, name: Nurse Quokka, kind: nurse, private-person: true}
              - {id: wombat, name: The Wombat network, kind: network, address: 'https://wombat.example'}
            """)
                .write("map/lines.geojson", """
                    {"type": "FeatureCollection", "features": [
                     {"type": "Feature", "properties": {"kind": "front-line", "name": "Walrus line", "source": "un",
                       "date": "2016-09-01", "sensitivity": "internal"},
                      "geometry": {"type": "LineString", "coordinates": [[2.4, 1.40404], [2.6, 1.5]]}},
                     {"type": "Feature", "properties": {"kind": "road", "name": "Old road", "source": "un", "date": "2016-09-01"},
                      "geometry": {"type": "LineString", "coordinates": [[2.3, 1.3], [2.6, 1.6]]}}]}
                    """)
                .known("2016-09-01", """
                    - {figure: without-water, value: 8000, date: 2016-09-01, place: zebra-hospital, source: un}
                    - {event: A doctor came, date: 2016-09-01, place: zebra-hospital, tracks: [truce], source: un}
                    - {condition: siege, since: 2016-08-01, place: zebra-hospital, source: un}
                    - {update: siege.zebra-hospital.2016-08-01.un, state: confirmed, date: 2016-09-01, source: un}
                    - {figure: killed, value: 98765, period: 2016-09-01, place: south, source: wombat, document: Okapi paper,
                       sensitivity: internal}
                    - {event: A bridge fell (Quoll bridge), date: 2016-09-01, source: quokka}
                    - {figure: displaced, value: 9168, date: 2016-09-01, place: south,
                       sources: [{source: un, via: quokka}, {source: quokka}]}
                    - {figure: women, value: 987, date: 2016-09-01, place: south, source: un}
                    - {figure: men, value: 8181, date: 2016-09-01, place: south, source: un, sensitivity: internal}
                    - {figure: deaths, id: d, value: 7001, date: 2016-09-01, place: north, source: un}
                    - {note: overview, text: The axolotls are gone., sensitivity: internal}
                    - {demand: access, ask: Let the dingo in, by: envoy, date: 2016-09-01, source: un, sensitivity: internal}
                    - {activity: Feeding of the tapirs, by: army, places: south, state: ongoing, source: un}
                    - {activity: Care of the sick, by: army, places: zebra-hospital, state: ongoing, source: un,
                       figures: [killed.south.2016-09-01.wombat], sensitivity: public}
                    - {statement: Narwhals matter, speaker: speaker, date: 2016-09-01, via: radio, sensitivity: internal}
                    """)
                .known("2016-09-02", """
                    - {correct: d, set: {value: 43219}, cause: our-error, reason: Pangolins misread, sensitivity: internal}
                    - {event: Talks began, date: 2016-09-02, source: radio}
                    """);
    }

    private List<Path> render(String audience) {
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(
                                given.folder(),
                                EnumSet.complementOf(EnumSet.of(Format.RELIEFWEB)),
                                folder.resolve(audience))
                        .on(Optional.empty(), Optional.of(Moment.parse("2016-09-01")))
                        .forAudience(audience));
        assertThat(rendered.value()).as(() -> rendered.findings().toString()).isPresent();
        return rendered.value().orElseThrow().files().stream()
                .map(written -> written.file())
                .toList();
    }

    @Test
    void theKeepersOfTheLedgerReadThemAll() {
        String all = render("internal").stream().map(SecretsTest::everythingIn).reduce("", String::concat);
        assertThat(SECRETS).allSatisfy(secret -> assertThat(all).contains(secret));
    }

    @Test
    void thePublicFilesHoldNoTrace() {
        List<Path> files = render("public");
        assertThat(files).hasSize(Format.values().length - 1);
        for (Path file : files) {
            String all = everythingIn(file);
            assertThat(all).contains("the north", "8,000");
            if (!file.toString().matches(".*(mail.html|short.txt|card.png)")) {
                assertThat(all).contains("talks began", "a doctor came");
            }
            assertThat(SECRETS)
                    .allSatisfy(secret -> assertThat(all).as(file.toString()).doesNotContain(secret));
            assertThat(file.getFileName().toString()).doesNotContain("internal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zb0001", "under review, 7,001", "siege.zebra"})
    void norOfWhatGoesWithThem(String trace) {
        render("public").forEach(file -> assertThat(everythingIn(file)).doesNotContain(trace));
    }

    @Test
    void neitherDoesWhatIsIssuedButForTheListOfEntriesAndTheLogOfRedactions() throws IOException {
        Path crisis = given.folder().resolve("crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis).replace("clusters: [{id: wash, label: Water}]\n", "")
                        + "editions: [{audience: public}, {audience: internal}]\n");
        Files.delete(given.folder().resolve("facts/2016-09-01.yaml"));
        Files.delete(given.folder().resolve("facts/2016-09-02.yaml"));
        given.known("2016-09-03", """
            - {figure: without-water, value: 8000, date: 2016-09-03, place: zebra-hospital, source: un}
            - {figure: killed, value: 98765, period: 2016-09-03, place: south, source: wombat, sensitivity: internal}
            """);
        Checked<Issue.IssuedReport> issued = new Issue(step -> {}, "test", Disk.REAL)
                .run(new IssueOrder(
                        given.folder(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        folder.resolve("out"),
                        Optional.empty()));
        assertThat(issued.value()).as(() -> issued.findings().toString()).isPresent();
        List<Path> files = listed(issued.value().orElseThrow().folder());
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("SHA256SUMS", "redactions-internal.json", "valley-no1-2016-09-03-en-internal.pdf");
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.contains("internal") && !name.equals("entries.txt")) {
                assertThat(everythingIn(file)).as(name).doesNotContain("zebra", "98765", "98,765", "wombat");
            }
        }
        assertThat(listed(folder.resolve("out")))
                .extracting(file -> file.getFileName().toString())
                .doesNotContain("redactions-internal.json", "entries.txt");
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Returns all that anybody can read in a file, in small letters: its name, its text, and of a PDF every object. */
    private static String everythingIn(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            String all = name.endsWith(".pdf")
                    ? pdf(bytes)
                    : name.endsWith(".eml") ? message(bytes) : new String(bytes, StandardCharsets.UTF_8);
            return (name + "\n" + all).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a message's head as it is, and all its parts. */
    private static String message(byte[] bytes) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            StringBuilder all = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
            all.append(message.getSubject());
            MimeMultipart parts = (MimeMultipart) message.getContent();
            MimeMultipart bodies = (MimeMultipart) parts.getBodyPart(0).getContent();
            all.append(bodies.getBodyPart(0).getContent())
                    .append(bodies.getBodyPart(1).getContent());
            return all + pdf(parts.getBodyPart(1).getInputStream().readAllBytes());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> found = new ArrayList<>(List.of(new PDFTextStripper().getText(document)));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                read(object.getObject(), found);
            }
            read(document.getDocument().getTrailer(), found);
            return String.join("\n", found);
        }
    }

    private static void read(COSBase object, List<String> found) throws IOException {
        if (object instanceof COSString string) {
            found.add(string.getString());
        } else if (object instanceof COSName name) {
            found.add(name.getName());
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                read(array.get(i), found);
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSName key : dictionary.keySet()) {
                found.add(key.getName());
                read(dictionary.getItem(key), found);
            }
            if (object instanceof COSStream stream) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                stream.createInputStream().transferTo(out);
                found.add(out.toString(StandardCharsets.UTF_8));
            }
        }
    }
}
