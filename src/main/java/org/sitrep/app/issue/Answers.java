package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Severity;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Manifest.Standing;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/** The answers to warnings: those given now, and those that stand since a report before. */
final class Answers {

    /** Where several answer a warning, the narrowest counts: that with the fewest parts that may be any. */
    private static final Comparator<Accepted> BREADTH = Comparator.comparing(
            answer -> Group.of(answer.finding()).map(Group::stars).orElse(-1));

    private final String crisis;
    private final Subjects subjects;
    private final Optional<Register> register;
    private final List<Accepted> standing;
    private final List<Accepted> given;
    private final List<String> takenBack;

    private Answers(
            Path crisis,
            Ledger ledger,
            Optional<Register> register,
            List<Accepted> before,
            List<Accepted> given,
            List<String> takenBack) {
        this.crisis = PathName.of(crisis) + "/";
        this.subjects = new Subjects(ledger);
        this.register = register;
        this.standing =
                before.stream().filter(answer -> answer.standing().isPresent()).toList();
        this.given = given.stream()
                .map(answer -> new Accepted(answer.finding().replace("@" + this.crisis, "@"), answer.reason()))
                .toList();
        this.takenBack = takenBack;
    }

    /** Returns the answers that stand. */
    static Answers standing(Path crisis, Ledger ledger, Optional<Register> register) {
        return new Answers(crisis, ledger, register, last(register), List.of(), List.of());
    }

    /** Returns the answers that stand once an order has given some and taken others back. */
    static Answers of(IssueOrder order, Ledger ledger, Optional<Register> register) {
        return new Answers(order.crisis(), ledger, register, last(register), order.accepted(), order.askedAgain());
    }

    /** Returns the answers with which a report was issued, as they were then: given with it, or standing. */
    static Answers with(Path crisis, Ledger ledger, Register register, Manifest report) {
        Predicate<Accepted> stood = answer -> answer.standing()
                .filter(kept -> !kept.since().equals(report.number()))
                .isPresent();
        return new Answers(
                crisis,
                ledger,
                Optional.of(register),
                report.accepted().stream().filter(stood).toList(),
                report.accepted().stream().filter(stood.negate()).toList(),
                List.of());
    }

    private static List<Accepted> last(Optional<Register> register) {
        return register.map(Register::inOrderOfIssuing)
                .filter(issues -> !issues.isEmpty())
                .map(issues -> issues.get(issues.size() - 1).manifest().accepted())
                .orElse(List.of());
    }

    /** Returns findings with the series that they are about; of a warning that is answered, with the reason. */
    List<Finding> to(List<Finding> findings) {
        return findings.stream().map(this::to).toList();
    }

    private Finding to(Finding found) {
        Finding finding = subjects.named(found);
        return finding.severity() == Severity.WARNING
                ? answer(finding)
                        .map(answer -> finding.answered(answer.reason().plain()))
                        .orElse(finding)
                : finding;
    }

    /** Returns the answer to a finding that is named by its series. */
    Optional<Accepted> answer(Finding finding) {
        return all().filter(answer -> names(answer, finding) && holds(answer, finding))
                .min(BREADTH);
    }

    /** An answer given anew replaces the one that stands; a group given goes after all that stands. */
    Stream<Accepted> all() {
        Stream<Accepted> before = standing.stream()
                .filter(answer -> !takenBack.contains(answer.finding())
                        && given.stream().noneMatch(now -> now.finding().equals(answer.finding())));
        return Stream.concat(given.stream(), before)
                .sorted(Comparator.comparing(
                        answer -> Group.of(answer.finding()).isPresent()
                                && answer.standing().isEmpty()));
    }

    /** Returns whether an answer names a finding; the folder may be typed in many ways, within it the id stays the same. */
    boolean names(Accepted answer, Finding finding) {
        return Group.of(answer.finding())
                .map(group -> group.holds(finding))
                .orElseGet(() -> answer.finding().equals(finding.idWithin(crisis))
                        || answer.finding().equals(finding.placeWithin(crisis)));
    }

    /** Of one finding, as long as it is about the same; of a group, for what had begun when it was answered. */
    private boolean holds(Accepted answer, Finding finding) {
        return answer.standing()
                .map(kept -> Group.of(answer.finding()).isEmpty()
                        ? kept.says().equals(subjects.said(finding))
                        : knownBy(kept.since())
                                .filter(by -> subjects.holds(finding, by))
                                .isPresent())
                .orElse(true);
    }

    private Optional<Moment> knownBy(ReportNumber since) {
        return register.flatMap(found -> found.find(since))
                .map(issued -> issued.manifest().knownBy());
    }

    /** Returns the words to type that answer a warning, and its like in the same series. */
    String name(Finding finding) {
        return finding.subject()
                .series()
                .map(series -> finding.rule().id() + "@" + series)
                .orElseGet(() -> finding.idWithin(crisis));
    }

    /** Returns what to type to answer a warning; of what may put people at risk, the one finding first. */
    String toAccept(Finding finding) {
        String all = "--accept '" + name(finding) + "' --reason '…'";
        return finding.rule() == CheckRule.SMALL_NUMBER
                ? "--accept '" + finding.idWithin(crisis) + "' --reason '…'; or, until the number falls, " + all
                : all;
    }

    /**
     * Returns the answers that stand with a report: every group, and each to one finding that it answers.
     *
     * @param findings what was found on the way to it
     * @param number the report's number
     */
    List<Accepted> kept(List<Finding> findings, ReportNumber number) {
        Map<Accepted, List<Finding>> covered = new HashMap<>();
        warnings(findings)
                .distinct()
                .forEach(finding -> answer(finding)
                        .ifPresent(answer -> covered.computeIfAbsent(answer, a -> new ArrayList<>())
                                .add(finding)));
        return all().flatMap(answer -> kept(answer, covered.getOrDefault(answer, List.of()), number).stream())
                .toList();
    }

    /** Returns the warnings of findings, with the series that they are about. */
    Stream<Finding> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(subjects::named);
    }

    private Optional<Accepted> kept(Accepted answer, List<Finding> covered, ReportNumber number) {
        boolean isGroup = Group.of(answer.finding()).isPresent();
        if (covered.isEmpty() && !isGroup) {
            return Optional.empty();
        }
        Standing kept = new Standing(
                answer.standing().map(Standing::since).orElse(number),
                covered.size(),
                isGroup ? "" : subjects.said(covered.get(0)));
        return Optional.of(new Accepted(answer.finding(), answer.reason(), Optional.of(kept)));
    }

    /** Returns an error for each answer to what there is not: it may be mistyped. */
    List<Finding> needless(List<Finding> findings) {
        List<Finding> warnings = warnings(findings).toList();
        List<Finding> needless = new ArrayList<>();
        given.stream()
                .filter(answer -> warnings.stream().noneMatch(finding -> names(answer, finding)))
                .forEach(answer -> needless.add(needless(answer.finding(), warnings)));
        Set<String> stand = standing.stream().map(Accepted::finding).collect(Collectors.toCollection(TreeSet::new));
        takenBack.stream()
                .filter(name -> !stand.contains(name))
                .forEach(name -> needless.add(AppRule.UNKNOWN_ANSWER.finding(
                        Place.NOWHERE,
                        "no answer to `" + name + "` stands",
                        stand.isEmpty() ? "leave --ask-again out" : Suggestion.hint(name, stand))));
        return needless;
    }

    private Finding needless(String name, List<Finding> warnings) {
        boolean isGroup = Group.of(name).isPresent();
        Set<String> known = new TreeSet<>();
        warnings.forEach(finding -> known.add(isGroup ? name(finding) : finding.idWithin(crisis)));
        return (isGroup ? AppRule.UNKNOWN_GROUP : AppRule.UNKNOWN_FINDING)
                .finding(
                        Place.NOWHERE,
                        "there is no warning `" + name + "` to accept",
                        known.isEmpty()
                                ? "leave --accept out"
                                : Suggestion.hint(name, known).replaceFirst("^known:", "the warnings are:"));
    }
}
