package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.app.PathName;
import org.sitrep.app.report.Standpoint;
import org.sitrep.check.CheckRule;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.prose.Text;
import org.sitrep.register.Manifest.Accepted;

/** Why figures stand that do not go together: the answers to warnings about them, which editions print beside them. */
final class Reasons {

    private static final Set<Rule> PRINTED = Set.of(
            CheckRule.CUMULATIVE_FALL,
            CheckRule.TOTAL_DIFFERS,
            CheckRule.RATIO_DIFFERS,
            CheckRule.RISE_DIFFERS,
            CheckRule.LONGER_PERIOD_FEWER);

    private Reasons() {}

    /**
     * Returns the reasons by {@code RULE@ENTRY}. The first answer to a finding counts.
     *
     * @param crisis the folder of the crisis
     * @param ledger what is on record
     * @param views the views of it that a report prints
     * @param answers the answers with which it is issued
     */
    static Map<String, Text> of(Path crisis, Ledger ledger, Stream<Standpoint> views, List<Accepted> answers) {
        Map<String, Text> reasons = new HashMap<>();
        if (answers.stream().anyMatch(Reasons::mayPrint)) {
            Subjects subjects = new Subjects(ledger);
            views.flatMap(view -> Checks.ofDraft(view.situation()).stream())
                    .filter(finding -> PRINTED.contains(finding.rule()))
                    .map(subjects::named)
                    .forEach(finding -> reason(finding, PathName.of(crisis) + "/", answers)
                            .ifPresent(reason -> reasons.put(
                                    finding.rule().id() + "@"
                                            + finding.subject().entry().orElse(""),
                                    Text.of(ledger.crisis().firstLanguage(), reason))));
        }
        return reasons;
    }

    private static boolean mayPrint(Accepted answer) {
        return Stream.concat(Stream.of("*"), PRINTED.stream().map(Rule::id))
                .anyMatch(rule -> answer.finding().startsWith(rule + "@"));
    }

    private static Optional<String> reason(Finding finding, String crisis, List<Accepted> answers) {
        List<String> names = List.of(finding.id(), finding.placeWithin(crisis));
        return answers.stream()
                .filter(answer -> Group.of(answer.finding())
                        .map(group -> group.holds(finding))
                        .orElseGet(() -> names.contains(answer.finding())))
                .map(Accepted::reason)
                .findFirst();
    }
}
