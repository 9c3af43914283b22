package org.sitrep.aleppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Golden;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.document.data.PackageSchema;
import org.sitrep.document.data.ReliefWeb;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.Edition;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;
import tools.jackson.databind.JsonNode;

/** The third report of the example, as ReliefWeb would get it. */
@Tag("anywhere")
class AleppoAtReliefWebTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final Ledger LEDGER =
            CrisisFolder.read(Editions.ALEPPO).value().orElseThrow();
    private static final Pattern CITED = Pattern.compile("\\\\\\[(\\d+(?:, \\d+)*)\\\\\\]");

    private static Document listed(String language) {
        Crisis crisis = LEDGER.crisis();
        Sensitivity audience = crisis.audiences().named("public").orElseThrow();
        Optional<Serial> serial = Optional.of(new Serial(3, 0, Optional.empty(), Optional.empty()));
        // The PDF has golden files of its own: here its bytes stand for it.
        Document pdf = new Document(
                "aleppo-no3-2016-09-25-" + language + ".pdf",
                "application/pdf",
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        Checked<Document> made =
                ReliefWeb.of(new ReliefWeb.Report(model(language, audience, serial), audience, serial, pdf), crisis);
        assertThat(made.findings()).isEmpty();
        return made.value().orElseThrow();
    }

    private static ReportModel model(String language, Sensitivity audience, Optional<Serial> serial) {
        Edition edition = new Edition(
                SET.phrases(language).value().orElseThrow(),
                SET.phrases("en").value(),
                Edition.Basis.GIVEN,
                serial,
                Optional.of("2"),
                SampleReport.CANVAS,
                false);
        return Editor.report(seen("2016-09-25", audience), Optional.of(seen("2016-09-19", audience)), edition)
                .value()
                .orElseThrow();
    }

    private static Situation seen(String day, Sensitivity audience) {
        return Situation.of(Redaction.of(LEDGER, audience)
                .at(Moment.parse(day), Moment.parse(day))
                .ledger());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePackageIsTheAcceptedOne(String language) throws IOException {
        Document document = listed(language);
        JsonNode json = PackageSchema.read(document.bytes());

        assertThat(PackageSchema.faults(json)).isEmpty();
        Golden.assertGolden(document.name(), new String(document.bytes(), StandardCharsets.UTF_8) + "\n");
        Golden.assertGolden(
                document.name().replace(".json", ".md"), json.path("body").asString() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "fr"})
    void everyKeyFigureHasItsSourceAndEverySourceCitedIsListed(String language) {
        String body = PackageSchema.read(listed(language).bytes()).path("body").asString();
        List<String> sections = List.of(body.split("\n\n## ", -1));
        List<String> figures = sections.get(1).lines().skip(2).toList();
        TreeSet<String> cited = new TreeSet<>();
        TreeSet<String> listed = new TreeSet<>();
        CITED.matcher(body)
                .results()
                .forEach(found -> cited.addAll(List.of(found.group(1).split(", ", -1))));
        Pattern.compile("(?m)^- \\\\\\[(\\d+)\\\\\\] \\*\\*")
                .matcher(body)
                .results()
                .forEach(found -> listed.add(found.group(1)));

        assertThat(figures)
                .hasSizeGreaterThan(3)
                .allMatch(line -> CITED.matcher(line).find());
        assertThat(cited).isNotEmpty().isEqualTo(listed);
    }
}
