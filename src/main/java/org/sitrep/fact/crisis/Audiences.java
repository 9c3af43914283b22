package org.sitrep.fact.crisis;

import java.util.List;
import java.util.Optional;

/**
 * For whom reports may be.
 *
 * @param ladder the audiences, the widest first; one at least
 * @param unmarked the sensitivity of a fact that states none
 */
public record Audiences(List<Audience> ladder, Sensitivity unmarked) {

    public Audiences {
        ladder = List.copyOf(ladder);
    }

    /** Returns the clearance of the widest audience. */
    public Sensitivity widest() {
        return ladder.get(0).sensitivity();
    }

    /** Returns the clearance of the narrowest audience. */
    public Sensitivity narrowest() {
        return ladder.get(ladder.size() - 1).sensitivity();
    }

    /** Returns what audiences are called in facts, the widest first. */
    public List<String> ids() {
        return ladder.stream().map(audience -> audience.sensitivity().id()).toList();
    }

    /** Returns the sensitivity that facts call so. */
    public Optional<Sensitivity> named(String id) {
        return ladder.stream()
                .map(Audience::sensitivity)
                .filter(sensitivity -> sensitivity.id().equals(id))
                .findFirst();
    }

    /** Returns what is declared of the audience of a clearance. */
    public Audience of(Sensitivity clearance) {
        return ladder.get(clearance.rank());
    }
}
