package org.sitrep.fact.entry;

import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.crisis.Where;
import org.sitrep.fact.prose.Text;

/**
 * What every entry of the ledger has, whatever its kind.
 *
 * @param id names the entry in the ledger, once
 * @param known when we came to know it as it reads
 * @param recorded when it was first recorded: earlier than known where it was corrected since
 * @param sources who says it; empty only for notes and withdrawals
 * @param sensitivity which audience may see it
 * @param verification how far it has been checked
 * @param remark words printed with it
 * @param attributedTo the actors it is attributed to, by id
 * @param sameOriginAs the id of a fact that may rest on the same origin
 * @param where where its parts stand in the file
 */
public record Head(
        String id,
        Moment known,
        Moment recorded,
        List<Attribution> sources,
        Sensitivity sensitivity,
        Verification verification,
        Optional<Text> remark,
        List<String> attributedTo,
        Optional<String> sameOriginAs,
        Where where) {

    public Head {
        sources = List.copyOf(sources);
        attributedTo = List.copyOf(attributedTo);
    }

    /** Returns the same under another id, naming another fact of the same origin. */
    public Head named(String other, Optional<String> origin) {
        return new Head(
                other, known, recorded, sources, sensitivity, verification, remark, attributedTo, origin, where);
    }

    /** Returns the same, recorded at another time. */
    public Head recorded(Moment other) {
        return new Head(
                id, known, other, sources, sensitivity, verification, remark, attributedTo, sameOriginAs, where);
    }

    /** Returns the same with other sources, for another audience. */
    public Head with(List<Attribution> others, Sensitivity marked) {
        return new Head(id, known, recorded, others, marked, verification, remark, attributedTo, sameOriginAs, where);
    }
}
