package org.sitrep.app.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.report.Standpoint;
import org.sitrep.check.Checks;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.prose.Text;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Register;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Viewpoint;

/**
 * Why figures stand that do not go together: the answers to warnings about them, which editions print beside them. A reason
 * reaches no reader from whom anything is withheld that it was given for.
 */
final class Reasons {

    private static final Set<Rule> PRINTED = Set.of(
            CheckRule.CUMULATIVE_FALL,
            CheckRule.TOTAL_DIFFERS,
            CheckRule.RATIO_DIFFERS,
            CheckRule.RISE_DIFFERS,
            CheckRule.LONGER_PERIOD_FEWER);

    private final Ledger ledger;
    private final Register register;
    private final Answers answers;
    private final List<Standpoint> views;
    private final Map<Viewpoint, List<Finding>> found = new HashMap<>();

    /** Takes what is on record, what was issued before, the answers that a report is issued with, and its views. */
    Reasons(Ledger ledger, Register register, Answers answers, List<Standpoint> views) {
        this.ledger = ledger;
        this.register = register;
        this.answers = answers;
        this.views = answers.all().anyMatch(Reasons::mayPrint) ? views : List.of();
    }

    private static boolean mayPrint(Accepted answer) {
        return Stream.concat(Stream.of("*"), PRINTED.stream().map(Rule::id))
                .anyMatch(rule -> answer.finding().startsWith(rule + "@"));
    }

    /** Returns the reasons that the editions of a view print, by {@code RULE@ENTRY}. */
    Map<String, Text> in(Standpoint view) {
        Map<String, Text> reasons = new HashMap<>();
        answered(view).forEach((finding, answer) -> {
            if (mayReach(view, answer)) {
                reasons.put(
                        finding.rule().id() + "@" + finding.subject().entry().orElse(""),
                        answer.reason().in(ledger.crisis().firstLanguage()));
            }
        });
        return reasons;
    }

    /** Returns a note for each answer given now whose reason is printed: for whom, and for whom not. */
    Stream<Finding> told() {
        return answers.all()
                .filter(answer -> answer.standing().isEmpty())
                .flatMap(answer -> told(
                        answer,
                        views.stream()
                                .filter(view -> answered(view).containsValue(answer))
                                .toList()));
    }

    private Stream<Finding> told(Accepted answer, List<Standpoint> asked) {
        List<String> readers = audiences(asked.stream().filter(view -> mayReach(view, answer)));
        List<String> others = audiences(asked.stream().filter(view -> !mayReach(view, answer)));
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.of(AppRule.REASON_PRINTED.finding(
                        Place.NOWHERE,
                        "the reason for `" + answer.finding() + "` is printed beside the figure, for "
                                + (readers.isEmpty() ? "nobody" : String.join(", ", readers))
                                + (others.isEmpty()
                                        ? ""
                                        : "; not for " + String.join(", ", others)
                                                + ", from whom some of what it answers is withheld"),
                        others.isEmpty()
                                ? "write it for these readers"
                                : "for the others, accept what they may see by its own id, with a reason for them"));
    }

    private static List<String> audiences(Stream<Standpoint> views) {
        return views.map(Standpoint::audience).toList();
    }

    private Map<Finding, Accepted> answered(Standpoint view) {
        Map<Finding, Accepted> answered = new HashMap<>();
        if (!views.isEmpty()) {
            found(view.situation().viewpoint()).stream()
                    .filter(finding -> PRINTED.contains(finding.rule()))
                    .forEach(finding -> answers.answer(finding).ifPresent(answer -> answered.put(finding, answer)));
        }
        return answered;
    }

    /** It may speak of all that it named when it was given: those who see more than the reader saw nothing that he did not. */
    private boolean mayReach(Standpoint view, Accepted answer) {
        Sensitivity reader = view.situation().viewpoint().clearance();
        List<Viewpoint> given = whenGiven(answer);
        List<Finding> own = given.stream()
                .limit(1)
                .flatMap(any -> named(new Viewpoint(any.asOf(), any.knownBy(), reader), answer))
                .toList();
        return !own.isEmpty()
                && given.stream()
                        .filter(other -> other.clearance().rank() > reader.rank())
                        .flatMap(other -> named(other, answer))
                        .allMatch(own::contains);
    }

    /** The views of the report that an answer was given with. */
    private List<Viewpoint> whenGiven(Accepted answer) {
        return answer.standing()
                .map(kept -> register.find(kept.since()).stream()
                        .map(Issued::manifest)
                        .flatMap(report -> report.audiences().stream()
                                .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                                .map(clearance -> new Viewpoint(report.asOf(), report.knownBy(), clearance)))
                        .toList())
                .orElseGet(() ->
                        views.stream().map(view -> view.situation().viewpoint()).toList());
    }

    private Stream<Finding> named(Viewpoint viewpoint, Accepted answer) {
        return found(viewpoint).stream().filter(finding -> answers.names(answer, finding));
    }

    private List<Finding> found(Viewpoint viewpoint) {
        return found.computeIfAbsent(
                viewpoint,
                from -> answers.warnings(Checks.ofIssue(situation(from))).toList());
    }

    private Situation situation(Viewpoint viewpoint) {
        return views.stream()
                .map(Standpoint::situation)
                .filter(situation -> situation.viewpoint().equals(viewpoint))
                .findFirst()
                .orElseGet(() -> Standpoint.at(ledger, viewpoint, Optional.empty(), Optional.empty())
                        .situation());
    }
}
