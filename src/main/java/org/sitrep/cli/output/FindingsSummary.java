package org.sitrep.cli.output;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;
import org.sitrep.diagnostic.Series;
import org.sitrep.diagnostic.Severity;

/**
 * More findings than a screen holds: rule by rule, what weighs most first, of which series, how often, with an example. A rule
 * is left out only where it finds nothing but notes; three warnings of a rule print one by one.
 */
final class FindingsSummary {

    private static final int MAX_RULES = 8;
    private static final int MAX_ROWS = 8;
    private static final int MAX_EXAMPLES = 3;
    /** Of each rule: how often, an example, what to do, how to answer. */
    private static final int LINES_OF_A_RULE = 4;

    private final Screen screen;
    private final List<List<Finding>> rules;

    FindingsSummary(Screen screen, List<Finding> findings) {
        this.screen = screen;
        this.rules = largestFirst(
                findings, finding -> finding.severity() + finding.rule().id());
    }

    /** Prints the summary, and returns what it leaves out, in a line. */
    String print() {
        int weighty = (int) rules.stream()
                .filter(rule -> rule.get(0).severity() != Severity.NOTE)
                .count();
        int shown = Math.max(weighty, Math.min(rules.size(), MAX_RULES));
        int rows = Math.max(1, Math.min(MAX_ROWS, FindingsPage.LINES / shown - LINES_OF_A_RULE - 1));
        rules.stream().limit(shown).forEach(rule -> print(rule, rows));
        if (shown < rules.size()) {
            screen.say("and of other rules: "
                    + rules.stream()
                            .skip(shown)
                            .map(rule -> rule.size() + " " + rule.get(0).rule().id())
                            .collect(Collectors.joining(", ")));
        }
        List<Finding> rest = rules.stream()
                .flatMap(rule -> rule.stream().skip(rules.indexOf(rule) < shown ? examples(rule) : 0))
                .toList();
        return "Not shown: " + Screen.count(rest) + "; --all shows them.";
    }

    /** Returns how many findings of a rule print: of what holds up a report, the first few. */
    private static int examples(List<Finding> rule) {
        return rule.get(0).severity() == Severity.NOTE ? 1 : Math.min(MAX_EXAMPLES, rule.size());
    }

    private void print(List<Finding> rule, int rows) {
        Finding example = rule.get(0);
        if (rule.size() == examples(rule)) {
            screen.findings(rule, false);
            return;
        }
        screen.say(Screen.count(rule) + " of " + example.rule().id() + ": "
                + example.rule().finds());
        rule.stream().limit(examples(rule)).forEach(found -> screen.say("  " + Screen.headline(found)));
        List<List<Finding>> groups = largestFirst(rule, FindingsSummary::kin);
        groups.stream().limit(rows).forEach(group -> screen.say(row(group.size(), name(group))));
        if (groups.size() > rows) {
            int others = groups.stream().skip(rows).mapToInt(List::size).sum();
            screen.say(row(others, "in " + (groups.size() - rows) + " more"));
        }
        screen.say("  hint: " + example.rule().todo());
        if (example.severity() == Severity.WARNING && example.subject().series().isPresent()) {
            screen.say("  to answer all: --accept '" + example.rule().id() + "@" + name(rule) + "' --reason '…'");
        }
    }

    private static String row(int number, String of) {
        return String.format(Locale.ROOT, "  %5d × %s", number, of);
    }

    /** What is counted and who says it, at any place; of what is no figure, its id. */
    private static String kin(Finding finding) {
        return finding.subject()
                .series()
                .map(series -> series.indicator() + "/" + series.source())
                .orElseGet(finding::id);
    }

    private static String name(List<Finding> group) {
        Finding first = group.get(0);
        return first.subject().series().isEmpty()
                ? Printable.line(first.id())
                : String.join(
                        "/", part(group, Series::indicator), part(group, Series::place), part(group, Series::source));
    }

    /** What all have in common, or {@code *}. */
    private static String part(List<Finding> group, Function<Series, String> part) {
        List<String> parts = group.stream()
                .flatMap(finding -> finding.subject().series().stream())
                .map(part)
                .distinct()
                .limit(2)
                .toList();
        return parts.size() == 1 ? parts.get(0) : "*";
    }

    private static List<List<Finding>> largestFirst(List<Finding> findings, Function<Finding, String> key) {
        Map<String, List<Finding>> groups =
                findings.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .sorted(Comparator.comparing(
                                (List<Finding> group) -> group.get(0).severity())
                        .thenComparing(group -> -group.size()))
                .toList();
    }
}
