package org.sitrep.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the brief, as a draft. */
@Command(
        name = "render",
        headerHeading = "Examples:%n"
                + "  sitrep render fixtures/aleppo%n"
                + "  sitrep render fixtures/aleppo --as-of 2016-09-19 --since 2016-08-19%n"
                + "  sitrep render fixtures/aleppo --format pdf --out briefs%n"
                + "%n",
        header = "Makes the brief of a crisis as HTML and PDF, marked as a draft.",
        footer = {"", "Exit status: 0 written, 1 errors (nothing written), 2 misuse."})
final class RenderCommand extends ScreenCommand {

    @Mixin
    private BriefOptions brief = new BriefOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "html, pdf, one-page, text, short, card (a picture for messengers), mail (the body of an e-mail), eml (a whole one) or reliefweb; html,pdf if not given.")
    private List<Format> formats = List.copyOf(Format.USUAL);

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "The folder to write into; ${DEFAULT-VALUE} if not given.")
    private Path out = Path.of("out");

    @Override
    public Integer call() {
        if (formats.isEmpty()) {
            throw misuse("--format names none");
        }
        Set<Format> wanted = EnumSet.copyOf(formats);
        RenderOrder order = brief.order(wanted, out, this);
        Checked<Rendered> result = new Render(screen()).run(order);
        screen().finished();
        List<Finding> reported = result.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .distinct()
                .toList();
        screen().findings(reported);
        result.value().ifPresent(this::print);
        if (result.value().isEmpty()) {
            screen().say(Screen.count(reported) + "; nothing was written");
        }
        return result.value().isPresent() ? 0 : 1;
    }

    private void print(Rendered rendered) {
        String basis = rendered.lastOnRecord() ? ", the last day on record" : "";
        screen().say("as of " + rendered.asOf() + basis);
        rendered.files().forEach(screen()::written);
    }
}
