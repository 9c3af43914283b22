package org.sitrep.app.issue;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.app.AppRule;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/** Warnings stop an issue until someone answers for them: finding by finding or series by series, never a whole rule. */
record Acceptance(Answers answers) {

    /** Returns what was made, where every warning on the way to it is answered for; else the findings say how. */
    <T> Checked<T> of(Checked<T> made) {
        List<Finding> findings = answers.to(made.findings().stream().distinct().toList());
        long open = findings.stream().filter(Finding::isOpen).count();
        List<Finding> shown = new ArrayList<>(findings.stream().map(this::shown).toList());
        if (open > 0) {
            shown.add(AppRule.UNANSWERED_WARNINGS.finding(
                    Place.NOWHERE,
                    open == 1 ? "one warning is not answered for" : open + " warnings are not answered for",
                    "correct what they name, or accept each by its id or its series, with the reason"));
        }
        // An order that cannot be followed is not checked, and what there is to accept is not known.
        if (findings.stream().noneMatch(finding -> finding.isError() && finding.rule() instanceof AppRule)) {
            shown.addAll(answers.needless(findings));
        }
        return shown.stream().anyMatch(Finding::isError) ? Checked.failed(shown) : new Checked<>(made.value(), shown);
    }

    private Finding shown(Finding finding) {
        return finding.isOpen()
                ? finding.withHint(finding.hint() + "; or accept it: " + answers.toAccept(finding))
                : finding;
    }
}
