package org.sitrep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** What the rules find on the public report of a day. */
final class Found {

    private Found() {}

    /** Returns the findings of one rule, wherever it looks. */
    static List<Finding> by(String rule, Given given, String day) {
        return all(given.asOf(day)).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    /** Returns every finding on a report that would go out, and on its English edition. */
    static List<Finding> all(Situation situation) {
        List<Finding> found = new ArrayList<>(Checks.ofIssue(situation));
        found.addAll(Checks.ofEdition(situation, Given.model(situation, Optional.empty()), List.of()));
        return found;
    }
}
