package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Format;
import org.sitrep.app.RenderOrder;
import org.sitrep.fact.Moment;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on a brief takes. */
final class BriefOptions {

    @Parameters(index = "0", paramLabel = "CRISIS", description = "The folder of the crisis.")
    private Path crisis = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = MomentConverter.class,
            description = "The day to report as of; the last one on record if not given.")
    private @Nullable Moment asOf;

    @Option(
            names = "--known-by",
            paramLabel = "DATE",
            converter = MomentConverter.class,
            description = "Use what was known by then; the end of as-of if not given.")
    private @Nullable Moment knownBy;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = MomentConverter.class,
            description = "The day of the report to compare with.")
    private @Nullable Moment since;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Whom it is for; the widest audience if not given.")
    private @Nullable String audience;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            description = "The languages, such as en; those of the crisis if not given.")
    private List<String> languages = List.of();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of templates of your own, with `brief/` in it.")
    private @Nullable Path templates;

    /** Gives the order, to be written as these formats into a folder. */
    RenderOrder order(Set<Format> formats, Path out, Optional<Path> ownTemplates) {
        return new RenderOrder(
                crisis,
                Optional.ofNullable(asOf),
                Optional.ofNullable(knownBy),
                Optional.ofNullable(since),
                Optional.ofNullable(audience),
                languages,
                formats,
                out,
                Optional.ofNullable(templates).or(() -> ownTemplates));
    }
}
