package org.sitrep.intake.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;

/** Puts the keys that a correction states in the place of those of the entry that it corrects. */
final class Merge {

    private static final Set<String> SOURCE_KEYS = Set.of("source", "via", "document", "sources");

    private Merge() {}

    /**
     * Merges.
     *
     * @param base the entry corrected
     * @param changes the new values of keys; one without a value is removed
     * @param correction the correction, whose sources the result carries unless the changes name their own
     * @return the entry as it now reads; every part keeps its place
     */
    static Mapping of(Mapping base, Mapping changes, Mapping correction) {
        boolean changed = namesSource(changes);
        boolean own = !changed && namesSource(correction);
        List<Member> members = new ArrayList<>(base.members());
        members.removeIf(m -> m.key().equals("id") || changes.has(m.key()));
        members.removeIf(m -> (changed || own) && SOURCE_KEYS.contains(m.key()));
        if (own) {
            correction.members().stream()
                    .filter(m -> SOURCE_KEYS.contains(m.key()) && !changes.has(m.key()))
                    .forEach(members::add);
        }
        changes.members().stream().filter(m -> !m.value().isNothing()).forEach(members::add);
        return new Mapping(members, changes.spot());
    }

    private static boolean namesSource(Mapping mapping) {
        return mapping.has("source") || mapping.has("sources");
    }
}
