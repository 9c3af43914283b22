package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.fact.entry.Moment;
import picocli.CommandLine.Option;

/** What every command on a brief takes. */
final class BriefOptions extends ReportOptions {

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = MomentConverter.class,
            description = "The day of the report to compare with.")
    private @Nullable Moment since;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            split = ",",
            description = "Whom it is for, or all; the widest audience if not given.")
    private List<String> audiences = List.of();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            description = "The languages, such as en, or all; those of the crisis if not given.")
    private List<String> languages = List.of();

    @Option(
            names = "--strict-languages",
            description = "Stop where a text is missing in a language, rather than print it in another.")
    private boolean strictLanguages;

    /** Returns the order, to be written as these formats into a folder. */
    RenderOrder order(Set<Format> formats, Path out, ScreenCommand command) {
        return new RenderOrder(
                crisis(),
                asOf(),
                knownBy(),
                Optional.ofNullable(since),
                audiences,
                languages,
                strictLanguages,
                formats,
                out,
                command.templates(templates()));
    }
}
