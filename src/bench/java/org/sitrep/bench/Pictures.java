package org.sitrep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;

/** What the pictures cost: the brief beside the same brief by a template set that draws none, by turns, once warm. */
final class Pictures {

    private static final double WARM_UP_MILLIS = 12_000;
    private static final int ROUNDS = 101;
    private static final double MAX_TIMES = 1.5;
    private static final int MAX_HTML_BYTES = 90_000;
    private static final int MAX_PDF_BYTES = 110_000;

    private static final String WITH = "with pictures";
    private static final String WITHOUT = "without";

    private final Stages stages;
    private final Ledger ledger;
    private final Set with;
    private final Set without;

    /** A template set, ready to make both files. */
    private record Set(Templates templates, HtmlRenderer html, PdfRenderer pdf) {

        static Set of(Templates templates) {
            return new Set(templates, Stages.value(HtmlRenderer.of(templates)), new PdfRenderer(Map.of()));
        }

        int[] sizes(ReportModel model) {
            String page = Stages.value(html.page(model));
            byte[] screen = html.html(model, page, "bench.html").bytes();
            byte[] paper = Stages.value(pdf.pdf(model, page, templates, "bench", new byte[0]))
                    .bytes();
            return new int[] {screen.length, paper.length};
        }
    }

    Pictures(Stages stages, Path crisis, Path folder) {
        this.stages = stages;
        this.ledger = stages.read(crisis);
        this.with = Set.of(Stages.value(Templates.builtIn()));
        this.without = Set.of(Stages.value(Templates.of(Optional.of(Undrawn.templates(folder)))));
    }

    Part measure() throws Exception {
        Rounds.warmUp(WARM_UP_MILLIS, () -> round(new Laps()));
        Laps laps = new Laps();
        Rounds.median(ROUNDS, () -> round(laps));
        double times = laps.median(WITH) / laps.median(WITHOUT);
        int[] sizes = with.sizes(model());
        return new Part(
                "Pictures: situation to HTML and PDF, warm milliseconds, one thread, median of " + ROUNDS
                        + " turns each",
                List.of(
                        String.format(Locale.ROOT, "%-16s %8.2f", WITH, laps.median(WITH)),
                        String.format(Locale.ROOT, "%-16s %8.2f", WITHOUT, laps.median(WITHOUT))),
                List.of(
                        new Part.Target(
                                "with pictures at most 1.5 times without",
                                String.format(Locale.ROOT, "%.2f times", times),
                                times <= MAX_TIMES),
                        size("HTML", sizes[0], MAX_HTML_BYTES),
                        size("PDF", sizes[1], MAX_PDF_BYTES)));
    }

    private static Part.Target size(String what, int found, int most) {
        return new Part.Target(
                String.format(Locale.ROOT, "%s with all pictures at most %,d bytes", what, most),
                String.format(Locale.ROOT, "%,d", found),
                found <= most);
    }

    private ReportModel model() {
        return stages.model(stages.situation(ledger));
    }

    private long round(Laps laps) {
        long bytes = laps.lap(WITH, () -> with.sizes(model()))[1];
        return bytes + laps.lap(WITHOUT, () -> without.sizes(model()))[1];
    }
}
