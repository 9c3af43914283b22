package org.sitrep.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.Ledger;
import org.sitrep.situation.Situation;

/** How long each stage of a report takes, once warm, and how large the report becomes. */
final class StageTimes {

    private static final double WARM_UP_MILLIS = 10_000;
    private static final int ROUNDS = 41;
    private static final int MAX_HTML_BYTES = 90_000;

    private final Stages stages;
    private final Path crisis;
    private final RenderOrder order;
    private final Render render = new Render(step -> {});

    StageTimes(Stages stages, Path crisis, Path out) {
        this.stages = stages;
        this.crisis = crisis;
        this.order =
                RenderOrder.of(crisis, Set.of(Format.HTML, Format.PDF), out).in("en");
    }

    /** Runs everything until it is compiled; the typesetter takes longest. */
    private void warmUp() throws Exception {
        Rounds.warmUp(WARM_UP_MILLIS, () -> round(new Laps()));
    }

    Part measure() throws Exception {
        warmUp();
        Laps laps = new Laps();
        Rounds.median(ROUNDS, () -> round(laps));
        List<String> lines = new ArrayList<>();
        laps.stages().forEach(stage -> lines.add(String.format(Locale.ROOT, "%-64s %8.2f", stage, laps.median(stage))));
        return new Part("Milliseconds by stage, warm, median of " + ROUNDS + " runs", lines, List.of());
    }

    /**
     * Runs the stages one by one, then the program's own use case, which runs the same stages and writes the files:
     * what it takes longer is the writing.
     */
    private long round(Laps laps) {
        Ledger ledger = laps.lap("read (files to ledger)", () -> stages.read(crisis));
        Situation situation = laps.lap("situation", () -> stages.situation(ledger));
        int findings = laps.lap("checks", () -> stages.checks(situation)).size();
        laps.lap("templates (read, parsed and checked)", stages::templates);
        ReportModel model = laps.lap("model", () -> stages.model(situation));
        String page = laps.lap("template (model to page, checked)", () -> stages.page(model));
        int html = laps.lap("HTML (page and styles to bytes)", () -> stages.html(model, page))
                .bytes()
                .length;
        int pdf = laps.lap("layout and write PDF (the engine has no seam between)", () -> stages.pdf(model, page))
                .bytes()
                .length;
        double stagesTook = laps.split();
        laps.lap("all of it, as `sitrep render` (app.Render)", () -> Stages.value(render.run(order)));
        laps.keep("write to disk (temporary, forced, moved): all less the stages", laps.split() - stagesTook);
        return (long) findings + html + pdf;
    }

    Part sizes() {
        ReportModel model = stages.model(stages.situation(stages.read(crisis)));
        String page = stages.page(model);
        int html = stages.html(model, page).bytes().length;
        int pdf = stages.pdf(model, page).bytes().length;
        return new Part(
                "Size in bytes",
                List.of(
                        String.format(Locale.ROOT, "%-8s %,10d", "HTML", html),
                        String.format(Locale.ROOT, "%-8s %,10d", "PDF", pdf)),
                List.of(new Part.Target(
                        String.format(Locale.ROOT, "HTML at most %,d bytes", MAX_HTML_BYTES),
                        String.format(Locale.ROOT, "%,d", html),
                        html <= MAX_HTML_BYTES)));
    }
}
