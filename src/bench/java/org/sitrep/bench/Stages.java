package org.sitrep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Edition;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.HouseColour;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;

/** The stages of a report one by one, as the program strings them together, for the widest audience and in English. */
final class Stages {

    private final Templates templates = value(Templates.builtIn());
    private final Phrases phrases = value(templates.phrases("en"));
    private final HtmlRenderer renderer = value(HtmlRenderer.of(templates));
    private final PdfRenderer pdf = new PdfRenderer(Map.of());

    /** Returns what the program has after a stage; what it finds wrong ends the benchmark. */
    static <T> T value(Checked<T> checked) {
        return checked.value()
                .orElseThrow(() -> new IllegalStateException(checked.findings().stream()
                        .filter(Finding::isError)
                        .limit(10)
                        .toList()
                        .toString()));
    }

    Ledger read(Path crisis) {
        return value(CrisisFolder.read(crisis));
    }

    /** Views a ledger as of the last day on record. */
    Situation situation(Ledger ledger) {
        Sensitivity clearance = ledger.crisis().audiences().widest();
        Redaction redaction = Redaction.of(ledger, clearance);
        Moment last = Moment.endOf(redaction.lastKnown().orElseThrow().date());
        return Situation.of(redaction.at(last, last).ledger());
    }

    List<Finding> checks(Situation situation) {
        return Checks.ofIssue(situation);
    }

    /** Reads the templates anew, as every run of the program does; no other stage uses what this gives. */
    HtmlRenderer templates() {
        return value(HtmlRenderer.of(value(Templates.builtIn())));
    }

    ReportModel model(Situation situation) {
        Edition.Canvas canvas = new Edition.Canvas(pdf.letters("en"), SampleReport::atlas);
        Edition edition = new Edition(phrases, Edition.Basis.LAST_ON_RECORD, canvas);
        return value(Editor.report(situation, Optional.empty(), edition));
    }

    String page(ReportModel model) {
        return value(renderer.page(model));
    }

    Document html(ReportModel model, String page) {
        return renderer.html(model, page, "bench.html");
    }

    Document pdf(ReportModel model, String page) {
        return value(pdf.pdf(model, page, templates, "bench", new byte[0]));
    }

    /** Returns the style for paper. */
    List<StyleSheet> style() {
        return templates.pdfStyle(HouseColour.USUAL, Templates.A4);
    }
}
