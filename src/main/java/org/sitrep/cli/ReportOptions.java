package org.sitrep.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.fact.entry.Moment;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on the reports of a crisis takes. */
class ReportOptions {

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
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of templates of your own, with `brief/` in it.")
    private @Nullable Path templates;

    Path crisis() {
        return crisis;
    }

    Optional<Moment> asOf() {
        return Optional.ofNullable(asOf);
    }

    Optional<Moment> knownBy() {
        return Optional.ofNullable(knownBy);
    }

    @Nullable
    Path templates() {
        return templates;
    }
}
