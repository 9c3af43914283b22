package org.sitrep.app.issue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Rule;

/**
 * Findings that are answered at once, {@code RULE@INDICATOR/PLACE/SOURCE}: each part is an id, or {@code *} for any.
 *
 * @param rule the id of the rule
 * @param indicator the id of what is counted
 * @param place the id of where
 * @param source the id of who states it
 */
record Group(String rule, String indicator, String place, String source) {

    private static final String ANY = "*";
    private static final Pattern FORM = Pattern.compile("([^@#/]+)@([^@#/]+)/([^@#/]+)/([^@#/]+)");

    /** Returns the group of a name; none of what names one finding. */
    static Optional<Group> of(String name) {
        Matcher parts = FORM.matcher(name);
        return parts.matches()
                ? Optional.of(new Group(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    /** Returns how many of its parts are any. */
    int stars() {
        return Collections.frequency(List.of(rule, indicator, place, source), ANY);
    }

    /** Returns whether a finding is of this group. */
    boolean holds(Finding finding) {
        return finding.subject()
                .series()
                .filter(series -> isOf(finding.rule())
                        && isOrAny(indicator, series.indicator())
                        && isOrAny(place, series.place())
                        && isOrAny(source, series.source()))
                .isPresent();
    }

    /** What may put people at risk is never answered along with the rest. */
    private boolean isOf(Rule other) {
        return rule.equals(other.id()) || (rule.equals(ANY) && other != CheckRule.SMALL_NUMBER);
    }

    private static boolean isOrAny(String part, String id) {
        return part.equals(ANY) || part.equals(id);
    }
}
