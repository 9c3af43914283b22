package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sitrep.app.PathName;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Severity;
import org.sitrep.register.Manifest.Accepted;

/** Warnings stop an issue until someone answers for each of them: finding by finding, never a whole rule. */
final class Acceptance {

    private final String crisis;
    private final List<Accepted> accepted;

    Acceptance(Path crisis, List<Accepted> accepted) {
        this.crisis = PathName.of(crisis) + "/";
        this.accepted = accepted;
    }

    /** Returns what was made, where every warning on the way to it is answered for; else the findings say how. */
    <T> Checked<T> of(Checked<T> made) {
        List<Finding> findings = new ArrayList<>();
        made.findings().stream().distinct().map(this::shown).forEach(findings::add);
        long open = findings.stream().filter(this::isOpen).count();
        if (open > 0) {
            findings.add(IssueRule.UNANSWERED_WARNINGS.finding(
                    Place.NOWHERE,
                    open == 1 ? "one warning is not answered for" : open + " warnings are not answered for",
                    "correct what they name, or accept each by its id, with the reason"));
        }
        findings.addAll(needless(made.findings()));
        return findings.stream().anyMatch(Finding::isError)
                ? Checked.failed(findings)
                : new Checked<>(made.value(), findings);
    }

    private boolean isOpen(Finding finding) {
        return finding.severity() == Severity.WARNING && !isAccepted(finding);
    }

    private boolean isAccepted(Finding finding) {
        return accepted.stream().anyMatch(answer -> answer.finding().equals(id(finding)));
    }

    /** The folder may be typed in many ways; within it, the id stays the same. */
    private String id(Finding finding) {
        return finding.idWithin(crisis);
    }

    private Finding shown(Finding finding) {
        if (finding.severity() != Severity.WARNING) {
            return finding;
        }
        String answer = isAccepted(finding)
                ? "accepted"
                : finding.hint() + "; or accept it: --accept '" + id(finding) + "' --reason '…'";
        return finding.withHint(answer);
    }

    /** An id that is accepted and not found is an error: it may be mistyped. */
    private List<Finding> needless(List<Finding> findings) {
        Set<String> ids = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(this::id)
                .collect(Collectors.toSet());
        return accepted.stream()
                .filter(answer -> !ids.contains(answer.finding()))
                .map(answer -> IssueRule.UNKNOWN_FINDING.finding(
                        Place.NOWHERE,
                        "there is no warning `" + answer.finding() + "` to accept",
                        ids.isEmpty()
                                ? "leave --accept out"
                                : "the warnings are: " + String.join(", ", new TreeSet<>(ids))))
                .toList();
    }
}
