package org.sitrep.intake.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.UnknownRule;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;

/**
 * The ids that broken entries may have. A reference to one of them is not reported as unknown: the entry has its own
 * finding, and would be there without it. Since the broken part may be the id itself, an entry claims every word that
 * stands in it, and every id that is derived from one.
 */
public final class Claims {

    private final boolean everything;
    private final Set<String> ids;
    private final Set<String> beginnings;

    private Claims(boolean everything, Set<String> ids, Set<String> beginnings) {
        this.everything = everything;
        this.ids = ids;
        this.beginnings = beginnings;
    }

    /**
     * Returns the claims of broken entries.
     *
     * @param lost whether a whole file could not be read, so that any id may be missing
     * @param broken the entries
     */
    public static Claims of(boolean lost, List<Node> broken) {
        Set<String> ids = words(broken, member -> !isTarget(member));
        Set<String> beginnings = words(broken, member -> true);
        if (!broken.isEmpty()) {
            beginnings.addAll(List.of("correction", "withdrawal", "event", "activity"));
        }
        return new Claims(lost || broken.stream().anyMatch(Claims::hasNoKind), ids, beginnings);
    }

    private static boolean hasNoKind(Node entry) {
        return !(entry instanceof Mapping mapping) || EntryKind.of(mapping).isEmpty();
    }

    /** The id that a change names is that of another entry; its own begins with it. */
    private static boolean isTarget(Member member) {
        return List.of("update", "correct", "withdraw").contains(member.key());
    }

    private static Set<String> words(List<Node> broken, Predicate<Member> which) {
        return broken.stream()
                .flatMap(entry -> entry.members().stream())
                .filter(which)
                .flatMap(member -> member.value().single().stream())
                .map(Scalar::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns whether a broken entry may have this id. */
    boolean cover(String id) {
        int dot = id.indexOf('.');
        return everything || ids.contains(id) || (dot > 0 && beginnings.contains(id.substring(0, dot)));
    }

    /** Returns whether a finding only follows from a broken entry. */
    public boolean explain(Finding finding) {
        return finding.rule() == UnknownRule.FACT && finding.about().stream().allMatch(this::cover);
    }
}
