package org.sitrep.cli;

import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Diff;
import org.sitrep.app.report.Diff.Changed;
import org.sitrep.app.report.Diff.Side;
import org.sitrep.diagnostic.Checked;
import org.sitrep.register.ReportNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints what changed from one report to another. */
@Command(
        name = "diff",
        headerHeading = "Examples:%n"
                + "  sitrep diff fixtures/aleppo --from 2 --to 3%n"
                + "  sitrep diff fixtures/aleppo --from 2016-09-19 --to 2016-09-25%n"
                + "%n",
        header = "Says what is new, up, down, the same, corrected, withdrawn or answered between two reports or days.",
        footer = {"", "Exit status: 0 fine, 1 errors, 2 misuse."})
final class DiffCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "CRISIS", description = "The folder of the crisis.")
    private Path crisis = Path.of("");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "N|DATE",
            converter = SideConverter.class,
            description = "The earlier report, such as 2 or 2/Rev.1, or a day.")
    private @Nullable Side from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "N|DATE",
            converter = SideConverter.class,
            description = "The later report, or a day.")
    private @Nullable Side to;

    @Option(names = "--audience", paramLabel = "NAME", description = "For whom; the widest audience if not given.")
    private @Nullable String audience;

    @Option(names = "--lang", paramLabel = "LANG", description = "The language; the crisis's first if not given.")
    private @Nullable String language;

    @Option(names = "--templates", paramLabel = "DIR", description = "The folder of templates of your own.")
    private @Nullable Path templates;

    /** Reads the number of a report, or a day. */
    static final class SideConverter implements ITypeConverter<Side> {

        @Override
        public Side convert(String value) {
            Optional<ReportNumber> number = ReportNumber.ofLabel(value);
            try {
                return new Side(
                        number, number.isPresent() ? Optional.empty() : Optional.of(MomentConverter.moment(value)));
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "`" + value + "` is neither the number of a report, such as 2 or 2/Rev.1, nor a date");
            }
        }
    }

    @Override
    public Integer call() {
        if (from == null || to == null) {
            throw new IllegalStateException("both are required");
        }
        Checked<Changed> changes = new Diff()
                .run(new Diff.Order(
                        crisis,
                        from,
                        to,
                        Optional.ofNullable(audience),
                        Optional.ofNullable(language),
                        templates(templates)));
        screen().findings(changes.value().isPresent() ? List.of() : changes.findings());
        changes.value().ifPresent(this::print);
        return changes.value().isPresent() ? 0 : 1;
    }

    private void print(Changed changes) {
        screen().result(changes.title());
        changes.groups().forEach(group -> {
            screen().result("");
            screen().result(group.label());
            group.lines().forEach(line -> screen().result("  " + line));
        });
        if (changes.groups().isEmpty()) {
            screen().say("nothing changed on record");
        }
    }
}
