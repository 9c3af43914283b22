package org.sitrep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.app.rules.RuleBook;
import org.sitrep.cli.output.FindingsFormat;
import org.sitrep.cli.output.JsonDocument;
import org.sitrep.diagnostic.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a rule finds, and what to do about it. */
@Command(
        name = "explain",
        headerHeading = "Examples:%n"
                + "  sitrep explain                                      the rules there are%n"
                + "  sitrep explain cumulative-fall                      what this one finds, and what to do%n"
                + "  sitrep explain --format json%n"
                + "%n",
        header = "Says what a rule finds, how much it weighs, and what to do about it.",
        footer = {"", "Exit status: 0 printed, 2 there is no such rule."})
final class ExplainCommand extends ScreenCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "The rule, as it stands in brackets behind a finding; all rules if not given.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if not given.")
    private FindingsFormat format = FindingsFormat.TEXT;

    @Override
    public Integer call() {
        if (wanted.isEmpty()) {
            all();
            return 0;
        }
        Optional<Rule> found = RuleBook.rule(wanted.get());
        found.ifPresent(this::one);
        List<String> ids = RuleBook.rules().map(Rule::id).toList();
        return found.isPresent()
                ? 0
                : unknown("there is no rule", wanted.get(), ids, "`sitrep explain` lists the rules there are");
    }

    private void all() {
        switch (format) {
            case TEXT -> RuleBook.chapters().forEach(this::chapter);
            case JSON -> screen().result(JsonDocument.ofRules(RuleBook.rules().toList()));
        }
    }

    private void chapter(RuleBook.Chapter chapter) {
        screen().result(chapter.heading());
        chapter.rules()
                .forEach(rule -> screen().result(String.format(
                        Locale.ROOT, "  %-26s %-8s %s", rule.id(), severity(rule), rule.finds())));
        screen().result("");
    }

    private void one(Rule rule) {
        switch (format) {
            case TEXT -> {
                screen().result(rule.id() + " (" + severity(rule) + ")");
                screen().result("  finds: " + rule.finds());
                screen().result("  to do: " + rule.todo());
            }
            case JSON -> screen().result(JsonDocument.ofRules(List.of(rule)));
        }
    }

    private static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
