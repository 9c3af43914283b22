package org.sitrep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.issue.Issue;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.issue.IssueOrder;
import org.sitrep.cli.output.FindingsPage;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Manifest.Standing;
import org.sitrep.register.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues a report. */
@Command(
        name = "issue",
        headerHeading = "Examples:%n  sitrep issue fixtures/aleppo%n  sitrep issue fixtures/aleppo --accept"
                + " 'stale-condition@siege-east' \\%n      --reason 'no news; the brief says when it was last confirmed'%n"
                + "  sitrep issue fixtures/aleppo --accept 'stale-figure@*/eastern-aleppo/*' --reason 'nobody can get"
                + " in'%n  sitrep issue fixtures/aleppo --revise 3 --reason 'The toll at the convoy was a first report'"
                + " \\%n      --reason 'fr=Le bilan du convoi était provisoire'%n%n",
        header = "Checks a report, gives it its number, and puts it into the register.",
        description = {
            "",
            "Errors stop it. Warnings stop it until each is accepted, by its id or with all of a group,",
            "and with a reason; the answer stays for later reports, as long as it is about the same.",
            "Every edition that the crisis declares is written, with a manifest, into issued/NNNN, and copied to --out."
        },
        footer = {"", "Exit status: 0 issued, 1 not issued (or issued and not copied: it says so), 2 misuse."})
final class IssueCommand extends ScreenCommand {

    /** Words with their language before them, by its tag or its name. */
    private static final Pattern TAGGED = Pattern.compile("([\\p{L}\\p{M}\\p{N}_-]+)=(.*)", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("(?i)[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*");

    @Mixin
    private ReportOptions report = new ReportOptions();

    /** The options of answers, each with its value, in the order given. */
    private final List<Map.Entry<String, String>> given = new ArrayList<>();

    @Option(
            names = "--ask-again",
            paramLabel = "FINDING",
            description = "Take back an answer of an earlier report: the id or group as it was accepted.")
    private List<String> askedAgain = List.of();

    @Option(names = "--all", description = "Print every finding, however many screens they fill.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "The folder to copy to; ${DEFAULT-VALUE} if not given.")
    private Path out = Path.of("out");

    @Option(
            names = "--accept",
            paramLabel = "FINDING",
            description = "A warning that may stand, by its id; or all of a group, RULE@INDICATOR/PLACE/SOURCE, each an"
                    + " id or *.")
    void accept(@Nullable List<String> findings) {
        given("--accept", findings);
    }

    @Option(
            names = "--revise",
            paramLabel = "N",
            description = "Issue a revision of report No. N; the reason says on page one what it corrects.")
    void revise(@Nullable List<Integer> numbers) {
        given("--revise", numbers);
    }

    @Option(
            names = "--reason",
            paramLabel = "[LANG=]TEXT",
            description = "Why: goes with the --accept or --revise before it; once for each language, as in ar=…, or in"
                    + " the crisis's first.")
    void reason(@Nullable List<String> reasons) {
        given("--reason", reasons);
    }

    /** Each time an option is given, all its values so far are. */
    private void given(String option, @Nullable List<?> values) {
        long before = given.stream().filter(one -> one.getKey().equals(option)).count();
        if (values != null && values.size() > before) {
            given.add(Map.entry(option, String.valueOf(values.get(values.size() - 1))));
        }
    }

    /** What someone answers for, a warning to accept or a report to revise, and why. */
    private record Answer(String option, String what, List<String> reasons) {

        Reason reason(ScreenCommand of) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String given : reasons) {
                Matcher tagged = TAGGED.matcher(given);
                boolean isTagged = tagged.matches()
                        && (TAG.matcher(tagged.group(1)).matches()
                                || Suggestion.tagOf(tagged.group(1)).isPresent());
                String text = isTagged ? tagged.group(2) : given;
                if (text.isBlank()) {
                    throw of.misuse("--reason says nothing: write why, for those who ask later");
                }
                if (words.put(isTagged ? tagged.group(1) : Reason.FIRST, text) != null) {
                    throw of.misuse("two reasons in one language: give each as --reason LANG=TEXT");
                }
            }
            if (words.isEmpty()) {
                throw of.misuse(option + " " + what + " has no reason: write --reason after it");
            }
            return new Reason(words);
        }
    }

    /** Reasons go with what they follow; where the first of all comes before it, with what comes after. */
    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        boolean before = !given.isEmpty() && given.get(0).getKey().equals("--reason");
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<String, String> one : given) {
            if (one.getKey().equals("--reason")) {
                reasons.add(one.getValue());
            } else {
                reasons = before ? reasons : new ArrayList<>();
                answers.add(new Answer(one.getKey(), one.getValue(), reasons));
                reasons = before ? new ArrayList<>() : reasons;
            }
        }
        if (answers.isEmpty() && before) {
            throw misuse("--reason goes with --accept FINDING or --revise N");
        }
        if (before) {
            answers.get(answers.size() - 1).reasons.addAll(reasons);
        }
        return answers;
    }

    @Override
    public Integer call() {
        Checked<IssuedReport> result = new Issue(screen(), version(), Disk.REAL).run(order());
        screen().finished();
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE || finding.rule() == AppRule.REASON_PRINTED)
                .distinct()
                .toList();
        new FindingsPage(screen(), findings, all).print().ifPresent(screen()::say);
        result.value().ifPresent(this::print);
        if (result.value().isEmpty()) {
            screen().say(Screen.count(findings) + "; nothing was issued");
        }
        if (findings.stream().anyMatch(finding -> finding.rule() == AppRule.UNKNOWN_GROUP)) {
            return 2;
        }
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    private IssueOrder order() {
        List<Answer> revisions = answers("--revise");
        if (revisions.size() > 1) {
            throw misuse("one report is revised at a time");
        }
        Optional<Answer> revision = revisions.stream().findFirst();
        Optional<Integer> number = revision.map(answer -> Integer.valueOf(answer.what));
        if (number.filter(n -> n < 1).isPresent()) {
            throw misuse("reports are numbered from 1");
        }
        return new IssueOrder(
                report.crisis(),
                report.asOf(),
                report.knownBy(),
                number,
                revision.map(answer -> answer.reason(this)),
                answers("--accept").stream()
                        .map(answer -> new Accepted(answer.what, answer.reason(this)))
                        .toList(),
                askedAgain,
                out,
                templates(report.templates()));
    }

    private List<Answer> answers(String option) {
        return answers().stream().filter(answer -> answer.option.equals(option)).toList();
    }

    private void answers(IssuedReport issued) {
        int before = 0;
        for (Accepted answer : issued.answers()) {
            Standing kept = answer.standing().orElseThrow();
            if (kept.since().equals(issued.number())) {
                screen().say("answered: " + warnings(kept.covers()) + " by " + answer.finding() + ": "
                        + answer.reason().plain());
            } else {
                before += kept.covers();
            }
        }
        if (before > 0) {
            screen().say("answered with earlier reports: " + warnings(before));
        }
    }

    private static String warnings(int count) {
        return count + (count == 1 ? " warning" : " warnings");
    }

    private void print(IssuedReport issued) {
        answers(issued);
        screen().say(issued.number() + " is issued: " + issued.folder());
        issued.copies().forEach(screen()::written);
        screen().say("head: " + issued.head());
    }
}
